// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/dating.h"

#include "reading/yearvote.h"
#include "text/festivals.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <cmath>

namespace reading {

namespace {

using text::DateExpression;

constexpr qsizetype evidenceCount = 4;
constexpr double doubtful
    = -3; ///< what one mention that contradicts a day takes from it: any can be an exception
constexpr double leastSure = 0.7; ///< below it nothing is claimed
constexpr double enough = 0.5; ///< a month is named when it is likelier than all others together

QDate anchorOf(const DateExpression &date, int year)
{
    using Kind = DateExpression::Kind;
    if (date.kind == Kind::Festival) {
        const auto day = text::festivalDate(date.festival, date.year ? date.year : year);
        return day.value_or(QDate());
    }
    const bool sameYear = date.kind == Kind::Partial || (date.kind == Kind::Absolute && date.year == year)
        || (date.kind == Kind::Relative && date.shift == 0 && date.shiftUnit == core::Precision::Year);
    if (!sameYear || date.month == 0 || date.isLunar)
        return {};
    return QDate(year, date.month, date.day > 0 ? date.day : 1);
}

/// How well a day of printing goes with one mention: the logarithm of a likelihood, 0 at best.
double fit(const DateMention &mention, const QDate &anchor, const QDate &printed)
{
    const auto since = double(anchor.daysTo(printed));
    if (mention.date.kind == DateExpression::Kind::Festival) {
        const double off = since < -3 ? -3 - since : since > 7 ? since - 7 : 0;
        return std::max(mention.near ? doubtful : doubtful / 3, -0.2 * off);
    }
    if (mention.date.day == 0) {
        const int months = printed.month() - anchor.month();
        const int wrong = mention.ahead ? std::max(months, 0) : std::max(-months, 0);
        return wrong > 0 ? doubtful * 0.7 : std::max(-1.2, -0.3 * std::abs(months));
    }
    if (mention.dateline)
        return since < 0 || since > 5 ? doubtful : -0.4 * std::max(0.0, since - 1);
    if (mention.ahead)
        return since > 0 ? doubtful : std::max(-1.0, 0.02 * since);
    // What is reported today happened yesterday rather than today, and seldom weeks ago.
    return since < 0 ? doubtful : since < 1 ? -0.7 : std::max(doubtful * 0.8, -0.12 * (since - 1));
}

struct MonthVote {
    int month = 0;
    double confidence = 0;
};

MonthVote voteMonth(const QList<std::pair<DateMention, QDate>> &anchored, int year)
{
    std::array<double, 13> months {};
    QList<double> days;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
        double sum = 0;
        for (const auto &[mention, anchor] : anchored)
            sum += fit(mention, anchor, day);
        days.append(sum);
    }
    const double best = *std::max_element(days.cbegin(), days.cend());
    double total = 0;
    for (qsizetype i = 0; i < days.size(); ++i) {
        const double likelihood = std::exp(days[i] - best);
        months[std::size_t(QDate(year, 1, 1).addDays(i).month())] += likelihood;
        total += likelihood;
    }
    const auto likeliest = std::max_element(months.begin(), months.end());
    return { int(likeliest - months.begin()), *likeliest / total };
}

QStringList evidenceFor(const QList<std::pair<DateMention, QDate>> &anchored,
    const QList<DateMention> &mentions, int year, int month)
{
    QStringList out;
    const auto quote = [&](const QString &sentence, qsizetype limit) {
        if (out.size() < limit && !sentence.isEmpty() && !out.contains(sentence))
            out.append(sentence);
    };
    if (month > 0) {
        const QDate middle(year, month, 15);
        for (const auto &[mention, anchor] : anchored) {
            if (std::abs(anchor.daysTo(middle)) <= 20)
                quote(mention.sentence, evidenceCount - 1);
        }
    }
    for (const DateMention &mention : mentions) {
        if (mention.date.kind == DateExpression::Kind::Absolute && mention.date.year == year)
            quote(mention.sentence, evidenceCount);
    }
    return out;
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

} // namespace

core::IssueDate inferDate(const QList<core::Article> &articles)
{
    const QList<DateMention> mentions = mentionedDates(articles);
    const YearVote year = voteYear(mentions);
    if (year.confidence < leastSure)
        return {};
    QList<std::pair<DateMention, QDate>> anchored;
    for (const DateMention &mention : mentions) {
        const QDate anchor = anchorOf(mention.date, year.year);
        if (anchor.isValid())
            anchored.append({ mention, anchor });
    }
    core::IssueDate date;
    date.basis = core::Basis::Inferred;
    const MonthVote month = anchored.isEmpty() ? MonthVote() : voteMonth(anchored, year.year);
    const bool named = month.confidence >= enough;
    date.precision = named ? core::Precision::Month : core::Precision::Year;
    date.value = named ? QDate(year.year, month.month, 1).toString(QStringLiteral("yyyy-MM"))
                       : QString::number(year.year);
    date.confidence = rounded(named ? year.confidence * month.confidence : year.confidence);
    date.evidence = evidenceFor(anchored, mentions, year.year, named ? month.month : 0);
    return date;
}

} // namespace reading
