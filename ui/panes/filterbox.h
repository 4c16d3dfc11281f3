// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ui {

/// The box over a list that narrows it. Asks as one types, after a short pause, and never while an input
/// method composes.
class FilterBox : public QLineEdit {
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

Q_SIGNALS:
    void asked(const QString &typed);
    /// Enter or the down key: on to the list.
    void left();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void askNow();

    QTimer m_pause; ///< from the last key to the question
    QString m_asked;
    bool m_composing = false;
};

} // namespace ui
