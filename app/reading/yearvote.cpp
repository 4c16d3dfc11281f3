// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/yearvote.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>

namespace reading {

namespace {

constexpr double dependence = 0.75; ///< weight of a mention: those of one page repeat each other
constexpr qsizetype mostYears = 200; ///< mentions of years that are weighed
constexpr int yearsBefore = 3; ///< a page may be so much older than the first year it names
constexpr int yearsAfter = 15; ///< and so much younger than the last
constexpr int mostCandidates = 400;

/// How far the years that a page names lie from its own, by the way they are named. Shares of mentions,
/// counted over dated news: two or more years ahead, one ahead, the same, the year before, two before, older.
struct YearShares {
    double later;
    double next;
    double same;
    double last;
    double beforeLast;
    double older;

    double of(int distance) const
    {
        // Far years are many: their share is split among them.
        return distance > 1  ? later / 8
            : distance == 1  ? next
            : distance == 0  ? same
            : distance == -1 ? last
            : distance == -2 ? beforeLast
                             : older / 10;
    }
};

constexpr YearShares shares[] = {
    { 0.09, 0.07, 0.49, 0.27, 0.02, 0.06 }, // Heading
    { 0.02, 0.07, 0.79, 0.05, 0.02, 0.05 }, // Event
    { 0.05, 0.08, 0.70, 0.12, 0.02, 0.03 }, // Reported
    { 0.16, 0.03, 0.38, 0.32, 0.03, 0.08 }, // Quoted
    { 0.02, 0.09, 0.40, 0.42, 0.03, 0.04 }, // BusinessYear
    { 0.10, 0.09, 0.62, 0.09, 0.02, 0.08 }, // Season
    { 0.04, 0.02, 0.05, 0.17, 0.10, 0.62 }, // Since
    { 0.03, 0.21, 0.48, 0.11, 0.04, 0.13 }, // FromDay
    { 0.04, 0.03, 0.09, 0.26, 0.22, 0.36 }, // Compared
    { 0.01, 0.02, 0.22, 0.70, 0.02, 0.03 }, // AsOf
    { 0.61, 0.18, 0.07, 0.08, 0.01, 0.05 }, // Until
    { 0.05, 0.32, 0.50, 0.09, 0.02, 0.02 }, // UntilDay
    { 0.36, 0.36, 0.24, 0.02, 0.01, 0.01 }, // Ahead
    { 0.29, 0.04, 0.08, 0.11, 0.03, 0.45 }, // Span
    { 0.01, 0.03, 0.47, 0.37, 0.03, 0.09 }, // Part
    { 0.01, 0.05, 0.54, 0.22, 0.09, 0.09 }, // Day
    { 0.03, 0.05, 0.22, 0.20, 0.06, 0.44 }, // PastDay
    { 0.01, 0.02, 0.09, 0.27, 0.13, 0.48 }, // Month
    { 0.02, 0.03, 0.20, 0.34, 0.06, 0.35 }, // Opening
    { 0.12, 0.07, 0.27, 0.15, 0.07, 0.32 }, // Inside
};
static_assert(std::size(shares) == std::size_t(YearNaming::Inside) + 1);

/// How likely a page of a year is to use a word that was in every mouth from one year to another.
double shareOfWatchword(const Occasion &word, int year)
{
    static constexpr int stillUsed = 12; // years that a word of today is reckoned to last
    const int last = word.lastYear > 0 ? word.lastYear : word.year + stillUsed;
    const int since = year - word.year;
    const double outside = since == -1 || year == last + 1 ? 0.06 : year < word.year ? 0.002 : 0.02;
    return since >= 0 && year <= last ? 1.0 : outside;
}

/// How many years after the beginning of a plan, or after a congress, a page speaks of it; counted likewise.
double sharesOf(Occasion::Kind kind, int yearsSince)
{
    static constexpr std::array plan { 0.09, 0.44, 0.15, 0.05, 0.05, 0.16, 0.05 };
    static constexpr std::array congress { 0.02, 0.18, 0.16, 0.09, 0.09, 0.09, 0.07, 0.04, 0.04, 0.04, 0.04,
        0.04, 0.04, 0.02, 0.02, 0.01, 0.01 };
    const auto at = std::size_t(yearsSince + 1);
    constexpr double never = 0.0005;
    switch (kind) {
    case Occasion::Kind::Awaited:
        return yearsSince == 0 ? 0.9 : yearsSince == -1 ? 0.08 : never;
    case Occasion::Kind::Anniversary:
    case Occasion::Kind::Session:
        return yearsSince == 0 ? 0.9 : std::abs(yearsSince) == 1 ? 0.03 : 0.04 / 20;
    case Occasion::Kind::Plan:
        return yearsSince >= -1 && at < plan.size() ? plan[at] : never;
    case Occasion::Kind::Congress:
        return yearsSince >= -1 && at < congress.size() ? congress[at] : never;
    case Occasion::Kind::Watchword:
        break;
    }
    return never;
}

/// 9月12日（星期二） is so in one year of seven; a slip in print, or a day of another year, is seldom.
double logOfWeekday(const DateMention &mention, int year)
{
    constexpr double slip = 0.03;
    const text::DateExpression &date = mention.date;
    const QDate day(year, date.month, date.day);
    return std::log(day.isValid() && day.dayOfWeek() == mention.weekday ? 1 - slip : slip);
}

/// Each year once an article and way of naming it: what is said again says no more.
QList<const DateMention *> distinctYears(const QList<DateMention> &mentions)
{
    QList<const DateMention *> out;
    std::set<std::tuple<int, int, YearNaming>> seen;
    for (const DateMention &mention : mentions) {
        if (mention.date.kind != text::DateExpression::Kind::Absolute || mention.year() < 1850
            || mention.year() > 2150)
            continue;
        if (seen.insert({ mention.place.article, mention.year(), mention.naming }).second)
            out.append(&mention);
        if (out.size() >= mostYears)
            break;
    }
    return out;
}

/// The next year is named towards the end of one, the last at its beginning; counted likewise, 1 on average.
void addMonths(YearWeight &weight, int distance)
{
    static constexpr std::array last { 1.8, 1.3, 1.2, 1.0, 1.0, 1.0, 0.8, 0.8, 0.7, 0.7, 0.6, 0.5 };
    static constexpr std::array next { 0.3, 0.4, 0.6, 0.5, 0.6, 0.7, 0.6, 0.6, 0.7, 1.3, 2.0, 3.7 };
    if (std::abs(distance) != 1)
        return;
    const auto &factors = distance < 0 ? last : next;
    for (std::size_t month = 1; month <= factors.size(); ++month)
        weight.ofMonths[month] += dependence * std::log(factors[month - 1]);
}

/// 9月12日（星期二）: the days that say so.
QList<const DateMention *> daysOfWeek(const QList<DateMention> &mentions)
{
    QList<const DateMention *> out;
    for (const DateMention &mention : mentions) {
        if (mention.weekday > 0 && mention.date.month > 0
            && mention.date.kind == text::DateExpression::Kind::Partial && out.size() < mostYears)
            out.append(&mention);
    }
    return out;
}

} // namespace

QList<Occasion> tellingOccasions(const QList<OccasionMention> &mentions)
{
    QList<Occasion> out;
    std::array<std::optional<Occasion>, std::size_t(Occasion::Kind::Watchword) + 1> last;
    for (const OccasionMention &mention : mentions) {
        const Occasion &occasion = mention.occasion;
        const bool once = occasion.kind != Occasion::Kind::Plan && occasion.kind != Occasion::Kind::Congress;
        auto &latest = last[std::size_t(occasion.kind)];
        if (!once && (!latest || latest->year < occasion.year))
            latest = occasion;
        const bool isNew = std::none_of(out.cbegin(), out.cend(), [&](const Occasion &other) {
            return other.kind == occasion.kind && other.year == occasion.year;
        });
        if (once && isNew && out.size() < mostYears)
            out.append(occasion);
    }
    for (const auto &latest : last) {
        if (latest)
            out.append(*latest);
    }
    return out;
}

std::map<int, YearWeight> weighYears(const QList<DateMention> &mentions, const QList<Occasion> &occasions)
{
    const QList<const DateMention *> named = distinctYears(mentions);
    const QList<const DateMention *> weekdays = daysOfWeek(mentions);
    std::map<int, YearWeight> likelihoods;
    if (named.isEmpty() && occasions.isEmpty())
        return likelihoods;
    int first = 9999;
    int last = 0;
    for (const DateMention *mention : named) {
        first = std::min(first, mention->year());
        last = std::max(last, mention->year());
    }
    for (const Occasion &occasion : occasions) {
        first = std::min(first, occasion.year);
        last = std::max(last, occasion.year);
    }
    first = std::max(first - yearsBefore, last + yearsAfter - mostCandidates);
    for (int candidate = first; candidate <= last + yearsAfter; ++candidate) {
        YearWeight &weight = likelihoods[candidate];
        for (const DateMention *mention : named) {
            const int distance = mention->year() - candidate;
            weight.ofYear += dependence * std::log(shares[std::size_t(mention->naming)].of(distance));
            addMonths(weight, distance);
        }
        for (const DateMention *mention : weekdays)
            weight.ofYear += logOfWeekday(*mention, candidate);
        for (const Occasion &occasion : occasions) {
            weight.ofYear += occasion.kind == Occasion::Kind::Watchword
                ? dependence * std::log(shareOfWatchword(occasion, candidate))
                : std::log(sharesOf(occasion.kind, candidate - occasion.year));
            for (int month = 1; month <= 12; ++month)
                weight.ofMonths[std::size_t(month)] += std::log(shareOfMonth(occasion, candidate, month));
        }
    }
    return likelihoods;
}

} // namespace reading
