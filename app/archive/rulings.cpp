// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rulings.h"

#include <algorithm>

namespace archive {

using core::Mention;
using core::Ruling;
using core::Span;

static bool overlap(const Span &one, const Span &other)
{
    return one.block == other.block && one.start < other.end() && other.start < one.end();
}

static bool holdsMore(const Span &longer, const Span &part)
{
    return longer.block == part.block && longer.start <= part.start && longer.end() >= part.end()
        && longer.length > part.length;
}

// ---- names

Rulings::Rulings(const QList<Ruling> &said)
    : m_aliases(said)
{
    for (const Ruling &ruling : said) {
        if (ruling.kind == Ruling::Kind::Never)
            m_never.insert(ruling.name);
        else if (ruling.kind == Ruling::Kind::Always && !ruling.name.isEmpty())
            add(ruling.name, { ruling.entityClass, ruling.value.isEmpty() ? ruling.name : ruling.value });
    }
}

static quint64 childKey(int node, QChar c)
{
    return quint64(node) << 16 | c.unicode();
}

void Rulings::add(const QString &name, const Always &always)
{
    if (m_nodes.empty())
        m_nodes.push_back(-1);
    m_firsts.insert(name.front().unicode());
    int node = 0;
    for (const QChar c : name) {
        int &child = m_children[childKey(node, c)];
        if (!child) {
            child = int(m_nodes.size());
            m_nodes.push_back(-1);
        }
        node = child;
    }
    m_nodes[std::size_t(node)] = int(m_always.size());
    m_always.push_back(always);
}

/// True where a word of letters or a number goes on from one character to the next.
static bool goesOn(QChar one, QChar other)
{
    const auto isLetter = [](QChar c) { return c.isLetter() && c.script() != QChar::Script_Han; };
    return (isLetter(one) && isLetter(other)) || (one.isDigit() && other.isDigit());
}

static bool cutsWord(QStringView text, int start, int end)
{
    return (start > 0 && goesOn(text[start - 1], text[start]))
        || (end < text.size() && goesOn(text[end - 1], text[end]));
}

/// All of them, the longest first.
std::vector<Rulings::Occurrence> Rulings::occurrences(QStringView text) const
{
    std::vector<Occurrence> out;
    if (m_nodes.empty())
        return out;
    const int size = int(text.size());
    for (int start = 0; start < size; ++start) {
        if (!m_firsts.contains(text[start]))
            continue;
        int node = 0;
        for (int at = start; at < size; ++at) {
            const auto child = m_children.constFind(childKey(node, text[at]));
            if (child == m_children.cend())
                break;
            node = *child;
            const int ruling = m_nodes[std::size_t(node)];
            if (ruling >= 0 && !cutsWord(text, start, at + 1))
                out.push_back({ start, at + 1 - start, ruling });
        }
    }
    std::stable_sort(out.begin(), out.end(),
        [](const Occurrence &one, const Occurrence &other) { return one.length > other.length; });
    return out;
}

// ---- a block

namespace {

/// Which characters of a block belong to what: what was recognised there, and what editors' names have taken.
class Ground {
public:
    Ground(QList<Mention> &mentions, int size)
        : m_mentions(mentions)
        , m_holders(std::size_t(size), -1)
        , m_taken(std::size_t(size), false)
        , m_isLost(std::size_t(mentions.size()), false)
    {
        for (int i = 0; i < mentions.size(); ++i)
            hand(i, i);
    }

    /// Whether a name may stand here. Those that were taken before are no shorter, or stick out of what held
    /// this one: one that overlaps it has its first or its last character.
    bool isFree(const Span &span) const
    {
        const auto first = std::size_t(span.start);
        const auto last = std::size_t(span.end() - 1);
        if (m_taken[first] || m_taken[last])
            return false;
        const int holder = m_holders[first];
        return holder < 0 || holder != m_holders[last] || !holdsMore(m_mentions[holder].span, span);
    }

    void take(const Span &span)
    {
        for (auto at = std::size_t(span.start); at < std::size_t(span.end()); ++at) {
            m_taken[at] = true;
            if (m_holders[at] >= 0)
                m_isLost[std::size_t(m_holders[at])] = true;
        }
    }

    /// What was lost holds nothing any more; false when nothing was.
    bool release()
    {
        bool any = false;
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (!m_isLost[std::size_t(i)])
                continue;
            hand(i, -1);
            any = true;
        }
        return any;
    }

    QList<Mention> left() const
    {
        QList<Mention> out;
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (!m_isLost[std::size_t(i)])
                out.append(m_mentions[i]);
        }
        return out;
    }

private:
    void hand(int mention, int holder)
    {
        const Span &span = m_mentions[mention].span;
        const auto size = int(m_holders.size());
        std::fill(m_holders.begin() + std::clamp(span.start, 0, size),
            m_holders.begin() + std::clamp(span.end(), 0, size), holder);
    }

    const QList<Mention> &m_mentions;
    std::vector<int> m_holders; ///< index of the mention, -1: none
    std::vector<bool> m_taken;
    std::vector<bool> m_isLost;
};

} // namespace

void Rulings::ruleBlock(QStringView text, int block, QList<Mention> &mentions) const
{
    const std::vector<Occurrence> found = occurrences(text);
    if (found.empty())
        return;
    Ground ground(mentions, int(text.size()));
    QList<Mention> ruled;
    const auto takeAll = [&] {
        for (const Occurrence &one : found) {
            const Span span { block, one.start, one.length };
            if (!ground.isFree(span))
                continue;
            ground.take(span);
            const Always &always = m_always[std::size_t(one.ruling)];
            ruled.append({ always.entityClass, span, always.value });
        }
    };
    takeAll();
    // What held a name may have gone to another.
    if (ground.release()) {
        takeAll();
        ground.release();
    }
    mentions = ground.left() + ruled;
}

// ---- places

/// Where a correction's words stand now; -1: nowhere.
static int placeOf(QStringView text, int start, QStringView words)
{
    if (start >= 0 && start <= text.size() && text.sliced(start).startsWith(words))
        return start;
    qsizetype nearest = -1;
    for (qsizetype at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
        if (nearest >= 0 && std::abs(at - start) >= std::abs(nearest - start))
            break;
        nearest = at;
    }
    return int(nearest);
}

static void correct(QList<Mention> &mentions, const QStringList &blocks, const KeptCorrection &correction)
{
    const Span &said = correction.said.place;
    if (said.block < 0 || said.block >= blocks.size())
        return;
    const QStringView text = blocks[said.block];
    const int start = placeOf(text, said.start, correction.words);
    if (start < 0)
        return;
    const Span place { said.block, start, int(correction.words.size()) };
    std::optional<Mention> instead = correction.said.instead;
    if (instead) {
        instead->span.start += start - said.start;
        const Span &bounds = instead->span;
        if (bounds.start < 0 || bounds.end() > text.size()
            || text.sliced(bounds.start, bounds.length) != correction.newWords)
            return;
    }
    mentions.removeIf([&](const Mention &mention) {
        const bool meant = overlap(mention.span, place) && !holdsMore(mention.span, place);
        return meant || (instead && overlap(mention.span, instead->span));
    });
    if (instead)
        mentions.append(*instead);
}

QList<Mention> Rulings::settled(
    const QStringList &blocks, QList<Mention> recognised, const QList<KeptCorrection> &corrections) const
{
    QList<Mention> mentions = std::move(recognised);
    if (!m_never.isEmpty()) {
        mentions.removeIf([&](const Mention &mention) {
            const Span &span = mention.span;
            return m_never.contains(mention.value)
                || m_never.contains(blocks.value(span.block).mid(span.start, span.length));
        });
    }
    if (!m_nodes.empty()) {
        QList<Mention> all;
        qsizetype from = 0;
        for (int block = 0; block < blocks.size(); ++block) {
            qsizetype end = from;
            while (end < mentions.size() && mentions[end].span.block == block)
                ++end;
            QList<Mention> here = mentions.mid(from, end - from);
            ruleBlock(blocks[block], block, here);
            all += here;
            from = end;
        }
        mentions = all + mentions.mid(from);
    }
    for (const KeptCorrection &correction : corrections)
        correct(mentions, blocks, correction);
    if (!m_aliases.isEmpty()) {
        for (Mention &mention : mentions) {
            const EntityName name = m_aliases.of({ mention.entityClass, mention.value });
            mention.entityClass = name.entityClass;
            mention.value = name.value;
        }
    }
    std::sort(mentions.begin(), mentions.end(),
        [](const Mention &one, const Mention &other) { return one.span < other.span; });
    return mentions;
}

} // namespace archive
