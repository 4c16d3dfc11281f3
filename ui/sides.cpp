// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sides.h"

#include "ui/settings.h"

#include <QDockWidget>
#include <QEvent>
#include <QGuiApplication>
#include <QLayout>
#include <QMainWindow>
#include <algorithm>

namespace ui {

/// What the sides may have of the window together; the rest is for reading.
static constexpr double mostOfAll = 0.49;

Sides::Sides(QMainWindow &window, Settings &settings)
    : m_window(window)
    , m_settings(settings)
{
    window.installEventFilter(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Sides::settle);
}

void Sides::add(QDockWidget *dock, int width)
{
    const QString kept = m_settings.value(Setting::Sides).toStringList().value(m_sides.size());
    m_sides.append({ dock, kept.toInt() > 0 ? kept.toInt() : width });
    dock->installEventFilter(this);
}

bool Sides::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Resize)
        return false;
    // While it follows the window, the layout takes no widths.
    if (watched == &m_window)
        m_soon.start();
    // A person makes a pane wider by the line beside it; the window keeps its size.
    else if (m_window.size() == m_settled && QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        note(watched);
    return false;
}

void Sides::note(const QObject *dock)
{
    QStringList kept;
    for (Side &side : m_sides) {
        if (side.dock == dock && !side.dock->isFloating())
            side.width = side.dock->width();
        kept.append(QString::number(side.width));
    }
    m_settings.set(Setting::Sides, kept);
}

void Sides::settle()
{
    QList<QDockWidget *> docks;
    QList<int> widths;
    int left = 0;
    int right = 0;
    for (const Side &side : std::as_const(m_sides)) {
        const Qt::DockWidgetArea area = m_window.dockWidgetArea(side.dock);
        const bool isSide = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
        if (!isSide || side.dock->isHidden() || side.dock->isFloating())
            continue;
        docks.append(side.dock);
        widths.append(side.width);
        int &widest = area == Qt::LeftDockWidgetArea ? left : right;
        widest = std::max(widest, side.width);
    }
    const double share = std::min(1.0, mostOfAll * m_window.width() / std::max(1, left + right));
    for (int &width : widths)
        width = static_cast<int>(width * share);
    m_window.resizeDocks(docks, widths, Qt::Horizontal);
    // Qt takes the widths up when it lays the window out next.
    m_window.layout()->invalidate();
    m_window.layout()->activate();
    m_settled = m_window.size();
}

} // namespace ui
