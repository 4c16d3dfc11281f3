// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/dayweights.h"

#include "text/festivals.h"

#include <QDate>
#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace reading {

namespace {

using text::DateExpression;
using Kind = DateExpression::Kind;

constexpr int leapYear = 2000;

/// The months of the days of a leap year.
constexpr std::array<unsigned char, 366> monthsOfDays = [] {
    constexpr unsigned char lengths[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    std::array<unsigned char, 366> months {};
    std::size_t day = 0;
    for (unsigned char month = 1; month <= 12; ++month) {
        for (int left = lengths[month - 1]; left > 0; --left)
            months[day++] = month;
    }
    return months;
}();

constexpr double firstOfArticle = 1; ///< weight of a mention; the others of an article lean on its first:
constexpr double furtherOfArticle = 0.4;
constexpr qsizetype mostMentions = 200;

/// A stretch of days since the day named, and the likelihood of each day in it.
struct Stretch {
    int until; ///< days from the day named to the printing, negative where it is to come
    double each;
};

// What is reported happened in the days before, seldom weeks ago; what is announced comes in weeks. Any may
// be an exception: no day is impossible.
constexpr Stretch reported[] = { { -30, 0.0004 }, { -1, 0.002 }, { 1, 0.09 }, { 7, 0.08 }, { 30, 0.006 },
    { 120, 0.001 }, { 400, 0.0004 } };
constexpr Stretch announced[] = { { -120, 0.0004 }, { -60, 0.0015 }, { -15, 0.005 }, { -1, 0.02 },
    { 7, 0.03 }, { 30, 0.004 }, { 400, 0.0004 } };
constexpr Stretch datelined[]
    = { { -1, 0.0002 }, { 0, 0.3 }, { 1, 0.4 }, { 3, 0.08 }, { 10, 0.01 }, { 400, 0.0002 } };
// What is held on the eve of a festival is reported on it or in the week after.
constexpr Stretch celebrated[]
    = { { -30, 0.0005 }, { -11, 0.003 }, { -4, 0.015 }, { 7, 0.06 }, { 15, 0.012 }, { 400, 0.0005 } };
constexpr Stretch remembered[]
    = { { -30, 0.0015 }, { -16, 0.004 }, { 5, 0.014 }, { 20, 0.006 }, { 400, 0.0015 } };

/// The logarithm for each day since the one named, from a year before it to a year after.
class ByDay {
public:
    template <std::size_t size> explicit ByDay(const Stretch (&stretches)[size])
    {
        const Stretch *stretch = stretches;
        for (int since = -reach; since <= reach; ++since) {
            while (since > stretch->until && stretch + 1 != stretches + size)
                ++stretch;
            m_logs[std::size_t(since + reach)] = std::log(stretch->each * 365);
        }
    }

    double at(int since) const { return m_logs[std::size_t(std::clamp(since, -reach, reach) + reach)]; }

private:
    static constexpr int reach = 400;
    std::array<double, 2 * reach + 1> m_logs {};
};

const ByDay &daysFor(const DateMention &mention)
{
    static const ByDay ofReported(reported);
    static const ByDay ofAnnounced(announced);
    static const ByDay ofDatelined(datelined);
    static const ByDay ofCelebrated(celebrated);
    static const ByDay ofRemembered(remembered);
    if (mention.date.kind == Kind::Festival || mention.date.festival > 0)
        return mention.near ? ofCelebrated : ofRemembered;
    return mention.dateline ? ofDatelined : mention.ahead ? ofAnnounced : ofReported;
}

/// A month without a day: the last one as often as this one; 今年3月 at any time after it.
double logOfMonth(const DateMention &mention, int monthsSince)
{
    static constexpr std::array past { 0.30, 0.34, 0.11, 0.05, 0.03 };
    static constexpr std::array thisYears { 0.07, 0.16, 0.14, 0.12, 0.09, 0.07, 0.06, 0.06, 0.05, 0.05, 0.05,
        0.04 };
    static constexpr std::array ahead { 0.20, 0.20, 0.12, 0.08, 0.05, 0.05 };
    const auto at = std::size_t(std::abs(monthsSince));
    double share = 0.02;
    if (mention.ahead)
        share = monthsSince <= 0 && at < ahead.size() ? ahead[at] : monthsSince == 1 ? 0.15 : 0.02;
    else if (mention.date.kind == Kind::Relative && !mention.date.until)
        share = monthsSince >= 0 ? thisYears[std::min<std::size_t>(at, 11)] : 0.02;
    else if (monthsSince >= 0 && at < past.size())
        share = past[at];
    else if (monthsSince == -1)
        share = 0.05;
    return std::log(share * 12);
}

bool isOfThisYear(const DateExpression &date)
{
    return date.kind == Kind::Relative && date.shift == 0 && date.shiftUnit == core::Precision::Year;
}

/// The day of a mention that says its year itself or has another day each year; none when it has no day.
QDate dayInYear(const DateMention &mention, int year)
{
    const DateExpression &date = mention.date;
    const int named = date.year > 0 ? date.year : year;
    if (date.festival > 0)
        return text::festivalDate(date.festival, named).value_or(QDate());
    // The last two months of the Chinese year lie in the January and February after it.
    if (date.isLunar)
        return text::lunarDate(date.month >= 11 ? named - 1 : named, date.month, std::max(1, date.day))
            .value_or(QDate());
    return QDate(date.year, date.month, date.day);
}

/// True when a day or month of some year is named; of 去年9月 it is not the page's.
bool tellsDay(const DateExpression &date)
{
    const bool counts = date.kind == Kind::Partial || date.kind == Kind::Festival
        || date.kind == Kind::Absolute || isOfThisYear(date);
    return counts && (date.month > 0 || date.festival > 0);
}

int wrapped(int days)
{
    static constexpr int half = 183;
    return days > half ? days - 366 : days < -half ? days + 366 : days;
}

} // namespace

DayWeights::DayWeights(const QList<DateMention> &mentions)
{
    std::set<std::tuple<int, int, int, int, int>> seen;
    std::set<int> articles;
    // The same day named twice in an article counts once, as what tells most of it.
    QList<DateMention> byWorth = mentions;
    std::stable_partition(byWorth.begin(), byWorth.end(),
        [](const DateMention &mention) { return mention.near || mention.dateline; });
    for (const DateMention &mention : std::as_const(byWorth)) {
        const DateExpression &date = mention.date;
        const int article = mention.place.article;
        if (!tellsDay(date) || qsizetype(seen.size()) >= mostMentions
            || !seen.insert({ article, date.year, date.month, date.day, date.festival }).second)
            continue;
        const bool everyYear = date.kind != Kind::Absolute && !date.isLunar
            && (date.festival == 0 || (text::hasFixedDay(date.festival) && !isOfThisYear(date)));
        if (!everyYear && date.day == 0 && date.festival == 0)
            continue;
        const bool isFirst = articles.insert(article).second;
        const double weight = isFirst || mention.dateline ? firstOfArticle : furtherOfArticle;
        if (everyYear)
            addToEveryYear(mention, weight);
        else
            m_ofTheirYear.append({ mention, weight });
    }
}

void DayWeights::addToEveryYear(const DateMention &mention, double weight)
{
    const DateExpression &date = mention.date;
    const bool wraps = !isOfThisYear(date);
    if (date.day == 0 && date.festival == 0) {
        const int named = date.until && date.until->month > 0 ? date.until->month : date.month;
        std::array<double, 13> ofMonth {};
        for (int month = 1; month <= 12; ++month) {
            const int since = month - named;
            const int around = since > 6 ? since - 12 : since < -5 ? since + 12 : since;
            ofMonth[std::size_t(month)] = weight * logOfMonth(mention, wraps ? around : since);
        }
        for (int i = 0; i < daysOfYear; ++i)
            m_every[std::size_t(i)] += ofMonth[monthsOfDays[std::size_t(i)]];
        return;
    }
    const QDate anchor = date.festival > 0 ? text::festivalDate(date.festival, leapYear).value_or(QDate())
                                           : QDate(leapYear, date.month, date.day);
    if (!anchor.isValid())
        return;
    const ByDay &days = daysFor(mention);
    for (int i = 0; i < daysOfYear; ++i) {
        const int since = i + 1 - anchor.dayOfYear();
        m_every[std::size_t(i)] += weight * days.at(wraps ? wrapped(since) : since);
    }
}

std::array<double, 13> DayWeights::ofMonths(int year) const
{
    std::array<double, daysOfYear> logs = m_every;
    for (const auto &[mention, weight] : m_ofTheirYear) {
        const QDate anchor = dayInYear(mention, year);
        if (!anchor.isValid() || std::abs(anchor.year() - year) > 1)
            continue;
        const ByDay &days = daysFor(mention);
        const int first = anchor.dayOfYear() - 365 * (year - anchor.year());
        for (int i = 0; i < daysOfYear; ++i) {
            const int since = i + 1 - first;
            // Of another year, and not near: that it is of that year has been weighed as such.
            if (anchor.year() == year || std::abs(since) <= 30)
                logs[std::size_t(i)] += weight * days.at(since);
        }
    }
    std::array<double, 13> months {};
    for (int i = 0; i < daysOfYear; ++i)
        months[monthsOfDays[std::size_t(i)]] += std::exp(logs[std::size_t(i)]) / daysOfYear;
    return months;
}

bool DayWeights::speaksFor(const DateMention &mention, int year, int month)
{
    const DateExpression &date = mention.date;
    if (!tellsDay(date) || (date.kind == Kind::Absolute && date.year != year))
        return false;
    const QDate day = date.festival > 0 || date.isLunar ? dayInYear(mention, year)
                                                        : QDate(year, date.month, std::max(1, date.day));
    constexpr int near = 20; ///< days from the middle of the month
    return day.isValid() && std::abs(day.daysTo(QDate(year, month, 15))) <= near;
}

} // namespace reading
