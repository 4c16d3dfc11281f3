// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys.h"

#include <QPointer>

class QDialog;

namespace ui {

class HelpPage;

/// What tells a person how to go on: the help, the page of the keys, and going from pane to pane by keys.
/// Each stands beside the window once, however often it is asked for.
class Guidance : public QObject {
    Q_OBJECT

public:
    /// All must outlive it. `panes`: in the order in which one goes through them.
    Guidance(Actions &actions, Settings &settings, QWidget &window, const QList<QWidget *> &panes);

    /// Opens the help at a section.
    void help(const QString &section = {});

private:
    void showKeys();
    void turnPane(int by);

    QWidget &m_window;
    Keys m_keys;
    QList<QWidget *> m_panes;
    QPointer<HelpPage> m_help;
    QPointer<QDialog> m_keysPage;
};

} // namespace ui
