// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pagewriter.h"

#include "archive/searchindex.h"
#include "archive/sequence.h"
#include "archive/titles.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace archive {

static QString json(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static QString json(const QStringList &texts)
{
    return json(QJsonArray::fromStringList(texts));
}

static QString json(const QList<core::ByteRange> &ranges)
{
    QJsonArray array;
    for (const core::ByteRange &range : ranges)
        array.append(QJsonArray { range.begin, range.end });
    return json(array);
}

static QString json(const QList<core::Join> &joins)
{
    QJsonArray array;
    for (const core::Join &join : joins)
        array.append(QJsonArray { join.at, join.confidence });
    return json(array);
}

static QString json(const QList<core::DateClaim> &claims)
{
    QJsonArray array;
    for (const core::DateClaim &claim : claims)
        array.append(QJsonArray { claim.value, core::basisName(claim.basis), claim.evidence });
    return json(array);
}

qint64 PageWriter::paper(const QString &name)
{
    qint64 &id = m_papers[name];
    if (!id)
        id = m_sequence.value(QStringLiteral("SELECT id FROM paper WHERE name = ?"), { name }).toLongLong();
    if (!id)
        id = m_sequence.insert(QStringLiteral("INSERT INTO paper (name) VALUES (?)"), { name });
    return id;
}

qint64 PageWriter::person(const QString &name)
{
    qint64 &id = m_people[name];
    if (!id)
        id = m_sequence.value(QStringLiteral("SELECT id FROM person WHERE name = ?"), { name }).toLongLong();
    if (!id)
        id = m_sequence.insert(QStringLiteral("INSERT INTO person (name) VALUES (?)"), { name });
    return id;
}

qint64 PageWriter::entity(core::EntityClass entityClass, const QString &value)
{
    qint64 &id = m_entities[{ static_cast<int>(entityClass), value }];
    const QString name = core::entityClassName(entityClass);
    if (!id)
        id = m_sequence
                 .value(
                     QStringLiteral("SELECT id FROM entity WHERE class = ? AND value = ?"), { name, value })
                 .toLongLong();
    if (!id)
        id = m_sequence.insert(
            QStringLiteral("INSERT INTO entity (class, value) VALUES (?, ?)"), { name, value });
    return id;
}

void PageWriter::write(qint64 source, const QList<IncomingPage> &pages)
{
    QList<KnownPage> known;
    m_sequence.each(QStringLiteral("SELECT id, issue FROM page WHERE source = ? ORDER BY ordinal"),
        { source }, [&](const Row &row) {
            known.append({ row.number(0), row.number(1) });
        });
    for (const KnownPage &page : std::as_const(known))
        m_touched.insert(page.issue);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        KnownPage page = known.value(i);
        const QList<KnownArticle> articles = page.id ? knownArticles(page.id) : QList<KnownArticle>();
        page.issue = issue(pages[i].page, page.issue);
        m_touched.insert(page.issue);
        page.id = writePage(source, i, pages[i].page, page);
        writeArticles(page.id, pages[i], articles);
    }
    for (qsizetype i = pages.size(); i < known.size(); ++i)
        removePage(known[i].id);
}

void PageWriter::settleIssues()
{
    for (const core::IssueId id : std::as_const(m_touched))
        settleIssue(id);
    m_touched.clear();
    Titles(m_sequence).settle();
}

/// The issue a page belongs to; an undated page stays in the one it made for itself.
core::IssueId PageWriter::issue(const core::Page &page, core::IssueId before)
{
    const qint64 paperId = paper(page.paper);
    const QVariant known = page.date.value.isEmpty()
        ? m_sequence.value(QStringLiteral("SELECT id FROM issue WHERE id = ? AND paper = ? AND date = ''"),
            { before, paperId })
        : m_sequence.value(
            QStringLiteral(
                "SELECT id FROM issue WHERE paper = ? AND date = ? AND edition = '' AND date <> ''"),
            { paperId, page.date.value });
    if (known.isValid())
        return known.toLongLong();
    return m_sequence.insert(
        QStringLiteral("INSERT INTO issue (paper, date) VALUES (?, ?)"), { paperId, page.date.value });
}

core::PageId PageWriter::writePage(
    qint64 source, qsizetype ordinal, const core::Page &page, const KnownPage &known)
{
    const QVariantList values { source, ordinal, known.issue, page.number, numberKey(page.number),
        json(page.banner), pageHash(page), core::precisionName(page.date.precision),
        core::basisName(page.date.basis), page.date.confidence, json(page.date.evidence),
        json(page.date.conflicts), page.pageName, page.issueNumber };
    if (known.id) {
        m_sequence.run(
            QStringLiteral(
                "UPDATE page SET source = ?, ordinal = ?, issue = ?, number = ?, number_key = ?, banner = ?, "
                "text_hash = ?, precision = ?, basis = ?, confidence = ?, evidence = ?, "
                "conflicts = ?, name = ?, issue_number = ? WHERE id = ?"),
            values + QVariantList { known.id });
        return known.id;
    }
    return m_sequence.insert(
        QStringLiteral("INSERT INTO page (source, ordinal, issue, number, number_key, banner, text_hash, "
                       "precision, basis, confidence, evidence, conflicts, name, issue_number) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        values);
}

void PageWriter::removePage(core::PageId page)
{
    const QList<KnownArticle> articles = knownArticles(page);
    for (const KnownArticle &article : articles)
        removeArticle(article);
    m_sequence.run(QStringLiteral("DELETE FROM page WHERE id = ?"), { page });
}

/// Gives an issue the best date that its pages know, or removes it when no page is left. Stated goes before
/// path before inferred, then the surest; between equals the evidence decides, so that the order in which
/// pages come in does not. What contradicts the date is kept, each date and basis once.
void PageWriter::settleIssue(core::IssueId issue)
{
    m_sequence.run(
        QStringLiteral(
            "UPDATE issue SET (precision, basis, confidence, evidence) = ("
            "  SELECT precision, basis, confidence, evidence FROM page WHERE page.issue = issue.id"
            "  ORDER BY CASE basis WHEN 'stated' THEN 0 WHEN 'path' THEN 1 WHEN 'inferred' THEN 2 ELSE 3 END,"
            "    confidence DESC, evidence LIMIT 1) "
            "WHERE id = ? AND EXISTS (SELECT 1 FROM page WHERE page.issue = issue.id)"),
        { issue });
    m_sequence.run(
        QStringLiteral("UPDATE issue SET number = coalesce(("
                       "  SELECT issue_number FROM page WHERE page.issue = issue.id AND issue_number <> ''"
                       "  GROUP BY issue_number ORDER BY count(*) DESC, issue_number LIMIT 1), ''),"
                       "conflicts = ("
                       "  SELECT json_group_array(json_array(value, basis, evidence)) FROM ("
                       "    SELECT value ->> 0 AS value, value ->> 1 AS basis, min(value ->> 2) AS evidence"
                       "    FROM (SELECT claim.value AS value FROM page, json_each(page.conflicts) AS claim"
                       "      WHERE page.issue = issue.id)"
                       "    GROUP BY 1, 2 HAVING value ->> 0 <> issue.date"
                       "    ORDER BY CASE basis WHEN 'stated' THEN 0 WHEN 'path' THEN 1 ELSE 2 END, 1)) "
                       "WHERE id = ?"),
        { issue });
    m_sequence.run(
        QStringLiteral(
            "DELETE FROM issue WHERE id = ? AND NOT EXISTS (SELECT 1 FROM page WHERE page.issue = issue.id)"),
        { issue });
}

QList<KnownArticle> PageWriter::knownArticles(core::PageId page)
{
    QList<KnownArticle> known;
    m_sequence.each(
        QStringLiteral(
            "SELECT article.id, article.text_hash, article.title, block.kind, block.text FROM article "
            "LEFT JOIN block ON block.article = article.id WHERE article.page = ? "
            "ORDER BY article.ordinal, block.ordinal"),
        { page }, [&](const Row &row) {
            if (known.isEmpty() || known.last().id != row.number(0))
                known.append({ row.number(0), row.bytes(1), row.text(2), {} });
            if (!row.text(3).isEmpty())
                known.last().blocks.append({ core::blockKindFromName(row.text(3)), row.text(4), {}, {} });
        });
    return known;
}

void PageWriter::writeArticles(
    core::PageId page, const IncomingPage &incoming, const QList<KnownArticle> &known)
{
    const QList<core::Article> &articles = incoming.page.articles;
    const QList<core::ArticleId> ids = sameArticles(known, articles);
    // Out of the way of those that take their places.
    if (!known.isEmpty())
        m_sequence.run(QStringLiteral("UPDATE article SET ordinal = -1 - ordinal WHERE page = ?"), { page });
    const QSet<core::ArticleId> staying(ids.begin(), ids.end());
    QHash<core::ArticleId, const KnownArticle *> knownById;
    for (const KnownArticle &article : known) {
        knownById.insert(article.id, &article);
        if (!staying.contains(article.id))
            removeArticle(article);
    }
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const core::ArticleId id = writeArticle(page, i, articles[i], knownById.value(ids[i]));
        writeMentions(id, incoming.mentions.value(i));
    }
}

core::ArticleId PageWriter::writeArticle(
    core::PageId page, qsizetype ordinal, const core::Article &article, const KnownArticle *known)
{
    const QByteArray hash = articleHash(article.blocks);
    const QVariantList values { page, ordinal, core::articleKindName(article.kind), article.title(),
        article.titleIndex, hash, article.continuesOn, article.continuedFrom };
    if (!known) {
        const core::ArticleId id
            = m_sequence.insert(QStringLiteral("INSERT INTO article (page, ordinal, kind, title, "
                                               "title_index, text_hash, continues_on, continued_from) "
                                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                values);
        writeBlocks(id, article);
        SearchIndex(m_sequence).add(id, article.blocks);
        return id;
    }
    m_sequence.run(QStringLiteral("UPDATE article SET page = ?, ordinal = ?, kind = ?, title = ?, "
                                  "title_index = ?, text_hash = ?, continues_on = ?, continued_from = ? "
                                  "WHERE id = ?"),
        values + QVariantList { known->id });
    m_sequence.run(QStringLiteral("DELETE FROM block WHERE article = ?"), { known->id }); // and its mentions
    m_sequence.run(QStringLiteral("DELETE FROM byline WHERE article = ?"), { known->id });
    writeBlocks(known->id, article);
    if (known->hash != hash) {
        SearchIndex(m_sequence).remove(known->id, known->blocks);
        SearchIndex(m_sequence).add(known->id, article.blocks);
    }
    return known->id;
}

void PageWriter::removeArticle(const KnownArticle &article)
{
    SearchIndex(m_sequence).remove(article.id, article.blocks);
    m_sequence.run(QStringLiteral("DELETE FROM article WHERE id = ?"), { article.id });
}

void PageWriter::writeBlocks(core::ArticleId id, const core::Article &article)
{
    for (qsizetype i = 0; i < article.blocks.size(); ++i) {
        const core::Block &block = article.blocks[i];
        m_sequence.run(
            QStringLiteral(
                "INSERT INTO block (article, ordinal, kind, text, source, joins) VALUES (?, ?, ?, ?, ?, ?)"),
            { id, i, core::blockKindName(block.kind), block.text, json(block.source), json(block.joins) });
    }
    for (qsizetype i = 0; i < article.people.size(); ++i) {
        m_sequence.run(
            QStringLiteral("INSERT INTO byline (article, ordinal, person, part) VALUES (?, ?, ?, ?)"),
            { id, i, person(article.people[i].name), core::partName(article.people[i].part) });
    }
}

void PageWriter::writeMentions(core::ArticleId id, const QList<core::Mention> &mentions)
{
    for (const core::Mention &mention : mentions) {
        m_sequence.run(QStringLiteral("INSERT INTO mention (article, block, start, length, entity) VALUES "
                                      "(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
            { id, mention.span.block, mention.span.start, mention.span.length,
                entity(mention.entityClass, mention.value) });
    }
}

} // namespace archive
