// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <array>
#include <vector>

namespace entities {

/// What an n-gram speaks for in a certain place: a letter or two for the place, then the characters.
struct Feature {
    char16_t place = 0;
    char16_t kind = 0; ///< the class of compound it is about, or 0
    QStringView characters;

    /// As it stands in the file of weights.
    QString name() const
    {
        return QString(QChar(place)) + (kind ? QChar(kind) : QChar(u'-')) + characters.toString();
    }
};

/// The weights of features, learnt from labelled text; hundredths of log odds.
///
/// Asked more than ten times for each character of a text, so that what is asked together lies together: all
/// that is known of a single character in one row, all that is known of several in neighbouring slots.
class Weights {
public:
    /// Reads `name<TAB>weight` lines from the program's resources. Error: NotFound.
    static core::Result<Weights> load();

    int operator()(const Feature &feature) const
    {
        const std::size_t place = placeOf(feature);
        if (feature.characters.isEmpty())
            return m_bare[place];
        if (feature.characters.size() == 1 && m_columns[place] > 0)
            return m_rows[m_rowOf[feature.characters.front().unicode()]][m_columns[place] - 1U];
        const quint64 hash = hashOf(feature.characters);
        if (feature.characters.size() > 2 && !isKnown(hash))
            return 0;
        const quint32 mark = markOf(hash, place);
        for (std::size_t i = hash & slotMask;; i = (i + 1) & slotMask) {
            if (m_slots[i].mark == mark)
                return m_slots[i].weight;
            if (m_slots[i].mark == 0)
                return 0;
        }
    }

private:
    struct Named {
        Feature feature;
        qint16 weight = 0;
    };
    void insert(const std::vector<Named> &features);
    void chooseColumns(const std::vector<Named> &features);
    void insert(const Named &named);

    static constexpr std::size_t places = 1u << 14; ///< two ASCII letters
    static std::size_t placeOf(const Feature &feature)
    {
        return (feature.place & 0x7Fu) << 7 | (feature.kind & 0x7Fu);
    }
    static quint64 hashOf(QStringView characters)
    {
        quint64 hash = 0;
        for (const QChar c : characters) {
            hash = (hash + c.unicode() + 1) * 0x9E3779B97F4A7C15u;
            hash ^= hash >> 32;
        }
        return hash;
    }
    static quint32 markOf(quint64 hash, std::size_t place)
    {
        return static_cast<quint32>((hash >> 32) ^ place * 0x9E3779B1u) | 1u;
    }

    /// False for nearly all long n-grams that no feature has.
    bool isKnown(quint64 hash) const { return m_gate[hash >> 46 & gateMask] >> (hash >> 58) & 1; }

    struct Slot {
        quint32 mark = 0; ///< the upper half of the hash with the place in it, never 0 in use
        qint32 weight = 0;
    };
    static constexpr std::size_t slotMask = (1u << 18) - 1; ///< more than twice as many as a file holds
    static constexpr std::size_t gateMask = (1u << 12) - 1; ///< sixteen bits for each n-gram in use
    static constexpr std::size_t columns = 128; ///< the most used of them in the first cache line
    using Row = std::array<qint16, columns>;

    std::vector<qint16> m_bare = std::vector<qint16>(places); ///< by place: features without characters
    std::vector<quint8> m_columns = std::vector<quint8>(places); ///< by place: one more than its column, or 0
    std::vector<quint16> m_rowOf = std::vector<quint16>(0x10000); ///< by character
    std::vector<Row> m_rows = std::vector<Row>(1); ///< the first is for characters nothing is known of
    std::vector<quint64> m_gate
        = std::vector<quint64>(gateMask + 1); ///< a bit for each n-gram of three and more
    std::vector<Slot> m_slots = std::vector<Slot>(slotMask + 1); ///< all others, hashed by their characters
};

} // namespace entities
