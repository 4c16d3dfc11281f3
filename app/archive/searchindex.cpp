// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/searchindex.h"

#include "archive/sequence.h"
#include "text/fold.h"
#include "text/tokens.h"

#include <algorithm>
#include <array>

namespace archive {

IndexEntry indexEntryOf(const QList<core::Block> &blocks)
{
    IndexEntry entry;
    QSet<char32_t> characters;
    for (const core::Block &block : blocks) {
        const QString folded = text::folded(block.text);
        text::appendBlockTokens(entry.words[static_cast<std::size_t>(block.kind)], folded);
        text::collectCharacters(characters, folded);
    }
    entry.characters = text::characterTokens(characters);
    return entry;
}

static QVariantList wordValues(core::ArticleId id, const IndexEntry &entry)
{
    const auto &[headline, lead, paragraph, caption, credit] = entry.words;
    return { id, paragraph, headline, lead, caption, credit };
}

void SearchIndex::add(core::ArticleId id, const QList<core::Block> &blocks)
{
    const IndexEntry entry = indexEntryOf(blocks);
    m_sequence.run(
        QStringLiteral(
            "INSERT INTO words (rowid, body, headline, lead, caption, credit) VALUES (?, ?, ?, ?, ?, ?)"),
        wordValues(id, entry));
    m_sequence.run(
        QStringLiteral("INSERT INTO characters (rowid, text) VALUES (?, ?)"), { id, entry.characters });
}

void SearchIndex::remove(core::ArticleId id, const QList<core::Block> &blocks)
{
    const IndexEntry entry = indexEntryOf(blocks);
    m_sequence.run(QStringLiteral("INSERT INTO words (words, rowid, body, headline, lead, caption, credit) "
                                  "VALUES ('delete', ?, ?, ?, ?, ?, ?)"),
        wordValues(id, entry));
    m_sequence.run(QStringLiteral("INSERT INTO characters (characters, rowid, text) VALUES ('delete', ?, ?)"),
        { id, entry.characters });
}

bool SearchIndex::isCurrent()
{
    return m_sequence.value(QStringLiteral("SELECT value FROM setting WHERE name = 'fold_version'"))
        == text::foldVersion();
}

void SearchIndex::rebuild()
{
    // DROP and CREATE, not FTS5's own `rebuild`: that one has failed on a broken index.
    QStringList statements;
    m_sequence.each(
        QStringLiteral("SELECT name, sql FROM sqlite_schema WHERE name IN ('words', 'characters')"), {},
        [&](const Row &row) {
            statements << QStringLiteral("DROP TABLE %1").arg(row.text(0)) << row.text(1);
        });
    for (const QString &statement : std::as_const(statements))
        m_sequence.run(statement);
    // Tokens are collected in memory up to this many bytes before they are written: halves the time of an
    // import.
    m_sequence.run(QStringLiteral("INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)"));
    m_sequence.run(QStringLiteral("INSERT INTO characters (characters, rank) VALUES ('hashsize', 16777216)"));
    core::ArticleId article = 0;
    QList<core::Block> blocks;
    const auto addArticle = [&] {
        if (article)
            add(article, blocks);
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
    m_sequence.run(QStringLiteral("INSERT INTO setting (name, value) VALUES ('fold_version', ?) ON CONFLICT "
                                  "DO UPDATE SET value = excluded.value"),
        { text::foldVersion() });
}

QList<core::ArticleId> SearchIndex::ids(const QString &statement, const QString &expression)
{
    QList<core::ArticleId> out;
    m_sequence.each(statement, { expression }, [&](const Row &row) { out.append(row.number(0)); });
    return out;
}

/// A term as FTS5 takes it.
static QString quotedPhrase(const text::Phrase &phrase)
{
    return u'"' + QString::fromUtf8(phrase.tokens) + u'"';
}

QHash<core::ArticleId, double> SearchIndex::scores(const search::Query &query)
{
    QStringList terms;
    for (const search::Term &term : query.terms) {
        const text::Phrase phrase = text::phraseOf(term.folded);
        terms.append(quotedPhrase(phrase) + QLatin1String(phrase.lastIsPrefix ? "*" : ""));
    }
    QHash<core::ArticleId, double> out;
    m_sequence.each(QStringLiteral("SELECT rowid, -bm25(words, 1.0, 8.0, 2.0, 2.0, 1.0) FROM words "
                                   "WHERE words MATCH ?"),
        { terms.join(QStringLiteral(" AND ")) },
        [&](const Row &row) { out.insert(row.number(0), row.real(1)); });
    return out;
}

QList<core::ArticleId> SearchIndex::matching(const search::Query &query)
{
    QStringList words;
    QStringList characters;
    for (const search::Term &term : query.terms) {
        const text::Phrase phrase = text::phraseOf(term.folded);
        const QString quoted = quotedPhrase(phrase);
        if (phrase.lastIsPrefix && !phrase.tokens.contains(' '))
            characters.append(quoted);
        else
            words.append(phrase.lastIsPrefix ? quoted + u'*' : quoted);
    }
    const auto all = QStringLiteral(" AND ");
    QList<core::ArticleId> byWords;
    if (!words.isEmpty()) {
        byWords = ids(
            QStringLiteral("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid"), words.join(all));
        if (characters.isEmpty())
            return byWords;
    }
    const QList<core::ArticleId> byCharacters
        = ids(QStringLiteral("SELECT rowid FROM characters WHERE characters MATCH ? ORDER BY rowid"),
            characters.join(all));
    if (words.isEmpty())
        return byCharacters;
    QList<core::ArticleId> both;
    std::set_intersection(
        byWords.begin(), byWords.end(), byCharacters.begin(), byCharacters.end(), std::back_inserter(both));
    return both;
}

} // namespace archive
