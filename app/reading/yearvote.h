// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/datemention.h"
#include "reading/occasions.h"

#include <array>
#include <map>

namespace reading {

/// An occasion that an article of the page speaks of.
struct OccasionMention {
    Occasion occasion;
    Place place;
};

/// What the occasions say of the year: each anniversary, session and watchword once, and of the plans and the
/// congresses the last, for 十八大以来 is said for many years.
QList<Occasion> tellingOccasions(const QList<OccasionMention> &mentions);

/// How well a year explains what a page says, and each of its months beside the others: logarithms.
struct YearWeight {
    double ofYear = 0;
    std::array<double, 13> ofMonths {}; ///< 1 to 12
};

/// For every year that the page may be of, how well it explains the years that are named, the days of the
/// week and the occasions spoken of (Bayes, every year as likely beforehand). Empty when no year and no
/// occasion is said.
std::map<int, YearWeight> weighYears(const QList<DateMention> &mentions, const QList<Occasion> &occasions);

} // namespace reading
