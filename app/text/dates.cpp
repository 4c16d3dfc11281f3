// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"

#include "text/datescanner.h"
#include "text/festivals.h"

namespace text {

namespace {

using core::Precision;
using Kind = DateExpression::Kind;

QString iso(int year, int month, int day)
{
    const auto two = [](int value) { return QString::number(value).rightJustified(2, u'0'); };
    QString value = year > 0 ? QString::number(year).rightJustified(4, u'0') : QStringLiteral("-");
    if (month > 0)
        value += u'-' + two(month);
    else if (day > 0)
        value += u'-';
    if (day > 0)
        value += u'-' + two(day);
    return value;
}

std::optional<QDate> movableDay(const DateExpression &expression, int year)
{
    if (!expression.isLunar)
        return festivalDate(expression.festival, year);
    // The last two months of the Chinese year lie in the January and February after it.
    return lunarDate(expression.month >= 11 ? year - 1 : year, expression.month, expression.day);
}

/// The report's year, unless the month and day lie more than nine months from the report there: then the year
/// before or after (12月28日 in January, 1月3日 in December).
int yearBeside(const DateExpression &expression, QDate report)
{
    static constexpr int nineMonths = 270;
    const int year = report.year();
    std::optional<QDate> day;
    if (expression.festival > 0 || expression.isLunar)
        day = movableDay(expression, year);
    else
        day = QDate(year, expression.month, expression.day > 0 ? qMin(expression.day, 28) : 15);
    const qint64 ahead = day ? report.daysTo(*day) : 0;
    if (expression.until && expression.precision == Precision::Month) {
        // 四季度 in January and February, 前三季度 in December: what has been counted, so what is over.
        static constexpr int eightMonths = 240;
        return ahead > eightMonths ? year - 1 : year;
    }
    return ahead > nineMonths ? year - 1 : ahead < -nineMonths ? year + 1 : year;
}

QDate shifted(const DateExpression &expression, QDate report)
{
    QDate date = report;
    if (expression.shiftUnit == Precision::Year)
        date = report.addYears(expression.shift);
    else if (expression.shiftUnit == Precision::Month)
        date = report.addMonths(expression.shift);
    else
        date = report.addDays(expression.shift);
    if (expression.weekday > 0)
        date = date.addDays(expression.weekday - date.dayOfWeek());
    return date;
}

constexpr int anyYear = 2000;

/// The fields of the first day, month or year, 0 where nothing is known.
struct Fields {
    int year = 0;
    int month = 0;
    int day = 0;
};

Fields resolved(const DateExpression &expression, const std::optional<QDate> &report)
{
    Fields fields { expression.year, expression.month, expression.day };
    if (expression.kind == Kind::Relative || expression.kind == Kind::Anaphoric) {
        if (!report)
            return {};
        const QDate date = shifted(expression, *report);
        fields.year = date.year();
        if (expression.shiftUnit != Precision::Year)
            fields.month = date.month();
        if (expression.shiftUnit == Precision::Day)
            fields.day = date.day();
    } else if (expression.kind == Kind::Partial && report && expression.month == 0) {
        // 28日 in the paper of the 2nd is last month's; 20日 in that of the 12th is to come, and so is 2日 in
        // that of the 29th.
        static constexpr int farAhead = 15;
        static constexpr int farBehind = 24;
        const int ahead = expression.day - report->day();
        const QDate month = report->addMonths(ahead > farAhead ? -1 : ahead < -farBehind ? 1 : 0);
        fields.year = month.year();
        fields.month = month.month();
    } else if (fields.year == 0 && report) {
        fields.year = yearBeside(expression, *report);
    }
    if ((expression.festival > 0 || expression.isLunar) && fields.year > 0) {
        const auto day = movableDay(expression, fields.year);
        return day ? Fields { day->year(), day->month(), day->day() } : Fields { fields.year, 0, 0 };
    }
    if (expression.isLunar)
        return {};
    // 教师节 has its day without a year, 春节 has none.
    if (expression.festival > 0 && hasFixedDay(expression.festival)) {
        const QDate day = *festivalDate(expression.festival, anyYear);
        return { 0, day.month(), day.day() };
    }
    return fields;
}

} // namespace

QList<DateExpression> findDates(QStringView text)
{
    QList<DateExpression> found;
    const DateScanner scanner(text);
    const auto &rules = DateScanner::rulesByCharacter();
    int at = 0;
    while (at < text.size()) {
        const DateScanner::Rules begun = rules[text[at].unicode()];
        if (begun == 0) {
            ++at;
        } else if (const auto date = scanner.scan(at, begun)) {
            found.append(*date);
            at = date->end();
        } else {
            at = qMax(at + 1, scanner.behindNumber(at));
        }
    }
    return found;
}

QString isoValue(const DateExpression &expression, const std::optional<QDate> &report)
{
    if (expression.kind == Kind::Vague || expression.precision == Precision::None)
        return {};
    Fields first = resolved(expression, report);
    if (first.year > 0 && first.day > 0 && !QDate::isValid(first.year, first.month, first.day))
        first.day = 0; // 2月30日 is a misprint of its day at least
    if (first.year == 0 && first.month == 0 && first.day == 0)
        return {};
    const QString start = iso(first.year, first.month, first.day);
    if (expression.days > 1)
        return start + u'/'
            + QDate(first.year, first.month, first.day).addDays(expression.days - 1).toString(Qt::ISODate);
    if (!expression.until)
        return start;
    Fields last { first.year, expression.until->month, expression.until->day };
    if (expression.until->year > 0)
        last.year = expression.until->year;
    else if (last.year > 0)
        last.year += expression.until->yearShift;
    if (last.day > 0 && last.month == 0)
        last.month = first.month;
    // 12月20日至1月5日 runs into the next year without saying so
    if (last.year > 0 && last.year == first.year && last.month > 0 && last.month < first.month)
        ++last.year;
    return start + u'/' + iso(last.year, last.month, last.day);
}

QList<ResolvedDate> resolveDates(QStringView text, const std::optional<QDate> &report)
{
    QList<ResolvedDate> out;
    std::optional<QDate> named;
    Precision namedTo = Precision::None;
    for (const DateExpression &date : findDates(text)) {
        const bool isAnaphoric = date.kind == Kind::Anaphoric;
        const bool isNamed = named && namedTo >= date.shiftUnit;
        const std::optional<QDate> from = !isAnaphoric ? report
            : isNamed                                  ? named
            : date.elseReport                          ? report
                                                       : std::nullopt;
        const QString value = isoValue(date, from);
        // The first day of what is named: 2019年7月 gives 同年 its year.
        const QString first = value.section(u'/', 0, 0);
        const QDate day
            = QDate::fromString(first + QStringLiteral("-01-01").mid(first.size() - 4), Qt::ISODate);
        if (day.isValid() && date.precision != Precision::None) {
            named = day;
            namedTo = first.size() == 10 ? Precision::Day
                : first.size() == 7      ? Precision::Month
                                         : Precision::Year;
        }
        out.append({ date, value });
    }
    return out;
}

} // namespace text
