// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"
#include "entities/recognisers.h"

namespace entities {

void findDateMentions(const Survey &survey, const std::optional<QDate> &report, Candidates &found)
{
    for (const text::ResolvedDate &resolved : text::resolveDates(survey.text(), report)) {
        const text::DateExpression &date = resolved.date;
        found.append({ core::EntityClass::Date, date.start, date.length, Tier::Likely, resolved.value });
    }
}

} // namespace entities
