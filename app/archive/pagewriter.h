// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    /// removed.
    void write(qint64 source, const QList<IncomingPage> &pages);
    /// To be called once behind the last source: gives the issues that changed what their pages know, and
    /// removes those without pages. Not after each source, or a folder of one issue would be read once a
    /// file.
    void settleIssues();

private:
    struct KnownPage {
        core::PageId id = 0;
        core::IssueId issue = 0;
    };

    core::IssueId issue(const core::Page &page, core::IssueId before);
    core::PageId writePage(qint64 source, qsizetype ordinal, const core::Page &page, const KnownPage &known);
    void removePage(core::PageId page);
    void settleIssue(core::IssueId issue);
    QList<KnownArticle> knownArticles(core::PageId page);
    void writeArticles(core::PageId page, const IncomingPage &incoming, const QList<KnownArticle> &known);
    core::ArticleId writeArticle(
        core::PageId page, qsizetype ordinal, const core::Article &article, const KnownArticle *known);
    void removeArticle(const KnownArticle &article);
    void writeBlocks(core::ArticleId id, const core::Article &article);
    void writeMentions(core::ArticleId id, const QList<core::Mention> &mentions);
    qint64 person(const QString &name);
    qint64 entity(core::EntityClass entityClass, const QString &value);

    Sequence &m_sequence;
    QSet<core::IssueId> m_touched;
    QHash<QString, qint64> m_papers;
    QHash<QString, qint64> m_people;
    QHash<std::pair<int, QString>, qint64> m_entities;
};

} // namespace archive
