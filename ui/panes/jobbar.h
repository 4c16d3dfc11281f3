// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

/// An import's progress in the status bar, with the way to stop it.
class JobBar : public QWidget {
    Q_OBJECT

public:
    explicit JobBar(QWidget *parent = nullptr);
    void show(const intake::Progress &progress);

Q_SIGNALS:
    void stopped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    intake::Progress m_progress;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
};

} // namespace ui
