// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rows.h"

#include "archive/sequence.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace archive {

static core::IssueSummary issueOf(const Row &row)
{
    core::IssueSummary issue;
    issue.id = row.number(0);
    issue.paper = row.text(1);
    issue.date = { row.text(2), core::precisionFromName(row.text(3)), core::basisFromName(row.text(4)),
        row.real(5), row.texts(6) };
    issue.edition = row.text(7);
    issue.pages = static_cast<int>(row.number(8));
    issue.articles = static_cast<int>(row.number(9));
    return issue;
}

std::optional<core::IssueSummary> issueSummary(Sequence &sequence, core::IssueId id)
{
    std::optional<core::IssueSummary> issue;
    sequence.each(
        QStringLiteral(
            "SELECT id, paper, date, precision, basis, confidence, evidence, edition, pages, articles "
            "FROM issue_summary WHERE id = ?"),
        { id }, [&](const Row &row) { issue = issueOf(row); });
    return issue;
}

QList<core::IssueSummary> issueSummaries(Sequence &sequence)
{
    QList<core::IssueSummary> issues;
    sequence.each(
        QStringLiteral(
            "SELECT id, paper, date, precision, basis, confidence, evidence, edition, pages, articles "
            "FROM issue_summary ORDER BY date DESC, paper, edition, id"),
        {}, [&](const Row &row) { issues.append(issueOf(row)); });
    return issues;
}

static core::PageSummary pageOf(const Row &row)
{
    return { row.number(0), row.number(1), row.text(2), row.texts(3), row.text(4),
        static_cast<int>(row.number(5)) };
}

std::optional<core::PageSummary> pageSummary(Sequence &sequence, core::PageId id)
{
    std::optional<core::PageSummary> page;
    sequence.each(
        QStringLiteral("SELECT id, issue, number, banner, path, articles FROM page_summary WHERE id = ?"),
        { id }, [&](const Row &row) { page = pageOf(row); });
    return page;
}

QList<core::PageSummary> pageSummaries(Sequence &sequence, core::IssueId issue)
{
    QList<core::PageSummary> pages;
    sequence.each(QStringLiteral("SELECT id, issue, number, banner, path, articles FROM page_summary "
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

QList<core::ArticleSummary> articleSummaries(Sequence &sequence, core::PageId page)
{
    QList<core::ArticleSummary> articles;
    sequence.each(
        QStringLiteral(
            "SELECT id, page, title, kind, (SELECT text FROM block WHERE block.article = article.id "
            "AND block.kind = 'paragraph' ORDER BY block.ordinal LIMIT 1) "
            "FROM article WHERE page = ? ORDER BY ordinal"),
        { page }, [&](const Row &row) {
            articles.append({ row.number(0), row.number(1), row.text(2),
                core::articleKindFromName(row.text(3)), {}, {}, openingOf(row.text(4)) });
        });
    auto article = articles.begin();
    sequence.each(
        QStringLiteral("SELECT byline.article, person.name, byline.part FROM article "
                       "JOIN byline ON byline.article = article.id JOIN person ON person.id = byline.person "
                       "WHERE article.page = ? ORDER BY article.ordinal, byline.ordinal"),
        { page }, [&](const Row &row) {
            while (article->id != row.number(0))
                ++article;
            const bool corresponds = core::partFromName(row.text(2)) == core::Part::Correspondent;
            QStringList &names = corresponds ? article->correspondents : article->reporters;
            if (!names.contains(row.text(1)))
                names.append(row.text(1));
        });
    return articles;
}

static QJsonArray arrayOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

static core::Block blockOf(const Row &row)
{
    core::Block block { core::blockKindFromName(row.text(0)), row.text(1), {}, {} };
    for (const QJsonValue &range : arrayOf(row.text(2)))
        block.source.append({ range[0].toInteger(), range[1].toInteger() });
    for (const QJsonValue &join : arrayOf(row.text(3)))
        block.joins.append({ join[0].toInt(), join[1].toDouble() });
    return block;
}

static core::Mention mentionOf(const Row &row)
{
    const auto entityClass = core::entityClassFromName(row.text(3)).value_or(core::EntityClass::Person);
    const auto unit = [&](int column) { return static_cast<int>(row.number(column)); };
    return { entityClass, { unit(0), unit(1), unit(2) }, row.text(4) };
}

std::optional<core::StoredArticle> storedArticle(Sequence &sequence, core::ArticleId id)
{
    core::StoredArticle stored;
    sequence.each(QStringLiteral("SELECT id, page, kind, title_index FROM article WHERE id = ?"), { id },
        [&](const Row &row) {
            stored.id = row.number(0);
            stored.page.id = row.number(1);
            stored.article.kind = core::articleKindFromName(row.text(2));
            stored.article.titleIndex = static_cast<int>(row.number(3));
        });
    if (!stored.id)
        return {};
    stored.page = pageSummary(sequence, stored.page.id).value_or(core::PageSummary {});
    stored.issue = issueSummary(sequence, stored.page.issue).value_or(core::IssueSummary {});
    sequence.each(
        QStringLiteral("SELECT kind, text, source, joins FROM block WHERE article = ? ORDER BY ordinal"),
        { id }, [&](const Row &row) { stored.article.blocks.append(blockOf(row)); });
    sequence.each(
        QStringLiteral("SELECT person.name, byline.part FROM byline JOIN person ON person.id = byline.person "
                       "WHERE byline.article = ? ORDER BY byline.ordinal"),
        { id }, [&](const Row &row) {
            stored.article.people.append({ row.text(0), core::partFromName(row.text(1)) });
        });
    sequence.each(
        QStringLiteral(
            "SELECT block, start, length, entity.class, entity.value FROM mention "
            "JOIN entity ON entity.id = mention.entity WHERE mention.article = ? ORDER BY block, start"),
        { id }, [&](const Row &row) { stored.mentions.append(mentionOf(row)); });
    return stored;
}

} // namespace archive
