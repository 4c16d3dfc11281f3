// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "core/page.h"

#include <QJsonArray>
#include <QJsonObject>

namespace publish {

/// What stands for the name of a paper that nothing names: IssueSummary::paper is empty then, and only the
/// forms have a word for it.
inline constexpr QLatin1String unnamedPaper("unnamed");

/// The forms other tools read (README, "The command line"). Offsets are code points.
QJsonObject pageJson(const core::Page &page);
QJsonObject articleJson(const core::Article &article);
/// A line of `export --to json`: the article's fields with its id, issue and page, and what it goes on as and
/// comes from where these are in the archive.
QJsonObject storedArticleJson(const core::StoredArticle &article);
QJsonObject issueJson(const core::IssueSummary &issue);
QJsonObject hitsJson(const QString &query, const core::Hits &hits);
/// A row of `list pages --json`.
QJsonObject pageSummaryJson(const core::IssueSummary &issue, const core::PageSummary &page);
/// A row of `list articles --json`.
QJsonObject summaryJson(
    const core::IssueSummary &issue, const core::PageSummary &page, const core::ArticleSummary &article);
/// A list for `entities --json`; `firstLine` is the number of the line that texts[0] is.
QJsonArray mentionsJson(const QStringList &texts, const QList<core::Mention> &mentions, int firstLine = 0);

} // namespace publish
