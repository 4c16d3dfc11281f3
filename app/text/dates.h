// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuedate.h"
#include "text/numerals.h"

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace text {

/// The end of a span in the calendar: what its words give by themselves, 0 where they leave it to the start.
struct DateEnd {
    int year = 0;
    int month = 0;
    int day = 0;
    int yearShift = 0; ///< 至次年3月: years after the start

    friend bool operator==(const DateEnd &, const DateEnd &) = default;
};

/// A point or span in the calendar as it stands in a text: 2024年10月14至25日, 二〇二三年九月, 昨天,
/// “五一”前夕.
struct DateExpression {
    enum class Kind {
        Absolute, ///< carries its year
        Partial, ///< month or day without the year: 9月30日, 10月
        Relative, ///< 昨天, 去年10月, 本月, 上周: counted from the report's date
        Festival, ///< 教师节, “五一”国际劳动节, 国庆
        Vague, ///< 近日, 日前, 近年来: counts as a date, resolves to nothing sharper than around the report
        Anaphoric ///< 当天, 次日, 同年9月, 三天后: counted from a date named before it, which then stands for
                  ///< the report's
    };

    int start = 0; ///< UTF-16 offset in the text
    int length = 0; ///< UTF-16 units
    Kind kind = Kind::Absolute;
    /// The fields that the words give by themselves; 0 where they do not.
    int year = 0;
    int month = 0;
    int day = 0;
    /// Relative and anaphoric: what is added to the report's date (去年10月: -1 in Year, month 10).
    int shift = 0;
    bool elseReport
        = false; ///< anaphoric: where no date stands before it, it counts from the report's: 三天后
    core::Precision shiftUnit = core::Precision::None;
    core::Precision precision = core::Precision::None;
    int weekday = 0; ///< 1 Monday to 7 Sunday, of the week that the shifted report's date lies in
    int days = 1; ///< how many from the first on: 7 of 上周, 2 of 今明两天
    int festival = 0; ///< see festivalDate(): its day depends on the year
    bool isLunar = false; ///< month and day are of the Chinese calendar: 腊月二十八
    std::optional<DateEnd> until; ///< the last day, month or year of a span, in the same precision

    int end() const { return start + length; }
};

/// All date expressions of a text from left to right, never overlapping, longest first.
/// Durations (7天, 三年来), 2023级 and 首届 are none (rule: the annotation guide's DATE).
QList<DateExpression> findDates(QStringView text);

/// The ISO 8601 value of an expression (of a span "2024-10-14/2024-10-25"), cut to its precision.
/// Without a report date a partial or relative expression gives what is known of it ("--09-30") or an empty
/// string; with one, a date without its year is taken to be the one nearest to it. Vague ones give an empty
/// string.
QString isoValue(const DateExpression &expression, const std::optional<QDate> &report);

/// A date expression with its value.
struct ResolvedDate {
    DateExpression date;
    QString value; ///< as isoValue() gives it; empty where it cannot be told
};

/// All date expressions of a text with their values. An anaphoric one counts from the date named last before
/// it (9月12日抵达，次日开工), and has no value where none was, or none as sharp as it needs.
QList<ResolvedDate> resolveDates(QStringView text, const std::optional<QDate> &report);

} // namespace text
