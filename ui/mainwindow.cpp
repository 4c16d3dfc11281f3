// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/desk.h"
#include "ui/guidance.h"
#include "ui/paint/icons.h"
#include "ui/panes/entities.h"
#include "ui/panes/importpreview.h"
#include "ui/panes/importreport.h"
#include "ui/panes/jobbar.h"
#include "ui/panes/library.h"
#include "ui/panes/linelabel.h"
#include "ui/panes/noticebar.h"
#include "ui/panes/printpane.h"
#include "ui/panes/reader.h"
#include "ui/panes/search.h"
#include "ui/panes/searchbox.h"
#include "ui/panes/shelves.h"
#include "ui/settings.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int refreshPause = 700; // milliseconds between two looks at an archive that is growing
static constexpr int leastMiddle = 360; // pixels

MainWindow::MainWindow(Desk &desk, Settings &settings, Dialogs &dialogs)
    : m_desk(desk)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_actions(this)
    , m_library(new LibraryPane(m_tree))
    , m_reader(new ReaderPane(settings, m_actions))
    , m_notices(new NoticeBar)
    , m_box(new SearchBox)
    , m_search(new SearchPane)
    , m_entities(new EntitiesPane(settings, m_actions))
    , m_naming(*m_reader, *m_entities, m_editor)
    , m_shelves(new Shelves(m_library, settings))
    , m_marking(m_actions, *m_shelves, *m_reader, m_editor)
    , m_arrivals(desk, settings, *m_reader)
    , m_session(desk, settings, *m_reader, *this)
    , m_sides(*this, settings)
    , m_ways({ *m_reader, *m_library }, m_editor, m_actions, dialogs)
    , m_preview(new ImportPreview)
    , m_print(new PrintPane(settings, desk.typesetter()))
    , m_finding(*m_box, *m_search, *m_reader, m_actions, settings, this)
    , m_report(new ImportReport)
    , m_importing(desk, settings, { *m_preview, *m_report, *m_notices })
    , m_archives(desk, settings, dialogs, m_actions, *this)
    , m_publishing(desk, settings, dialogs, { *m_print, *m_reader, *m_search, *m_shelves, m_actions })
    , m_job(new JobBar)
    , m_message(new LineLabel(Qt::ElideMiddle))
    , m_back(new QToolButton)
    , m_size(new QLabel)
{
    setAcceptDrops(true);
    auto *middle = new QWidget;
    // What stands in the middle of a wide window keeps its distance from the edge, which is no reason for the
    // window to stay wide.
    middle->setMinimumWidth(leastMiddle);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_preview, 3);
    column->addWidget(m_print, 3);
    column->addWidget(m_reader, 2);
    setCentralWidget(middle);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshPause);
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_size->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : { m_message, m_size })
        label->setContentsMargins(10, 4, 10, 4);
    m_back->setObjectName(QStringLiteral("takeBack"));
    m_back->setAutoRaise(true);
    m_back->hide();
    statusBar()->addWidget(m_message);
    statusBar()->addWidget(m_back);
    statusBar()->addPermanentWidget(m_job);
    statusBar()->addPermanentWidget(m_size);
    statusBar()->setSizeGripEnabled(false);

    buildMenus();
    buildToolBar();
    buildDocks();
    m_guidance = std::make_unique<Guidance>(m_actions, m_settings, *this,
        QList<QWidget *> { m_box, m_shelves, m_reader, m_search, m_entities, m_report });
    connectActions();
    connectChoices();
    connectReading();
    connectClasses();
    connectPanes();
    connectDesk();
    connectEditor();
    connectNames();
    retranslate();
    restore();
    m_session.watch(m_docks.values());
    showCurrent();
}

MainWindow::~MainWindow()
{
    m_session.end();
    // The panes are destroyed one after the other: none of them may call on another any more.
    disconnect(m_reader, nullptr, this, nullptr);
    m_reader->setStore(nullptr);
}

// ---- what is where

void MainWindow::buildMenus()
{
    for (const Menu menu :
        { Menu::File, Menu::Edit, Menu::View, Menu::Go, Menu::Search, Menu::Entities, Menu::Help }) {
        m_menus[menu] = menuBar()->addMenu(QString());
        m_actions.fill(menu, m_menus[menu]);
    }
    m_menus[Menu::File]->insertMenu(m_actions[Action::OpenSamples], m_archives.recent());
    m_menus[Menu::Edit]->insertMenu(m_actions[Action::SelectAll], m_publishing.citations());
    m_menus[Menu::Search]->insertMenu(m_actions[Action::NextHit], m_finding.savedMenu());
    QMenu *view = m_menus[Menu::View];
    view->addSeparator();
    for (const Menu menu : { Menu::Language, Menu::Appearance, Menu::Sheet }) {
        m_menus[menu] = view->addMenu(QString());
        m_actions.fill(menu, m_menus[menu]);
    }
}

void MainWindow::buildToolBar()
{
    m_bar = addToolBar(QString());
    m_bar->setObjectName(QStringLiteral("toolBar"));
    m_bar->setMovable(false);
    m_bar->setIconSize({ 18, 18 });
    m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto space = [this] {
        auto *filler = new QWidget;
        filler->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_bar->addWidget(filler);
    };
    m_bar->addAction(m_actions[Action::Back]);
    m_bar->addAction(m_actions[Action::Forward]);
    m_bar->addAction(m_actions[Action::ImportFiles]);
    m_bar->addAction(m_actions[Action::Print]);
    for (const Action named : { Action::ImportFiles, Action::Print }) {
        auto *button = qobject_cast<QToolButton *>(m_bar->widgetForAction(m_actions[named]));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    space();
    m_box->setMinimumWidth(240);
    m_box->setMaximumWidth(560);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_bar->addWidget(m_box);
    space();
    m_bar->addAction(m_actions[Action::ShowSource]);
    m_bar->addAction(m_actions[Action::ZoomOut]);
    m_bar->addAction(m_actions[Action::ZoomIn]);
    m_bar->addAction(m_actions[Action::ReadingSettings]);
    auto *appearance = new QToolButton;
    appearance->setObjectName(QStringLiteral("appearance"));
    appearance->setIcon(icon(Icon::Contrast));
    appearance->setMenu(m_menus[Menu::Appearance]);
    appearance->setPopupMode(QToolButton::InstantPopup);
    m_bar->addWidget(appearance);
}

QDockWidget *MainWindow::addDock(Qt::DockWidgetArea area, const char *name, QWidget *pane, Action toggle)
{
    auto *dock = new QDockWidget;
    dock->setObjectName(QLatin1String(name));
    // Less is of no use.
    if (area != Qt::BottomDockWidgetArea)
        pane->setMinimumWidth(160);
    dock->setWidget(pane);
    dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    auto *title = new QLabel;
    title->setObjectName(QStringLiteral("dockTitle"));
    dock->setTitleBarWidget(title);
    connect(dock, &QWidget::windowTitleChanged, title, &QLabel::setText);
    addDockWidget(area, dock);
    // The dock's own action knows whether it is open, also behind another one; ours only stands for it.
    QAction *own = dock->toggleViewAction();
    QAction *ours = m_actions[toggle];
    connect(own, &QAction::toggled, ours, &QAction::setChecked);
    connect(ours, &QAction::triggered, own, &QAction::trigger);
    ours->setChecked(own->isChecked());
    m_docks[toggle] = dock;
    return dock;
}

void MainWindow::buildDocks()
{
    QDockWidget *library = addDock(Qt::LeftDockWidgetArea, "libraryDock", m_shelves, Action::ShowLibrary);
    QDockWidget *search = addDock(Qt::RightDockWidgetArea, "searchDock", m_search, Action::ShowSearch);
    QDockWidget *entities
        = addDock(Qt::RightDockWidgetArea, "entitiesDock", m_entities, Action::ShowEntities);
    QDockWidget *report = addDock(Qt::BottomDockWidgetArea, "reportDock", m_report, Action::ShowReport);
    report->hide();
    for (const Qt::Corner corner : { Qt::BottomLeftCorner, Qt::TopLeftCorner })
        setCorner(corner, Qt::LeftDockWidgetArea);
    for (const Qt::Corner corner : { Qt::BottomRightCorner, Qt::TopRightCorner })
        setCorner(corner, Qt::RightDockWidgetArea);
    resize(1280, 800);
    m_sides.add(library, 270);
    m_sides.add(search, 330);
    m_sides.add(entities, 330);
    resizeDocks({ search, entities }, { 440, 300 }, Qt::Vertical);
}

void MainWindow::restore()
{
    restoreGeometry(m_settings.value(Setting::Geometry).toByteArray());
    restoreState(m_settings.value(Setting::Layout).toByteArray());
    m_docks[Action::ShowReport]->hide();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_session.write();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_menus[Menu::File]->setTitle(tr("&File"));
    m_menus[Menu::Edit]->setTitle(tr("&Edit"));
    m_menus[Menu::View]->setTitle(tr("&View"));
    m_menus[Menu::Go]->setTitle(tr("&Go"));
    m_menus[Menu::Search]->setTitle(tr("&Search"));
    m_menus[Menu::Entities]->setTitle(tr("E&ntities"));
    m_menus[Menu::Help]->setTitle(tr("&Help"));
    m_menus[Menu::Language]->setTitle(tr("Lan&guage"));
    m_menus[Menu::Appearance]->setTitle(tr("&Appearance"));
    m_finding.retranslate();
    m_menus[Menu::Sheet]->setTitle(tr("Reading S&heet"));
    m_docks[Action::ShowLibrary]->setWindowTitle(tr("Library"));
    m_docks[Action::ShowSearch]->setWindowTitle(tr("Hits"));
    m_docks[Action::ShowEntities]->setWindowTitle(tr("Entities"));
    m_docks[Action::ShowReport]->setWindowTitle(tr("Report of the Import"));
    m_bar->setWindowTitle(tr("Tools"));
    auto *appearance = m_bar->findChild<QToolButton *>(QStringLiteral("appearance"));
    appearance->setToolTip(tr("Light or dark"));
    appearance->setAccessibleName(tr("Light or dark"));
    m_archives.retranslate();
    m_publishing.retranslate();
    showUndo();
    showSize();
    const QString name = QFileInfo(m_desk.path()).completeBaseName();
    setWindowTitle(name.isEmpty() ? tr("Jianbao") : tr("%1 – Jianbao").arg(name));
}

void MainWindow::showSize()
{
    m_size->setText(m_tree.articles() > 0 ? tr("%Ln article(s)", nullptr, m_tree.articles()) : QString());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_actions[Action::ImportFiles]->isEnabled() && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    import(paths);
    event->acceptProposedAction();
}

} // namespace ui
