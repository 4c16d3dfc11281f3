// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/archives.h"
#include "ui/arrivals.h"
#include "ui/editor.h"
#include "ui/finding.h"
#include "ui/importing.h"
#include "ui/marking.h"
#include "ui/models/archivetree.h"
#include "ui/naming.h"
#include "ui/publishing.h"
#include "ui/session.h"
#include "ui/sides.h"
#include "ui/wayfinding.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QLabel;
class QToolButton;
class QToolBar;

namespace ui {

class Desk;
class Dialogs;
class EntitiesPane;
class Guidance;
class ImportPreview;
class ImportReport;
class JobBar;
class LibraryPane;
class NoticeBar;
class PrintPane;
class ReaderPane;
class SearchBox;
class SearchPane;
class Settings;
class Shelves;

/// Arranges the panes and the actions, and ties them to the desk. What is done is done elsewhere.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// All three must outlive it.
    MainWindow(Desk &desk, Settings &settings, Dialogs &dialogs);
    ~MainWindow() override;

    /// Shows what files and folders would bring in, and takes it in when that is wanted.
    void import(const QStringList &paths);
    Naming &naming() { return m_naming; }
    Arrivals &arrivals() { return m_arrivals; }
    Session &session() { return m_session; }
    QAction *action(Action which) const { return m_actions[which]; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildMenus();
    void buildToolBar();
    void buildDocks();
    QDockWidget *addDock(Qt::DockWidgetArea area, const char *name, QWidget *pane, Action toggle);
    void connectActions();
    void connectChoices();
    void connectReading();
    void connectClasses();
    void connectPanes();
    void connectDesk();
    void connectEditor();
    void connectNames();
    void restore();
    void retranslate();

    void showArchive();
    void askAboutHealth();
    void showCurrent();
    void showSize();
    void makeRoomForEntities();
    void giveRoomBack();
    void welcome();
    void refresh();
    void importFiles();
    void importFolder();
    /// `canUndo`: with the way back beside it.
    void say(const QString &message, bool canUndo = false);

    QList<core::IssueId> chosenIssues() const;
    QList<core::PageId> chosenPages() const;
    void showChoice();
    void showUndo();
    void showMenu(const QPoint &where);
    void askOfIssues(Action which);
    void set(Action which, const QList<core::IssueId> &issues, const QList<core::PageId> &pages,
        const QString &value);
    void remove();

    Desk &m_desk;
    Settings &m_settings;
    Dialogs &m_dialogs;
    Actions m_actions;
    ArchiveTree m_tree;
    Editor m_editor;
    QTimer m_refresh; ///< while an import runs, the tree follows at its own pace
    LibraryPane *m_library;
    ReaderPane *m_reader;
    NoticeBar *m_notices;
    SearchBox *m_box;
    SearchPane *m_search;
    EntitiesPane *m_entities;
    Naming m_naming;
    Shelves *m_shelves;
    Marking m_marking;
    Arrivals m_arrivals;
    Session m_session;
    Sides m_sides;
    Wayfinding m_ways;
    ImportPreview *m_preview;
    PrintPane *m_print;
    Finding m_finding;
    std::unique_ptr<Guidance> m_guidance;
    ImportReport *m_report;
    Importing m_importing;
    Archives m_archives;
    Publishing m_publishing;
    JobBar *m_job;
    QLabel *m_message;
    QToolButton *m_back;
    QLabel *m_size;
    QToolBar *m_bar = nullptr;
    QHash<Action, QDockWidget *> m_docks;
    int m_legendRoom = 0; ///< height of the entities before a card took more; 0: none has
    QHash<Menu, QMenu *> m_menus;
};

} // namespace ui
