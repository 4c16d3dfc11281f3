// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/articletable.h"

#include "archive/reader.h"
#include "archive/sequence.h"

#include <algorithm>
#include <numeric>

namespace archive {

/// Ids of one chunk: small enough that the first hits cost little, large enough that a hundred chunks hold a
/// million.
static constexpr std::size_t chunkSize = 8192;
/// Of one stretch: between two of them it is asked whether anybody still wants to wait.
static constexpr std::size_t mostChunks = 8;

void ArticleTable::readIssues(Sequence &sequence)
{
    // All of them: there are few, and a new one changes the places of all.
    m_papers.clear();
    sequence.each(QStringLiteral("SELECT id, name FROM paper"), {},
        [&](const Row &row) { m_papers.insert(row.number(0), row.text(1)); });
    sequence.each(
        QStringLiteral("SELECT id, paper, date, edition FROM issue ORDER BY id"), {}, [&](const Row &row) {
            const core::IssueId id = row.number(0);
            const auto known = m_issueIndex.constFind(id);
            const quint32 index = known == m_issueIndex.cend() ? quint32(m_issues.size()) : *known;
            if (index == m_issues.size()) {
                m_issues.emplace_back();
                m_issueIndex.insert(id, index);
            }
            m_issues[index] = { id, row.number(1), row.text(2), row.text(3) };
        });
}

void ArticleTable::readPages(Sequence &sequence, core::PageId behind)
{
    sequence.each(QStringLiteral("SELECT id, issue, number, number_key FROM page WHERE id > ? ORDER BY id"),
        { behind }, [&](const Row &row) {
            const QString number = row.text(2);
            const QString key = row.text(3);
            quint32 &index = m_numberIndex[number + u'\n' + key];
            if (!index) {
                m_numbers.push_back({ number, key });
                index = quint32(m_numbers.size()); // one more, so that 0 means none
            }
            m_lastPage = row.number(0);
            m_pageIndex.insert(m_lastPage, quint32(m_pages.size()));
            m_pages.push_back({ m_lastPage, m_issueIndex.value(row.number(1)), index - 1 });
        });
}

void ArticleTable::readArticles(Sequence &sequence, core::ArticleId behind)
{
    core::PageId lastPage = 0;
    quint32 lastIndex = nowhere;
    sequence.step(QStringLiteral(
                      "SELECT id, page, ordinal, CASE kind WHEN 'news' THEN 0 WHEN 'photo' THEN 1 ELSE 2 END "
                      "FROM article WHERE id > ? ORDER BY id"),
        { behind }, [&](const Prepared &row) {
            if (row.number(1) != lastPage) {
                lastPage = row.number(1);
                lastIndex = m_pageIndex.value(lastPage, nowhere);
            }
            m_articles.resize(std::size_t(row.number(0)) + 1, { nowhere });
            m_articles.back()
                = { lastIndex, quint16(std::min<qint64>(row.number(2), 0xffff)), quint8(row.number(3)) };
        });
}

void ArticleTable::rankIssues()
{
    std::vector<quint32> order(m_issues.size());
    std::iota(order.begin(), order.end(), 0);
    const auto rest = [&](const Issue &one, const Issue &other) {
        return std::tie(one.paper, one.edition, one.id) < std::tie(other.paper, other.edition, other.id);
    };
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const Issue &one = m_issues[a];
        const Issue &other = m_issues[b];
        return one.date != other.date ? one.date > other.date : rest(one, other);
    });
    for (quint32 i = 0; i < order.size(); ++i)
        m_issues[order[i]].newestRank = i;
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        const Issue &one = m_issues[a];
        const Issue &other = m_issues[b];
        if (one.date.isEmpty() != other.date.isEmpty())
            return other.date.isEmpty();
        return one.date != other.date ? one.date < other.date : rest(one, other);
    });
    for (quint32 i = 0; i < order.size(); ++i)
        m_issues[order[i]].oldestRank = i;
}

void ArticleTable::rankNumbers()
{
    std::vector<quint32> order(m_numbers.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
        [&](quint32 a, quint32 b) { return m_numbers[a].key < m_numbers[b].key; });
    quint32 rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank += i > 0 && m_numbers[order[i]].key != m_numbers[order[i - 1]].key;
        m_numbers[order[i]].rank = rank;
    }
}

void ArticleTable::markChunks()
{
    m_chunks.assign((m_articles.size() + chunkSize - 1) / chunkSize, {});
    for (std::size_t id = 0; id < m_articles.size(); ++id) {
        if (m_articles[id].page == nowhere)
            continue;
        Chunk &chunk = m_chunks[id / chunkSize];
        const Issue &issue = m_issues[m_pages[m_articles[id].page].issue];
        chunk.newest = std::min(chunk.newest, issue.newestRank);
        chunk.oldest = std::min(chunk.oldest, issue.oldestRank);
    }
}

std::shared_ptr<const ArticleTable> ArticleTable::refreshed(
    Sequence &sequence, const std::shared_ptr<const ArticleTable> &known)
{
    const QString revision
        = sequence.value(QStringLiteral("SELECT value FROM setting WHERE name = 'places'")).toString();
    const qint64 last = sequence.value(QStringLiteral("SELECT max(id) FROM article")).toLongLong();
    const bool continues = known && known->m_revision == revision;
    // One that knows more than this moment's archive will do: what is not yet there is not found.
    if (continues && known->ids().end > last)
        return known;
    auto table = continues ? std::make_shared<ArticleTable>(*known) : std::make_shared<ArticleTable>();
    table->m_revision = revision;
    table->readIssues(sequence);
    table->readPages(sequence, table->m_lastPage);
    table->m_articles.reserve(std::size_t(last) + 1);
    table->readArticles(sequence, table->ids().end - (continues ? 1 : 0));
    table->rankIssues();
    table->rankNumbers();
    table->markChunks();
    return table;
}

quint32 ArticleTable::rank(core::ArticleId id, Order order) const
{
    const Issue &issue = issueOf(id);
    return order == Order::Oldest ? issue.oldestRank : issue.newestRank;
}

bool ArticleTable::comesBefore(core::ArticleId one, core::ArticleId other, Order order) const
{
    const quint32 first = rank(one, order);
    const quint32 second = rank(other, order);
    if (first != second)
        return first < second;
    const Page &page = pageOf(one);
    const Page &otherPage = pageOf(other);
    if (page.number != otherPage.number && m_numbers[page.number].rank != m_numbers[otherPage.number].rank)
        return m_numbers[page.number].rank < m_numbers[otherPage.number].rank;
    if (page.id != otherPage.id)
        return page.id < otherPage.id;
    return article(one).ordinal < article(other).ordinal;
}

QList<ArticleTable::Stretch> ArticleTable::stretches(Order order) const
{
    const auto rankOf = [&](std::size_t chunk) {
        return order == Order::Oldest ? m_chunks[chunk].oldest : m_chunks[chunk].newest;
    };
    std::vector<std::size_t> chunks(m_chunks.size());
    std::iota(chunks.begin(), chunks.end(), 0);
    std::stable_sort(chunks.begin(), chunks.end(),
        [&](std::size_t one, std::size_t other) { return rankOf(one) < rankOf(other); });
    QList<Stretch> stretches;
    for (std::size_t begin = 0, size = 1; begin < chunks.size();
         begin += size, size = std::min(2 * size, mostChunks)) {
        const std::size_t end = std::min(begin + size, chunks.size());
        std::vector<std::size_t> these(chunks.begin() + qint64(begin), chunks.begin() + qint64(end));
        std::sort(these.begin(), these.end());
        Stretch stretch;
        for (const std::size_t chunk : these) {
            const auto first = core::ArticleId(chunk * chunkSize);
            const auto last = std::min<core::ArticleId>(first + chunkSize, ids().end);
            if (!stretch.ranges.isEmpty() && stretch.ranges.last().end == first)
                stretch.ranges.last().end = last;
            else
                stretch.ranges.append({ first, last });
        }
        if (end < chunks.size())
            stretch.firstBehind = rankOf(chunks[end]);
        stretches.append(stretch);
    }
    return stretches;
}

} // namespace archive
