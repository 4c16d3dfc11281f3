// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <memory>
#include <vector>

namespace ui {

enum class ArchiveKind { Root, Paper, Year, Month, Issue, Page, Article };

struct ArchiveNode;
using ArchiveNodes = std::vector<std::unique_ptr<ArchiveNode>>;

/// A row of the archive tree, with what is known of the rows under it.
struct ArchiveNode {
    ArchiveKind kind = ArchiveKind::Root;
    QString key; ///< the same row has the same key after a refresh
    qint64 id = 0;
    QString label; ///< of a paper, a page (its number) or an article; the others are named by their date
    QString name; ///< of a page: "要闻"
    core::IssueDate date;
    core::IssueSummary issue; ///< of an issue row only
    QString note; ///< for the tooltip: a page's banner, an article's byline
    int count = 0;
    ArchiveNode *parent = nullptr;
    int row = 0;
    ArchiveNodes children;
    bool asked = false;
    bool here = false; ///< the children have come
    int question = 0; ///< the last question asked for the children

    bool isAsked() const { return kind == ArchiveKind::Issue || kind == ArchiveKind::Page; }
    bool hasChildren() const { return isAsked() && !here ? count > 0 : !children.empty(); }
    bool shows(const ArchiveNode &other) const
    {
        return id == other.id && label == other.label && name == other.name && date == other.date
            && issue == other.issue && note == other.note && count == other.count;
    }
};

/// Issues by paper (where there are several), year and month (where a year holds many issues), in the order
/// they come.
ArchiveNodes groupedIssues(const QList<core::IssueSummary> &issues);
std::unique_ptr<ArchiveNode> rowNode(const core::PageSummary &page);
std::unique_ptr<ArchiveNode> rowNode(const core::ArticleSummary &article);

/// What a row is called, and its tooltip, in the language that is installed now.
QString rowText(const ArchiveNode &node);
QString rowTip(const ArchiveNode &node);
/// "第3版 要闻"; either may be missing.
QString pageWords(const QString &number, const QString &name);
/// "总第12345期"; empty when there is no number.
QString issueNumberWords(const QString &number);

/// Tells the nodes from `from` on where they stand.
void number(ArchiveNodes &nodes, ArchiveNode *parent, std::size_t from = 0);

} // namespace ui
