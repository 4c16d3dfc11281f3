// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "ui/models/issuecards.h"
#include "ui/panes/tab.h"

class QLabel;
class QListView;

namespace ui {

class CardList;

/// An issue at a glance: its pages with their banners, and a card for each article.
class IssueView : public Tab {
    Q_OBJECT

public:
    /// `store` must outlive it.
    IssueView(archive::Store &store, core::IssueId issue, QWidget *parent = nullptr);

    QString title() const override;
    intake::ExportTarget target() const override { return { {}, m_issue }; }
    ArchivePlace place() const override { return m_here ? placeOf(m_summary) : ArchivePlace(); }
    void refresh() override;
    core::IssueId issue() const { return m_issue; }
    QListView *view() const;
    /// An article was opened.
    void setMark(core::ArticleId article, const core::Bookmark &mark) { m_cards.setMark(article, mark); }
    /// Shows an issue as the archive would give it.
    void setContents(const IssueContents &contents);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(const core::Result<IssueContents> &answer);
    void retranslate();
    void retranslateDate();

    archive::Store &m_store;
    core::IssueId m_issue;
    core::IssueSummary m_summary;
    bool m_here = false;
    bool m_gone = false; ///< its pages have come to be of other issues
    IssueCards m_cards;
    QLabel *m_heading;
    QLabel *m_note;
    QLabel *m_notice; ///< who says another date, or that the issue is gone
    QLabel *m_date; ///< how sure an estimate is, and why
    CardList *m_view;
};

} // namespace ui
