// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace ui {

struct PaperQuestion;

/// Asks once a batch which newspaper its pages are from. It stands beside the window: reading goes on.
class PaperDialog : public QDialog {
    Q_OBJECT

public:
    PaperDialog(QWidget *parent, const PaperQuestion &question);
    QString paper() const; ///< without blanks at both ends; empty: what the pages say

private:
    QLineEdit *m_name;
};

} // namespace ui
