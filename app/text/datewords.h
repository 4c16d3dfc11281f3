// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/dates.h"

namespace text {

/// A word that stands for a time by itself: 昨天, 去年, 本月, 近日.
struct DateWord {
    QStringView word;
    DateExpression::Kind kind;
    core::Precision unit = core::Precision::None; ///< what may follow: Year a month, Month a day, Day a clock
    int shift = 0; ///< in `unit`
    int month = 0; ///< 年底, 上半年: the month it begins with
    int untilMonth = 0;
    bool needsMore = false; ///< a date only when a month, a day or a festival follows: 当年12月
    QStringView notAfter = {}; ///< characters before which it is part of another word: 目|前天, 证|明天
    QStringView notBefore = {}; ///< and after: 上年|纪
    int days = 1; ///< 今明两天
};

/// The longest date word at the UTF-16 offset `at`, its neighbours looked at; nullptr when there is none.
const DateWord *dateWordAt(QStringView text, qsizetype at);

/// The characters that date words begin with.
QString dateWordInitials();

/// The length of the part of a day at the head of `text` (上午, 凌晨, 晚), or 0.
int partOfDayAt(QStringView text);

} // namespace text
