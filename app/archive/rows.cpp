// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rows.h"
#include "archive/bookmarks.h"

#include "archive/entityrows.h"
#include "archive/links.h"
#include "archive/sequence.h"

#include <QJsonDocument>

namespace archive {

static QJsonArray arrayOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QList<core::DateClaim> claimsOf(const QString &json)
{
    QList<core::DateClaim> claims;
    for (const QJsonValue &claim : arrayOf(json)) {
        claims.append({ claim[0].toString(), core::basisFromName(claim[1].toString()), claim[2].toString() });
    }
    return claims;
}

QJsonArray claimsAsJson(const QList<core::DateClaim> &claims)
{
    QJsonArray array;
    for (const core::DateClaim &claim : claims)
        array.append(QJsonArray { claim.value, core::basisName(claim.basis), claim.evidence });
    return array;
}

static core::IssueSummary issueOf(const Row &row)
{
    core::IssueSummary issue;
    issue.id = row.number(0);
    issue.paper = row.text(1);
    issue.date = { row.text(2), core::precisionFromName(row.text(3)), core::basisFromName(row.text(4)),
        row.real(5), row.texts(6), claimsOf(row.text(11)) + claimsOf(row.text(12)) };
    issue.edition = row.text(7);
    issue.pages = static_cast<int>(row.number(8));
    issue.articles = static_cast<int>(row.number(9));
    issue.number = row.text(10);
    return issue;
}

std::optional<core::IssueSummary> issueSummary(Sequence &sequence, core::IssueId id)
{
    std::optional<core::IssueSummary> issue;
    sequence.each(
        QStringLiteral(
            "SELECT id, paper, date, precision, basis, confidence, evidence, edition, pages, articles, "
            "number, conflicts, rivals FROM issue_summary WHERE id = ?"),
        { id }, [&](const Row &row) { issue = issueOf(row); });
    return issue;
}

QList<core::IssueSummary> issueSummaries(Sequence &sequence)
{
    QList<core::IssueSummary> issues;
    sequence.each(
        QStringLiteral(
            "SELECT id, paper, date, precision, basis, confidence, evidence, edition, pages, articles, "
            "number, conflicts, rivals FROM issue_summary ORDER BY date DESC, paper, edition, id"),
        {}, [&](const Row &row) { issues.append(issueOf(row)); });
    return issues;
}

QList<core::IssueSummary> issueSummaries(
    Sequence &sequence, const QString &paper, const QString &first, const QString &end)
{
    QList<core::IssueSummary> issues;
    sequence.each(
        QStringLiteral(
            "SELECT id, paper, date, precision, basis, confidence, evidence, edition, pages, articles, "
            "number, conflicts, rivals FROM issue_summary WHERE paper = ? AND (date = ? OR date >= ? AND "
            "date < ?) ORDER BY date DESC, edition, id"),
        { paper, first, first, end }, [&](const Row &row) { issues.append(issueOf(row)); });
    return issues;
}

static core::PageSummary pageOf(const Row &row)
{
    return { row.number(0), row.number(1), row.text(2), row.texts(3), row.text(4),
        static_cast<int>(row.number(5)), row.text(6) };
}

std::optional<core::PageSummary> pageSummary(Sequence &sequence, core::PageId id)
{
    std::optional<core::PageSummary> page;
    sequence.each(
        QStringLiteral(
            "SELECT id, issue, number, banner, path, articles, name FROM page_summary WHERE id = ?"),
        { id }, [&](const Row &row) { page = pageOf(row); });
    return page;
}

QList<core::PageSummary> pageSummaries(Sequence &sequence, core::IssueId issue)
{
    QList<core::PageSummary> pages;
    sequence.each(QStringLiteral("SELECT id, issue, number, banner, path, articles, name FROM page_summary "
                                 "WHERE issue = ? ORDER BY number_key, id"),
        { issue }, [&](const Row &row) { pages.append(pageOf(row)); });
    return pages;
}

/// The first words, no surrogate pair halved.
static QString openingOf(const QString &text)
{
    constexpr qsizetype length = 120;
    const bool halves = text.size() > length && text[length].isLowSurrogate();
    return text.left(halves ? length - 1 : length);
}

static core::ArticleSummary summaryOf(const Row &row)
{
    return { row.number(0), row.number(1), row.text(2), core::articleKindFromName(row.text(3)), {}, {},
        openingOf(row.text(4)), {}, { row.number(5), row.number(6), 0, 0 } };
}

static void addPerson(core::ArticleSummary &article, const QString &name, const QString &part)
{
    const bool corresponds = core::partFromName(part) == core::Part::Correspondent;
    QStringList &names = corresponds ? article.correspondents : article.reporters;
    if (!names.contains(name))
        names.append(name);
}

QList<core::ArticleSummary> articleSummaries(Sequence &sequence, core::PageId page)
{
    QList<core::ArticleSummary> articles;
    sequence.each(
        QStringLiteral(
            "SELECT id, page, title, kind, (SELECT text FROM block WHERE block.article = article.id "
            "AND block.kind = 'paragraph' ORDER BY block.ordinal LIMIT 1), opened, clipped "
            "FROM article LEFT JOIN bookmark ON bookmark.article = article.id "
            "WHERE page = ? ORDER BY ordinal"),
        { page }, [&](const Row &row) { articles.append(summaryOf(row)); });
    auto article = articles.begin();
    sequence.each(
        QStringLiteral("SELECT byline.article, person.name, byline.part FROM article "
                       "JOIN byline ON byline.article = article.id JOIN person ON person.id = byline.person "
                       "WHERE article.page = ? ORDER BY article.ordinal, byline.ordinal"),
        { page }, [&](const Row &row) {
            while (article->id != row.number(0))
                ++article;
            addPerson(*article, row.text(1), row.text(2));
        });
    return articles;
}

std::optional<core::ArticleSummary> articleSummary(Sequence &sequence, core::ArticleId id)
{
    std::optional<core::ArticleSummary> article;
    sequence.each(
        QStringLiteral(
            "SELECT id, page, title, kind, (SELECT text FROM block WHERE block.article = article.id "
            "AND block.kind = 'paragraph' ORDER BY block.ordinal LIMIT 1), opened, clipped "
            "FROM article LEFT JOIN bookmark ON bookmark.article = article.id WHERE id = ?"),
        { id }, [&](const Row &row) { article = summaryOf(row); });
    if (!article)
        return {};
    sequence.each(
        QStringLiteral("SELECT person.name, byline.part FROM byline JOIN person ON person.id = byline.person "
                       "WHERE byline.article = ? ORDER BY byline.ordinal"),
        { id }, [&](const Row &row) { addPerson(*article, row.text(0), row.text(1)); });
    return article;
}

static core::Block blockOf(const Row &row)
{
    core::Block block { core::blockKindFromName(row.text(0)), row.text(1), {}, {} };
    const QJsonArray ranges = arrayOf(row.text(2));
    for (qsizetype i = 0; i + 1 < ranges.size(); i += 2) {
        const qint64 begin = (i ? block.source.last().end : 0) + ranges[i].toInteger();
        block.source.append({ begin, begin + ranges[i + 1].toInteger() });
    }
    for (const QJsonValue &join : arrayOf(row.text(3)))
        block.joins.append({ join[0].toInt(), join[1].toDouble() });
    return block;
}

core::IssueSummary Places::issue(core::IssueId id)
{
    const auto known = m_issues.constFind(id);
    if (known != m_issues.cend())
        return *known;
    return *m_issues.insert(id, issueSummary(m_sequence, id).value_or(core::IssueSummary {}));
}

core::PageSummary Places::page(core::PageId id)
{
    const auto known = m_pages.constFind(id);
    if (known != m_pages.cend())
        return *known;
    return *m_pages.insert(id, pageSummary(m_sequence, id).value_or(core::PageSummary {}));
}

/// Its blocks and people.
static void readContent(Sequence &sequence, core::ArticleId id, core::Article &article)
{
    sequence.each(
        QStringLiteral("SELECT kind, text, source, joins FROM block WHERE article = ? ORDER BY ordinal"),
        { id }, [&](const Row &row) { article.blocks.append(blockOf(row)); });
    sequence.each(
        QStringLiteral("SELECT person.name, byline.part FROM byline JOIN person ON person.id = byline.person "
                       "WHERE byline.article = ? ORDER BY byline.ordinal"),
        { id }, [&](const Row &row) {
            article.people.append({ row.text(0), core::partFromName(row.text(1)) });
        });
}

std::optional<core::StoredArticle> readableArticle(
    Sequence &sequence, Places &places, core::ArticleId id, bool withMentions)
{
    core::StoredArticle stored;
    sequence.each(
        QStringLiteral("SELECT id, page, kind, title_index, continues_on, continued_from FROM article "
                       "WHERE id = ?"),
        { id }, [&](const Row &row) {
            stored.id = row.number(0);
            stored.page.id = row.number(1);
            stored.article.kind = core::articleKindFromName(row.text(2));
            stored.article.titleIndex = static_cast<int>(row.number(3));
            stored.article.continuesOn = row.text(4);
            stored.article.continuedFrom = row.text(5);
        });
    if (!stored.id)
        return {};
    stored.page = places.page(stored.page.id);
    stored.issue = places.issue(stored.page.issue);
    readContent(sequence, id, stored.article);
    if (withMentions)
        stored.mentions = EntityRows(sequence).withNames(Mentions(sequence).of(id));
    return stored;
}

std::optional<core::StoredArticle> storedArticle(Sequence &sequence, Places &places, core::ArticleId id)
{
    auto stored = readableArticle(sequence, places, id, true);
    if (stored) {
        stored->continuation = linkedArticle(sequence, *stored, LinkEnd::Continuation);
        stored->origin = linkedArticle(sequence, *stored, LinkEnd::Origin);
        stored->mark = Bookmarks(sequence).of(id);
    }
    return stored;
}

} // namespace archive
