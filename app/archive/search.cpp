// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"

#include "archive/rows.h"
#include "archive/searchindex.h"
#include "archive/sequence.h"

#include <QCoreApplication>
#include <algorithm>

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

static QList<core::ArticleId> oldest(Sequence &sequence, const QList<core::ArticleId> &ids, int limit)
{
    QList<core::ArticleId> out;
    sequence.each(
        QStringLiteral("SELECT id FROM article_order WHERE id IN (SELECT value FROM json_each(?)) "
                       "ORDER BY date = '', date, paper, edition, issue, number_key, page, ordinal LIMIT ?"),
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

static QList<core::ArticleId> oldestOfAll(Sequence &sequence, int limit)
{
    QList<core::ArticleId> out;
    sequence.each(
        QStringLiteral("SELECT id FROM article_order "
                       "ORDER BY date = '', date, paper, edition, issue, number_key, page, ordinal LIMIT ?"),
        { limit }, [&](const Row &row) { out.append(row.number(0)); });
    return out;
}

static QList<core::ArticleId> mostRelevant(Sequence &sequence, const QList<core::ArticleId> &ids,
    const QHash<core::ArticleId, double> &scores, int limit)
{
    constexpr int all = -1;
    QList<core::ArticleId> out = newest(sequence, ids, all);
    std::stable_sort(out.begin(), out.end(),
        [&](core::ArticleId one, core::ArticleId other) { return scores.value(one) > scores.value(other); });
    return out.first(std::min<qsizetype>(limit, out.size()));
}

/// The texts in which a snippet is looked for: the title stands above it already.
static QStringList textsForSnippet(const core::Article &article)
{
    return article.paragraphs() + article.captions() + article.texts(core::BlockKind::Lead)
        + article.texts(core::BlockKind::Credit) + article.headlines();
}

static core::Hit hitOf(const core::StoredArticle &stored, const search::Query &query, double score)
{
    const search::Snippet snippet = search::snippet(query, textsForSnippet(stored.article));
    return { stored.id, stored.issue, stored.page.number, stored.article.title(), snippet.text, snippet.spans,
        score };
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

core::Result<core::Hits> Reader::search(const search::Query &query, int limit, Order order)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        SearchIndex index(sequence);
        requireCurrentIndex(sequence, index, *m_connection);
        core::Hits hits;
        QList<core::ArticleId> shown;
        QHash<core::ArticleId, double> scores;
        if (query.isEmpty()) {
            hits.total = sequence.value(QStringLiteral("SELECT count(*) FROM article")).toLongLong();
            shown = (order == Order::Oldest ? oldestOfAll : newestOfAll)(sequence, limit);
        } else {
            const QList<core::ArticleId> found = index.matching(query);
            hits.total = found.size();
            if (order == Order::Relevance) {
                scores = index.scores(query);
                shown = mostRelevant(sequence, found, scores, limit);
            } else {
                shown = (order == Order::Oldest ? oldest : newest)(sequence, found, limit);
            }
        }
        Places places(sequence);
        for (const core::ArticleId id : std::as_const(shown)) {
            if (const auto stored = storedArticle(sequence, places, id))
                hits.hits.append(hitOf(*stored, query, scores.value(id)));
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
