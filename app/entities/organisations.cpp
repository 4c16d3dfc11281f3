// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

namespace entities {

void findOrganisations(const Survey &survey, Candidates &found)
{
    using core::EntityClass;
    // 区委区政府, 市委、市政府: each is a body of its own, and a place's name before the first belongs to it.
    static constexpr QStringView bodies[] = { u"区委", u"市委", u"省委", u"县委", u"区政府", u"市政府",
        u"省政府", u"县政府", u"市总工会", u"区总工会", u"省总工会", u"县总工会" };
    for (int i = 0; i < survey.size(); ++i) {
        if (const Found name = survey.longest(i, Organisation); name.length > 0)
            found.append({ EntityClass::Organisation, i, name.length, Tier::Likely, {} });
        if (!survey.isAnyOf(i, u"区市省县"))
            continue;
        for (const QStringView body : bodies) {
            const int end = i + static_cast<int>(body.size());
            if (!survey.follows(i, body) || survey.isAnyOf(end, u"员会托"))
                continue;
            const Found place = survey.longestBefore(i + 1, Place);
            const int start = place.length > 1 ? place.start : i;
            found.append({ EntityClass::Organisation, start, end - start, Tier::Likely, {} });
        }
    }
}

} // namespace entities
