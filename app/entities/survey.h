// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/lexicon.h"

#include <span>

namespace entities {

/// A lexicon's word where it stands in a text.
struct Found {
    int start = 0;
    int length = 0;
    quint32 kinds = 0;
    int weight = 0;

    int end() const { return start + length; }
};

/// One text as all recognisers look at it: the lexicons' words in it, looked up once, and its quotation marks
/// paired.
class Survey {
public:
    Survey(QStringView text, const Lexicon &lexicon);

    QStringView text() const { return m_text; }
    int size() const { return static_cast<int>(m_text.size()); }
    QChar at(int position) const { return position >= 0 && position < size() ? m_text[position] : QChar(); }
    bool follows(int position, QStringView word) const { return m_text.mid(position).startsWith(word); }
    QStringView mid(int start, int length) const { return m_text.mid(start, length); }
    bool isAnyOf(int position, QStringView characters) const
    {
        const QChar c = at(position);
        return !c.isNull() && characters.contains(c);
    }

    /// Words by start, shorter ones first.
    const std::vector<Found> &words() const { return m_words; }
    /// The words that begin at a position.
    std::span<const Found> wordsAt(int position) const;
    /// The longest word of one of the kinds that begins at a position; length 0 when there is none.
    Found longest(int position, quint32 kinds) const;
    /// The same for words that end before `position`.
    Found longestBefore(int position, quint32 kinds) const;

    /// The position of the “ for a ”, and of the ” for a “, if it is near; else -1.
    int partner(int position) const;
    const GivenName &givenName(int position) const { return m_lexicon.givenName(at(position)); }

private:
    void sortByEnd();

    QStringView m_text;
    const Lexicon &m_lexicon;
    std::vector<Found> m_words;
    std::vector<int> m_firsts; ///< by position: the first of its words
    std::vector<int> m_byEnd; ///< the words by where they end, longer ones first
    std::vector<int> m_endFirsts; ///< by position: the first of m_byEnd that ends there
    std::vector<std::pair<int, int>> m_quotes; ///< by position of either mark: its partner
};

} // namespace entities
