// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"
#include "entities/recognisers.h"

namespace entities {

Candidates findDateMentions(const Survey &survey, const std::optional<QDate> &report)
{
    Candidates dates;
    for (const text::ResolvedDate &resolved : text::resolveDates(survey.text(), report)) {
        const text::DateExpression &date = resolved.date;
        dates.append({ core::EntityClass::Date, date.start, date.length, Tier::Likely, resolved.value });
    }
    return dates;
}

} // namespace entities
