// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSize>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace ui {

class Settings;

/// Keeps the panes at a window's sides as wide as a person made them while the window becomes smaller and
/// larger again, and from one day to the next. Qt alone takes from them where a window becomes too small for
/// all, and never gives that back.
class Sides : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    Sides(QMainWindow &window, Settings &settings);

    /// Watches a pane of the window: as wide as that, in pixels, until a person wants it otherwise.
    void add(QDockWidget *dock, int width);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Side {
        QDockWidget *dock;
        int width; ///< as it is wanted
    };
    void note(const QObject *dock);
    void settle();

    QMainWindow &m_window;
    Settings &m_settings;
    QTimer m_soon;
    QList<Side> m_sides;
    QSize m_settled; ///< the window's, for which they were settled last
};

} // namespace ui
