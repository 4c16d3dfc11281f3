// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pagewriter.h"

#include "archive/rows.h"
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
        id = m_sequence.insert(QStringLiteral("INSERT INTO entity (class, value, folded) VALUES (?, ?, ?)"),
            { name, value, otherFolding(value) });
    return id;
}

void PageWriter::write(qint64 source, const QList<IncomingPage> &pages, bool revises)
{
    QHash<qint64, KnownPage> known; // by ordinal, some of which may have been removed
    m_sequence.each(QStringLiteral("SELECT ordinal, id, issue FROM page WHERE source = ?"), { source },
        [&](const Row &row) {
            known.insert(row.number(0), { row.number(1), row.number(2) });
        });
    for (const KnownPage &page : std::as_const(known))
        m_touched.insert(page.issue);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        KnownPage page = known.take(i);
        const QList<KnownArticle> articles = page.id ? knownArticles(page.id) : QList<KnownArticle>();
        const DecidedPage decided = page.id ? Decisions(m_sequence).settle(page.id, pages[i].page, revises)
                                            : DecidedPage { pages[i].page, {} };
        page.issue = issue(decided, page.issue);
        m_touched.insert(page.issue);
        page.id = writePage(source, i, decided.page, page);
        writeArticles(page.id, pages[i], articles);
    }
    for (const KnownPage &page : std::as_const(known))
        removePage(page.id);
}

void PageWriter::settle()
{
    for (const core::IssueId id : std::as_const(m_touched))
        settleIssue(id);
    m_touched.clear();
    Titles(m_sequence).settle();
    removeOrphans();
    settleIndex();
}

void PageWriter::removeOrphans()
{
    if (!m_leftPapers.isEmpty())
        m_sequence.run(QStringLiteral("DELETE FROM paper WHERE id IN (SELECT value FROM json_each(?)) "
                                      "AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.paper = paper.id) "
                                      "AND NOT EXISTS (SELECT 1 FROM source WHERE source.paper = paper.id)"),
            { idsAsJson(m_leftPapers) });
    if (!m_leftPeople.isEmpty())
        m_sequence.run(
            QStringLiteral("DELETE FROM person WHERE id IN (SELECT value FROM json_each(?)) "
                           "AND NOT EXISTS (SELECT 1 FROM byline WHERE byline.person = person.id)"),
            { idsAsJson(m_leftPeople) });
    if (!m_leftEntities.isEmpty())
        m_sequence.run(
            QStringLiteral("DELETE FROM entity WHERE id IN (SELECT value FROM json_each(?)) "
                           "AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.entity = entity.id)"),
            { idsAsJson(m_leftEntities) });
    // Nothing that was removed may be taken for known.
    m_papers.clear();
    m_people.clear();
    m_entities.clear();
    m_leftPapers.clear();
    m_leftPeople.clear();
    m_leftEntities.clear();
}

/// Whom an article names, before it goes or is written anew.
void PageWriter::noteNames(core::ArticleId article)
{
    m_sequence.each(QStringLiteral("SELECT person FROM byline WHERE article = ?"), { article },
        [&](const Row &row) { m_leftPeople.insert(row.number(0)); });
    m_sequence.each(QStringLiteral("SELECT entity FROM mention WHERE article = ?"), { article },
        [&](const Row &row) { m_leftEntities.insert(row.number(0)); });
}

/// The issue a page belongs to; an undated page stays in the one it made for itself.
core::IssueId PageWriter::issue(const DecidedPage &decided, core::IssueId before)
{
    const qint64 paperId = paper(decided.page.paper);
    const QString &date = decided.page.date.value;
    const QVariant known = date.isEmpty()
        ? m_sequence.value(
            QStringLiteral("SELECT id FROM issue WHERE id = ? AND paper = ? AND date = '' AND edition = ?"),
            { before, paperId, decided.edition })
        : m_sequence.value(
            QStringLiteral(
                "SELECT id FROM issue WHERE paper = ? AND date = ? AND edition = ? AND date <> ''"),
            { paperId, date, decided.edition });
    if (known.isValid())
        return known.toLongLong();
    return m_sequence.insert(QStringLiteral("INSERT INTO issue (paper, date, edition) VALUES (?, ?, ?)"),
        { paperId, date, decided.edition });
}

core::PageId PageWriter::writePage(
    qint64 source, qsizetype ordinal, const core::Page &page, const KnownPage &known)
{
    const QVariantList values { source, ordinal, known.issue, page.number, numberKey(page.number),
        json(page.banner), pageHash(page), core::precisionName(page.date.precision),
        core::basisName(page.date.basis), page.date.confidence, json(page.date.evidence),
        json(claimsAsJson(page.date.conflicts)), page.pageName, page.issueNumber };
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
    m_sequence.each(
        QStringLiteral("DELETE FROM issue WHERE id = ? "
                       "AND NOT EXISTS (SELECT 1 FROM page WHERE page.issue = issue.id) RETURNING paper"),
        { issue }, [&](const Row &row) { touchPaper(row.number(0)); });
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
        index(id, article.blocks);
        return id;
    }
    noteNames(known->id);
    m_sequence.run(QStringLiteral("UPDATE article SET page = ?, ordinal = ?, kind = ?, title = ?, "
                                  "title_index = ?, text_hash = ?, continues_on = ?, continued_from = ? "
                                  "WHERE id = ?"),
        values + QVariantList { known->id });
    m_sequence.run(QStringLiteral("DELETE FROM block WHERE article = ?"), { known->id }); // and its mentions
    m_sequence.run(QStringLiteral("DELETE FROM byline WHERE article = ?"), { known->id });
    writeBlocks(known->id, article);
    if (known->hash != hash) {
        unindex(known->id, known->blocks);
        index(known->id, article.blocks);
    }
    return known->id;
}

void PageWriter::removeArticle(const KnownArticle &article)
{
    noteNames(article.id);
    unindex(article.id, article.blocks);
    m_sequence.run(QStringLiteral("DELETE FROM article WHERE id = ?"), { article.id });
}

void PageWriter::indexPage(core::PageId page)
{
    const QList<KnownArticle> articles = knownArticles(page);
    for (const KnownArticle &article : articles)
        index(article.id, article.blocks);
}

/// What is held back until then: a few kilobytes each.
static constexpr qsizetype mostIndexChanges = 8000;

void PageWriter::index(core::ArticleId id, const QList<core::Block> &blocks)
{
    m_indexChanges.append({ id, true, indexEntryOf(blocks) });
    if (m_indexChanges.size() >= mostIndexChanges)
        settleIndex();
}

void PageWriter::unindex(core::ArticleId id, const QList<core::Block> &blocks)
{
    m_indexChanges.append({ id, false, indexEntryOf(blocks) });
    if (m_indexChanges.size() >= mostIndexChanges)
        settleIndex();
}

void PageWriter::settleIndex()
{
    SearchIndex searchIndex(m_sequence);
    for (const IndexChange &change : std::as_const(m_indexChanges)) {
        if (change.adds)
            searchIndex.add(change.id, change.entry);
        else
            searchIndex.remove(change.id, change.entry);
    }
    m_indexChanges.clear();
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
