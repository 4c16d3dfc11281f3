// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/largepages.h"

#include <QByteArray>
#include <QStringView>
#include <array>
#include <optional>
#include <vector>

namespace entities {

/// A word as unlabelled news text has it: which words stand around it decided its class.
struct WordToken {
    int start = 0; ///< UTF-16 units
    int length = 0;
    quint16 wordClass = 0; ///< below WordClasses::classes; 0: nothing is known
    quint32 hash = 0; ///< of the characters

    int end() const { return start + length; }
};

/// Cuts text into the words of a statistic of unlabelled news text and says the class of each.
///
/// The statistic is numbers only: a hash of each word, its class and how rare it is. Made by `learntagger`.
class WordClasses {
public:
    static constexpr int classes = 256;
    static constexpr int longest = 4; ///< UTF-16 units of a word of the statistic

    struct Entry {
        quint32 hash = 0; ///< 0: none
        quint16 wordClass = 0;
        quint16 rareness = 0; ///< -log of the share of all words, in hundredths
    };

    WordClasses() = default;
    explicit WordClasses(const std::vector<Entry> &entries);
    /// Nothing when the bytes are not what bytes() writes.
    static std::optional<WordClasses> fromBytes(QByteArrayView bytes);
    static QByteArray bytes(const std::vector<Entry> &entries);

    /// The likeliest words, without a gap: numbers and Latin words whole, every other mark by itself.
    std::vector<WordToken> cut(QStringView text) const;

    static quint32 hashOf(const char16_t *characters, int length)
    {
        quint64 hash = 0;
        for (int i = 0; i < length; ++i)
            hash = mixed(hash, characters[i]);
        return finished(hash);
    }
    /// The same, a character after the other.
    static quint64 mixed(quint64 hash, char16_t character)
    {
        hash = (hash + character + 1) * 0x9E3779B97F4A7C15u;
        return hash ^ hash >> 29;
    }
    static quint32 finished(quint64 hash) { return static_cast<quint32>(hash >> 32) | 1u; }
    /// What a run of digits and a run of Latin letters are counted as.
    static constexpr char16_t digit = u'0';
    static constexpr char16_t letter = u'a';

private:
    /// By their length, from 1 on, the hashes of the stretches that begin somewhere; 0 for what is no word.
    using Stretches = std::array<quint32, longest>;
    std::vector<Stretches> stretchesOf(QStringView text) const;
    bool mayHave(quint32 hash) const { return m_gate[gateOf(hash) / 64] >> (gateOf(hash) % 64) & 1; }
    const Entry *find(quint32 hash) const
    {
        if (!mayHave(hash))
            return nullptr;
        for (std::size_t i = hash >> m_shift;; i = (i + 1) & m_mask) {
            if (m_entries[i].hash == hash)
                return &m_entries[i];
            if (m_entries[i].hash == 0)
                return nullptr;
        }
    }

    LargeTable<Entry> m_entries = LargeTable<Entry>(2); ///< hashed, less than half full
    std::size_t m_mask = 1;
    int m_shift = 31;
    static quint32 gateOf(quint32 hash) { return hash >> 12; }
    std::vector<quint64> m_gate
        = std::vector<quint64>(gateWords); ///< a bit for each word: most stretches are none
    static constexpr std::size_t gateWords = (1u << 20) / 64;
};

} // namespace entities
