// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace reading {

/// A year that follows from what a text speaks of, without being named.
struct Occasion {
    enum class Kind {
        Anniversary, ///< 新中国成立70周年: the year it is kept in
        Session, ///< 十三届全国人大一次会议: the year it sits in
        Plan, ///< “十四五”: its first year
        Congress, ///< 党的二十大: the year it sat in
        Awaited, ///< 喜迎党的二十大: likewise
        Watchword ///< 党史学习教育: the first year in which it was on everybody's lips
    };

    Kind kind = Kind::Anniversary;
    int year = 0;
    int at = 0; ///< UTF-16 offset in the text
    int lastYear = 0; ///< of a watchword; 0 when it still is one
};

/// How much likelier or less likely a month of a year is than another, for a page that speaks of the
/// occasion.
double shareOfMonth(const Occasion &occasion, int year, int month);

/// The occasions in a text from left to right, a watchword once. Linear; looks 40 UTF-16 units around each.
QList<Occasion> findOccasions(QStringView text);

} // namespace reading
