// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <vector>

namespace entities {

/// What an n-gram speaks for in a certain place: a letter or two for the place, then the characters.
struct Feature {
    char16_t place = 0;
    char16_t kind = 0; ///< the class of compound it is about, or 0
    QStringView characters;

    quint64 hash() const
    {
        quint64 value = 0xcbf29ce484222325u;
        const auto mix = [&value](char16_t c) { value = (value ^ c) * 0x100000001b3u; };
        mix(place);
        mix(kind);
        for (const QChar c : characters)
            mix(c.unicode());
        return value ^ (value >> 29);
    }
    /// As it stands in the file of weights.
    QString name() const
    {
        return QString(QChar(place)) + (kind ? QChar(kind) : QChar(u'-')) + characters.toString();
    }
};

/// The weights of features, learnt from labelled text; hundredths of log odds.
class Weights {
public:
    /// Reads `name<TAB>weight` lines from the program's resources. Error: NotFound.
    static core::Result<Weights> load();
    void insert(quint64 hash, int weight);

    int operator()(const Feature &feature) const
    {
        const quint64 hash = feature.hash();
        const quint32 mark = markOf(hash);
        for (std::size_t i = hash & m_mask;; i = (i + 1) & m_mask) {
            if (m_slots[i].mark == mark)
                return m_slots[i].weight;
            if (m_slots[i].mark == 0)
                return 0;
        }
    }

private:
    static quint32 markOf(quint64 hash) { return static_cast<quint32>(hash >> 32) | 1u; }

    struct Slot {
        quint32 mark
            = 0; ///< the upper half of the hash, never 0 in use; the lower half says where the slot is
        int weight = 0;
    };
    std::vector<Slot> m_slots = std::vector<Slot>(1u << 18); ///< more than twice what a file holds
    std::size_t m_mask = m_slots.size() - 1;
};

} // namespace entities
