// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window's second half: which action, pane and answer leads where.
#include "ui/mainwindow.h"

#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/models/answer.h"
#include "ui/paint/theme.h"
#include "ui/panes/articleview.h"
#include "ui/panes/entities.h"
#include "ui/panes/filterbox.h"
#include "ui/panes/importreport.h"
#include "ui/panes/jobbar.h"
#include "ui/panes/legend.h"
#include "ui/panes/library.h"
#include "ui/panes/noticebar.h"
#include "ui/panes/reader.h"
#include "ui/panes/readingpanel.h"
#include "ui/panes/search.h"
#include "ui/panes/searchbox.h"
#include "ui/panes/shelves.h"
#include "ui/panes/welcome.h"
#include "ui/settings.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>
#include <QToolBar>

namespace ui {

static constexpr int careAfter = 2000; // milliseconds

void MainWindow::connectActions()
{
    const auto on = [this](Action which, auto &&then) {
        connect(m_actions[which], &QAction::triggered, this, std::forward<decltype(then)>(then));
    };
    on(Action::ImportFiles, [this] { importFiles(); });
    on(Action::ImportFolder, [this] { importFolder(); });
    on(Action::OpenSamples, [this] { m_desk.openSamples(); });
    on(Action::CloseTab, [this] { m_reader->closeTab(); });
    on(Action::Quit, [this] { close(); });
    on(Action::Copy, [this] {
        if (ArticleView *view = m_reader->currentArticle())
            view->text()->copy();
    });
    on(Action::SelectAll, [this] {
        if (ArticleView *view = m_reader->currentArticle())
            view->text()->selectWhole();
    });
    on(Action::Back, [this] { m_reader->step(-1); });
    on(Action::Forward, [this] { m_reader->step(1); });
    on(Action::ShowSource, [this](bool shown) { m_settings.set(Setting::ShowSource, shown); });
    m_actions[Action::ShowSource]->setChecked(m_settings.value(Setting::ShowSource).toBool());
    on(Action::NextTab, [this] { m_reader->turnTab(1); });
    on(Action::PreviousTab, [this] { m_reader->turnTab(-1); });
    on(Action::FullScreen,
        [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
    on(Action::Search, [this] {
        m_docks[Action::ShowSearch]->show();
        m_box->setFocus(Qt::ShortcutFocusReason);
        m_box->selectAll();
    });
    on(Action::FilterIssues, [this] {
        m_docks[Action::ShowLibrary]->show();
        m_shelves->show(Shelves::Part::Issues);
        m_library->box()->setFocus(Qt::ShortcutFocusReason);
        m_library->box()->selectAll();
    });
    on(Action::About, [this] { m_dialogs.about(this); });
}

/// The groups in which one is chosen: each action stands for a value of a setting.
void MainWindow::connectChoices()
{
    const struct {
        Action action;
        Setting setting;
        QString value;
    } choices[] {
        { Action::LanguageSystem, Setting::Language, QStringLiteral("system") },
        { Action::LanguageChinese, Setting::Language, QStringLiteral("zh_CN") },
        { Action::LanguageEnglish, Setting::Language, QStringLiteral("en") },
        { Action::AppearanceSystem, Setting::Appearance, QStringLiteral("system") },
        { Action::AppearanceLight, Setting::Appearance, QStringLiteral("light") },
        { Action::AppearanceDark, Setting::Appearance, QStringLiteral("dark") },
        { Action::SheetSystem, Setting::Sheet, QStringLiteral("system") },
        { Action::SheetPaper, Setting::Sheet, QStringLiteral("paper") },
        { Action::SheetSepia, Setting::Sheet, QStringLiteral("sepia") },
        { Action::SheetDark, Setting::Sheet, QStringLiteral("dark") },
    };
    for (const auto &choice : choices) {
        QAction *action = m_actions[choice.action];
        action->setChecked(m_settings.value(choice.setting).toString() == choice.value);
        connect(action, &QAction::triggered, this,
            [this, setting = choice.setting, value = choice.value] { m_settings.set(setting, value); });
    }
}

/// How articles are set, and the marks that reading leaves.
void MainWindow::connectReading()
{
    const struct {
        Action action;
        Steps steps;
        int by;
    } turns[] {
        { Action::ZoomIn, zoomSteps, 1 },
        { Action::ZoomOut, zoomSteps, -1 },
        { Action::WiderLines, measureSteps, 1 },
        { Action::NarrowerLines, measureSteps, -1 },
        { Action::MoreSpacing, spacingSteps, 1 },
        { Action::LessSpacing, spacingSteps, -1 },
    };
    for (const auto &turn : turns)
        connect(m_actions[turn.action], &QAction::triggered, this,
            [this, steps = turn.steps, by = turn.by] { stepSetting(m_settings, steps, by); });
    connect(m_actions[Action::ZoomNormal], &QAction::triggered, this,
        [this] { m_settings.set(Setting::Zoom, 100); });
    connect(m_actions[Action::ReadingSettings], &QAction::triggered, this, [this] {
        auto *panel = new ReadingPanel(m_settings, this);
        panel->showUnder(*m_bar->widgetForAction(m_actions[Action::ReadingSettings]));
    });
    connect(m_actions[Action::FindInArticle], &QAction::triggered, m_reader, [this] { m_reader->find(); });
    const auto bring = [this](Action which, Shelves::Part part) {
        connect(m_actions[which], &QAction::triggered, this, [this, part] {
            m_docks[Action::ShowLibrary]->show();
            m_shelves->show(part);
        });
    };
    bring(Action::ShowClippings, Shelves::Part::Clippings);
    bring(Action::ShowHistory, Shelves::Part::History);
    connect(m_reader, &ReaderPane::opened, m_library, &LibraryPane::setMark);
    connect(m_reader, &ReaderPane::opened, m_shelves, &Shelves::refresh);
}

void MainWindow::connectClasses()
{
    for (const core::EntityClass entityClass : core::entityClasses) {
        QAction *action = m_actions[classAction(entityClass)];
        action->setChecked(isShown(m_settings, entityClass));
        connect(action, &QAction::triggered, this,
            [this, entityClass](bool shown) { setShown(m_settings, entityClass, shown); });
    }
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting != Setting::HiddenClasses)
            return;
        for (const core::EntityClass entityClass : core::entityClasses)
            m_actions[classAction(entityClass)]->setChecked(isShown(m_settings, entityClass));
    });
    connect(m_actions[Action::AllClasses], &QAction::triggered, this, [this] {
        QStringList all;
        for (const core::EntityClass entityClass : core::entityClasses)
            all.append(core::entityClassName(entityClass));
        const bool anyHidden = !m_settings.value(Setting::HiddenClasses).toStringList().isEmpty();
        m_settings.set(Setting::HiddenClasses, anyHidden ? QStringList() : all);
    });
}

void MainWindow::connectPanes()
{
    connect(m_library, &LibraryPane::issueChosen, m_reader, &ReaderPane::openIssue);
    connect(m_library, &LibraryPane::articleChosen, this,
        [this](core::ArticleId article) { m_reader->openArticle(article); });
    connect(m_box, &SearchBox::asked, m_search, &SearchPane::search);
    connect(m_box, &SearchBox::asked, this, [this](const QString &typed) {
        if (!typed.isEmpty())
            m_docks[Action::ShowSearch]->show();
    });
    connect(m_box, &SearchBox::left, m_search, &SearchPane::enterHits);
    connect(m_search, &SearchPane::queryWanted, m_box, &SearchBox::askFor);
    connect(&m_finding, &Finding::said, this, [this](const QString &sentence) { say(sentence); });
    connect(m_search, &SearchPane::hitChosen, m_reader, &ReaderPane::openArticle);
    connect(m_reader, &ReaderPane::currentChanged, this, &MainWindow::showCurrent);
    connect(m_reader, &ReaderPane::fileWanted, this, [this](const QString &path) { import({ path }); });
    connect(&m_arrivals, &Arrivals::importWanted, this, &MainWindow::import);
    connect(&m_ways, &Wayfinding::said, this, [this](const QString &sentence) { say(sentence); });
    connect(&m_ways, &Wayfinding::treeWanted, this, [this] {
        m_docks[Action::ShowLibrary]->show();
        m_shelves->setCurrentWidget(m_library);
    });
    connect(m_reader, &ReaderPane::failed, this, [this](const core::Error &error) { say(error.message); });
    connect(&m_tree, &ArchiveTree::failed, this, [this](const core::Error &error) { say(error.message); });
    connect(&m_tree, &ArchiveTree::refreshed, this, &MainWindow::welcome);
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &Desk::opened, this, &MainWindow::showArchive);
    connect(&m_desk, &Desk::closed, this, &MainWindow::showArchive);
    connect(&m_importing, &Importing::said, this, [this](const QString &sentence) { say(sentence); });
    connect(&m_publishing, &Publishing::said, this, [this](const QString &sentence) { say(sentence); });
    connect(&m_naming, &Naming::menuMade, &m_publishing, &Publishing::fill);
    connect(&m_archives, &Archives::said, this, [this](const QString &sentence) { say(sentence); });
    connect(&m_desk, &Desk::failed, this, [this](const core::Error &error) {
        showArchive();
        m_reader->welcome()->setState(Welcome::State::Failed, error.message);
    });
    connect(&m_refresh, &QTimer::timeout, &m_tree, [this] { m_tree.refresh(ArchiveTree::Look::AtWhatGrew); });
    connect(m_job, &JobBar::stopped, &m_desk, &Desk::stopImport);
    connect(&m_desk, &Desk::importProgressed, this, [this](const intake::Progress &progress) {
        m_job->show(progress);
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(&m_desk, &Desk::importFinished, this, [this](const intake::Report &report) {
        m_job->end();
        refresh();
        m_report->setReport(report);
        m_docks[Action::ShowReport]->setVisible(!report.failed.isEmpty() || !report.warnings.isEmpty());
        say(ImportReport::summary(report));
    });
    connect(&m_desk, &Desk::importFailed, this, [this](const core::Error &error) {
        m_job->end();
        refresh();
        say(error.message);
    });
}

/// Every pane turns to the archive that is open now.
void MainWindow::showArchive()
{
    m_reader->setStore(m_desk.store());
    m_search->setStore(m_desk.store());
    m_tree.setStore(m_desk.store(), m_desk.firstLook());
    m_library->setStore(m_desk.store());
    m_shelves->setStore(m_desk.store());
    m_naming.setStore(m_desk.store());
    m_ways.setStore(m_desk.store());
    m_editor.setStore(m_desk.store());
    for (const Action changes : { Action::ImportFiles, Action::ImportFolder })
        m_actions[changes]->setEnabled(m_desk.store() && !m_desk.store()->isReadOnly());
    m_reader->welcome()->setState(Welcome::State::Filled);
    say({});
    askAboutHealth();
    retranslate();
    m_importing.showArchive();
    m_archives.showArchive();
}

/// What opening the archive had to say, and later what looking after it has found.
void MainWindow::askAboutHealth()
{
    m_notices->clear();
    archive::Store *store = m_desk.store();
    if (!store)
        return;
    if (store->isReadOnly())
        m_notices->add({ tr("This archive can only be read."), store->refusal() });
    m_notices->add(store->notes());
    // Not while the window is on its way to the screen.
    QTimer::singleShot(careAfter, this, [this, path = store->path()] {
        if (!m_desk.store() || m_desk.store()->path() != path)
            return;
        if (const QString missing = missingTypeface(); !missing.isEmpty())
            m_notices->add({ missing });
        whenAnswered(this, m_desk.store()->care(), [this, path](const archive::CareReport &report) {
            if (m_desk.store() && m_desk.store()->path() == path)
                m_notices->add(report.sentences);
        });
        m_editor.settle();
    });
}

/// The archive has changed: the tree and what is open show it as it is now.
void MainWindow::refresh()
{
    m_tree.refresh();
    m_library->refresh();
    m_shelves->refresh();
    m_reader->refresh();
    m_entities->refresh();
}

void MainWindow::welcome()
{
    const bool empty = m_tree.isEmpty() && !m_desk.isImporting();
    m_reader->welcome()->setState(empty ? Welcome::State::Empty : Welcome::State::Filled);
    showSize();
}

/// What can be done, and what the legend counts, is what the tab in front allows.
void MainWindow::showCurrent()
{
    ArticleView *article = m_reader->currentArticle();
    const Tab *tab = m_reader->currentTab();
    m_entities->legend()->setMentions(tab ? tab->mentions() : QList<core::Mention>());
    for (const Action onTab : { Action::CloseTab, Action::NextTab, Action::PreviousTab })
        m_actions[onTab]->setEnabled(tab != nullptr);
    for (const Action onArticle : { Action::Copy, Action::SelectAll, Action::FindInArticle,
             Action::ShowSource, Action::NextName, Action::PreviousName })
        m_actions[onArticle]->setEnabled(article != nullptr);
    m_actions[Action::Back]->setEnabled(m_reader->canStep(-1));
    m_actions[Action::Forward]->setEnabled(m_reader->canStep(1));
    m_marking.showChoice();
}

} // namespace ui
