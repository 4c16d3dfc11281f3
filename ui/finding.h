// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/hitwalk.h"
#include "ui/searches.h"

#include <QPointer>

class QDialog;
class QMenu;

namespace ui {

class Actions;
class SearchBox;
class SearchPane;

/// Everything about finding that is more than the box and the hits: searches that are kept, the last ones,
/// searching in the issue that is open, going from hit to hit. Ties the search box, the hits and the reader
/// together.
class Finding : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    Finding(SearchBox &box, SearchPane &search, ReaderPane &reader, const Actions &actions,
        Settings &settings, QWidget *window);

    /// The searches that are kept, as a menu of the window.
    QMenu *savedMenu() const { return m_menu; }
    Searches &searches() { return m_searches; }
    /// What can be done now, as the tab in front and the hits allow.
    void settle();
    void retranslate();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void connectActions();
    void fillMenu();
    void showStar();
    void turnStar();
    void searchInIssue();
    void manage();
    core::IssueId currentIssue() const;

    SearchBox &m_box;
    SearchPane &m_search;
    ReaderPane &m_reader;
    const Actions &m_actions;
    QWidget *m_window;
    Searches m_searches;
    HitWalk m_walk;
    QMenu *m_menu;
    QPointer<QDialog> m_manager;
};

} // namespace ui
