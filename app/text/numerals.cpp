// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numerals.h"

#include <limits>

namespace text {

namespace {

std::optional<int> fitting(qint64 value)
{
    if (value > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(value);
}

/// 2023, 二〇二三: each character is one digit.
std::optional<int> positional(QStringView text)
{
    qint64 value = 0;
    for (const QChar c : text) {
        const int digit = digitValue(c);
        if (digit < 0)
            return std::nullopt;
        value = value * 10 + digit;
        if (value > std::numeric_limits<int>::max())
            return std::nullopt;
    }
    return static_cast<int>(value);
}

/// 一百零三, 两千, 三万五千: digits with their units.
std::optional<int> withUnits(QStringView text)
{
    qint64 total = 0;
    qint64 section = 0;
    qint64 digits = 0;
    bool hasDigits = false;
    for (const QChar c : text) {
        if (const int digit = digitValue(c); digit >= 0) {
            digits = digits * 10 + digit;
            hasDigits = true;
        } else if (c == u'廿' || c == u'卅') {
            section += c == u'廿' ? 20 : 30;
        } else if (const int unit = unitValue(c); unit >= 10000) {
            total = (total + section + digits) * unit;
            section = digits = 0;
            hasDigits = false;
        } else if (unit > 0) {
            section += (hasDigits ? digits : 1) * unit;
            digits = 0;
            hasDigits = false;
        } else {
            return std::nullopt;
        }
        if (total + section + digits > std::numeric_limits<int>::max())
            return std::nullopt;
    }
    return fitting(total + section + digits);
}

} // namespace

std::optional<int> numeral(QStringView text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (const auto value = positional(text))
        return value;
    return withUnits(text);
}

} // namespace text
