// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/evidence.h"
#include "text/dates.h"

namespace reading {

/// The ways in which a year is named; they differ in how often it is the year of the page.
enum class YearNaming {
    Heading, ///< in a headline
    Event, ///< 2023年全国技能大赛
    Reported, ///< 近日，2023年…, 出席2023年…
    Quoted, ///< 《2023年…
    BusinessYear, ///< 2022年度
    Season, ///< 2023年春节, 2023年春季
    Since, ///< 自2015年以来, 成立于1998年
    FromDay, ///< 自2024年1月1日起
    Compared, ///< 比2019年增长
    AsOf, ///< 截至2022年底, 2022年全年
    Until, ///< 到2035年
    UntilDay, ///< 展出至2022年12月31日
    Ahead, ///< 将于2024年
    Span, ///< 2021—2023年: its last year
    Part, ///< 2023年上半年, 2023年1至8月
    Day,
    PastDay, ///< 。2008年5月12日
    Month,
    Opening,
    Inside
};

/// A date in an article and how the article speaks of it.
struct DateMention {
    text::DateExpression date;
    Place place;
    bool ahead = false; ///< spoken of as to come: 将于9月14日举办
    bool dateline = false; ///< of the report itself: 本报北京1月26日讯
    bool near = false; ///< a festival said to be close or on: 教师节来临之际
    int weekday = 0; ///< 1 Monday to 7 Sunday, where the text says it: 9月12日（星期二）
    YearNaming naming = YearNaming::Inside;

    /// The year that counts for the page: the last of a span; 0 when the date has none.
    int year() const { return date.until && date.until->year > 0 ? date.until->year : date.year; }
};

/// The dates in the articles of a page that tell of its own: none that is counted from another one (次日,
/// 同年9月), nor 近日. A day or month takes the year that its sentence named before (2021年5月启动，9月完工).
QList<DateMention> mentionedDates(const QList<core::Article> &articles);

} // namespace reading
