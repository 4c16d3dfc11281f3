// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <array>
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
    CountryLetter = 1u << 11 ///< 中, 美, 俄 in 中美关系
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
/// One sorted list over one pool of characters: 40,000 words load in some ten milliseconds and take about a
/// megabyte.
class Lexicon {
public:
    /// Reads the lexicons from the program's resources. Error: NotFound, when the program was built without
    /// them.
    static core::Result<Lexicon> load();

    /// Calls `found(const Word &)` for each word that begins at the UTF-16 offset `at`, shorter ones first.
    template <typename Found> void wordsAt(QStringView text, qsizetype at, Found &&found) const
    {
        auto [first, last] = beginningWith(text[at]);
        for (int depth = 1; first < last; ++depth) {
            while (first < last && m_entries[first].length == depth) {
                found(Word { depth, m_entries[first].kinds, m_entries[first].weight });
                ++first;
            }
            if (at + depth >= text.size())
                return;
            std::tie(first, last) = narrowed(first, last, depth, text[at + depth]);
        }
    }

    const GivenName &givenName(QChar c) const;

private:
    struct Entry {
        quint32 offset = 0;
        quint16 length = 0;
        qint16 weight = 0;
        quint32 kinds = 0;
    };
    using Range = std::pair<std::size_t, std::size_t>;

    core::Result<void> read(const QString &name, quint32 kinds);
    core::Result<void> readGivenNames();
    void sortAndMerge();
    QStringView word(const Entry &entry) const { return QStringView(m_pool).mid(entry.offset, entry.length); }
    Range beginningWith(QChar c) const;
    Range narrowed(std::size_t first, std::size_t last, int depth, QChar c) const;

    QString m_pool;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_firsts; ///< by first character: where its words begin
    std::vector<GivenName> m_givenNames; ///< by character from U+4E00 on
};

} // namespace entities
