// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/decisions.h"
#include "archive/entityrows.h"
#include "archive/fulltext.h"
#include "archive/identity.h"
#include "archive/names.h"
#include "archive/rulings.h"
#include "archive/writer.h"

#include <QHash>
#include <QSet>

namespace archive {

class Sequence;

/// Writes the pages of sources within one transaction. Errors stay in the sequence.
class PageWriter {
public:
    /// With `names` known from transactions before.
    explicit PageWriter(Sequence &sequence, Names names = {})
        : m_sequence(sequence)
        , m_names(std::move(names))
        , m_entities(sequence)
    {
        m_names.begin(sequence);
    }

    /// For the next transaction, once this one is in the archive.
    Names names() const { return m_names; }

    /// The number of a newspaper, which is entered when it is new.
    qint64 paper(const QString &name) { return m_names.paper(m_sequence, name); }
    /// Makes the source hold these pages: those it held before are changed, what they no longer hold is
    /// removed. What editors decided of a page goes before what it says, see Decisions::settle for `revises`.
    /// `incoming` is worked out.
    void write(qint64 source, const IncomingSource &incoming);
    void removePage(core::PageId page);
    /// The number of a person, who is entered when new.
    qint64 person(const QString &name) { return m_names.person(m_sequence, name); }
    /// Of an article that has none: what was recognised in these blocks, as editors have it. Of two that
    /// begin at one place the first counts.
    void writeMentions(
        core::ArticleId id, const QList<core::Block> &blocks, const QList<core::Mention> &recognised);
    void removeMentions(core::ArticleId article);
    /// Gives an article the mentions that editors' rulings and corrections, as they are now, make of what was
    /// recognised in it.
    void settleMentions(core::ArticleId article);
    /// What was recognised in an article, whatever editors have made of it.
    QList<core::Mention> recognised(core::ArticleId article);
    /// Kinds and texts only.
    QList<core::Block> blocks(core::ArticleId article);
    /// They are read once otherwise.
    void forgetRulings() { m_ruled.reset(); }
    /// Puts the articles of a page, which are in the archive, into the search index.
    void indexPage(core::PageId page);
    /// So many articles of a page are new: its issue has more, and its headlines others.
    void countNew(core::PageId page, qsizetype articles);
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
    core::PageId writePage(qint64 source, qsizetype ordinal, const core::Page &page, const QByteArray &hash,
        const KnownPage &known);
    void settleIssue(core::IssueId issue);
    void removeOrphans();
    void noteNames(core::ArticleId article);
    QList<KnownArticle> knownArticles(core::PageId page);
    void writeArticles(core::PageId page, const IncomingPage &incoming, const WorkedPage &worked,
        const QList<KnownArticle> &known);
    core::ArticleId writeArticle(core::PageId page, qsizetype ordinal, const core::Article &article,
        const WorkedArticle &worked, core::ArticleId known);
    void removeArticle(const KnownArticle &article);
    void writeBlocks(core::ArticleId id, const core::Article &article, const WorkedArticle &worked);

    /// Of the words of an article or, when there are any, of its names.
    struct IndexChange {
        core::ArticleId id = 0;
        bool adds = true;
        IndexEntry entry;
        QList<NamedEntity> names;
    };

    /// What editors say, read when it is first needed.
    struct Ruled {
        Rulings rulings;
        bool hasCorrections = false;
    };

    const Ruled &ruled();
    QList<core::Mention> settled(
        core::ArticleId id, const QList<core::Block> &blocks, const QList<core::Mention> &recognised);
    void putMentions(core::ArticleId id, const QList<core::Mention> &mentions);
    void change(const IndexChange &change);
    void index(core::ArticleId id, const IndexEntry &entry);
    void unindex(core::ArticleId id, const QList<core::Block> &blocks);
    void settleIndex();

    Sequence &m_sequence;
    QSet<core::IssueId> m_touched;
    QList<IndexChange> m_indexChanges;
    // What may have nothing left that names it.
    QSet<qint64> m_leftPapers;
    QSet<qint64> m_leftPeople;
    QSet<qint64> m_leftEntities;
    Names m_names;
    std::optional<Ruled> m_ruled;
    EntityRows m_entities;
    bool m_changesNaming = false;
};

} // namespace archive
