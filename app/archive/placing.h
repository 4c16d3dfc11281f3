// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/decisions.h"

#include <QList>

namespace archive {

class PageWriter;
class Sequence;

/// A page that is to stand in the issue of another paper, date or edition.
struct Move {
    core::PageId page = 0;
    core::IssueId from = 0; ///< where it stands; 0: nowhere yet
    core::IssueId wished = 0; ///< the number its issue is to have if that must be made anew and it is free
    Decisions::Place to;
};

/// Moves pages to the issues that they belong to. An issue whose pages all go to a place where no issue is
/// keeps its number and goes there itself; an undated page is an issue of its own. The page writer learns
/// which issues changed and is left to settle them. Errors stay in the sequence.
void movePages(Sequence &sequence, PageWriter &pageWriter, const QList<Move> &moves);

/// The dated issue of a place, 0 when there is none.
core::IssueId issueAt(Sequence &sequence, qint64 paper, const Decisions::Place &place);
/// Makes an issue, with the wished number where that is free.
core::IssueId makeIssue(
    Sequence &sequence, qint64 paper, const Decisions::Place &place, core::IssueId wished);

} // namespace archive
