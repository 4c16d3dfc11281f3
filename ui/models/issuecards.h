// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QAbstractListModel>

namespace ui {

/// What an issue view shows: an issue's pages in their order, each with its articles.
struct IssueContents {
    core::IssueSummary issue;
    struct PageContents {
        core::PageSummary page;
        QList<core::ArticleSummary> articles;
    };
    QList<PageContents> pages;
};

/// An issue's pages and articles as one list: a heading for each page, then a card for each of its articles.
class IssueCards : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Page, Article };

    using QAbstractListModel::QAbstractListModel;
    void setContents(const IssueContents &contents);
    /// An article was opened: its card shows it.
    void setMark(core::ArticleId article, const core::Bookmark &mark);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// Indices into the contents; an article's is -1 in a page's row.
    struct Row {
        qsizetype page = 0;
        qsizetype article = -1;
    };
    QVariant pageData(const core::PageSummary &page, int role) const;
    QVariant articleData(const core::ArticleSummary &article, int role) const;

    IssueContents m_contents;
    QList<Row> m_rows;
};

} // namespace ui
