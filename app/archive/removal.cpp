// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/removal.h"

#include "archive/pagewriter.h"
#include "archive/placing.h"
#include "archive/searchindex.h"
#include "archive/sequence.h"

#include <QCborArray>
#include <QCborValue>

namespace archive {

static const auto columnsKey = QStringLiteral("columns");
static const auto rowsKey = QStringLiteral("rows");

/// The rows of an answer under the names of its columns.
QCborMap Removal::rows(const QString &statement, qint64 id)
{
    QCborArray columns;
    QCborArray values;
    m_sequence.each(statement, { id }, [&](const Row &row) {
        if (columns.isEmpty())
            columns = QCborArray::fromStringList(row.columns());
        values.append(QCborArray::fromVariantList(row.values()));
    });
    return { { columnsKey, columns }, { rowsKey, values } };
}

static QVariant valueOf(const QCborValue &value)
{
    return value.isNull() || value.isUndefined() ? QVariant() : value.toVariant();
}

/// Puts rows into their table, with other values in some columns.
void Removal::putBack(const QString &table, const QCborMap &rows, const QHash<QString, QVariant> &instead)
{
    QStringList columns;
    for (const QCborValue &column : rows[columnsKey].toArray())
        columns.append(column.toString());
    if (columns.isEmpty())
        return;
    QStringList places;
    places.fill(QStringLiteral("?"), columns.size());
    const QString statement = QStringLiteral("INSERT INTO %1 (\"%2\") VALUES (%3)")
                                  .arg(table, columns.join(QStringLiteral("\", \"")), places.join(u','));
    for (const QCborValue &row : rows[rowsKey].toArray()) {
        const QCborArray cells = row.toArray();
        QVariantList values;
        for (qsizetype i = 0; i < columns.size(); ++i)
            values.append(instead.value(columns[i], valueOf(cells[i])));
        m_sequence.run(statement, values);
    }
}

/// A column of the only row.
static QVariant cell(const QCborMap &rows, QStringView column)
{
    const QCborArray columns = rows[columnsKey].toArray();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i].toString() == column)
            return valueOf(rows[rowsKey].toArray()[0].toArray()[i]);
    }
    return {};
}

/// A column of all rows.
static QList<qint64> numbersIn(const QCborMap &rows, QStringView column)
{
    QList<qint64> numbers;
    const QCborArray columns = rows[columnsKey].toArray();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i].toString() != column)
            continue;
        for (const QCborValue &row : rows[rowsKey].toArray())
            numbers.append(row.toArray()[i].toInteger());
    }
    return numbers;
}

/// What was recognised in a page's articles: when they come back, editors may have said something else of it.
QCborMap Removal::mentionRows(core::PageId page)
{
    QList<core::ArticleId> articles;
    m_sequence.each(QStringLiteral("SELECT id FROM article WHERE page = ? ORDER BY id"), { page },
        [&](const Row &row) { articles.append(row.number(0)); });
    QCborArray values;
    for (const core::ArticleId article : std::as_const(articles)) {
        for (const core::Mention &mention : m_pageWriter.recognised(article)) {
            const core::Span &place = mention.span;
            values.append(QCborArray { article, place.block, place.start, place.length,
                core::entityClassName(mention.entityClass), mention.value });
        }
    }
    return { { rowsKey, values } };
}

void Removal::keepPage(qint64 change, core::PageId page, qint64 source)
{
    const QCborMap kept {
        { QStringLiteral("page"), rows(QStringLiteral("SELECT * FROM page WHERE id = ?"), page) },
        { QStringLiteral("issue"),
            rows(QStringLiteral("SELECT issue.id AS id, paper.name AS paper, date, edition FROM page "
                                "JOIN issue ON issue.id = page.issue JOIN paper ON paper.id = issue.paper "
                                "WHERE page.id = ?"),
                page) },
        { QStringLiteral("decision"), rows(QStringLiteral("SELECT * FROM decision WHERE page = ?"), page) },
        { QStringLiteral("article"),
            rows(QStringLiteral("SELECT * FROM article WHERE page = ? ORDER BY id"), page) },
        { QStringLiteral("block"),
            rows(QStringLiteral("SELECT block.* FROM article JOIN block ON block.article = article.id "
                                "WHERE article.page = ? ORDER BY article.id, block.ordinal"),
                page) },
        { QStringLiteral("byline"),
            rows(
                QStringLiteral("SELECT byline.article, byline.ordinal, person.name, byline.part FROM article "
                               "JOIN byline ON byline.article = article.id "
                               "JOIN person ON person.id = byline.person WHERE article.page = ?"),
                page) },
        { QStringLiteral("mention"), mentionRows(page) },
        { QStringLiteral("correction"),
            rows(QStringLiteral("SELECT correction.* FROM article "
                                "JOIN correction ON correction.article = article.id WHERE article.page = ?"),
                page) },
    };
    m_sequence.run(
        QStringLiteral("INSERT INTO removed_page (change, page, source, content) VALUES (?, ?, ?, ?)"),
        { change, page, source, qCompress(kept.toCborValue().toCbor()) });
}

void Removal::remove(qint64 change, const QList<core::PageId> &pages)
{
    QHash<qint64, int> removed; // pages of a source
    for (const core::PageId page : pages) {
        qint64 source = 0;
        m_sequence.each(
            QStringLiteral("SELECT source, issue FROM page WHERE id = ?"), { page }, [&](const Row &row) {
                source = row.number(0);
                m_pageWriter.touch(row.number(1));
            });
        if (!source)
            continue;
        ++removed[source];
        keepPage(change, page, source);
        m_pageWriter.removePage(page);
    }
    for (auto it = removed.cbegin(); it != removed.cend(); ++it) {
        const qint64 source = it.key();
        m_sequence.run(QStringLiteral("UPDATE source SET lacks_pages = lacks_pages + ? WHERE id = ?"),
            { it.value(), source });
        if (!m_sequence.value(QStringLiteral("SELECT 1 FROM page WHERE source = ?"), { source }).isValid())
            removeSource(change, source);
    }
}

void Removal::removeSource(qint64 change, qint64 source)
{
    const QCborMap kept { { QStringLiteral("source"),
                              rows(QStringLiteral("SELECT * FROM source WHERE id = ?"), source) },
        { QStringLiteral("paper"),
            rows(QStringLiteral("SELECT paper.name AS name, paper.id AS id FROM source "
                                "JOIN paper ON paper.id = source.paper WHERE source.id = ?"),
                source) } };
    m_pageWriter.touchPaper(cell(kept[QStringLiteral("paper")].toMap(), u"id").toLongLong());
    m_sequence.run(QStringLiteral("INSERT INTO removed_source (change, source, sha256, content) "
                                  "SELECT ?, id, sha256, ? FROM source WHERE id = ?"),
        { change, kept.toCborValue().toCbor(), source });
    m_sequence.run(QStringLiteral("DELETE FROM source WHERE id = ?"), { source });
}

void Removal::bringBack(qint64 change)
{
    QList<qint64> sources;
    m_sequence.each(QStringLiteral("SELECT source FROM removed_source WHERE change = ? "
                                   "AND sha256 NOT IN (SELECT sha256 FROM source) ORDER BY source"),
        { change }, [&](const Row &row) { sources.append(row.number(0)); });
    for (const qint64 source : std::as_const(sources)) {
        const QVariant content = m_sequence.value(
            QStringLiteral("SELECT content FROM removed_source WHERE change = ? AND source = ?"),
            { change, source });
        bringSourceBack(content.toByteArray());
    }
    QList<core::PageId> pages;
    m_sequence.each(
        QStringLiteral(
            "SELECT page FROM removed_page WHERE change = ? "
            "AND EXISTS (SELECT 1 FROM source WHERE source.id = removed_page.source) ORDER BY page"),
        { change }, [&](const Row &row) { pages.append(row.number(0)); });
    for (const core::PageId page : std::as_const(pages)) {
        const QVariant content = m_sequence.value(
            QStringLiteral("SELECT content FROM removed_page WHERE change = ? AND page = ?"),
            { change, page });
        bringPageBack(qUncompress(content.toByteArray()));
    }
    // Importing the file again may have brought some of them back, and then it lacks none.
    m_sequence.run(
        QStringLiteral(
            "UPDATE source SET lacks_pages = max(0, lacks_pages - (SELECT count(*) FROM removed_page "
            "WHERE change = ? AND removed_page.source = source.id)) "
            "WHERE id IN (SELECT source FROM removed_page WHERE change = ?)"),
        { change, change });
    m_sequence.run(QStringLiteral("DELETE FROM removed_page WHERE change = ?"), { change });
    m_sequence.run(QStringLiteral("DELETE FROM removed_source WHERE change = ?"), { change });
}

void Removal::bringSourceBack(const QByteArray &content)
{
    const QCborMap kept = QCborValue::fromCbor(content).toMap();
    const QString paper = cell(kept[QStringLiteral("paper")].toMap(), u"name").toString();
    putBack(QStringLiteral("source"), kept[QStringLiteral("source")].toMap(),
        { { QStringLiteral("paper"), m_pageWriter.paper(paper) } });
}

void Removal::bringPageBack(const QByteArray &content)
{
    const QCborMap kept = QCborValue::fromCbor(content).toMap();
    const QCborMap page = kept[QStringLiteral("page")].toMap();
    if (m_sequence
            .value(QStringLiteral("SELECT 1 FROM page WHERE source = ? AND ordinal = ?"),
                { cell(page, u"source"), cell(page, u"ordinal") })
            .isValid())
        return;
    const QCborMap issue = kept[QStringLiteral("issue")].toMap();
    const Decisions::Place place { cell(issue, u"paper").toString(), cell(issue, u"date").toString(),
        cell(issue, u"edition").toString() };
    const qint64 paper = m_pageWriter.paper(place.paper);
    core::IssueId target = issueAt(m_sequence, paper, place);
    if (!target)
        target = makeIssue(m_sequence, paper, place, cell(issue, u"id").toLongLong());
    m_pageWriter.touch(target);
    putBack(QStringLiteral("page"), page, { { QStringLiteral("issue"), target } });
    putBack(QStringLiteral("decision"), kept[QStringLiteral("decision")].toMap());
    bringArticlesBack(kept);
    const core::PageId id = cell(page, u"id").toLongLong();
    m_pageWriter.indexPage(id);
    m_pageWriter.countNew(id, kept[QStringLiteral("article")].toMap()[rowsKey].toArray().size());
    // Articles with numbers that are not new: readers must look anew at where they stand.
    m_sequence.run(QStringLiteral("UPDATE setting SET value = value + 1 WHERE name = 'places'"));
}

void Removal::bringArticlesBack(const QCborMap &kept)
{
    putBack(QStringLiteral("article"), kept[QStringLiteral("article")].toMap());
    putBack(QStringLiteral("block"), kept[QStringLiteral("block")].toMap());
    putBack(QStringLiteral("correction"), kept[QStringLiteral("correction")].toMap());
    m_pageWriter.forgetRulings();
    for (const QCborValue &row : kept[QStringLiteral("byline")].toMap()[rowsKey].toArray()) {
        const QVariantList values = row.toArray().toVariantList();
        m_sequence.run(
            QStringLiteral("INSERT INTO byline (article, ordinal, person, part) VALUES (?, ?, ?, ?)"),
            { values[0], values[1], m_pageWriter.person(values[2].toString()), values[3] });
    }
    QMap<core::ArticleId, QList<core::Mention>> mentions;
    for (const QCborValue &row : kept[QStringLiteral("mention")].toMap()[rowsKey].toArray()) {
        const QVariantList values = row.toArray().toVariantList();
        const core::Span span { values[1].toInt(), values[2].toInt(), values[3].toInt() };
        if (const auto entityClass = core::entityClassFromName(values[4].toString()))
            mentions[values[0].toLongLong()].append({ *entityClass, span, values[5].toString() });
    }
    const QCborMap articles = kept[QStringLiteral("article")].toMap();
    for (const core::ArticleId id : numbersIn(articles, u"id"))
        m_pageWriter.writeMentions(id, m_pageWriter.blocks(id), mentions.value(id));
}

} // namespace archive
