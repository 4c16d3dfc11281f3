// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"
#include "entities/recognisers.h"

namespace entities {

Candidates findDateMentions(const Survey &survey, const std::optional<QDate> &report)
{
    Candidates dates;
    std::optional<QDate> named;
    for (const text::DateExpression &date : text::findDates(survey.text())) {
        const bool isAnaphoric = date.kind == text::DateExpression::Kind::Anaphoric;
        const QString value = text::isoValue(date, isAnaphoric && named ? named : report);
        const QDate day = QDate::fromString(value.left(10), Qt::ISODate);
        if (day.isValid())
            named = day;
        dates.append({ core::EntityClass::Date, date.start, date.length, Tier::Likely, value });
    }
    return dates;
}

} // namespace entities
