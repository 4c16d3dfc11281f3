// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/tagfeatures.h"

namespace entities {

namespace {

/// The kinds of features by number: never reused for another, or a model file would be misread.
enum Family {
    Character = 1,
    Pair,
    WordItself = 6,
    Class = 8,
    LexiconMask = 11,
    LexiconKind = 14,
    Rule,
    RuleRun,
    Name,
    Foreign = 20,
    Head,
    HeadClass = 23,
    HeadLexicon = 25,
    Quote
};

quint64 joined(quint64 a, quint64 b)
{
    return a << 16 | b;
}

quint64 joined(quint64 a, quint64 b, quint64 c)
{
    return (a << 16 | b) << 16 | c;
}

constexpr quint32 thingsOfWord = 2;
constexpr quint32 rowsOfWord = 4; ///< for its first, inner and last characters and for its only one

quint32 keyOf(int family, quint64 value)
{
    quint64 hash = (value + static_cast<quint64>(family) * 0xC2B2AE3D27D4EB4Fu) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
    hash *= 0xD6E8FEB86659FD93u;
    return static_cast<quint32>(hash >> 32);
}

} // namespace

TagFeatures::TagFeatures(const TagFrame &frame, quint32 leftOut)
    : m_frame(frame)
    , m_leftOut(leftOut)
{
    static constexpr std::size_t perPosition = 16;
    const auto size = static_cast<std::size_t>(frame.size());
    m_keys.reserve(size * perPosition);
    m_ownEnds.reserve(size + 1);
    m_ownRows.reserve(size * perPosition);
    addCharacters();
    addWords();
    m_firstOwn = static_cast<quint32>(m_keys.size());
    m_ownEnds.push_back(0);
    for (int i = 0; i < frame.size(); ++i) {
        addLexicons(i);
        addRules(i);
        addNames(i);
        addHeads(i);
        m_ownEnds.push_back(static_cast<quint32>(m_ownRows.size()));
    }
}

void TagFeatures::add(int family, quint64 value)
{
    m_keys.push_back(m_leftOut >> family & 1 ? 0 : keyOf(family, value));
}

/// Tells about the position under way only.
void TagFeatures::addOwn(int family, quint64 value, int row)
{
    add(family, value);
    m_ownRows.push_back(static_cast<quint8>(row));
}

std::size_t TagFeatures::of(int position, Features &features) const
{
    std::size_t number = 0;
    const auto use = [&](quint32 thing, quint32 row) { features[number++] = { thing, row }; };
    const auto here = static_cast<quint32>(position);
    // what begins two positions before tells by row 0, what begins one before by row 1 …
    for (quint32 row = 0; row < 5; ++row)
        use(here + row, row);
    for (quint32 row = 0; row < 4; ++row)
        use(m_firstPair + here + row, row);
    const auto word = static_cast<quint32>(m_frame.m_tokenOf[here]);
    const quint32 row = m_frame.at(position).place - 1u;
    const auto useWord = [&](int away, quint32 kind, quint32 rows) {
        use(m_firstWord + (word + static_cast<quint32>(away)) * thingsOfWord + kind, rows * rowsOfWord + row);
    };
    quint32 rows = 0;
    for (const int away : { 0, -1, 1, -2, 2 }) {
        if (rows < 3)
            useWord(away, 0, rows);
        useWord(away, 1, rows++);
    }
    for (quint32 own = m_ownEnds[here]; own < m_ownEnds[here + 1]; ++own)
        use(m_firstOwn + own, m_ownRows[own]);
    return number;
}

void TagFeatures::addCharacters()
{
    constexpr int beside = TagFrame::margin;
    const int end = m_frame.size() + beside;
    const auto at = [&](int position) -> quint64 { return m_frame.character(position); };
    for (int i = -beside; i < end; ++i)
        add(Character, at(i));
    m_firstPair = static_cast<quint32>(m_keys.size());
    for (int i = -beside; i < end - 1; ++i)
        add(Pair, joined(at(i), at(i + 1)));
}

void TagFeatures::addWords()
{
    m_firstWord = static_cast<quint32>(m_keys.size());
    for (const WordToken &word : m_frame.m_tokens) {
        add(WordItself, word.hash);
        add(Class, word.wordClass);
    }
}

void TagFeatures::addLexicons(int position)
{
    const TagFrame::Position &here = m_frame.at(position);
    if (here.inside == 0)
        return;
    addOwn(LexiconMask, joined(here.begins, here.inside, here.ends));
    for (quint32 left = here.inside; left != 0; left &= left - 1) {
        const auto kind = static_cast<quint32>(__builtin_ctz(left));
        addOwn(LexiconKind, kind, (here.begins >> kind & 1) | (here.ends >> kind & 1) << 1);
    }
}

void TagFeatures::addRules(int position)
{
    const quint8 before = m_frame.at(position - 1).rule;
    const quint8 own = m_frame.at(position).rule;
    const quint8 behind = m_frame.at(position + 1).rule;
    if (own != 0)
        addOwn(Rule, own);
    if (before != 0)
        addOwn(Rule, before, m_frame.at(position).place);
    if (behind != 0)
        addOwn(Rule, behind, 4 + m_frame.at(position).place);
    if (before != 0 || own != 0 || behind != 0)
        addOwn(RuleRun, joined(before, own, behind));
}

void TagFeatures::addNames(int position)
{
    const TagFrame::Position &here = m_frame.at(position);
    const quint8 before = m_frame.at(position - 1).foreign;
    const quint8 behind = m_frame.at(position + 1).foreign;
    if (here.name != 0)
        addOwn(Name, here.name);
    if (here.foreign != 0 || before != 0 || behind != 0)
        addOwn(Foreign, joined(before, here.foreign, behind));
}

void TagFeatures::addHeads(int position)
{
    const TagFrame::Position &here = m_frame.at(position);
    if (here.quote != 0)
        addOwn(Quote, joined(here.quote, here.ahead));
    if (here.ahead == 0)
        return;
    const auto word = static_cast<std::size_t>(m_frame.m_tokenOf[static_cast<std::size_t>(position)]);
    const quint16 ends = m_frame.at(position - 1).ends;
    addOwn(Head, joined(here.ahead, ends != 0, here.begins != 0));
    addOwn(HeadClass, joined(here.ahead, m_frame.m_tokens[word].wordClass), here.place - 1);
    addOwn(HeadLexicon, joined(here.ahead >> 4, here.begins, ends));
}

} // namespace entities
