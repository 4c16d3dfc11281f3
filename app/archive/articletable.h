// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/articleset.h"

#include <QHash>
#include <QStringList>
#include <memory>
#include <vector>

namespace archive {

class Sequence;
enum class Order;

/// Where every article of an archive stands, in memory: 12 bytes an article, some 15 MB for a million. It
/// puts hits in order, answers what a query asks of date, paper, page and kind, and counts facets, without a
/// join.
///
/// A value of one moment of the archive. refreshed() adds what came in since, and reads all anew only when
/// something that was there before has changed its place (resources/sql/004_search.sql).
class ArticleTable {
public:
    struct Issue {
        core::IssueId id = 0;
        qint64 paper = 0;
        QString date; ///< ISO 8601 cut to its precision; empty: unknown
        QString edition;
        quint32 newestRank = 0; ///< its place among the issues, newest first, undated ones last
        quint32 oldestRank = 0; ///< oldest first, undated ones last
    };
    struct Page {
        core::PageId id = 0;
        quint32 issue = 0; ///< index of issues()
        quint32 number = 0; ///< index of numbers()
    };
    struct Number {
        QString number; ///< as printed; empty: unknown
        QString key;
        quint32 rank = 0;
    };
    struct Article {
        quint32 page = 0; ///< index of pages(); `nowhere` when there is no such article
        quint16 ordinal = 0;
        quint8 kind = 0; ///< core::ArticleKind
    };
    static constexpr quint32 nowhere = ~quint32(0);

    /// The table as the archive is now. `known` may be an older one, or none. Errors stay in the sequence.
    static std::shared_ptr<const ArticleTable> refreshed(
        Sequence &sequence, const std::shared_ptr<const ArticleTable> &known);

    /// All ids that there are: 0 to one behind the highest.
    IdRange ids() const { return { 0, core::ArticleId(m_articles.size()) }; }
    bool holds(core::ArticleId id) const
    {
        return id > 0 && id < ids().end && m_articles[std::size_t(id)].page != nowhere;
    }
    const Article &article(core::ArticleId id) const { return m_articles[std::size_t(id)]; }
    const Page &pageOf(core::ArticleId id) const { return m_pages[article(id).page]; }
    const Issue &issueOf(core::ArticleId id) const { return m_issues[pageOf(id).issue]; }
    const std::vector<Page> &pages() const { return m_pages; }
    const std::vector<Issue> &issues() const { return m_issues; }
    const std::vector<Number> &numbers() const { return m_numbers; }
    const QHash<qint64, QString> &papers() const { return m_papers; }

    /// True when `one` comes before `other`. Those of one issue stand in the order of its pages.
    bool comesBefore(core::ArticleId one, core::ArticleId other, Order order) const;
    /// The place of an article's issue in an order.
    quint32 rank(core::ArticleId id, Order order) const;

    /// A part of the ids to be looked through together.
    struct Stretch {
        QList<IdRange> ranges;
        quint32 firstBehind = nowhere; ///< the best rank of all articles in later stretches
    };
    /// All ids, parted so that what comes first in an order is looked at early: a small stretch first, then
    /// larger ones. Ids in the order of the dates, as an archive that was imported in
    /// the order of its paths has them, give the first hits after the first stretch; otherwise all of them
    /// have to be looked through, and are.
    QList<Stretch> stretches(Order order) const;

private:
    void readIssues(Sequence &sequence);
    void readPages(Sequence &sequence, core::PageId behind);
    void readArticles(Sequence &sequence, core::ArticleId behind);
    void rankIssues();
    void rankNumbers();
    void markChunks();

    struct Chunk {
        quint32 newest = nowhere;
        quint32 oldest = nowhere;
    };

    QString m_revision;
    core::PageId m_lastPage = 0;
    std::vector<Issue> m_issues;
    std::vector<Page> m_pages;
    std::vector<Number> m_numbers;
    std::vector<Article> m_articles;
    std::vector<Chunk> m_chunks;
    QHash<core::IssueId, quint32> m_issueIndex;
    QHash<core::PageId, quint32> m_pageIndex;
    QHash<QString, quint32> m_numberIndex; ///< by number and key
    QHash<qint64, QString> m_papers;
};

} // namespace archive
