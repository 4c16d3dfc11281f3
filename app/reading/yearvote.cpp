// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/yearvote.h"

#include <cmath>
#include <map>

namespace reading {

namespace {

constexpr double dependence = 0.7; ///< weight of a mention: those of one article repeat each other
constexpr double mostCertain = 0.95; ///< what is concluded is never sure
constexpr qsizetype mostYears = 200; ///< mentions of years that are weighed

/// How far the years that a page names lie from its own, by the way they are named. Shares of mentions,
/// counted over dated news: two or more years ahead, one ahead, the same, the year before, older.
struct YearShares {
    double later;
    double next;
    double same;
    double last;
    double older;

    double of(int distance) const
    {
        // Far years are many: their share is split among them.
        return distance > 1  ? later / 8
            : distance == 1  ? next
            : distance == 0  ? same
            : distance == -1 ? last
                             : older / 10;
    }
};

constexpr YearShares shares[] = {
    { 0.09, 0.06, 0.56, 0.27, 0.02 }, // Heading
    { 0.08, 0.05, 0.55, 0.18, 0.14 }, // Quoted
    { 0.02, 0.05, 0.42, 0.45, 0.06 }, // BusinessYear
    { 0.02, 0.03, 0.06, 0.12, 0.77 }, // Since
    { 0.45, 0.08, 0.06, 0.28, 0.13 }, // Until
    { 0.16, 0.15, 0.50, 0.15, 0.04 }, // UntilDay
    { 0.03, 0.13, 0.62, 0.12, 0.10 }, // Day
    { 0.01, 0.02, 0.12, 0.25, 0.60 }, // PastDay
    { 0.01, 0.04, 0.11, 0.24, 0.60 }, // Month
    { 0.02, 0.04, 0.80, 0.10, 0.04 }, // Reported
    { 0.02, 0.03, 0.28, 0.32, 0.35 }, // Opening
    { 0.12, 0.06, 0.40, 0.16, 0.26 }, // Inside
};

} // namespace

YearVote voteYear(const QList<DateMention> &mentions)
{
    std::map<int, double> likelihoods; // logarithms
    QList<const DateMention *> named;
    for (const DateMention &mention : mentions) {
        if (mention.date.kind != text::DateExpression::Kind::Absolute || mention.date.year < 1850
            || mention.date.year > 2150)
            continue;
        named.append(&mention);
        for (int near = -1; near <= 1; ++near)
            likelihoods[mention.date.year + near] = 0;
        if (named.size() >= mostYears)
            break;
    }
    for (auto &[candidate, likelihood] : likelihoods) {
        for (const DateMention *mention : named)
            likelihood += dependence
                * std::log(shares[std::size_t(mention->naming)].of(mention->date.year - candidate));
    }
    YearVote best;
    double highest = -1e9;
    for (const auto &[candidate, likelihood] : likelihoods) {
        if (likelihood > highest) {
            highest = likelihood;
            best.year = candidate;
        }
    }
    double total = 0;
    for (const auto &[candidate, likelihood] : likelihoods)
        total += std::exp(likelihood - highest);
    best.confidence = total > 0 ? mostCertain / total : 0;
    return best;
}

} // namespace reading
