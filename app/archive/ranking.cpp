// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ranking.h"

#include "archive/reader.h"

#include <algorithm>
#include <sqlite3.h>

namespace archive {

Ranking::Ranking(Sequence &sequence, Connection &connection, const ArticleTable &table)
    : m_sequence(sequence)
    , m_connection(connection)
    , m_table(table)
{
}

void Ranking::keepNewest()
{
    if (m_offered.size() <= mostRanked)
        return;
    std::nth_element(m_offered.begin(), m_offered.begin() + mostRanked, m_offered.end(),
        [this](core::ArticleId one, core::ArticleId other) {
            return m_table.comesBefore(one, other, Order::Newest);
        });
    m_offered.resize(mostRanked);
}

void Ranking::offerHeadlines(const QString &fullText)
{
    constexpr int most = 1000;
    m_sequence.step(QStringLiteral("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"),
        { QStringLiteral("{headline} : (%1)").arg(fullText), most }, [this](const Prepared &row) {
            if (m_table.holds(row.number(0)))
                m_headlines.push_back(row.number(0));
        });
}

/// wanted(rowid): so that what is not ranked is not weighed either.
static void isWanted(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *wanted = static_cast<const ArticleSet *>(sqlite3_user_data(context));
    sqlite3_result_int(context, wanted->contains(sqlite3_value_int64(values[0])));
}

QHash<core::ArticleId, double> Ranking::weighedWords(const QString &words, const ArticleSet &wanted)
{
    QHash<core::ArticleId, double> out;
    sqlite3_create_function_v2(m_connection.handle(), "wanted", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
        const_cast<ArticleSet *>(&wanted), isWanted, nullptr, nullptr, nullptr);
    m_sequence.step(QStringLiteral("SELECT rowid, -bm25(words, 1.0, 8.0, 2.0, 2.0, 1.0) FROM words "
                                   "WHERE words MATCH ? AND rowid >= ? AND rowid < ? AND wanted(rowid)"),
        { words, wanted.range().begin, wanted.range().end },
        [&](const Prepared &row) { out.insert(row.number(0), row.value(1).toDouble()); });
    sqlite3_create_function_v2(m_connection.handle(), "wanted", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
        nullptr, nullptr, nullptr, nullptr);
    return out;
}

QHash<core::ArticleId, double> Ranking::scores(const Measure &measure, const ArticleSet &wanted)
{
    if (!measure.words.isEmpty())
        return weighedWords(measure.words, wanted);
    QHash<core::ArticleId, double> out;
    if (measure.headlineCharacters.isEmpty())
        return out;
    m_sequence.step(
        QStringLiteral("SELECT rowid FROM characters WHERE characters MATCH ? AND rowid >= ? AND rowid < ?"),
        { measure.headlineCharacters, wanted.range().begin, wanted.range().end },
        [&](const Prepared &row) { out.insert(row.number(0), 1); });
    return out;
}

QList<RankedArticle> Ranking::best(
    const Measure &measure, qsizetype limit, std::optional<core::ArticleId> after)
{
    keepNewest();
    m_offered.insert(m_offered.end(), m_headlines.begin(), m_headlines.end());
    std::sort(m_offered.begin(), m_offered.end());
    m_offered.erase(std::unique(m_offered.begin(), m_offered.end()), m_offered.end());
    if (m_offered.empty())
        return {};
    ArticleSet wanted({ m_offered.front(), m_offered.back() + 1 });
    for (const core::ArticleId id : m_offered)
        wanted.insert(id);
    const auto weighed = scores(measure, wanted);
    QList<RankedArticle> ranked;
    for (const core::ArticleId id : m_offered)
        ranked.append({ id, weighed.value(id) });
    const auto better = [this](const RankedArticle &one, const RankedArticle &other) {
        return one.score != other.score ? one.score > other.score
                                        : m_table.comesBefore(one.id, other.id, Order::Newest);
    };
    if (after) {
        const RankedArticle last { *after, weighed.value(*after) };
        ranked.removeIf([&](const RankedArticle &one) { return !better(last, one); });
    }
    const auto wantedCount = std::min(limit, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + wantedCount, ranked.end(), better);
    return ranked.first(wantedCount);
}

} // namespace archive
