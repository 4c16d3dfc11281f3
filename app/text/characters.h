// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <cstring>
#include <initializer_list>
#include <vector>

// What is asked of every character or every line of a page, in a step or two: gates in front of what is dear
// to ask. All of it takes UTF-16 units; what stands outside the Basic Multilingual Plane is in no set.

namespace text {

/// Whether the character is one of a handful known while compiling.
template <std::size_t size> constexpr bool isOneOf(QChar c, const char16_t (&characters)[size])
{
    bool found = false;
    for (std::size_t i = 0; i + 1 < size; ++i)
        found |= c.unicode() == characters[i];
    return found;
}

template <std::size_t size> bool startsWith(QStringView text, const char16_t (&word)[size])
{
    return text.size() >= qsizetype(size) - 1
        && std::memcmp(text.utf16(), word, (size - 1) * sizeof(char16_t)) == 0;
}

template <std::size_t size> bool endsWith(QStringView text, const char16_t (&word)[size])
{
    return text.size() >= qsizetype(size) - 1
        && std::memcmp(
               text.utf16() + (text.size() - qsizetype(size) + 1), word, (size - 1) * sizeof(char16_t))
        == 0;
}

/// Any number of characters, asked in one step: a bit for each.
class CharacterSet {
public:
    constexpr CharacterSet() = default;
    constexpr explicit CharacterSet(QStringView characters)
    {
        for (qsizetype i = 0; i < characters.size(); ++i)
            insert(characters.utf16()[i]);
    }

    constexpr void insert(char16_t c) { m_bits[c / 64U] |= quint64(1) << (c % 64U); }
    constexpr bool contains(QChar c) const
    {
        return (m_bits[c.unicode() / 64U] >> (c.unicode() % 64U) & 1) != 0;
    }
    bool hasAnyOf(QStringView text) const
    {
        return std::any_of(text.begin(), text.end(), [this](QChar c) { return contains(c); });
    }

private:
    std::array<quint64, 0x10000 / 64> m_bits {};
};

/// Words that a text may begin or end with: nearly every text is refused by its first or last character.
class Words {
public:
    Words(std::initializer_list<QStringView> words)
        : m_words(words)
    {
        for (const QStringView word : m_words) {
            m_firsts.insert(word.front().unicode());
            m_lasts.insert(word.back().unicode());
        }
    }

    bool open(QStringView text) const
    {
        return !text.isEmpty() && m_firsts.contains(text.front())
            && std::any_of(
                m_words.begin(), m_words.end(), [&](QStringView word) { return text.startsWith(word); });
    }
    bool close(QStringView text) const
    {
        return !text.isEmpty() && m_lasts.contains(text.back())
            && std::any_of(
                m_words.begin(), m_words.end(), [&](QStringView word) { return text.endsWith(word); });
    }

private:
    std::vector<QStringView> m_words; ///< none is empty
    CharacterSet m_firsts;
    CharacterSet m_lasts;
};

} // namespace text
