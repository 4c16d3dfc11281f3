// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/dating.h"

#include "reading/dayweights.h"
#include "reading/yearvote.h"

#include <QDate>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace reading {

namespace {

constexpr qsizetype evidenceCount = 4;
constexpr double monthEnough = 2.0 / 3; ///< a month is claimed when it is twice as likely as all others,
constexpr double yearEnough
    = 0.8; ///< else a year, else nothing: what is claimed is to be right nine times in ten
constexpr double worthWeighing = 7; ///< years less likely by this logarithm are not weighed day by day

/// What all that is said makes of one month.
struct Verdict {
    int year = 0;
    int month = 0;
    double yearConfidence = 0;
    double monthConfidence = 0; ///< that it is this year and this month
};

QList<OccasionMention> occasionsIn(const QList<core::Article> &articles)
{
    QList<OccasionMention> out;
    for (const Place &block : blocksToDate(articles)) {
        for (const Occasion &occasion : findOccasions(block.in(articles)))
            out.append({ occasion, { block.article, block.block, occasion.at, occasion.at } });
    }
    return out;
}

Verdict verdictOn(const std::map<int, YearWeight> &years, const DayWeights &days)
{
    double best = -1e300;
    for (const auto &[year, weight] : years)
        best = std::max(best, weight.ofYear);
    double total = 0;
    Verdict out;
    double highest = 0;
    for (const auto &[year, weight] : years) {
        if (weight.ofYear < best - worthWeighing)
            continue;
        std::array<double, 13> months = days.ofMonths(year);
        for (std::size_t month = 1; month < months.size(); ++month)
            months[month] *= std::exp(weight.ofYear - best + weight.ofMonths[month]);
        const double sum = std::accumulate(months.begin() + 1, months.end(), 0.0);
        total += sum;
        if (sum <= highest)
            continue;
        highest = sum;
        const auto likeliest = std::max_element(months.begin() + 1, months.end());
        out = { year, int(likeliest - months.begin()), sum, *likeliest };
    }
    out.yearConfidence /= total;
    out.monthConfidence /= total;
    return out;
}

/// The sentences that speak for a date, the most telling first, each once.
class Evidence {
public:
    explicit Evidence(const QList<core::Article> &articles)
        : m_articles(articles)
    {
    }

    void quote(const Place &place, qsizetype limit)
    {
        if (m_sentences.size() >= limit)
            return;
        const QString sentence = sentenceAround(m_articles, place);
        if (!sentence.isEmpty() && !m_sentences.contains(sentence))
            m_sentences.append(sentence);
    }
    const QStringList &sentences() const { return m_sentences; }

private:
    const QList<core::Article> &m_articles;
    QStringList m_sentences;
};

bool speaksForYear(const Occasion &occasion, int year)
{
    constexpr int spokenOf = 5; ///< years that a plan or a congress is in every mouth
    const int since = year - occasion.year;
    const bool lasts = occasion.kind == Occasion::Kind::Plan || occasion.kind == Occasion::Kind::Congress
        || occasion.kind == Occasion::Kind::Watchword;
    const bool isOver = occasion.lastYear > 0 && year > occasion.lastYear;
    return since == 0 || (lasts && !isOver && since > 0 && since <= spokenOf);
}

/// `month` 0: for the year alone.
QStringList evidenceFor(const QList<core::Article> &articles, const QList<DateMention> &mentions,
    const QList<OccasionMention> &occasions, int year, int month)
{
    Evidence out(articles);
    for (const DateMention &mention : mentions) {
        if (month > 0 && DayWeights::speaksFor(mention, year, month))
            out.quote(mention.place, evidenceCount - 1);
    }
    for (const DateMention &mention : mentions) {
        if (mention.date.kind == text::DateExpression::Kind::Absolute && mention.year() == year)
            out.quote(mention.place, evidenceCount);
    }
    for (const OccasionMention &mention : occasions) {
        if (speaksForYear(mention.occasion, year))
            out.quote(mention.place, evidenceCount);
    }
    // Years that are named without being the page's have spoken as well.
    for (const DateMention &mention : mentions) {
        if (out.sentences().isEmpty() && mention.date.kind == text::DateExpression::Kind::Absolute)
            out.quote(mention.place, evidenceCount);
    }
    return out.sentences();
}

/// Two decimals, and never sure.
double shownConfidence(double confidence)
{
    constexpr double most = 0.99;
    return std::min(most, std::round(confidence * 100) / 100);
}

} // namespace

core::IssueDate inferDate(const QList<core::Article> &articles)
{
    const QList<DateMention> mentions = mentionedDates(articles);
    const QList<OccasionMention> occasionMentions = occasionsIn(articles);
    const std::map<int, YearWeight> years = weighYears(mentions, tellingOccasions(occasionMentions));
    if (years.empty())
        return {};
    const DayWeights days(mentions);
    const Verdict verdict = verdictOn(years, days);
    const bool named = verdict.monthConfidence >= monthEnough;
    if (!named && verdict.yearConfidence < yearEnough)
        return {};
    core::IssueDate date;
    date.basis = core::Basis::Inferred;
    date.precision = named ? core::Precision::Month : core::Precision::Year;
    date.value = named ? QDate(verdict.year, verdict.month, 1).toString(QStringLiteral("yyyy-MM"))
                       : QString::number(verdict.year);
    date.confidence = shownConfidence(named ? verdict.monthConfidence : verdict.yearConfidence);
    date.evidence
        = evidenceFor(articles, mentions, occasionMentions, verdict.year, named ? verdict.month : 0);
    return date;
}

} // namespace reading
