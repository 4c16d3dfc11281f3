// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/searchindex.h"

#include "archive/sequence.h"
#include "text/fold.h"

#include <algorithm>

namespace archive {

static QVariantList wordValues(core::ArticleId id, const IndexEntry &entry)
{
    const auto &[headline, lead, paragraph, caption, credit] = entry.words;
    return { id, paragraph, headline, lead, caption, credit };
}

void SearchIndex::add(core::ArticleId id, const IndexEntry &entry)
{
    m_sequence.run(
        QStringLiteral(
            "INSERT INTO words (rowid, body, headline, lead, caption, credit) VALUES (?, ?, ?, ?, ?, ?)"),
        wordValues(id, entry));
    m_sequence.run(
        QStringLiteral("INSERT INTO characters (rowid, text) VALUES (?, ?)"), { id, entry.characters });
}

void SearchIndex::remove(core::ArticleId id, const IndexEntry &entry)
{
    m_sequence.run(QStringLiteral("INSERT INTO words (words, rowid, body, headline, lead, caption, credit) "
                                  "VALUES ('delete', ?, ?, ?, ?, ?, ?)"),
        wordValues(id, entry));
    m_sequence.run(QStringLiteral("INSERT INTO characters (characters, rowid, text) VALUES ('delete', ?, ?)"),
        { id, entry.characters });
}

QByteArray SearchIndex::tokensOf(const QList<NamedEntity> &names)
{
    QList<qint64> entities;
    for (const NamedEntity &name : names)
        entities.append(name.entity);
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    QByteArray tokens;
    for (const qint64 entity : std::as_const(entities))
        tokens += QByteArray::number(entity) + ' ';
    return tokens;
}

void SearchIndex::addNames(core::ArticleId id, const QList<NamedEntity> &names)
{
    m_sequence.run(
        QStringLiteral("INSERT INTO named (rowid, entities) VALUES (?, ?)"), { id, tokensOf(names) });
}

void SearchIndex::removeNames(core::ArticleId id, const QList<NamedEntity> &names)
{
    m_sequence.run(QStringLiteral("INSERT INTO named (named, rowid, entities) VALUES ('delete', ?, ?)"),
        { id, tokensOf(names) });
}

bool SearchIndex::isCurrent()
{
    return m_sequence.value(QStringLiteral("SELECT value FROM setting WHERE name = 'fold_version'"))
        == indexVersion();
}

const QStringList &fullTextTables()
{
    static const QStringList tables { QStringLiteral("words"), QStringLiteral("characters"),
        QStringLiteral("named") };
    return tables;
}

void SearchIndex::create()
{
    for (const QString &table : fullTextTables()) {
        // DROP and CREATE, not FTS5's own `rebuild`: that one has failed on a broken index.
        const QVariant creation
            = m_sequence.value(QStringLiteral("SELECT sql FROM sqlite_schema WHERE name = ?"), { table });
        m_sequence.run(QStringLiteral("DROP TABLE %1").arg(table));
        m_sequence.run(creation.toString());
        // Tokens are collected in memory up to this many bytes before they are written: halves the time of an
        // import.
        const int most = table == u"words" ? 67108864 : 16777216;
        m_sequence.run(
            QStringLiteral("INSERT INTO %1 (%1, rank) VALUES ('hashsize', %2)").arg(table).arg(most));
    }
}

void SearchIndex::nameEntities()
{
    QList<std::pair<qint64, QString>> values;
    m_sequence.each(QStringLiteral("SELECT id, value FROM entity"), {}, [&](const Row &row) {
        values.append({ row.number(0), row.text(1) });
    });
    for (const auto &[id, value] : std::as_const(values))
        m_sequence.run(
            QStringLiteral("UPDATE entity SET folded = ? WHERE id = ?"), { otherFolding(value), id });
}

void SearchIndex::rebuild()
{
    create();
    core::ArticleId article = 0;
    QList<core::Block> blocks;
    const auto addArticle = [&] {
        if (article)
            add(article, indexEntryOf(blocks));
        blocks.clear();
    };
    m_sequence.each(
        QStringLiteral("SELECT article.id, block.kind, block.text FROM article "
                       "LEFT JOIN block ON block.article = article.id ORDER BY article.id, block.ordinal"),
        {}, [&](const Row &row) {
            if (row.number(0) != article)
                addArticle();
            article = row.number(0);
            // An article without blocks has its row in the index too.
            if (!row.text(1).isEmpty())
                blocks.append({ core::blockKindFromName(row.text(1)), row.text(2), {}, {} });
        });
    addArticle();
    Mentions(m_sequence).each([&](core::ArticleId id, const QList<NamedEntity> &mentions) {
        if (!mentions.isEmpty())
            addNames(id, mentions);
    });
    nameEntities();
    m_sequence.run(QStringLiteral("INSERT INTO setting (name, value) VALUES ('fold_version', ?) ON CONFLICT "
                                  "DO UPDATE SET value = excluded.value"),
        { indexVersion() });
}

} // namespace archive
