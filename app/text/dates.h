// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuedate.h"

#include <QDate>
#include <QList>
#include <QString>
#include <optional>

namespace text {

/// A point or span in the calendar as it stands in a text: 2024年10月14至25日, 二〇二三年九月, 昨天, “五一”前夕.
struct DateExpression {
    enum class Kind {
        Absolute, ///< carries its year
        Partial, ///< month or day without the year: 9月30日, 10月
        Relative, ///< 昨天, 近日, 去年10月, 本月
        Festival, ///< 教师节, “五一”国际劳动节, 国庆
        Vague ///< 近日, 日前, 近年来: counts as a date, resolves to nothing sharper than around the report
    };

    int start = 0; ///< UTF-16 offset in the text
    int length = 0; ///< UTF-16 units
    Kind kind = Kind::Absolute;
    /// The fields that the words give by themselves; 0 where they do not.
    int year = 0;
    int month = 0;
    int day = 0;
    /// Relative: what is added to the report's date, in the unit of `precision`.
    int shift = 0;
    core::Precision precision = core::Precision::None;

    int end() const { return start + length; }
};

/// All date expressions of a text from left to right, never overlapping, longest first.
/// Durations (7天, 三年来), 2023级 and 首届 are none (rule: the annotation guide's DATE).
QList<DateExpression> findDates(QStringView text);

/// The ISO 8601 value of an expression (start of a range: "2024-10-14/2024-10-25"), cut to its precision.
/// Without a report date a partial or relative expression gives what is known of it ("--09-30") or an empty string.
QString isoValue(const DateExpression &expression, const std::optional<QDate> &report);

/// Chinese and Arabic numerals, full width too: 十四, 二〇二三, 一百零三, 12. Nothing when it is not a number.
std::optional<int> numeral(QStringView text);

} // namespace text
