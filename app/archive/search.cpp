// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"

#include "archive/rows.h"
#include "archive/searchindex.h"
#include "archive/sequence.h"

#include <QCoreApplication>

namespace archive {

static QString json(const QList<core::ArticleId> &ids)
{
    QString array;
    for (const core::ArticleId id : ids)
        array += (array.isEmpty() ? u'[' : u',') + QString::number(id);
    return array.isEmpty() ? QStringLiteral("[]") : array + u']';
}

/// The first `limit` of the articles, newest first; all of them when it is negative.
static QList<core::ArticleId> newest(Sequence &sequence, const QList<core::ArticleId> &ids, int limit)
{
    QList<core::ArticleId> out;
    sequence.each(
        QStringLiteral("SELECT id FROM article_order WHERE id IN (SELECT value FROM json_each(?)) "
                       "ORDER BY date DESC, paper, edition, issue, number_key, page, ordinal LIMIT ?"),
        { json(ids), limit }, [&](const Row &row) { out.append(row.number(0)); });
    return out;
}

static QList<core::ArticleId> newestOfAll(Sequence &sequence, int limit)
{
    QList<core::ArticleId> out;
    sequence.each(
        QStringLiteral("SELECT id FROM article_order "
                       "ORDER BY date DESC, paper, edition, issue, number_key, page, ordinal LIMIT ?"),
        { limit }, [&](const Row &row) { out.append(row.number(0)); });
    return out;
}

/// The texts in which a snippet is looked for: the title stands above it already.
static QStringList textsForSnippet(const core::Article &article)
{
    return article.paragraphs() + article.captions() + article.texts(core::BlockKind::Lead)
        + article.texts(core::BlockKind::Credit) + article.headlines();
}

static core::Hit hitOf(const core::StoredArticle &stored, const search::Query &query)
{
    const search::Snippet snippet = search::snippet(query, textsForSnippet(stored.article));
    return { stored.id, stored.issue, stored.page.number, stored.article.title(), snippet.text, snippet.spans,
        0 };
}

/// An index of another way of folding would miss hits without a word.
static void requireCurrentIndex(Sequence &sequence, SearchIndex &index, const Connection &connection)
{
    if (!index.isCurrent()) {
        sequence.fail({ core::Error::Kind::Unsupported,
            QCoreApplication::translate("archive",
                "The search index of %1 was made by another version of Jianbao; open the archive once where "
                "it can be written to.")
                .arg(connection.shownPath()) });
    }
}

core::Result<core::Hits> Reader::search(const search::Query &query, int limit)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        SearchIndex index(sequence);
        requireCurrentIndex(sequence, index, *m_connection);
        core::Hits hits;
        QList<core::ArticleId> shown;
        if (query.isEmpty()) {
            hits.total = sequence.value(QStringLiteral("SELECT count(*) FROM article")).toLongLong();
            shown = newestOfAll(sequence, limit);
        } else {
            const QList<core::ArticleId> found = index.matching(query);
            hits.total = found.size();
            shown = newest(sequence, found, limit);
        }
        for (const core::ArticleId id : std::as_const(shown)) {
            if (const auto stored = storedArticle(sequence, id))
                hits.hits.append(hitOf(*stored, query));
        }
        return sequence.result(hits);
    });
}

core::Result<QList<core::ArticleId>> Reader::matching(const search::Query &query)
{
    constexpr int all = -1;
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        SearchIndex index(sequence);
        requireCurrentIndex(sequence, index, *m_connection);
        return sequence.result(
            query.isEmpty() ? newestOfAll(sequence, all) : newest(sequence, index.matching(query), all));
    });
}

} // namespace archive
