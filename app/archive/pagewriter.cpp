// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pagewriter.h"

#include "archive/leftovers.h"
#include "archive/rows.h"
#include "archive/searchindex.h"
#include "archive/sentences.h"
#include "archive/sequence.h"
#include "archive/titles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace archive {

static QString json(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static QString json(const QStringList &texts)
{
    return json(QJsonArray::fromStringList(texts));
}

void PageWriter::write(qint64 source, const IncomingSource &incoming)
{
    QHash<qint64, KnownPage> known; // by ordinal, some of which may have been removed
    m_sequence.each(QStringLiteral("SELECT ordinal, id, issue FROM page WHERE source = ?"), { source },
        [&](const Row &row) {
            known.insert(row.number(0), { row.number(1), row.number(2) });
        });
    for (const KnownPage &page : std::as_const(known))
        m_touched.insert(page.issue);
    for (qsizetype i = 0; i < incoming.pages.size(); ++i) {
        const core::Page &said = incoming.pages[i].page;
        KnownPage page = known.take(i);
        const QList<KnownArticle> articles = page.id ? knownArticles(page.id) : QList<KnownArticle>();
        const DecidedPage decided = page.id ? Decisions(m_sequence).settle(page.id, said, incoming.revises)
                                            : DecidedPage { said, {} };
        page.issue = issue(decided, page.issue);
        m_touched.insert(page.issue);
        page.id = writePage(source, i, decided.page, incoming.worked.pages[i].hash, page);
        writeArticles(page.id, incoming.pages[i], incoming.worked.pages[i], articles);
    }
    for (const KnownPage &page : std::as_const(known))
        removePage(page.id);
}

void PageWriter::settle()
{
    for (const core::IssueId id : std::as_const(m_touched))
        settleIssue(id);
    m_touched.clear();
    if (std::exchange(m_changesNaming, false))
        m_sequence.run(QStringLiteral("UPDATE setting SET value = value + 1 WHERE name = 'naming'"));
    m_entities.forget();
    Titles(m_sequence).settle();
    settleIndex();
    // Behind the index, which knows what entities are still named.
    removeOrphans();
}

void PageWriter::removeOrphans()
{
    if (!m_leftPapers.isEmpty())
        m_sequence.run(QStringLiteral("DELETE FROM paper WHERE id IN (SELECT value FROM json_each(?)) "
                                      "AND NOT EXISTS (SELECT 1 FROM issue WHERE issue.paper = paper.id) "
                                      "AND NOT EXISTS (SELECT 1 FROM source WHERE source.paper = paper.id)"),
            { idsAsJson(m_leftPapers) });
    const QString ofThese = QStringLiteral("DELETE FROM %1 AND id IN (SELECT value FROM json_each(?))");
    if (!m_leftPeople.isEmpty())
        m_sequence.run(ofThese.arg(leftPeople()), { idsAsJson(m_leftPeople) });
    if (!m_leftEntities.isEmpty())
        m_sequence.run(ofThese.arg(leftEntities()), { idsAsJson(m_leftEntities) });
    // Nothing that was removed may be taken for known.
    if (!m_leftPapers.isEmpty() || !m_leftPeople.isEmpty() || !m_leftEntities.isEmpty())
        m_names.forget();
    m_leftPapers.clear();
    m_leftPeople.clear();
    m_leftEntities.clear();
}

/// Whom an article names, before it goes or is written anew.
void PageWriter::noteNames(core::ArticleId article)
{
    m_sequence.each(QStringLiteral("SELECT person FROM byline WHERE article = ?"), { article },
        [&](const Row &row) { m_leftPeople.insert(row.number(0)); });
    for (const NamedEntity &mention : Mentions(m_sequence).of(article))
        m_leftEntities.insert(mention.entity);
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
    qint64 source, qsizetype ordinal, const core::Page &page, const QByteArray &hash, const KnownPage &known)
{
    const QVariantList values { source, ordinal, known.issue, page.number, numberKey(page.number),
        json(page.banner), hash, core::precisionName(page.date.precision), core::basisName(page.date.basis),
        page.date.confidence, json(page.date.evidence), json(claimsAsJson(page.date.conflicts)),
        page.pageName, page.issueNumber };
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

/// Only a mistake of ours makes them not.
static bool standIn(const QList<core::Mention> &mentions, const QList<core::Block> &blocks)
{
    return std::all_of(mentions.begin(), mentions.end(), [&](const core::Mention &mention) {
        const core::Span &span = mention.span;
        return span.block >= 0 && span.block < blocks.size() && span.start >= 0 && span.length > 0
            && span.end() <= blocks[span.block].text.size();
    });
}

void PageWriter::writeArticles(core::PageId page, const IncomingPage &incoming, const WorkedPage &worked,
    const QList<KnownArticle> &known)
{
    const QList<core::Article> &articles = incoming.page.articles;
    const QList<core::ArticleId> ids
        = known.isEmpty() ? QList<core::ArticleId>(articles.size(), 0) : sameArticles(known, articles);
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
        const KnownArticle *before = knownById.value(ids[i]);
        const core::ArticleId id = writeArticle(page, i, articles[i], worked.articles[i], ids[i]);
        if (!standIn(incoming.mentions.value(i), articles[i].blocks))
            m_sequence.fail({ core::Error::Kind::Failed,
                tell(QT_TRANSLATE_NOOP("archive", "The names found in an article do not stand in it.")) });
        writeMentions(id, articles[i].blocks, incoming.mentions.value(i));
        const bool isAsItWas = before && before->hash == worked.articles[i].hash;
        if (before && !isAsItWas)
            unindex(id, before->blocks);
        if (!isAsItWas)
            index(id, worked.articles[i].entry);
    }
    countNew(page, ids.count(0));
}

void PageWriter::countNew(core::PageId page, qsizetype articles)
{
    if (articles < 1)
        return;
    m_sequence.run(QStringLiteral("UPDATE issue_size SET articles = articles + ? "
                                  "WHERE issue = (SELECT issue FROM page WHERE page.id = ?)"),
        { articles, page });
    m_sequence.run(QStringLiteral("INSERT OR IGNORE INTO stale_titles (page) VALUES (?)"), { page });
}

/// A known article gets what it holds now, under its number.
core::ArticleId PageWriter::writeArticle(core::PageId page, qsizetype ordinal, const core::Article &article,
    const WorkedArticle &worked, core::ArticleId known)
{
    const QVariantList values { page, ordinal, core::articleKindName(article.kind), article.title(),
        article.titleIndex, worked.hash, article.continuesOn, article.continuedFrom };
    core::ArticleId id = known;
    if (!known) {
        id = m_sequence.insert(QStringLiteral("INSERT INTO article (page, ordinal, kind, title, "
                                              "title_index, text_hash, continues_on, continued_from) "
                                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
            values);
    } else {
        noteNames(known);
        removeMentions(known);
        m_sequence.run(QStringLiteral("UPDATE article SET page = ?, ordinal = ?, kind = ?, title = ?, "
                                      "title_index = ?, text_hash = ?, continues_on = ?, continued_from = ? "
                                      "WHERE id = ?"),
            values + QVariantList { known });
        m_sequence.run(QStringLiteral("DELETE FROM block WHERE article = ?"), { known });
        m_sequence.run(QStringLiteral("DELETE FROM byline WHERE article = ?"), { known });
    }
    writeBlocks(id, article, worked);
    return id;
}

void PageWriter::removeArticle(const KnownArticle &article)
{
    noteNames(article.id);
    unindex(article.id, article.blocks);
    removeMentions(article.id);
    m_sequence.run(QStringLiteral("DELETE FROM article WHERE id = ?"), { article.id });
}

void PageWriter::indexPage(core::PageId page)
{
    const QList<KnownArticle> articles = knownArticles(page);
    for (const KnownArticle &article : articles)
        index(article.id, indexEntryOf(article.blocks));
}

/// What is held back until then: a few kilobytes each.
static constexpr qsizetype mostIndexChanges = 16000;

void PageWriter::change(const IndexChange &change)
{
    m_indexChanges.append(change);
    m_changesNaming |= !change.names.isEmpty();
    if (m_indexChanges.size() >= mostIndexChanges)
        settleIndex();
}

void PageWriter::index(core::ArticleId id, const IndexEntry &entry)
{
    change({ id, true, entry, {} });
}

void PageWriter::unindex(core::ArticleId id, const QList<core::Block> &blocks)
{
    change({ id, false, indexEntryOf(blocks), {} });
}

void PageWriter::settleIndex()
{
    SearchIndex searchIndex(m_sequence);
    for (const IndexChange &change : std::as_const(m_indexChanges)) {
        if (!change.names.isEmpty())
            change.adds ? searchIndex.addNames(change.id, change.names)
                        : searchIndex.removeNames(change.id, change.names);
        else if (change.adds)
            searchIndex.add(change.id, change.entry);
        else
            searchIndex.remove(change.id, change.entry);
    }
    m_indexChanges.clear();
}

void PageWriter::writeBlocks(core::ArticleId id, const core::Article &article, const WorkedArticle &worked)
{
    for (qsizetype i = 0; i < article.blocks.size(); ++i) {
        const core::Block &block = article.blocks[i];
        m_sequence.run(
            QStringLiteral(
                "INSERT INTO block (article, ordinal, kind, text, source, joins) VALUES (?, ?, ?, ?, ?, ?)"),
            { id, i, core::blockKindName(block.kind), block.text, worked.blocks[i].source,
                worked.blocks[i].joins });
    }
    for (qsizetype i = 0; i < article.people.size(); ++i) {
        m_sequence.run(
            QStringLiteral("INSERT INTO byline (article, ordinal, person, part) VALUES (?, ?, ?, ?)"),
            { id, i, person(article.people[i].name), core::partName(article.people[i].part) });
    }
}

} // namespace archive
