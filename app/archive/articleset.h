// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace archive {

/// A half-open range of article ids.
struct IdRange {
    core::ArticleId begin = 0;
    core::ArticleId end = 0;

    friend bool operator==(const IdRange &, const IdRange &) = default;
};

/// Some of the articles of a range of ids: a bit for each, so that a million take 125 kB and AND, OR and NOT
/// of two sets some microseconds. The operands of an operation have one range.
class ArticleSet {
public:
    explicit ArticleSet(IdRange range)
        : m_range(range)
        , m_words(static_cast<std::size_t>((range.end - range.begin + 63) / 64))
    {
    }

    IdRange range() const { return m_range; }

    /// Ids outside of the range are passed over.
    void insert(core::ArticleId id)
    {
        if (id >= m_range.begin && id < m_range.end)
            m_words[word(id)] |= bit(id);
    }

    bool contains(core::ArticleId id) const
    {
        return id >= m_range.begin && id < m_range.end && (m_words[word(id)] & bit(id));
    }

    qint64 count() const
    {
        qint64 sum = 0;
        for (const quint64 word : m_words)
            sum += std::popcount(word);
        return sum;
    }

    bool isEmpty() const
    {
        for (const quint64 word : m_words) {
            if (word)
                return false;
        }
        return true;
    }

    /// From the first id in it to behind the last; empty when there is none.
    IdRange bounds() const
    {
        const auto isFull = [](quint64 word) { return word != 0; };
        const auto first = std::find_if(m_words.begin(), m_words.end(), isFull);
        if (first == m_words.end())
            return { m_range.begin, m_range.begin };
        const auto last = std::find_if(m_words.rbegin(), m_words.rend(), isFull);
        const qint64 lastWord = m_words.rend() - last - 1;
        return { m_range.begin + (first - m_words.begin()) * 64 + std::countr_zero(*first),
            m_range.begin + lastWord * 64 + 64 - std::countl_zero(*last) };
    }

    ArticleSet &operator&=(const ArticleSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }

    ArticleSet &operator|=(const ArticleSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }

    ArticleSet &operator-=(const ArticleSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }

    /// In ascending order.
    template <typename Function> void each(Function function) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 rest = m_words[i]; rest; rest &= rest - 1)
                function(m_range.begin + qint64(i) * 64 + std::countr_zero(rest));
        }
    }

private:
    std::size_t word(core::ArticleId id) const { return static_cast<std::size_t>((id - m_range.begin) / 64); }
    quint64 bit(core::ArticleId id) const { return quint64(1) << ((id - m_range.begin) % 64); }

    IdRange m_range;
    std::vector<quint64> m_words;
};

} // namespace archive
