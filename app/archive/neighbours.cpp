// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/neighbours.h"

#include "archive/rows.h"
#include "archive/sentences.h"
#include "archive/sequence.h"

#include <QDate>
#include <QHash>

namespace archive {

namespace {

/// A statement for each direction: an index is walked from either end, and each says its order in full.
struct BothWays {
    QString behind;
    QString before;

    const QString &of(int by) const { return by > 0 ? behind : before; }
};

core::ArticleId articleOnPage(Sequence &sequence, core::PageId page, std::optional<qint64> ordinal, int by)
{
    static const BothWays statements {
        QStringLiteral("SELECT id FROM article WHERE page = ? AND ordinal > ? ORDER BY ordinal LIMIT 1"),
        QStringLiteral("SELECT id FROM article WHERE page = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT 1"),
    };
    // No ordinal is negative, and none is so large.
    const qint64 from = ordinal.value_or(by > 0 ? -1 : qint64(1) << 32);
    return sequence.value(statements.of(by), { page, from }).toLongLong();
}

/// The next page that holds an article.
core::PageId pageBeside(Sequence &sequence, core::PageId page, int by)
{
    static const BothWays statements {
        QStringLiteral("SELECT beside.id FROM page CROSS JOIN page AS beside ON beside.issue = page.issue "
                       "AND (beside.number_key, beside.id) > (page.number_key, page.id) WHERE page.id = ? "
                       "AND EXISTS (SELECT 1 FROM article WHERE article.page = beside.id) "
                       "ORDER BY beside.number_key, beside.id LIMIT 1"),
        QStringLiteral("SELECT beside.id FROM page CROSS JOIN page AS beside ON beside.issue = page.issue "
                       "AND (beside.number_key, beside.id) < (page.number_key, page.id) WHERE page.id = ? "
                       "AND EXISTS (SELECT 1 FROM article WHERE article.page = beside.id) "
                       "ORDER BY beside.number_key DESC, beside.id DESC LIMIT 1"),
    };
    return sequence.value(statements.of(by), { page }).toLongLong();
}

core::PageId endPage(Sequence &sequence, core::IssueId issue, int by)
{
    static const BothWays statements {
        QStringLiteral("SELECT id FROM page WHERE issue = ? AND EXISTS "
                       "(SELECT 1 FROM article WHERE article.page = page.id) "
                       "ORDER BY number_key, id LIMIT 1"),
        QStringLiteral("SELECT id FROM page WHERE issue = ? AND EXISTS "
                       "(SELECT 1 FROM article WHERE article.page = page.id) "
                       "ORDER BY number_key DESC, id DESC LIMIT 1"),
    };
    return sequence.value(statements.of(by), { issue }).toLongLong();
}

/// Of a paper's issues; those without a date, which have no order but their numbers, before the dated ones.
core::IssueId issueBeside(Sequence &sequence, core::IssueId issue, int by)
{
    static const BothWays dated {
        QStringLiteral("SELECT id FROM issue WHERE paper = ? AND date <> '' AND (date, edition) > (?, ?) "
                       "ORDER BY date, edition LIMIT 1"),
        QStringLiteral("SELECT id FROM issue WHERE paper = ? AND date <> '' AND (date, edition) < (?, ?) "
                       "ORDER BY date DESC, edition DESC LIMIT 1"),
    };
    static const BothWays undated {
        QStringLiteral("SELECT id FROM issue WHERE paper = ? AND substr(date, 1, 7) = '' AND id > ? "
                       "ORDER BY id LIMIT 1"),
        QStringLiteral("SELECT id FROM issue WHERE paper = ? AND substr(date, 1, 7) = '' AND id < ? "
                       "ORDER BY id DESC LIMIT 1"),
    };
    core::IssueId beside = 0;
    bool isThere = false;
    sequence.each(QStringLiteral("SELECT paper, date, edition FROM issue WHERE id = ?"), { issue },
        [&](const Row &row) {
            isThere = true;
            const QVariant paper = row.number(0);
            const bool hasDate = !row.text(1).isEmpty();
            if (!hasDate)
                beside = sequence.value(undated.of(by), { paper, issue }).toLongLong();
            if (!beside && (hasDate || by > 0))
                beside = sequence.value(dated.of(by), { paper, row.text(1), row.text(2) }).toLongLong();
            if (!beside && hasDate && by < 0)
                beside = sequence.value(undated.of(by), { paper, qint64(1) << 60 }).toLongLong();
        });
    if (!isThere)
        sequence.fail(notThere(
            QT_TRANSLATE_NOOP("archive", "There is no issue with the number %1 in the archive."), issue));
    return beside;
}

/// The page's first article; of the page before too, since a page is read from its head.
std::optional<ReadingPlace> headOf(Sequence &sequence, core::IssueId issue, core::PageId page)
{
    return ReadingPlace { issue, articleOnPage(sequence, page, {}, 1) };
}

/// From one issue to the next that has an article; where none has, they are walked to the end.
std::optional<ReadingPlace> inIssueBeside(Sequence &sequence, core::IssueId issue, Unit unit, int by)
{
    while ((issue = issueBeside(sequence, issue, by)) != 0) {
        const core::PageId page = endPage(sequence, issue, by);
        if (page && unit == Unit::Page)
            return headOf(sequence, issue, page);
        if (page)
            return ReadingPlace { issue, articleOnPage(sequence, page, {}, by) };
    }
    return {};
}

} // namespace

std::optional<ReadingPlace> neighbour(Sequence &sequence, const ReadingPlace &from, Unit unit, int by)
{
    core::IssueId issue = from.issue;
    core::PageId page = 0;
    qint64 ordinal = 0;
    if (from.article) {
        sequence.each(QStringLiteral("SELECT page.issue, page.id, article.ordinal FROM article "
                                     "JOIN page ON page.id = article.page WHERE article.id = ?"),
            { from.article }, [&](const Row &row) {
                issue = row.number(0);
                page = row.number(1);
                ordinal = row.number(2);
            });
        if (!page)
            sequence.fail(noArticle(from.article));
    }
    if (sequence.failed())
        return {};
    if (unit == Unit::Issue) {
        const core::IssueId beside = issueBeside(sequence, issue, by);
        return beside ? std::optional(ReadingPlace { beside, 0 }) : std::nullopt;
    }
    if (!page) {
        // An issue as a whole stands before its first article.
        page = by > 0 ? endPage(sequence, issue, 1) : 0;
        return page ? headOf(sequence, issue, page) : inIssueBeside(sequence, issue, unit, by);
    }
    if (unit == Unit::Article) {
        if (const auto article = articleOnPage(sequence, page, ordinal, by))
            return ReadingPlace { issue, article };
    }
    if (const core::PageId beside = pageBeside(sequence, page, by)) {
        if (unit == Unit::Page)
            return headOf(sequence, issue, beside);
        return ReadingPlace { issue, articleOnPage(sequence, beside, {}, by) };
    }
    return inIssueBeside(sequence, issue, unit, by);
}

/// A year or a month begins with its first day.
static QDate dayOf(const QString &date)
{
    return QDate::fromString(
        date + QStringLiteral("-01-01").mid(std::max<qsizetype>(date.size() - 4, 0)), Qt::ISODate);
}

std::optional<core::IssueSummary> nearestIssue(Sequence &sequence, const QString &date, const QString &paper)
{
    const QString behind = sequence
                               .value(QStringLiteral("SELECT date FROM issue WHERE date >= ? AND date <> '' "
                                                     "ORDER BY date LIMIT 1"),
                                   { date })
                               .toString();
    QString nearest = behind;
    if (!behind.startsWith(date)) {
        const QString before
            = sequence
                  .value(QStringLiteral("SELECT date FROM issue WHERE date < ? AND date <> '' "
                                        "ORDER BY date DESC LIMIT 1"),
                      { date })
                  .toString();
        const QDate wanted = dayOf(date);
        if (behind.isEmpty()
            || (!before.isEmpty() && dayOf(before).daysTo(wanted) < wanted.daysTo(dayOf(behind))))
            nearest = before;
    }
    const QVariant id
        = sequence.value(QStringLiteral("SELECT issue.id FROM issue JOIN paper ON paper.id = issue.paper "
                                        "WHERE date = ? AND date <> '' "
                                        "ORDER BY paper.name <> ?, paper.name, edition, issue.id LIMIT 1"),
            { nearest, paper });
    return id.isValid() ? issueSummary(sequence, id.toLongLong()) : std::nullopt;
}

QList<TouchedPage> touchedPages(Sequence &sequence, qint64 change, int limit)
{
    QList<std::pair<core::PageId, core::IssueId>> pages;
    QHash<core::IssueId, int> ofIssue;
    sequence.each(
        QStringLiteral("SELECT page.id, page.issue FROM changed_page "
                       "JOIN page ON page.id = changed_page.page WHERE change = ? ORDER BY page.id"),
        { change }, [&](const Row &row) {
            pages.append({ row.number(0), row.number(1) });
            ++ofIssue[row.number(1)];
        });
    Places places(sequence);
    QList<TouchedPage> touched;
    QHash<core::IssueId, int> named;
    for (const auto &[page, issue] : std::as_const(pages)) {
        const core::IssueSummary summary = places.issue(issue);
        const bool isWhole = ofIssue.value(issue) == summary.pages;
        // A whole issue is named once.
        if (isWhole && ++named[issue] > 1)
            continue;
        if (touched.size() == limit)
            break;
        touched.append({ summary, page, isWhole });
    }
    return touched;
}

} // namespace archive
