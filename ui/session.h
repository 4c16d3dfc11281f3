// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/reader.h"

#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace ui {

class Desk;
class Settings;

/// What is open, written down a moment after each change, so that the next start finds it whatever ended this
/// one: window and docks, and of each archive the tabs and which of them was in front. What is gone from the
/// archive by then is passed over in silence.
class Session : public QObject {
    Q_OBJECT

public:
    /// All must outlive it, or its end().
    Session(Desk &desk, Settings &settings, ReaderPane &reader, QMainWindow &window);

    /// From now on, what is done to the window and to these is written down; what was there is restored
    /// before.
    void watch(const QList<QDockWidget *> &docks);
    /// Writes down what is there, now.
    void write();
    /// The same, and nothing any more from then on: the panes are about to go.
    void end();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Tabs {
        QList<ReaderPane::Visit> open; ///< in their order
        int front = 0; ///< which of them; behind the last: none
    };
    static Tabs fromText(const QString &all, const QString &archive);
    static QString intoText(const QString &all, const QString &archive, const Tabs &tabs);
    Tabs tabs() const;
    void leave();
    void restore();
    void lay(const Tabs &tabs);
    void layNext();
    void note();

    Desk &m_desk;
    Settings &m_settings;
    ReaderPane &m_reader;
    QMainWindow &m_window;
    QTimer m_soon;
    QString m_archive; ///< whose tabs are noted; empty: nobody's, as while they are restored
    int m_visit = 0; ///< counts the archives that were opened
    QList<int> m_left; ///< indices of what is still to be restored
    Tabs m_restored;
    int m_laid = 0; ///< tabs before the next one to be laid
};

} // namespace ui
