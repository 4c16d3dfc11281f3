// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <optional>

namespace archive {

class Sequence;

/// What one goes on to when reading on.
enum class Unit { Article, Page, Issue };

/// A place to read on from or at: an article, or an issue as a whole.
struct ReadingPlace {
    core::IssueId issue = 0;
    core::ArticleId article = 0; ///< 0: the issue, before its first article

    friend bool operator==(const ReadingPlace &, const ReadingPlace &) = default;
};

// Errors stay in the sequence: NotFound, where the place itself is no longer there.

/// What comes behind (`by` is 1) or before (-1) a place, in the order in which a newspaper is read: article
/// after article on a page, page after page of the issue, issue after issue of the paper by date, undated
/// ones before all others. The next page is its first article, the next issue the issue as a whole. Nothing
/// at the end.
std::optional<ReadingPlace> neighbour(Sequence &sequence, const ReadingPlace &from, Unit unit, int by);

/// The issue of a date ("2023", "2023-09", "2023-09-12": of a year or a month the first one), else the
/// nearest; of several on one day that of `paper` first. Nothing when no issue is dated.
std::optional<core::IssueSummary> nearestIssue(Sequence &sequence, const QString &date, const QString &paper);

/// The pages that a change has moved, brought back or otherwise touched and that are in the archive now, at
/// most `limit` of them, each with its issue.
struct TouchedPage {
    core::IssueSummary issue;
    core::PageId page = 0;
    bool isWholeIssue = false; ///< the change touched all pages of the issue
};
QList<TouchedPage> touchedPages(Sequence &sequence, qint64 change, int limit);

} // namespace archive
