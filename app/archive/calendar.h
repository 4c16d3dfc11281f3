// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

namespace archive {

class Sequence;

/// The archive seen from afar: how much there is of each month.
struct Calendar {
    struct Month {
        QString paper; ///< empty: unnamed
        QString month; ///< "2023-09"; "2023": issues of which only the year is known; empty: undated
        int issues = 0;
        int articles = 0;

        friend bool operator==(const Month &, const Month &) = default;
    };
    QList<Month> months; ///< newest first, then by paper; none twice

    friend bool operator==(const Calendar &, const Calendar &) = default;
};

/// Issues of a paper whose dates begin alike.
struct CalendarPart {
    QString paper;
    QString prefix; ///< "2023" or "2023-09"; empty: undated ones
    bool whole = false; ///< the prefix is all that is known: no issues of its months or days

    friend bool operator==(const CalendarPart &, const CalendarPart &) = default;
};

// Errors stay in the sequence.

Calendar calendarOf(Sequence &sequence);
/// Newest first, then by edition.
QList<core::IssueSummary> issuesOf(Sequence &sequence, const CalendarPart &part);

} // namespace archive
