// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "text/dates.h"

namespace reading {

/// The ways in which a year is named; they differ in how often it is the year of the page.
enum class YearNaming {
    Heading,
    Quoted,
    BusinessYear,
    Since,
    Until,
    UntilDay,
    Day,
    PastDay,
    Month,
    Reported,
    Opening,
    Inside
};

/// A date in an article and how the article speaks of it.
struct DateMention {
    text::DateExpression date;
    QString sentence;
    bool ahead = false; ///< spoken of as to come: 将于9月14日举办
    bool dateline = false; ///< of the report itself: 本报北京1月26日讯
    bool near = false; ///< a festival said to be close or on: 教师节来临之际
    YearNaming naming = YearNaming::Inside;
};

/// The dates in the articles of a page; a long text is looked at only so far.
QList<DateMention> mentionedDates(const QList<core::Article> &articles);

} // namespace reading
