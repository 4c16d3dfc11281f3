// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace text {

/// A festival's name at the head of `text`: its length in UTF-16 units and the number that festivalDate()
/// knows it by. Length 0 when there is none. 教师节, 五一国际劳动节, “三八”妇女节, 春节, 立冬.
struct FestivalName {
    int length = 0;
    int festival = 0; ///< 0: none, or one whose day changes by decree or people
    bool needsContext = false; ///< 五一, 七一, 十一: a date only in quotation marks or before 期间, 前夕 …
};

FestivalName festivalAt(QStringView text);
/// The characters that festivals' names begin with.
QString festivalInitials();

/// The day of a festival in a year; lunar ones and solar terms are computed.
std::optional<QDate> festivalDate(int festival, int year);

/// True for one that has the same month and day every year: 教师节.
bool hasFixedDay(int festival);

/// The Gregorian day of a day of the Chinese calendar, leap months left out: (2024, 1, 1) is 2024-02-10.
std::optional<QDate> lunarDate(int year, int month, int day);

/// The day of one of the 24 solar terms; 0 is 小寒, 6 清明, 23 冬至.
QDate solarTerm(int term, int year);

} // namespace text
