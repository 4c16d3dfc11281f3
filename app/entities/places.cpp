// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

namespace entities {

void findPlaceChains(const Survey &survey, Candidates &found)
{
    for (int i = 0; i < survey.size();) {
        int end = i;
        int links = 0;
        for (Found place = survey.longest(end, Place); place.length > 0; place = survey.longest(end, Place)) {
            end = place.end();
            ++links;
        }
        if (links > 1)
            found.append({ core::EntityClass::Place, i, end - i, Tier::Likely, {} });
        i = links > 1 ? end : i + 1;
    }
}

} // namespace entities
