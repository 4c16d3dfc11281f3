// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/calendar.h"
#include "archive/titles.h"
#include "core/issue.h"

#include <memory>
#include <optional>
#include <vector>

namespace ui {

enum class ArchiveKind { Root, Paper, Year, Month, Issue, Page, Article };

/// A place in the archive, from the issue down; numbers are 0 where it is no deeper.
struct ArchivePlace {
    QString paper;
    QString date; ///< of the issue, as the archive has it
    core::IssueId issue = 0;
    core::PageId page = 0;
    core::ArticleId article = 0;

    ArchiveKind kind() const
    {
        return article ? ArchiveKind::Article : page ? ArchiveKind::Page : ArchiveKind::Issue;
    }
    friend bool operator==(const ArchivePlace &, const ArchivePlace &) = default;
};
ArchivePlace placeOf(const core::IssueSummary &issue);

struct ArchiveNode;
using ArchiveNodes = std::vector<std::unique_ptr<ArchiveNode>>;

/// A row of the archive tree, with what is known of the rows under it: first those that are known with it
/// (`groups` of them), behind them those that are asked for when it is opened.
struct ArchiveNode {
    ArchiveKind kind = ArchiveKind::Root;
    QString key; ///< the same row has the same key after a refresh
    qint64 id = 0;
    QString label; ///< of a paper, a page (its number) or an article; the others are named by their date
    QString name; ///< of a page: "要闻"; of an issue: its paper, where that must be said
    core::IssueDate date;
    core::IssueSummary issue; ///< of an issue row only
    QString note; ///< for the tooltip: a page's banner, an article's byline
    core::Bookmark mark; ///< of an article
    int count = 0; ///< articles under it
    /// Rows to be asked for: issues of a year, a month or no date; pages of an issue; articles of a page.
    int later = 0;
    archive::CalendarPart part; ///< which issues, when they are what is asked for
    ArchiveNode *parent = nullptr;
    int row = 0;
    int groups = 0;
    ArchiveNodes children;
    bool asked = false;
    bool here = false; ///< what was asked for has come
    bool changed = false; ///< the last refresh has shown that there is more, or less, than has come
    int question = 0; ///< the last question asked for the children

    /// The row under this one that leads to a place, nullptr where none has come.
    ArchiveNode *toward(const ArchivePlace &place) const;
    bool hasChildren() const { return !children.empty() || (!here && later > 0); }
    bool shows(const ArchiveNode &other) const
    {
        return id == other.id && label == other.label && name == other.name && date == other.date
            && issue == other.issue && note == other.note && mark == other.mark && count == other.count
            && later == other.later;
    }
};

/// Papers (where there are several), years and months (where a year holds many issues) under a root that
/// asks for its undated issues itself, when they are few.
std::unique_ptr<ArchiveNode> calendarNode(const archive::Calendar &calendar);
/// What was found: issues with the articles that fit, or to be opened where only dates were asked for.
std::unique_ptr<ArchiveNode> answerNode(const archive::TitleAnswer &answer);
std::unique_ptr<ArchiveNode> rowNode(const core::IssueSummary &issue);
std::unique_ptr<ArchiveNode> rowNode(const core::PageSummary &page);
std::unique_ptr<ArchiveNode> rowNode(const core::ArticleSummary &article);

/// What a row is called, and its tooltip, in the language that is installed now.
QString rowText(const ArchiveNode &node);
QString rowTip(const ArchiveNode &node);
/// The newspaper a row belongs to.
QString paperOf(const ArchiveNode &node);
/// "第3版 要闻"; either may be missing.
QString pageWords(const QString &number, const QString &name);
/// "总第12345期"; empty when there is no number.
QString issueNumberWords(const QString &number);

/// The row of an article, among those that have come; nullptr.
ArchiveNode *articleNode(ArchiveNode &under, core::ArticleId article);

/// Tells the nodes from `from` on where they stand.
void number(ArchiveNodes &nodes, ArchiveNode *parent, std::size_t from = 0);

} // namespace ui
