// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/lexicon.h"
#include "text/characters.h"

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
    bool follows(int position, QStringView word) const
    {
        return word.size() <= m_text.size() - position
            && std::equal(word.utf16(), word.utf16() + word.size(), m_text.utf16() + position);
    }
    QStringView mid(int start, int length) const { return m_text.mid(start, length); }
    /// False before the text and behind it.
    bool isAnyOf(int position, const text::CharacterSet &characters) const
    {
        return characters.contains(at(position));
    }
    template <std::size_t size> bool isAnyOf(int position, const char16_t (&characters)[size]) const
    {
        return text::isOneOf(at(position), characters);
    }

    /// The words that begin at a position, shorter ones first.
    std::span<const Found> wordsAt(int position) const;
    /// True when a word of one of the kinds begins at a position.
    bool begins(int position, quint32 kinds) const
    {
        return position >= 0 && position < size() && (beginningAt(position).kinds & kinds);
    }
    /// The longest word of one of the kinds that begins at a position; length 0 when there is none.
    Found longest(int position, quint32 kinds) const;
    /// The same for words that end before `position`.
    Found longestBefore(int position, quint32 kinds) const;

    /// The position of the “ for a ”, and of the ” for a “, if it is near; else -1.
    int partner(int position) const;
    const GivenName &givenName(int position) const { return m_lexicon.givenName(at(position)); }

private:
    /// The words that begin at a position, or end before it.
    struct Words {
        int first = 0; ///< the last is in front of the next position's first
        quint32 kinds = 0; ///< of all of them
    };

    void sortByEnd();
    const Words &beginningAt(int position) const { return m_beginning[static_cast<std::size_t>(position)]; }
    const Words &endingAt(int position) const { return m_ending[static_cast<std::size_t>(position)]; }

    QStringView m_text;
    const Lexicon &m_lexicon;
    std::vector<Found> m_words;
    std::vector<Words> m_beginning; ///< by position, into m_words
    std::vector<Words> m_ending; ///< by position, into m_byEnd
    std::vector<int> m_byEnd; ///< the words by where they end, longer ones first
    std::vector<std::pair<int, int>> m_quotes; ///< by position of either mark: its partner
};

inline std::span<const Found> Survey::wordsAt(int position) const
{
    if (position < 0 || position >= size())
        return {};
    return { m_words.data() + beginningAt(position).first, m_words.data() + beginningAt(position + 1).first };
}

inline Found Survey::longest(int position, quint32 kinds) const
{
    if (position < 0 || position >= size() || !(beginningAt(position).kinds & kinds))
        return {};
    auto word = m_words.begin() + beginningAt(position + 1).first - 1;
    while (!(word->kinds & kinds))
        --word;
    return *word;
}

inline Found Survey::longestBefore(int position, quint32 kinds) const
{
    if (position <= 0 || position > size() || !(endingAt(position).kinds & kinds))
        return {};
    auto word = m_byEnd.begin() + endingAt(position).first;
    while (!(m_words[static_cast<std::size_t>(*word)].kinds & kinds))
        ++word;
    return m_words[static_cast<std::size_t>(*word)];
}

} // namespace entities
