// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/candidate.h"

#include <algorithm>
#include <vector>

namespace entities {

namespace {

/// Where two types fit the guide prefers them in this order.
quint64 rank(core::EntityClass entityClass)
{
    using enum core::EntityClass;
    static constexpr core::EntityClass order[]
        = { Work, Event, Organisation, Place, Honour, Post, Person, Date };
    return static_cast<quint64>(
        std::find(std::begin(order), std::end(order), entityClass) - std::begin(order));
}

/// The candidates' numbers, the one that is to be picked first in front.
std::vector<quint64> inOrder(const Candidates &candidates)
{
    static constexpr quint64 longest = 1u << 28;
    static constexpr int numberBits = 30;
    std::vector<quint64> order;
    order.reserve(static_cast<std::size_t>(candidates.size()));
    for (quint64 i = 0; const Candidate &candidate : candidates) {
        const quint64 shortness = longest - qMin(static_cast<quint64>(candidate.length), longest - 1);
        const quint64 tier = static_cast<quint64>(candidate.tier);
        if (candidate.length > 0)
            order.push_back(
                (((tier << 29 | shortness) << 3 | rank(candidate.entityClass)) << numberBits) | i);
        ++i;
    }
    std::sort(order.begin(), order.end());
    for (quint64 &number : order)
        number &= (quint64(1) << numberBits) - 1;
    return order;
}

} // namespace

Candidates resolve(const Candidates &candidates)
{
    int end = 0;
    for (const Candidate &candidate : candidates)
        end = std::max(end, candidate.end());
    std::vector<char> taken(static_cast<std::size_t>(end), 0);
    std::vector<std::pair<int, qsizetype>> picked; // start and number
    for (const quint64 number : inOrder(candidates)) {
        const Candidate &candidate = candidates[static_cast<qsizetype>(number)];
        const auto first = taken.begin() + candidate.start;
        const auto last = first + candidate.length;
        if (std::find(first, last, 1) != last)
            continue;
        std::fill(first, last, 1);
        picked.emplace_back(candidate.start, static_cast<qsizetype>(number));
    }
    std::sort(picked.begin(), picked.end());
    Candidates resolved;
    resolved.reserve(static_cast<qsizetype>(picked.size()));
    for (const auto &[start, number] : picked)
        resolved.append(candidates[number]);
    return resolved;
}

} // namespace entities
