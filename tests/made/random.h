// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <random>

namespace made {

/// Chance that comes out the same on every machine for the same seed: the distributions of the standard
/// library do not.
class Random {
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    /// From `low` to `high`, both possible.
    int between(int low, int high) { return low + int(m_engine() % quint64(high - low + 1)); }
    bool chance(double share) { return double(m_engine() >> 11) * 0x1.0p-53 < share; }
    template <typename T> const T &pick(const QList<T> &list)
    {
        return list[between(0, int(list.size()) - 1)];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace made
