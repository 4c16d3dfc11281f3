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
constexpr int digitValue(QChar c)
{
    switch (c.unicode()) {
    // 一九九○年 is printed with a white circle, a large one or the letter's look-alike where 〇 was not in
    // the case.
    case u'〇':
    case u'零':
    case u'○':
    case u'Ｏ':
    case u'◯':
        return 0;
    case u'一':
        return 1;
    case u'二':
    case u'两':
        return 2;
    case u'三':
        return 3;
    case u'四':
        return 4;
    case u'五':
        return 5;
    case u'六':
        return 6;
    case u'七':
        return 7;
    case u'八':
        return 8;
    case u'九':
        return 9;
    default:
        return c >= u'0' && c <= u'9'  ? c.unicode() - u'0'
            : c >= u'０' && c <= u'９' ? c.unicode() - u'０'
                                       : -1;
    }
}

/// What a sign of a numeral counts: 10 of 十, 20 of 廿, 100000000 of 亿; 0 for none.
constexpr int unitValue(QChar c)
{
    switch (c.unicode()) {
    case u'十':
        return 10;
    case u'廿':
        return 20;
    case u'卅':
        return 30;
    case u'百':
        return 100;
    case u'千':
        return 1000;
    case u'万':
        return 10000;
    case u'亿':
        return 100000000;
    default:
        return 0;
    }
}

/// True for 0-9 in half and full width.
constexpr bool isArabicDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９');
}

/// True for what a Chinese numeral is written with: digits, 十 百 千 万 亿 廿 卅.
constexpr bool isChineseNumeral(QChar c)
{
    return !isArabicDigit(c) && (digitValue(c) >= 0 || unitValue(c) > 0);
}

} // namespace text
