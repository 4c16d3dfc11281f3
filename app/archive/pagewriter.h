// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/decisions.h"
#include "archive/fulltext.h"
#include "archive/identity.h"
#include "archive/writer.h"

#include <QHash>
#include <QSet>

namespace archive {

class Sequence;

/// Writes the pages of sources within one transaction. Errors stay in the sequence.
class PageWriter {
public:
    explicit PageWriter(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    /// The number of a newspaper, which is entered when it is new.
    qint64 paper(const QString &name);
    /// Makes the source hold these pages: those it held before are changed, what they no longer hold is
    /// removed. What editors decided of a page goes before what it says, see Decisions::settle for `revises`.
    void write(qint64 source, const QList<IncomingPage> &pages, bool revises = false);
    void removePage(core::PageId page);
    /// The number of a person, who is entered when new.
    qint64 person(const QString &name);
    void writeMentions(core::ArticleId id, const QList<core::Mention> &mentions);
    /// Puts the articles of a page, which are in the archive, into the search index.
    void indexPage(core::PageId page);
    /// The issue has got or lost pages, or has another paper than it had.
    void touch(core::IssueId issue) { m_touched.insert(issue); }
    /// The paper may have nothing left.
    void touchPaper(qint64 paper) { m_leftPapers.insert(paper); }
    /// To be called once behind the last change: gives the issues that changed what their pages know, and
    /// removes those without pages, papers without issues and sources, people and entities that no article
    /// names any more. Not after each source, or a folder of one issue would be read once a file. The search
    /// index is written here too, behind everything else: each statement with a trigger makes FTS5 write out
    /// what it has collected, and an import then takes twice as long.
    void settle();

private:
    struct KnownPage {
        core::PageId id = 0;
        core::IssueId issue = 0;
    };

    core::IssueId issue(const DecidedPage &decided, core::IssueId before);
    core::PageId writePage(qint64 source, qsizetype ordinal, const core::Page &page, const KnownPage &known);
    void settleIssue(core::IssueId issue);
    void removeOrphans();
    void noteNames(core::ArticleId article);
    QList<KnownArticle> knownArticles(core::PageId page);
    void writeArticles(core::PageId page, const IncomingPage &incoming, const QList<KnownArticle> &known);
    core::ArticleId writeArticle(
        core::PageId page, qsizetype ordinal, const core::Article &article, const KnownArticle *known);
    void removeArticle(const KnownArticle &article);
    void writeBlocks(core::ArticleId id, const core::Article &article);
    qint64 entity(core::EntityClass entityClass, const QString &value);
    void index(core::ArticleId id, const QList<core::Block> &blocks);
    void unindex(core::ArticleId id, const QList<core::Block> &blocks);
    void settleIndex();

    struct IndexChange {
        core::ArticleId id = 0;
        bool adds = true;
        IndexEntry entry;
    };

    Sequence &m_sequence;
    QSet<core::IssueId> m_touched;
    QList<IndexChange> m_indexChanges;
    // What may have nothing left that names it.
    QSet<qint64> m_leftPapers;
    QSet<qint64> m_leftPeople;
    QSet<qint64> m_leftEntities;
    QHash<QString, qint64> m_papers;
    QHash<QString, qint64> m_people;
    QHash<std::pair<int, QString>, qint64> m_entities;
};

} // namespace archive
