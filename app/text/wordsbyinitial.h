// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <span>

namespace text {

/// Where the words of a table stand that begin with a character: so few that each can be compared. The table
/// itself keeps its order.
template <std::size_t size> class WordsByInitial {
public:
    using Index = unsigned short;

    /// `word` gives the word of a table's entry; none is empty.
    template <typename Entry, typename Word> constexpr WordsByInitial(const Entry (&table)[size], Word word)
    {
        for (std::size_t i = 0; i < size; ++i)
            m_words[i] = { word(table[i]).front().unicode(), Index(i) };
        std::sort(m_words.begin(), m_words.end(), [](const Place &a, const Place &b) {
            return a.initial != b.initial ? a.initial < b.initial : a.index < b.index;
        });
    }

    struct Place {
        char16_t initial = 0;
        Index index = 0; ///< in the table
    };

    /// The places of the words that begin with `initial`, in the table's order.
    constexpr std::span<const Place> beginningWith(QChar initial) const
    {
        const auto range = std::ranges::equal_range(m_words, initial.unicode(), {}, &Place::initial);
        return { range.begin(), range.end() };
    }
    constexpr std::span<const Place> all() const { return m_words; }

private:
    std::array<Place, size> m_words {};
};

/// True when `word` stands at `position` of `text`. For short words, compared in place.
constexpr bool standsAt(QStringView text, qsizetype position, QStringView word)
{
    if (position < 0 || text.size() - position < word.size())
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (text[position + i] != word[i])
            return false;
    }
    return true;
}

/// True when `c` is one of a few characters.
constexpr bool isAmong(QChar c, QStringView characters)
{
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (characters[i] == c)
            return true;
    }
    return false;
}

} // namespace text
