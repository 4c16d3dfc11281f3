// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/calendar.h"

#include "archive/rows.h"
#include "archive/sequence.h"

namespace archive {

Calendar calendarOf(Sequence &sequence)
{
    Calendar calendar;
    sequence.each(QStringLiteral("SELECT paper.name AS paper, substr(date, 1, 7) AS month, count(*), "
                                 "sum(issue_size.articles) "
                                 "FROM issue JOIN paper ON paper.id = issue.paper "
                                 "JOIN issue_size ON issue_size.issue = issue.id GROUP BY issue.paper, month "
                                 "ORDER BY month DESC, paper"),
        {}, [&](const Row &row) {
            calendar.months.append({ row.text(0), row.text(1), static_cast<int>(row.number(2)),
                static_cast<int>(row.number(3)) });
        });
    return calendar;
}

QList<core::IssueSummary> issuesOf(Sequence &sequence, const CalendarPart &part)
{
    // Behind everything that begins so, since dates are digits and hyphens.
    const QString end = part.whole || part.prefix.isEmpty() ? part.prefix : part.prefix + u'~';
    return issueSummaries(sequence, part.paper, part.prefix, end);
}

} // namespace archive
