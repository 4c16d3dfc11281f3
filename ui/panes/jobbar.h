// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "ui/models/pace.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

/// An import's progress in the status bar, its speed and the time that is left, with the way to stop it; or
/// how far what was said of names has come.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);
    void show(const intake::Progress &progress);
    /// The same with the time since the import began, for who has no time to wait.
    void show(const intake::Progress &progress, qint64 milliseconds);
    /// How many articles are to be settled yet after what was said of names; 0: none. An import that is shown
    /// goes before.
    void showSettling(qint64 left);
    /// The import has ended.
    void end();

Q_SIGNALS:
    void stopped();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString importText(bool isShort) const;
    void retranslate();

    intake::Progress m_progress;
    bool m_isImporting = false;
    QElapsedTimer m_sinceStart;
    Pace m_pace;
    qint64 m_left = 0; ///< articles to be settled
    qint64 m_most = 0; ///< as many as there were
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
};

} // namespace ui
