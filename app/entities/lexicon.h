// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entities/largepages.h"

#include <QString>
#include <algorithm>
#include <string>
#include <vector>

namespace entities {

/// What a word of the lexicons may be; a word may be several things.
enum Kind : quint32 {
    Place = 1u << 0, ///< a whole name: 房山区, 房山, 东华门街道, 巴黎
    Organisation = 1u << 1, ///< a whole name that no head shows: 国务院, 新华社
    Event = 1u << 2,
    Honour = 1u << 3,
    Post = 1u << 4,
    Surname = 1u << 5,
    Speech = 1u << 6, ///< a verb after which or before which somebody speaks or acts: 说, 表示, 获得
    OrganisationHead = 1u << 7, ///< the last noun of a compound name: 委员会, 有限公司
    PlaceHead = 1u << 8,
    EventHead = 1u << 9,
    HonourHead = 1u << 10,
    OtherPerson = 1u << 12, ///< in a general dictionary as a person; may be a common word
    CountryLetter = 1u << 11, ///< 中, 美, 俄 in 中美关系
    OtherPlace = 1u << 13, ///< in a general dictionary as a place; may be a common word
    OtherOrganisation = 1u << 14 ///< the same of an organisation
};

struct Word {
    int length = 0; ///< UTF-16 units
    quint32 kinds = 0;
    int weight = 0; ///< of a surname: tenths of the log odds that its character begins a name
};

/// How likely a character is to stand in a given name, in tenths of log odds against any text.
struct GivenName {
    int middle = 0; ///< 小 in 张小明
    int last = 0; ///< 明 in 张小明
    int only = 0; ///< 明 in 张明
};

/// The words of all lexicons, found by prefix.
///
/// One sorted list over one pool of characters, entered by the first two characters: most places of a text
/// are refused by one bit, most others by their third character. 110,000 words load in some ten milliseconds
/// and take about four megabytes.
class Lexicon {
public:
    /// Reads the lexicons from the program's resources. Error: NotFound, when the program was built without
    /// them.
    static core::Result<Lexicon> load();

    /// Calls `found(const Word &)` for each word that begins at the UTF-16 offset `at`, shorter ones first.
    template <typename Found> void wordsAt(QStringView text, qsizetype at, Found &&found) const
    {
        const char16_t *const units = text.utf16() + at;
        if (const quint16 only = m_singleOf[units[0]])
            found(m_singles[only - 1U]);
        const qsizetype left = text.size() - at;
        if (left < 2 || !mayBegin(units[0], units[1]))
            return;
        const Pair &pair = beginningWith(units[0], units[1]);
        if (pair.count > 0 && (pair.isWord || (left > 2 && (pair.thirds & thirdOf(units[2])))))
            longerWords({ pair.first, pair.count }, units, left, found);
    }

    const GivenName &givenName(QChar c) const;

private:
    struct Entry {
        quint32 offset = 0;
        quint16 length = 0;
        qint16 weight = 0;
        quint32 kinds = 0;
    };
    /// Neighbours in the sorted list.
    struct Range {
        quint32 first = 0;
        quint32 count = 0;
    };
    /// The words with the same first two characters.
    struct Pair {
        quint32 characters = 0; ///< 0: nothing here
        quint32 first = 0;
        quint32 thirds = 0; ///< see thirdOf()
        quint16 count = 0;
        bool isWord = false; ///< the two by themselves
    };

    core::Result<void> read(const QString &name, quint32 kinds);
    core::Result<void> readGivenNames();
    void sortAndMerge();
    void index();
    QStringView word(const Entry &entry) const { return QStringView(m_pool).mid(entry.offset, entry.length); }
    static Word wordOf(const Entry &entry) { return { entry.length, entry.kinds, entry.weight }; }
    bool isAt(const Entry &entry, const char16_t *units, qsizetype left) const
    {
        const char16_t *const characters = m_pool.data() + entry.offset;
        return entry.length <= left && std::equal(characters, characters + entry.length, units);
    }

    template <typename Found>
    void longerWords(Range range, const char16_t *units, qsizetype left, Found &&found) const
    {
        // What begins with the text so far stands together; in a few words it is quicker to look at each.
        static constexpr quint32 few = 8;
        for (qsizetype depth = 2; range.count > few && depth < left; ++depth) {
            if (m_entries[range.first].length == depth) {
                found(wordOf(m_entries[range.first]));
                ++range.first;
                --range.count;
            }
            range = narrowed(range, static_cast<quint32>(depth), units[depth]);
        }
        for (quint32 i = range.first; i < range.first + range.count; ++i) {
            if (isAt(m_entries[i], units, left))
                found(wordOf(m_entries[i]));
        }
    }

    /// One of 32 bits for a word's third character.
    static quint32 thirdOf(char16_t c) { return 1U << (c % 32U); }
    static quint32 pairOf(char16_t first, char16_t second) { return quint32(first) << 16 | second; }
    static constexpr quint32 pairBits = 20; ///< of the gate: eight bits and more for each pair in use
    static quint32 scattered(quint32 pair) { return pair * 0x9E3779B1u >> (32 - pairBits); }
    bool mayBegin(char16_t first, char16_t second) const
    {
        const quint32 bit = scattered(pairOf(first, second));
        return m_gate[bit / 64] >> (bit % 64) & 1;
    }
    const Pair &beginningWith(char16_t first, char16_t second) const
    {
        const quint32 pair = pairOf(first, second);
        std::size_t i = scattered(pair) & m_pairMask;
        while (m_pairs[i].characters != pair && m_pairs[i].characters != 0)
            i = (i + 1) & m_pairMask;
        return m_pairs[i];
    }
    Range narrowed(const Range &range, quint32 depth, char16_t c) const;

    std::u16string m_pool;
    LargeTable<Entry> m_entries;
    std::vector<quint16> m_singleOf; ///< by character: one more than its own word's place, 0 for none
    std::vector<Word> m_singles; ///< the words of one character
    std::vector<quint64> m_gate; ///< a bit for each pair of characters that may begin a word
    LargeTable<Pair> m_pairs; ///< hashed, the next free place is taken
    std::size_t m_pairMask = 0;
    std::vector<GivenName> m_givenNames; ///< by character from U+4E00 on
};

} // namespace entities
