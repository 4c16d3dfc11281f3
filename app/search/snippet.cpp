// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/match.h"

#include <algorithm>
#include <array>

namespace search {

/// Moves a cut off the middle of a surrogate pair, towards the beginning.
static qsizetype wholeCut(QStringView text, qsizetype cut)
{
    const bool inPair
        = cut > 0 && cut < text.size() && text[cut].isLowSurrogate() && text[cut - 1].isHighSurrogate();
    return inPair ? cut - 1 : cut;
}

/// The text from about `from` on, with ellipses where it was cut, and the spans that are left of it.
static Snippet cutOut(const QString &text, const QList<core::Span> &spans, qsizetype from, qsizetype width)
{
    constexpr QChar ellipsis = u'…';
    if (text.size() <= width)
        return { text, spans };
    // A stretch that would end behind the text's end begins earlier instead.
    const qsizetype begin = wholeCut(text, std::clamp<qsizetype>(from, 0, text.size() - width + 1));
    const qsizetype before = begin > 0 ? 1 : 0;
    const bool toEnd = text.size() - begin <= width - before;
    const qsizetype end = toEnd ? text.size() : std::max(begin, wholeCut(text, begin + width - before - 1));
    Snippet out;
    out.text = text.sliced(begin, end - begin);
    if (before)
        out.text.prepend(ellipsis);
    if (!toEnd)
        out.text.append(ellipsis);
    for (const core::Span &span : spans) {
        const qsizetype start = std::max<qsizetype>(span.start, begin);
        const qsizetype stop = std::min<qsizetype>(span.end(), end);
        if (start < stop)
            out.spans.append({ 0, static_cast<int>(start - begin + before), static_cast<int>(stop - start) });
    }
    return out;
}

/// The blocks in the order in which a snippet is looked for.
static QList<int> inOrder(const core::Article &article)
{
    using core::BlockKind;
    QList<int> blocks;
    for (const BlockKind kind : { BlockKind::Paragraph, BlockKind::Caption, BlockKind::Lead,
             BlockKind::Credit, BlockKind::Headline }) {
        for (int i = 0; i < article.blocks.size(); ++i) {
            if (article.blocks[i].kind == kind)
                blocks.append(i);
        }
    }
    return blocks;
}

/// The block in which most parts of the query stand, the first of equals; -1 when none does.
static int tellingBlock(const QList<QList<core::Span>> &lit, const QList<int> &blocks)
{
    QList<int> parts(blocks.size(), 0);
    for (const QList<core::Span> &spans : lit) {
        for (const int block : blocks)
            parts[block] += std::any_of(
                spans.begin(), spans.end(), [&](const core::Span &span) { return span.block == block; });
    }
    int best = -1;
    for (const int block : blocks) {
        if (parts[block] > (best < 0 ? 0 : parts[best]))
            best = block;
    }
    return best;
}

Snippet snippet(const Query &query, const core::StoredArticle &stored, int width)
{
    constexpr int narrowest = 4;
    constexpr qsizetype mostWeighed = 12; // parts of the query
    const int room = std::max(width, narrowest);
    const QList<int> blocks = inOrder(stored.article);
    QList<QList<core::Span>> lit;
    const QList<Condition> parts = litParts(query.condition);
    for (const Condition &part : parts.first(std::min(parts.size(), mostWeighed)))
        lit.append(matches({ {}, part, {} }, stored));
    const int block = tellingBlock(lit, blocks);
    if (block < 0) {
        const auto first = std::find_if(
            blocks.begin(), blocks.end(), [&](int i) { return !stored.article.blocks[i].text.isEmpty(); });
        return first == blocks.end() ? Snippet {} : cutOut(stored.article.blocks[*first].text, {}, 0, room);
    }
    QList<core::Span> spans;
    for (const core::Span &span : matches(query, stored)) {
        if (span.block == block)
            spans.append({ 0, span.start, span.length });
    }
    if (spans.isEmpty())
        return cutOut(stored.article.blocks[block].text, {}, 0, room);
    const qsizetype lead = std::max(0, room - spans.first().length) / 3;
    return cutOut(stored.article.blocks[block].text, spans, spans.first().start - lead, room);
}

} // namespace search
