// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <optional>

namespace archive {

class Sequence;

// What several questions read of the archive. Errors stay in the sequence; no value means that there is none.

std::optional<core::IssueSummary> issueSummary(Sequence &sequence, core::IssueId id);
QList<core::IssueSummary> issueSummaries(Sequence &sequence);
std::optional<core::PageSummary> pageSummary(Sequence &sequence, core::PageId id);
QList<core::PageSummary> pageSummaries(Sequence &sequence, core::IssueId issue);
QList<core::ArticleSummary> articleSummaries(Sequence &sequence, core::PageId page);
/// With its blocks, people and mentions, its page and its issue.
std::optional<core::StoredArticle> storedArticle(Sequence &sequence, core::ArticleId id);

} // namespace archive
