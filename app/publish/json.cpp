// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/json.h"

#include "text/codepoints.h"

#include <QJsonValue>

namespace publish {

static QJsonValue orNull(const QString &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
}

static QJsonArray strings(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

static QJsonArray joinsJson(const core::Article &article)
{
    QJsonArray out;
    int paragraph = 0;
    for (const core::Block &block : article.blocks) {
        if (block.kind != core::BlockKind::Paragraph)
            continue;
        for (const core::Join &join : block.joins) {
            out.append(QJsonObject { { QStringLiteral("paragraph"), paragraph },
                { QStringLiteral("at"), text::codePointOffset(block.text, join.at) },
                { QStringLiteral("confidence"), join.confidence } });
        }
        ++paragraph;
    }
    return out;
}

QJsonObject articleJson(const core::Article &article)
{
    QJsonArray people;
    for (const core::Person &person : article.people) {
        people.append(QJsonObject { { QStringLiteral("name"), person.name },
            { QStringLiteral("part"), core::partName(person.part) } });
    }
    return { { QStringLiteral("kind"), core::articleKindName(article.kind) },
        { QStringLiteral("headlines"), strings(article.headlines()) },
        { QStringLiteral("title_index"), article.titleIndex }, { QStringLiteral("lead"), article.lead() },
        { QStringLiteral("reporters"), strings(article.reporters()) },
        { QStringLiteral("correspondents"), strings(article.correspondents()) },
        { QStringLiteral("people"), people }, { QStringLiteral("paragraphs"), strings(article.paragraphs()) },
        { QStringLiteral("joins"), joinsJson(article) },
        { QStringLiteral("captions"), strings(article.captions()) },
        { QStringLiteral("credit"), article.credit() },
        { QStringLiteral("continues_on"), orNull(article.continuesOn) },
        { QStringLiteral("continued_from"), orNull(article.continuedFrom) } };
}

static QJsonArray conflictsJson(const core::IssueDate &date)
{
    QJsonArray out;
    for (const core::DateClaim &claim : date.conflicts) {
        out.append(QJsonObject { { QStringLiteral("value"), orNull(claim.value) },
            { QStringLiteral("basis"), core::basisName(claim.basis) },
            { QStringLiteral("evidence"), claim.evidence } });
    }
    return out;
}

static QJsonObject dateJson(const core::IssueDate &date)
{
    return { { QStringLiteral("value"), orNull(date.value) },
        { QStringLiteral("precision"), core::precisionName(date.precision) },
        { QStringLiteral("basis"), core::basisName(date.basis) },
        { QStringLiteral("confidence"), date.confidence },
        { QStringLiteral("evidence"), strings(date.evidence) },
        { QStringLiteral("conflicts"), conflictsJson(date) } };
}

QJsonObject pageJson(const core::Page &page)
{
    QJsonArray articles;
    for (const core::Article &article : page.articles)
        articles.append(articleJson(article));
    return { { QStringLiteral("source"), page.source }, { QStringLiteral("encoding"), page.encoding },
        { QStringLiteral("banner"), strings(page.banner) }, { QStringLiteral("page"), orNull(page.number) },
        { QStringLiteral("page_name"), orNull(page.pageName) },
        { QStringLiteral("issue_number"), orNull(page.issueNumber) },
        { QStringLiteral("warnings"), strings(page.warnings) },
        { QStringLiteral("date"), dateJson(page.date) }, { QStringLiteral("articles"), articles } };
}

/// How hits and articles name the issue they stand in.
static QJsonObject issueReference(const core::IssueSummary &issue)
{
    return { { QStringLiteral("id"), issue.id }, { QStringLiteral("date"), orNull(issue.date.value) } };
}

/// The other part of an article that goes on elsewhere; null where it is not in the archive.
static QJsonValue linkJson(const std::optional<core::ArticleSummary> &other)
{
    if (!other)
        return QJsonValue::Null;
    return QJsonObject { { QStringLiteral("article"), other->id },
        { QStringLiteral("page"), orNull(other->pageNumber) }, { QStringLiteral("title"), other->title } };
}

QJsonObject storedArticleJson(const core::StoredArticle &article)
{
    QJsonObject out = articleJson(article.article);
    out.insert(QStringLiteral("article"), article.id);
    out.insert(QStringLiteral("issue"), issueReference(article.issue));
    out.insert(QStringLiteral("page"), orNull(article.page.number));
    out.insert(QStringLiteral("continuation"), linkJson(article.continuation));
    out.insert(QStringLiteral("origin"), linkJson(article.origin));
    return out;
}

QJsonObject pageSummaryJson(const core::IssueSummary &issue, const core::PageSummary &page)
{
    return { { QStringLiteral("page_id"), page.id }, { QStringLiteral("issue"), issueReference(issue) },
        { QStringLiteral("page"), orNull(page.number) }, { QStringLiteral("page_name"), orNull(page.name) },
        { QStringLiteral("banner"), strings(page.banner) }, { QStringLiteral("source"), page.source },
        { QStringLiteral("articles"), page.articles } };
}

QJsonObject summaryJson(
    const core::IssueSummary &issue, const core::PageSummary &page, const core::ArticleSummary &article)
{
    return { { QStringLiteral("article"), article.id }, { QStringLiteral("issue"), issueReference(issue) },
        { QStringLiteral("page"), orNull(page.number) }, { QStringLiteral("title"), article.title },
        { QStringLiteral("kind"), core::articleKindName(article.kind) } };
}

QJsonObject issueJson(const core::IssueSummary &issue)
{
    const QString paper = issue.paper.isEmpty() ? QString(unnamedPaper) : issue.paper;
    return { { QStringLiteral("id"), issue.id }, { QStringLiteral("paper"), paper },
        { QStringLiteral("date"), orNull(issue.date.value) },
        { QStringLiteral("precision"), core::precisionName(issue.date.precision) },
        { QStringLiteral("basis"), core::basisName(issue.date.basis) },
        { QStringLiteral("conflicts"), conflictsJson(issue.date) },
        { QStringLiteral("number"), orNull(issue.number) }, { QStringLiteral("pages"), issue.pages },
        { QStringLiteral("articles"), issue.articles } };
}

QJsonObject hitsJson(const QString &query, const core::Hits &hits)
{
    QJsonArray list;
    for (const core::Hit &hit : hits.hits) {
        QJsonArray spans;
        for (const core::Span &span : hit.snippetSpans) {
            spans.append(QJsonArray { text::codePointOffset(hit.snippet, span.start),
                text::codePointOffset(hit.snippet, span.end()) });
        }
        list.append(QJsonObject { { QStringLiteral("article"), hit.article },
            { QStringLiteral("issue"), issueReference(hit.issue) },
            { QStringLiteral("page"), orNull(hit.pageNumber) }, { QStringLiteral("title"), hit.title },
            { QStringLiteral("snippet"), hit.snippet }, { QStringLiteral("snippet_spans"), spans },
            { QStringLiteral("score"), hit.score } });
    }
    return { { QStringLiteral("query"), query }, { QStringLiteral("total"), hits.total },
        { QStringLiteral("total_is_exact"), hits.totalIsExact }, { QStringLiteral("hits"), list } };
}

QJsonArray mentionsJson(const QStringList &texts, const QList<core::Mention> &mentions, int firstLine)
{
    QJsonArray out;
    for (const core::Mention &mention : mentions) {
        const QString &line = texts.at(mention.span.block);
        out.append(QJsonObject { { QStringLiteral("line"), firstLine + mention.span.block },
            { QStringLiteral("start"), text::codePointOffset(line, mention.span.start) },
            { QStringLiteral("end"), text::codePointOffset(line, mention.span.end()) },
            { QStringLiteral("type"), core::entityClassName(mention.entityClass) },
            { QStringLiteral("text"), line.mid(mention.span.start, mention.span.length) },
            { QStringLiteral("value"), mention.value } });
    }
    return out;
}

} // namespace publish
