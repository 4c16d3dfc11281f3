// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QHash>
#include <QJsonArray>
#include <optional>

namespace archive {

class Sequence;

/// The issues and pages of the articles that one question reads, each asked for once: what they count is not
/// counted again for every article.
class Places {
public:
    explicit Places(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    core::IssueSummary issue(core::IssueId id);
    core::PageSummary page(core::PageId id);

private:
    Sequence &m_sequence;
    QHash<core::IssueId, core::IssueSummary> m_issues;
    QHash<core::PageId, core::PageSummary> m_pages;
};

// What several questions read of the archive. Errors stay in the sequence; no value means that there is none.

std::optional<core::IssueSummary> issueSummary(Sequence &sequence, core::IssueId id);
QList<core::IssueSummary> issueSummaries(Sequence &sequence);
/// Those of a paper whose date is not before `first` and before `end`, or is `first`; newest first.
QList<core::IssueSummary> issueSummaries(
    Sequence &sequence, const QString &paper, const QString &first, const QString &end);
std::optional<core::PageSummary> pageSummary(Sequence &sequence, core::PageId id);
QList<core::PageSummary> pageSummaries(Sequence &sequence, core::IssueId issue);
QList<core::ArticleSummary> articleSummaries(Sequence &sequence, core::PageId page);
std::optional<core::ArticleSummary> articleSummary(Sequence &sequence, core::ArticleId id);
/// With its blocks and people, its page and its issue; where it goes on is left out.
std::optional<core::StoredArticle> readableArticle(
    Sequence &sequence, Places &places, core::ArticleId id, bool withMentions);
/// With its mentions, and where it goes on, besides.
std::optional<core::StoredArticle> storedArticle(Sequence &sequence, Places &places, core::ArticleId id);
/// A date's conflicts as the archive keeps them: a JSON array of [date, basis, evidence].
QList<core::DateClaim> claimsOf(const QString &json);
QJsonArray claimsAsJson(const QList<core::DateClaim> &claims);

/// Ids, in whatever they are kept, as json_each() takes them.
template <typename Ids> QString idsAsJson(const Ids &ids)
{
    QString array;
    for (const qint64 id : ids)
        array += (array.isEmpty() ? u'[' : u',') + QString::number(id);
    return array.isEmpty() ? QStringLiteral("[]") : array + u']';
}

} // namespace archive
