// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timebars.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <algorithm>

namespace ui {

static constexpr int monthsUpTo = 3; ///< years that are shown by month
static constexpr int mostBars = 150; ///< older ones are left out: a bar needs a pixel or two

QList<core::FacetCount> timeBars(const core::Survey &survey)
{
    const auto dated = std::count_if(survey.years.begin(), survey.years.end(),
        [](const core::FacetCount &year) { return !year.value.isEmpty(); });
    const bool byMonth = dated <= monthsUpTo;
    const QString form = byMonth ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy");
    QHash<QString, qint64> articles;
    QDate first;
    QDate last;
    for (const core::FacetCount &count : byMonth ? survey.months : survey.years) {
        const QDate date = QDate::fromString(count.value, form);
        if (!date.isValid())
            continue;
        articles[count.value] = count.articles;
        if (!first.isValid())
            first = date;
        last = date;
    }
    QList<core::FacetCount> bars;
    for (QDate date = last; date.isValid() && date >= first && bars.size() < mostBars;
         date = byMonth ? date.addMonths(-1) : date.addYears(-1)) {
        const QString value = date.toString(form);
        bars.prepend({ value, articles.value(value) });
    }
    return bars;
}

QList<core::FacetCount> timeBars(const QList<core::FacetCount> &times)
{
    QMap<QString, qint64> years;
    QMap<QString, qint64> months;
    for (const core::FacetCount &time : times) {
        years[time.value.left(4)] += time.articles;
        if (time.value.size() >= 7)
            months[time.value.left(7)] += time.articles;
    }
    core::Survey survey;
    for (auto year = years.cbegin(); year != years.cend(); ++year)
        survey.years.append({ year.key(), year.value() });
    for (auto month = months.cbegin(); month != months.cend(); ++month)
        survey.months.append({ month.key(), month.value() });
    return timeBars(survey);
}

} // namespace ui
