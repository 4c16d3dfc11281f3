// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/fulltext.h"
#include "archive/hitwalk.h"
#include "archive/ranking.h"
#include "archive/reader.h"
#include "archive/searchindex.h"
#include "archive/sentences.h"
#include "search/match.h"

#include <algorithm>

namespace archive {

namespace {

/// The best so many of those that are handed in: a heap with the last of them on top.
class Best {
public:
    Best(const ArticleTable &table, Order order, qsizetype limit, std::optional<core::ArticleId> after)
        : m_table(table)
        , m_order(order)
        , m_limit(static_cast<std::size_t>(limit))
        , m_after(after)
    {
    }

    void add(core::ArticleId id)
    {
        const auto before = [this](core::ArticleId one, core::ArticleId other) {
            return m_table.comesBefore(one, other, m_order);
        };
        ++m_total;
        if (m_after && !before(*m_after, id))
            return;
        if (m_ids.size() < m_limit) {
            m_ids.push_back(id);
        } else {
            if (m_limit == 0 || m_table.rank(id, m_order) > m_worst || !before(id, m_ids.front()))
                return;
            std::pop_heap(m_ids.begin(), m_ids.end(), before);
            m_ids.back() = id;
        }
        std::push_heap(m_ids.begin(), m_ids.end(), before);
        if (m_ids.size() == m_limit)
            m_worst = m_table.rank(m_ids.front(), m_order);
    }

    /// True when nothing of this rank or worse can come among them.
    bool isSettled(quint32 rank) const { return m_ids.size() == m_limit && (m_limit == 0 || m_worst < rank); }
    qint64 total() const { return m_total; }

    QList<core::ArticleId> inOrder() const
    {
        QList<core::ArticleId> ids(m_ids.begin(), m_ids.end());
        std::sort(ids.begin(), ids.end(), [this](core::ArticleId one, core::ArticleId other) {
            return m_table.comesBefore(one, other, m_order);
        });
        return ids;
    }

private:
    const ArticleTable &m_table;
    Order m_order;
    std::size_t m_limit;
    std::optional<core::ArticleId> m_after;
    std::vector<core::ArticleId> m_ids;
    quint32 m_worst = ArticleTable::nowhere; ///< the rank of the last, when as many as wanted are there
    qint64 m_total = 0;
};

} // namespace

/// An index of another way of folding would miss hits without a word.
static void requireCurrentIndex(Sequence &sequence, const Connection &connection)
{
    if (!SearchIndex(sequence).isCurrent()) {
        sequence.fail({ core::Error::Kind::Unsupported,
            tell(QT_TRANSLATE_NOOP("archive",
                     "The search index of %1 was made by another version of Jianbao; open the archive once "
                     "where it can be written to."),
                connection.path()) });
    }
}

std::shared_ptr<const ArticleTable> Reader::articleTable(Sequence &sequence)
{
    requireCurrentIndex(sequence, *m_connection);
    auto table = ArticleTable::refreshed(sequence, m_tables->articles.load());
    if (!sequence.failed())
        m_tables->articles.store(table);
    return table;
}

/// A hit shows why it is one, or what it begins with.
static core::Hit hitOf(const core::StoredArticle &stored, const search::Query &query, double score)
{
    const search::Snippet snippet = search::snippet(query, stored);
    return { stored.id, stored.issue, stored.page.number, stored.article.title(), snippet.text, snippet.spans,
        score };
}

static QList<core::Hit> hitsOf(
    Sequence &sequence, const QList<RankedArticle> &articles, const search::Query &query)
{
    QList<core::Hit> hits;
    Places places(sequence);
    for (const RankedArticle &article : articles) {
        if (const auto stored = readableArticle(sequence, places, article.id, true))
            hits.append(hitOf(*stored, query, article.score));
    }
    return hits;
}

static core::Error goneCursor()
{
    return { core::Error::Kind::NotFound,
        tell(QT_TRANSLATE_NOOP("archive", "The archive has changed; search again to see more.")) };
}

core::Result<core::Hits> Reader::search(const search::Query &query, const SearchRange &range)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        const auto table = articleTable(sequence);
        if (range.after && !sequence.failed() && !table->holds(*range.after))
            sequence.fail(goneCursor());
        core::Hits hits;
        if (sequence.failed())
            return sequence.result(hits);
        HitWalk walk(sequence, *table, query, m_abandoned);
        const Order order = range.order == Order::Oldest ? Order::Oldest : Order::Newest;
        const bool ranks = range.order == Order::Relevance && !query.isEmpty();
        // One more than is shown, which says that there are more.
        const qsizetype limit = std::max(0, range.limit);
        Best best(*table, order, ranks ? 0 : limit + 1, range.after);
        QDeadlineTimer counting(range.countingMilliseconds);
        if (ranks && !range.after)
            counting.setRemainingTime(0);
        Ranking ranking(sequence, *m_connection, *table);
        const auto ended = walk.walk(
            order,
            [&](core::ArticleId id) {
                best.add(id);
                if (ranks)
                    ranking.offer(id);
            },
            [&](quint32 rank) {
                if (ranks && !ranking.hasEnough())
                    return true;
                return !best.isSettled(rank) || (!range.after && !counting.hasExpired());
            },
            QDeadlineTimer(range.readingMilliseconds));
        hits.total = best.total();
        hits.totalIsExact = ended == HitWalk::Ended::Whole;
        hits.gaveUp = ended == HitWalk::Ended::OutOfTime;
        QList<RankedArticle> shown;
        if (ranks) {
            if (ended == HitWalk::Ended::Stopped && walk.isFullText())
                ranking.offerHeadlines(walk.fullText());
            shown = ranking.best(
                { walk.fullText(), headlineCharacters(walk.query().condition) }, limit + 1, range.after);
            hits.ranked = hits.totalIsExact ? 0 : ranking.size();
        } else {
            for (const core::ArticleId id : best.inOrder())
                shown.append({ id, 0 });
        }
        hits.more = shown.size() > limit;
        shown.resize(std::min(limit, shown.size()));
        hits.hits = hitsOf(sequence, shown, walk.query());
        return sequence.result(hits);
    });
}

core::Result<QList<core::ArticleId>> Reader::matching(const search::Query &query)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        const auto table = articleTable(sequence);
        QList<core::ArticleId> ids;
        if (sequence.failed())
            return sequence.result(ids);
        HitWalk walk(sequence, *table, query, m_abandoned);
        walk.walk(
            Order::Newest, [&](core::ArticleId id) { ids.append(id); }, [](quint32) { return true; },
            QDeadlineTimer(QDeadlineTimer::Forever));
        std::sort(ids.begin(), ids.end(), [&](core::ArticleId one, core::ArticleId other) {
            return table->comesBefore(one, other, Order::Newest);
        });
        return sequence.result(ids);
    });
}

} // namespace archive
