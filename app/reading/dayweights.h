// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/datemention.h"

#include <array>
#include <optional>

namespace reading {

/// How well each day of a year goes, as the day of printing, with all the days and months that a page names.
class DayWeights {
public:
    explicit DayWeights(const QList<DateMention> &mentions);

    /// The likelihoods of the months 1 to 12 of a year, comparable between years: 1 in all for one of which
    /// nothing is said.
    std::array<double, 13> ofMonths(int year) const;
    /// True when the mention is a reason to take the month for the page's.
    static bool speaksFor(const DateMention &mention, int year, int month);

private:
    static constexpr int daysOfYear = 366;

    void addToEveryYear(const DateMention &mention, double weight);

    struct Weighed {
        DateMention mention;
        double weight;
    };

    QList<Weighed> m_ofTheirYear; ///< whose day depends on the year, or that name it
    std::array<double, daysOfYear> m_every {}; ///< logarithms, by the day of a leap year
};

} // namespace reading
