// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/links.h"

#include "archive/identity.h"
#include "archive/rows.h"
#include "archive/sequence.h"

#include <algorithm>

namespace archive {

namespace {

struct Candidate {
    core::ArticleId id = 0;
    QString title;
};

constexpr double leastLikeness = 1.0 / 3;

} // namespace

static QList<uint> sortedLetters(const QString &title)
{
    constexpr qsizetype titleUnits = 200; // what is longer is no title, whatever a file says
    QList<uint> letters = title.left(titleUnits).toUcs4();
    letters.removeIf([](uint c) { return !QChar::isLetterOrNumber(c); });
    std::sort(letters.begin(), letters.end());
    return letters;
}

double likeness(const QString &one, const QString &other)
{
    const QList<uint> a = sortedLetters(one);
    const QList<uint> b = sortedLetters(other);
    QList<uint> shared;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
    const qsizetype all = a.size() + b.size();
    return all ? 2.0 * double(shared.size()) / double(all) : 0;
}

/// The articles on the page of this number in the issue that point to `pointingTo`, in the order of the page.
static QList<Candidate> candidates(
    Sequence &sequence, LinkEnd end, core::IssueId issue, const QString &number, const QString &pointingTo)
{
    QList<Candidate> out;
    // A page number that is not known is pointed to by nobody.
    if (number.isEmpty() || pointingTo.isEmpty())
        return out;
    const QString statement = end == LinkEnd::Continuation
        ? QStringLiteral("SELECT article.id, title FROM page JOIN article ON article.page = page.id "
                         "WHERE issue = ? AND number_key = ? AND number = ? AND continued_from = ? "
                         "AND continued_from <> '' ORDER BY page.id, article.ordinal LIMIT 50")
        : QStringLiteral("SELECT article.id, title FROM page JOIN article ON article.page = page.id "
                         "WHERE issue = ? AND number_key = ? AND number = ? AND continues_on = ? "
                         "AND continues_on <> '' ORDER BY page.id, article.ordinal LIMIT 50");
    sequence.each(statement, { issue, numberKey(number), number, pointingTo }, [&](const Row &row) {
        out.append({ row.number(0), row.text(1) });
    });
    return out;
}

/// The one that a title belongs to; none when nothing speaks for one.
static std::optional<Candidate> choose(const QList<Candidate> &candidates, const QString &title)
{
    if (candidates.size() == 1)
        return candidates.first();
    std::optional<Candidate> best;
    double most = 0;
    bool contested = false;
    for (const Candidate &candidate : candidates) {
        const double here = likeness(candidate.title, title);
        // The same page may be in the archive twice; then either will do.
        if (best && here == most && candidate.title != best->title)
            contested = true;
        if (here <= most)
            continue;
        best = candidate;
        most = here;
        contested = false;
    }
    return most >= leastLikeness && !contested ? best : std::nullopt;
}

std::optional<core::ArticleSummary> linkedArticle(
    Sequence &sequence, const core::StoredArticle &from, LinkEnd end)
{
    const bool forward = end == LinkEnd::Continuation;
    const QString &there = forward ? from.article.continuesOn : from.article.continuedFrom;
    if (there.isEmpty())
        return {};
    const QString &here = from.page.number;
    const QString title = from.article.title();
    const auto chosen = choose(candidates(sequence, end, from.page.issue, there, here), title);
    if (!chosen)
        return {};
    const LinkEnd back = forward ? LinkEnd::Origin : LinkEnd::Continuation;
    const auto returned = choose(candidates(sequence, back, from.page.issue, here, there), chosen->title);
    if (!returned || (returned->id != from.id && returned->title != title))
        return {};
    auto linked = articleSummary(sequence, chosen->id);
    if (linked)
        linked->pageNumber = there;
    return linked;
}

} // namespace archive
