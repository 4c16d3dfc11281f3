// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/keys.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

/// All actions with their keys, which can be changed here. It stands beside the window: reading goes on.
class KeysPage : public QDialog {
    Q_OBJECT

public:
    /// `keys` must outlive it.
    KeysPage(Keys &keys, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void filter();
    void showCurrent();
    void use();
    std::optional<Action> current() const;
    void retranslate();

    Keys &m_keys;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QLabel *m_which;
    QKeySequenceEdit *m_edit;
    QLabel *m_answer; ///< why keys are refused
    QPushButton *m_use;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
};

/// What a menu is called, without its mnemonic.
QString menuTitle(Menu menu);

} // namespace ui
