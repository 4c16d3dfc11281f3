// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/shelves.h"

#include "ui/panes/library.h"
#include "ui/panes/shelf.h"
#include "ui/settings.h"

#include <QEvent>
#include <QTabBar>
#include <algorithm>

namespace ui {

Shelves::Shelves(LibraryPane *library, Settings &settings, QWidget *parent)
    : QTabWidget(parent)
    , m_library(library)
    , m_clippings(new ShelfPane(archive::Shelf::Clippings))
    , m_history(new ShelfPane(archive::Shelf::History))
{
    setObjectName(QStringLiteral("shelves"));
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    tabBar()->setExpanding(false);
    for (QWidget *part : { static_cast<QWidget *>(m_library), static_cast<QWidget *>(m_clippings),
             static_cast<QWidget *>(m_history) })
        addTab(part, QString());
    connect(this, &QTabWidget::currentChanged, this, [this] { setFocusProxy(currentWidget()); });
    setFocusProxy(m_library);
    setCurrentIndex(std::clamp(settings.value(Setting::LibraryPart).toInt(), 0, count() - 1));
    connect(this, &QTabWidget::currentChanged, this,
        [&settings](int part) { settings.set(Setting::LibraryPart, part); });
    retranslate();
}

void Shelves::setStore(archive::Store *store)
{
    m_clippings->setStore(store);
    m_history->setStore(store);
}

void Shelves::refresh()
{
    m_clippings->refresh();
    m_history->refresh();
}

void Shelves::show(Part part)
{
    setCurrentIndex(static_cast<int>(part));
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void Shelves::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTabWidget::changeEvent(event);
}

void Shelves::retranslate()
{
    setTabText(static_cast<int>(Part::Issues), tr("Issues"));
    setTabText(static_cast<int>(Part::Clippings), tr("Clippings"));
    setTabText(static_cast<int>(Part::History), tr("History"));
    setAccessibleName(tr("Library"));
    tabBar()->setAccessibleName(tr("Library"));
}

} // namespace ui
