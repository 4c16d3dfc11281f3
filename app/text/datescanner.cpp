// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/datescanner.h"

#include "text/datewords.h"
#include "text/festivals.h"

#include <algorithm>

namespace text {

using core::Precision;
using Kind = DateExpression::Kind;

namespace {

constexpr QStringView arabicDigits = u"0123456789０１２３４５６７８９";
constexpr QStringView chineseNumerals = u"〇○Ｏ◯零一二三四五六七八九十两百千万亿廿卅";

} // namespace

/// The rules in the order in which they are tried: the first that takes something wins.
std::span<const DateScanner::RuleAndBeginnings> DateScanner::rulesInOrder()
{
    using Scanner = DateScanner;
    static const QString words = dateWordInitials();
    static const QString festivals = festivalInitials() + u'“';
    static const RuleAndBeginnings rules[] = {
        { &Scanner::numericDate, arabicDigits, {}, true },
        { &Scanner::calendarDate, arabicDigits, chineseNumerals, true },
        { &Scanner::calendarDate, u"民元", {}, false },
        { &Scanner::era, arabicDigits, chineseNumerals, true },
        { &Scanner::era, u"上本下", {}, false },
        { &Scanner::timeAgo, arabicDigits, chineseNumerals, true },
        { &Scanner::timeAgo, u"半", {}, false },
        { &Scanner::lunarDay, chineseNumerals, {}, true },
        { &Scanner::lunarDay, u"农正冬腊大", {}, false },
        { &Scanner::bareDay, arabicDigits, chineseNumerals, true },
        { &Scanner::numberedToday, u"今昨明前", {}, false },
        { &Scanner::week, u"上本这下", {}, false },
        { &Scanner::weekday, u"周星", {}, false },
        { &Scanner::word, words, {}, false },
        { &Scanner::festival, festivals, {}, false },
    };
    return rules;
}

const std::array<DateScanner::Rules, 0x10000> &DateScanner::rulesByCharacter()
{
    static const std::array<Rules, 0x10000> table = [] {
        std::array<Rules, 0x10000> bits {};
        Rules bit = 1;
        for (const RuleAndBeginnings &rule : rulesInOrder()) {
            for (const QStringView characters : { rule.beginnings, rule.furtherBeginnings }) {
                for (const QChar character : characters)
                    bits[character.unicode()] |= bit;
            }
            bit = Rules(bit << 1);
        }
        return bits;
    }();
    return table;
}

std::optional<DateExpression> DateScanner::scan(int at, Rules rules) const
{
    const bool isNumber = mayBeDateNumber(at);
    DateExpression date;
    int end = at;
    for (const RuleAndBeginnings &rule : rulesInOrder()) {
        if (rules == 0 || end > at)
            break;
        if ((rules & 1) != 0 && (isNumber || !rule.needsNumber)) {
            date = {};
            end = (this->*rule.rule)(at, date);
        }
        rules = Rules(rules >> 1);
    }
    if (end == at)
        return std::nullopt;
    end = spanEnd(end, date);
    if (date.precision == Precision::Day)
        end = clock(end);
    date.start = at;
    date.length = end - at;
    return date;
}

/// A number that something of a date stands behind: nearly all numbers are dismissed by it.
bool DateScanner::mayBeDateNumber(int position) const
{
    int end = position;
    if (isArabicDigit(charAt(position))) {
        while (isArabicDigit(charAt(end)))
            ++end;
    } else {
        while (isChineseNumeral(charAt(end)))
            ++end;
    }
    return end > position && (isConnector(end) || isAnyOf(end, u"年月日号/.、世天个周多余几"));
}

int DateScanner::behindNumber(int position) const
{
    int end = position;
    while (isArabicDigit(charAt(end)) || isChineseNumeral(charAt(end)))
        ++end;
    return end;
}

DateScanner::Number DateScanner::numberAt(int position) const
{
    static constexpr int longest = 8; // longer runs are no part of a date
    const bool arabic = isArabicDigit(charAt(position));
    int end = position;
    while (end - position <= longest && (arabic ? isArabicDigit(charAt(end)) : isChineseNumeral(charAt(end))))
        ++end;
    if (end == position || end - position > longest)
        return {};
    const auto value = numeral(m_text.mid(position, end - position));
    if (!value)
        return {};
    const bool positional = std::all_of(
        m_text.begin() + position, m_text.begin() + end, [](QChar c) { return digitValue(c) >= 0; });
    return { *value, end, end - position, arabic, positional };
}

bool DateScanner::startsNumber(int position) const
{
    const QChar before = charAt(position - 1);
    const bool letter = (before >= u'A' && before <= u'Z') || (before >= u'a' && before <= u'z');
    return !letter && before != u'.' && before != u'．' && !isArabicDigit(before)
        && !isChineseNumeral(before);
}

int DateScanner::numericDate(int position, DateExpression &date) const
{
    const Number year = startsNumber(position) ? numberAt(position) : Number {};
    if (!year.isYear() || !year.arabic)
        return position;
    const QChar separator = charAt(year.end);
    if (separator != u'-' && separator != u'/' && separator != u'.')
        return position;
    const Number month = numberAt(year.end + 1);
    if (!month.isWithin(1, 12) || charAt(month.end) != separator)
        return position;
    const Number day = numberAt(month.end + 1);
    if (!day.isWithin(1, 31) || charAt(day.end) == separator)
        return position;
    date.year = year.value;
    date.month = month.value;
    date.day = day.value;
    date.precision = Precision::Day;
    return day.end;
}

int DateScanner::calendarDate(int position, DateExpression &date) const
{
    if (!startsNumber(position))
        return position;
    int end = yearNumber(position, date);
    if (end > position)
        return afterYear(end, date);
    end = month(position, date);
    if (end > position)
        date.kind = Kind::Partial;
    return end;
}

int DateScanner::yearNumber(int position, DateExpression &date) const
{
    if (follows(position, u"民国"))
        return republicYear(position, date);
    // 近2000年, 1500年历史: how long, not when.
    static constexpr QStringView amountBefore = u"近约逾超达过历每第";
    const Number number = numberAt(position);
    if (isAnyOf(position - 1, amountBefore))
        return position;
    int end = number.end;
    if (number.isYear() && isConnector(end)) {
        const Number last = numberAt(end + 1);
        if (last.isYear() && charAt(last.end) == u'年') {
            date.until = DateEnd { last.value, 0, 0, 0 };
            end = last.end;
        }
    } else if (number.isYear() && charAt(end) == u'、') {
        const Number last = numberAt(end + 1);
        if (last.value == number.value + 1 && charAt(last.end) == u'年') {
            date.until = DateEnd { last.value, 0, 0, 0 };
            end = last.end;
        }
    }
    if (charAt(end) != u'年' || follows(end, u"年历史") || follows(end, u"年的历史") || follows(end, u"年级"))
        return position;
    if (number.isYear()) {
        date.year = number.value;
    } else if (number.digits == 2 && number.isPositional && numberAt(end + 1).isWithin(1, 12)
        && charAt(numberAt(end + 1).end) == u'月') {
        date.year = number.value + (number.value >= 50 ? 1900 : 2000);
    } else {
        return position;
    }
    date.precision = Precision::Year;
    ++end;
    return follows(end, u"财政年度") ? end + 4 : charAt(end) == u'度' ? end + 1 : end;
}

/// 民国二十六年: counted from 1912.
int DateScanner::republicYear(int position, DateExpression &date) const
{
    const int at = position + 2;
    const Number counted = numberAt(at);
    const bool isFirst = charAt(at) == u'元';
    const int year = isFirst ? 1 : counted.isWithin(1, 38) ? counted.value : 0;
    const int end = isFirst ? at + 1 : counted.end;
    if (year == 0 || charAt(end) != u'年')
        return position;
    date.year = 1911 + year;
    date.precision = Precision::Year;
    return end + 1;
}

int DateScanner::afterYear(int position, DateExpression &date) const
{
    if (date.until)
        return position;
    if (const int end = partOfYear(position, date); end > position)
        return end;
    if (const int end = month(position, date); end > position)
        return end;
    if (const int end = lunarDay(position, date); end > position)
        return end;
    if (const int end = festivalName(position, date, true); end > position)
        return end;
    return position;
}

int DateScanner::partOfYear(int position, DateExpression &date) const
{
    struct Part {
        QStringView word;
        int month;
        int untilMonth;
    };
    static constexpr Part parts[]
        = { { u"年初", 1, 0 }, { u"年底", 12, 0 }, { u"年末", 12, 0 }, { u"年中", 0, 0 }, { u"上半年", 1, 6 },
              { u"下半年", 7, 12 }, { u"前三季度", 1, 9 }, { u"同期", 0, 0 }, { u"春天", 0, 0 },
              { u"夏天", 0, 0 }, { u"秋天", 0, 0 }, { u"冬天", 0, 0 }, { u"春季", 0, 0 }, { u"夏季", 0, 0 },
              { u"秋季", 0, 0 }, { u"冬季", 0, 0 }, { u"暑假", 0, 0 }, { u"寒假", 0, 0 }, { u"暑期", 0, 0 } };
    for (const Part &part : parts) {
        if (follows(position, part.word)) {
            date.month = part.month;
            if (part.month > 0)
                date.precision = Precision::Month;
            if (part.untilMonth > 0)
                date.until = DateEnd { 0, part.untilMonth, 0, 0 };
            return position + static_cast<int>(part.word.size());
        }
    }
    if (isAnyOf(position, u"前头")) { // 今年前8个月
        const Number months = numberAt(position + 1);
        if (months.isWithin(2, 11) && follows(months.end, u"个月")) {
            date.month = 1;
            date.until = DateEnd { 0, months.value, 0, 0 };
            date.precision = Precision::Month;
            return months.end + 2;
        }
    }
    int end = position + (charAt(position) == u'第' ? 1 : 0);
    const Number quarter = numberAt(end);
    if (quarter.isWithin(1, 4) && follows(quarter.end, u"季度")) {
        date.month = quarter.value * 3 - 2;
        date.until = DateEnd { 0, quarter.value * 3, 0, 0 };
        date.precision = Precision::Month;
        return quarter.end + 2;
    }
    // 2016年底, but 2016年初中毕业
    static constexpr QStringView edges = u"底末初";
    const QChar edge = charAt(position);
    if (isAnyOf(position, edges) && !(edge == u'初' && isAnyOf(position + 1, u"中级步次心赛选"))) {
        date.month = edge == u'初' ? 1 : 12;
        date.precision = Precision::Month;
        return position + 1;
    }
    return position;
}

int DateScanner::month(int position, DateExpression &date) const
{
    Number first = numberAt(position);
    if (follows(position, u"元月"))
        first = { 1, position + 1, 1 };
    if (!first.isWithin(1, 12))
        return position;
    int end = first.end;
    std::optional<DateEnd> until;
    if (isConnector(end) || charAt(end) == u'、') {
        const Number last = numberAt(end + 1);
        if (!last.isWithin(1, 12) || charAt(last.end) != u'月')
            return position;
        until = DateEnd { 0, last.value, 0, last.value < first.value ? 1 : 0 };
        end = last.end;
    }
    if (charAt(end) != u'月' || follows(end, u"月饼") || follows(end, u"月大的") || follows(end, u"月龄"))
        return position;
    ++end;
    date.month = first.value;
    date.precision = Precision::Month;
    date.until = until;
    if (charAt(end) == u'份')
        return end + 1;
    return until ? end : afterMonth(end, date);
}

int DateScanner::afterMonth(int position, DateExpression &date) const
{
    for (const QStringView part : { QStringView(u"上旬"), QStringView(u"中旬"), QStringView(u"下旬"),
             QStringView(u"中下旬"), QStringView(u"上中旬") }) {
        if (follows(position, part))
            return position + static_cast<int>(part.size());
    }
    if (const int end = day(position, date); end > position)
        return end;
    const QChar edge = charAt(position);
    const bool isEdge = edge == u'底' || edge == u'末' || (edge == u'初' && charAt(position + 1) != u'中');
    return isEdge ? position + 1 : position;
}

int DateScanner::day(int position, DateExpression &date) const
{
    const Number first = numberAt(position);
    if (!first.isWithin(1, 31))
        return position;
    int end = first.end;
    std::optional<DateEnd> until;
    if (isConnector(end) || charAt(end) == u'、') {
        const Number last = numberAt(end + 1);
        if (!last.isWithin(1, 31) || last.value <= first.value)
            return position;
        until = DateEnd { 0, 0, last.value, 0 };
        end = last.end;
    }
    if (charAt(end) != u'日' && charAt(end) != u'号')
        return position;
    date.day = first.value;
    date.precision = Precision::Day;
    date.until = until;
    return end + 1;
}

int DateScanner::spanEnd(int position, DateExpression &date) const
{
    if (date.until || !isConnector(position) || date.precision == Precision::None || date.festival != 0)
        return position;
    if (date.weekday > 0) { // 本周一至周三
        int day = 0;
        const int end = weekdayName(position + 1, day);
        if (end == position + 1 || day <= date.weekday)
            return position;
        date.days = day - date.weekday + 1;
        return end;
    }
    DateEnd until;
    int at = position + 1;
    if (const Number year = numberAt(at); year.isYear() && charAt(year.end) == u'年') {
        until.year = year.value;
        at = year.end + 1;
    } else if (follows(at, u"次年") || follows(at, u"翌年") || follows(at, u"明年")) {
        until.yearShift = 1;
        at += 2;
    } else if (follows(at, u"同年") || follows(at, u"今年")) {
        at += 2;
    }
    if (const Number month = numberAt(at); month.isWithin(1, 12) && charAt(month.end) == u'月') {
        until.month = month.value;
        at = month.end + 1;
    }
    if (const Number day = numberAt(at);
        day.isWithin(1, 31) && (charAt(day.end) == u'日' || charAt(day.end) == u'号')) {
        until.day = day.value;
        at = day.end + 1;
    }
    const Precision precision = until.day > 0 ? Precision::Day
        : until.month > 0                     ? Precision::Month
        : until.year > 0                      ? Precision::Year
                                              : Precision::None;
    if (precision != date.precision)
        return position;
    date.until = until;
    if (precision == Precision::Year && (charAt(at) == u'底' || charAt(at) == u'末'))
        return at + 1;
    DateExpression ignored;
    return precision == Precision::Month ? afterMonth(at, ignored) : at;
}

} // namespace text
