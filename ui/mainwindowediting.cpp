// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window's fourth part: what is done to issues and pages, and taken back.
#include "ui/mainwindow.h"

#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/models/roles.h"
#include "ui/panes/entities.h"
#include "ui/panes/entityindexpane.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/jobbar.h"
#include "ui/panes/library.h"
#include "ui/panes/reader.h"
#include "ui/panes/search.h"
#include "ui/panes/searchbox.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <utility>

namespace ui {

static constexpr int roomForEntities = 500; // pixels
static constexpr Action onIssues[] { Action::SetDate, Action::SetPaper, Action::SetEdition,
    Action::SetNumber };

void MainWindow::connectEditor()
{
    connect(m_actions[Action::Undo], &QAction::triggered, &m_editor, &Editor::undo);
    connect(m_actions[Action::Redo], &QAction::triggered, &m_editor, &Editor::redo);
    connect(m_back, &QToolButton::clicked, &m_editor, &Editor::undo);
    for (const Action which : onIssues)
        connect(m_actions[which], &QAction::triggered, this, [this, which] { askOfIssues(which); });
    connect(m_actions[Action::RenamePaper], &QAction::triggered, this,
        [this] { askOfIssues(Action::RenamePaper); });
    connect(m_actions[Action::Remove], &QAction::triggered, this, &MainWindow::remove);
    // The key takes away what is chosen in the tree only while the tree has the focus.
    m_actions[Action::Remove]->setShortcutContext(Qt::WidgetShortcut);
    for (QTreeView *view : { m_library->view(), m_library->foundView() })
        view->addAction(m_actions[Action::Remove]);

    connect(&m_editor, &Editor::changed, this, [this](const QString &sentence) {
        say(sentence, true);
        refresh();
    });
    connect(&m_editor, &Editor::failed, this, [this](const core::Error &error) { say(error.message); });
    connect(&m_editor, &Editor::stateChanged, this, &MainWindow::showUndo);
    connect(m_library, &LibraryPane::selectionChanged, this, &MainWindow::showChoice);
    connect(m_library, &LibraryPane::menuAsked, this, &MainWindow::showMenu);
    showChoice();
}

void MainWindow::connectNames()
{
    connect(m_actions[Action::NextName], &QAction::triggered, this, [this] { m_reader->stepMention(1); });
    connect(
        m_actions[Action::PreviousName], &QAction::triggered, this, [this] { m_reader->stepMention(-1); });
    connect(m_actions[Action::FindEntity], &QAction::triggered, this, [this] {
        makeRoomForEntities();
        m_entities->show(EntitiesPane::Part::Index);
        m_entities->index()->list()->box()->setFocus(Qt::ShortcutFocusReason);
        m_entities->index()->list()->box()->selectAll();
    });
    connect(&m_naming, &Naming::searchWanted, this, [this](const QString &typed) {
        m_docks[Action::ShowSearch]->show();
        m_box->askFor(typed);
    });
    // The index is there before anybody wants it, and never at the cost of a search.
    connect(m_search, &SearchPane::idle, m_entities->index()->list(), &EntityQuestionList::prepare);
    connect(m_search, &SearchPane::busy, m_entities->index()->list(), &EntityQuestionList::giveWay);
    connect(m_entities, &EntitiesPane::cardOpened, this, &MainWindow::makeRoomForEntities);
    connect(m_entities, &EntitiesPane::legendShown, this, &MainWindow::giveRoomBack);
    connect(&m_editor, &Editor::settling, this, [this](qint64 left) {
        m_job->showSettling(left);
        if (left > 0)
            return;
        m_reader->refresh();
        m_entities->refresh();
    });
}

/// The index or a card is to be seen, and needs more room than the legend.
void MainWindow::makeRoomForEntities()
{
    QDockWidget *dock = m_docks[Action::ShowEntities];
    QDockWidget *above = m_docks[Action::ShowSearch];
    dock->show();
    dock->raise();
    const int wanted = std::min(roomForEntities, height() * 5 / 8);
    if (dock->height() >= wanted || dock->isFloating())
        return;
    const int both = dock->height() + above->height();
    m_legendRoom = dock->height();
    resizeDocks({ above, dock }, { std::max(1, both - wanted), wanted }, Qt::Vertical);
}

/// What the legend does not need goes back to the hits.
void MainWindow::giveRoomBack()
{
    QDockWidget *dock = m_docks[Action::ShowEntities];
    QDockWidget *above = m_docks[Action::ShowSearch];
    const int before = std::exchange(m_legendRoom, 0);
    if (!before || dock->isFloating() || dock->height() <= before)
        return;
    resizeDocks({ above, dock }, { above->height() + dock->height() - before, before }, Qt::Vertical);
}

void MainWindow::say(const QString &message, bool canUndo)
{
    m_message->setText(message);
    m_message->setToolTip(message);
    m_back->setVisible(canUndo && m_editor.canChange());
}

/// What would be taken back stands in the menu, in words.
void MainWindow::showUndo()
{
    const archive::Reader::UndoState &state = m_editor.state();
    const auto show = [this](Action which, const std::optional<core::Change> &change, const QString &plain,
                          const QString &named) {
        QAction *action = m_actions[which];
        action->setEnabled(change && m_editor.canChange());
        // What it names may hold an ampersand of its own.
        action->setText(
            change ? named.arg(QString(change->what).replace(u'&', QStringLiteral("&&"))) : plain);
    };
    show(Action::Undo, state.undo, tr("&Undo"), tr("&Undo: %1"));
    show(Action::Redo, state.redo, tr("&Redo"), tr("&Redo: %1"));
    m_back->setText(state.undo ? tr("Undo") : tr("Redo"));
    m_back->setToolTip(m_actions[state.undo ? Action::Undo : Action::Redo]->text().remove(u'&'));
    if (!state.undo)
        m_back->hide();
}

// ---- what is chosen in the tree

QList<core::IssueId> MainWindow::chosenIssues() const
{
    return m_library->chosen(ArchiveKind::Issue);
}

/// Those that are chosen, and not with their issue.
QList<core::PageId> MainWindow::chosenPages() const
{
    return m_library->chosen(ArchiveKind::Page);
}

void MainWindow::showChoice()
{
    const bool canChange = m_editor.canChange();
    const qsizetype issues = chosenIssues().size();
    const qsizetype pages = chosenPages().size();
    for (const Action which : onIssues)
        m_actions[which]->setEnabled(canChange && issues + pages > 0);
    m_actions[Action::SetNumber]->setEnabled(canChange && pages > 0);
    m_actions[Action::RenamePaper]->setEnabled(canChange && m_library->current().isValid());
    m_actions[Action::Remove]->setEnabled(canChange && issues + pages > 0);
}

void MainWindow::showMenu(const QPoint &where)
{
    showChoice();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_library->current();
    const auto kind = static_cast<ArchiveKind>(index.data(KindRole).toInt());
    if (kind == ArchiveKind::Issue || kind == ArchiveKind::Article) {
        QAction *open = menu->addAction(tr("&Open"));
        connect(open, &QAction::triggered, m_library, [this, kind, id = index.data(IdRole).toLongLong()] {
            if (kind == ArchiveKind::Issue)
                Q_EMIT m_library->issueChosen(id);
            else
                Q_EMIT m_library->articleChosen(id);
        });
        menu->addSeparator();
    }
    menu->addActions({ m_actions[Action::SetDate], m_actions[Action::SetPaper], m_actions[Action::SetEdition],
        m_actions[Action::SetNumber], m_actions[Action::RenamePaper] });
    menu->addSeparator();
    m_marking.fill(*menu);
    menu->addSeparator();
    menu->addAction(m_actions[Action::Remove]);
    menu->popup(where);
}

/// They are those that are chosen now, whatever is chosen when the answer comes.
void MainWindow::askOfIssues(Action which)
{
    const QList<core::IssueId> issues = which == Action::SetNumber ? QList<core::IssueId>() : chosenIssues();
    const QList<core::PageId> pages = chosenPages();
    const QString paper = m_library->current().data(PaperRole).toString();
    IssueQuestion question;
    question.issues = static_cast<int>(issues.size());
    question.pages = issues.isEmpty() ? static_cast<int>(pages.size()) : 0;
    if (which == Action::SetPaper || which == Action::RenamePaper) {
        question.of = IssueQuestion::Of::Paper;
        question.known = m_tree.papers();
        question.last = paper;
    }
    if (which == Action::SetEdition)
        question.of = IssueQuestion::Of::Edition;
    if (which == Action::SetNumber)
        question.of = IssueQuestion::Of::Number;
    if (which == Action::RenamePaper)
        question.issues = question.pages = 0;
    m_dialogs.issue(
        this, question, [this, which, issues, pages, paper, asked = m_desk.path()](const QString &answer) {
            // Reading goes on while the question stands there: also in another archive, which is not meant.
            if (asked != m_desk.path())
                say(tr("Another archive is open now; nothing was changed."));
            else if (which == Action::RenamePaper && answer != paper)
                m_editor.renamePaper(paper, answer);
            else if (which != Action::RenamePaper)
                set(which, issues, pages, answer);
        });
}

void MainWindow::set(
    Action which, const QList<core::IssueId> &issues, const QList<core::PageId> &pages, const QString &value)
{
    using Field = Editor::PageField;
    const Field field = which == Action::SetDate ? Field::Date
        : which == Action::SetPaper              ? Field::Paper
        : which == Action::SetEdition            ? Field::Edition
                                                 : Field::Number;
    if (!issues.isEmpty() && which == Action::SetDate)
        m_editor.setDate(issues, value);
    else if (!issues.isEmpty() && which == Action::SetPaper)
        m_editor.setPaper(issues, value);
    else if (!issues.isEmpty())
        m_editor.setEdition(issues, value);
    if (!pages.isEmpty())
        m_editor.setOfPages(field, pages, value);
}

/// Nothing is asked: it can be taken back, and the message says so.
void MainWindow::remove()
{
    m_editor.remove(chosenIssues(), m_library->chosen(ArchiveKind::Page));
}

} // namespace ui
