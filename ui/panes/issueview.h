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
    IssueView(archive::Store &store, core::IssueId issue, QWidget *parent = nullptr);

    QString title() const override;
    intake::ExportTarget target() const override { return { {}, m_issue }; }
    core::IssueId issue() const { return m_issue; }
    QListView *view() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();

    core::IssueId m_issue;
    core::IssueSummary m_summary;
    bool m_here = false;
    IssueCards m_cards;
    QLabel *m_heading;
    QLabel *m_note;
    CardList *m_view;
};

} // namespace ui
