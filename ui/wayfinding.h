// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answer.h"
#include "ui/models/archivenode.h"

#include "archive/store.h"

#include <QObject>

namespace ui {

class Actions;
class Dialogs;
class Editor;
class LibraryPane;
class ReaderPane;
class TreeFollower;

/// Ways through the archive: on to the next article, page or issue, to the issue of a day; and the tree,
/// which shows where one is and where what was changed has gone.
class Wayfinding : public QObject {
    Q_OBJECT

public:
    struct Panes {
        ReaderPane &reader;
        LibraryPane &library;
    };
    /// All must outlive it.
    Wayfinding(const Panes &panes, Editor &editor, const Actions &actions, Dialogs &dialogs);

    /// The store must outlive its use here; nullptr: no archive.
    void setStore(archive::Store *store);

Q_SIGNALS:
    void said(const QString &sentence);
    /// Something is to be seen in the tree.
    void treeWanted();

private:
    void step(archive::Unit unit, int by);
    void askForDate();
    void goTo(const QString &date);
    void showIssue(const QString &date, const std::optional<core::IssueSummary> &issue);
    void followTab();
    void followChange(const core::Change &change);

    Panes m_panes;
    const Actions &m_actions;
    Dialogs &m_dialogs;
    archive::Store *m_store = nullptr;
    TreeFollower *m_follower;
    ArchivePlace m_front; ///< where the tab in front stood when it was last looked for in the tree
    Pending m_step;
    Pending m_search;
};

} // namespace ui
