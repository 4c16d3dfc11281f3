// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/candidate.h"

#include <algorithm>
#include <vector>

namespace entities {

namespace {

/// Where two types fit the guide prefers them in this order.
int rank(core::EntityClass entityClass)
{
    using enum core::EntityClass;
    static constexpr core::EntityClass order[]
        = { Work, Event, Organisation, Place, Honour, Post, Person, Date };
    return static_cast<int>(std::find(std::begin(order), std::end(order), entityClass) - std::begin(order));
}

} // namespace

Candidates resolve(Candidates candidates)
{
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) {
        if (a.tier != b.tier)
            return a.tier < b.tier;
        if (a.length != b.length)
            return a.length > b.length;
        return rank(a.entityClass) < rank(b.entityClass);
    });
    int end = 0;
    for (const Candidate &candidate : candidates)
        end = std::max(end, candidate.end());
    std::vector<bool> taken(static_cast<std::size_t>(end), false);
    Candidates picked;
    for (const Candidate &candidate : candidates) {
        const auto first = taken.begin() + candidate.start;
        const auto last = first + candidate.length;
        if (candidate.length <= 0 || std::find(first, last, true) != last)
            continue;
        std::fill(first, last, true);
        picked.append(candidate);
    }
    std::sort(picked.begin(), picked.end(),
        [](const Candidate &a, const Candidate &b) { return a.start < b.start; });
    return picked;
}

} // namespace entities
