// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/dates.h"
#include "text/wordsbyinitial.h"

#include <array>
#include <span>

namespace text {

/// Reads one date expression after another from a text, by recursive descent.
///
/// Every rule takes the position where it begins and returns the position behind what it took, or the same
/// position when it does not apply; the fields it read are then untouched.
class DateScanner {
public:
    explicit DateScanner(QStringView text)
        : m_text(text)
    {
    }

    /// The rules that may begin with a character, a bit each; no bit for nearly all characters of a text.
    using Rules = quint16;
    /// By UTF-16 unit. Ask once for a text.
    static const std::array<Rules, 0x10000> &rulesByCharacter();
    /// The expression that one of `rules` finds to begin at the UTF-16 offset `at`, or nothing.
    std::optional<DateExpression> scan(int at, Rules rules) const;
    /// Behind the run of numerals at `position`: no date begins within a number.
    int behindNumber(int position) const;

private:
    using Rule = int (DateScanner::*)(int, DateExpression &) const;

    struct RuleAndBeginnings {
        Rule rule;
        QStringView beginnings;
        QStringView furtherBeginnings;
        bool needsNumber; ///< takes a number only, with a sign of a date behind it
    };

    struct Number {
        int value = -1;
        int end = 0;
        int digits = 0; ///< characters it is written with
        bool arabic = false;
        bool isPositional = false; ///< 二〇二三, not 二千

        bool isWithin(int least, int most) const { return value >= least && value <= most && digits <= 3; }
        bool isYear() const { return digits == 4 && isPositional && value >= 1000 && value < 3000; }
    };

    static std::span<const RuleAndBeginnings> rulesInOrder();

    QChar charAt(int position) const
    {
        return position >= 0 && position < m_text.size() ? m_text[position] : QChar();
    }
    bool follows(int position, QStringView word) const { return standsAt(m_text, position, word); }
    bool isAnyOf(int position, QStringView characters) const { return isAmong(charAt(position), characters); }
    Number numberAt(int position) const;
    bool startsNumber(int position) const;
    bool mayBeDateNumber(int position) const;
    bool isConnector(int position) const { return isAnyOf(position, u"至到—－-–~～―"); }

    int numericDate(int position, DateExpression &date) const;
    int calendarDate(int position, DateExpression &date) const;
    int yearNumber(int position, DateExpression &date) const;
    int republicYear(int position, DateExpression &date) const;
    int afterYear(int position, DateExpression &date) const;
    int partOfYear(int position, DateExpression &date) const;
    int month(int position, DateExpression &date) const;
    int afterMonth(int position, DateExpression &date) const;
    int day(int position, DateExpression &date) const;
    int spanEnd(int position, DateExpression &date) const;
    int bareDay(int position, DateExpression &date) const;
    int numberedToday(int position, DateExpression &date) const;
    int lunarDay(int position, DateExpression &date) const;
    int decades(int position, int century, DateExpression &date) const;
    int era(int position, DateExpression &date) const;
    int timeAgo(int position, DateExpression &date) const;
    int word(int position, DateExpression &date) const;
    int week(int position, DateExpression &date) const;
    int weekdayName(int position, int &day) const;
    int weekday(int position, DateExpression &date) const;
    int festival(int position, DateExpression &date) const { return festivalName(position, date, false); }
    int festivalName(int position, DateExpression &date, bool afterYear) const;
    int clock(int position) const;
    int clockTime(int position) const;

    QStringView m_text;
};

} // namespace text
