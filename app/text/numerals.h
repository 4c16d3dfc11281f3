// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace text {

/// Chinese and Arabic numerals, full width too: 十四, 二〇二三, 一百零三, 12. Nothing when it is not a number
/// or larger than an int.
std::optional<int> numeral(QStringView text);

/// The value of one digit (3, ３, 三, 两, 〇), or -1.
int digitValue(QChar c);
/// True for 0-9 in half and full width.
bool isArabicDigit(QChar c);
/// True for what a Chinese numeral is written with: digits, 十 百 千 万 亿 廿 卅.
bool isChineseNumeral(QChar c);

} // namespace text
