// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ui {

/// The one search box. Asks after a short pause in the typing, at once on Enter, and never while an input
/// method composes: what is half composed is not what a person looks for.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    /// Puts a query in, as if it had been typed, and asks it; Ctrl+Z in the box takes it back.
    void askFor(const QString &typed);

Q_SIGNALS:
    void asked(const QString &typed);
    /// Enter or the down key: on to the hits, which may still be on their way.
    void left();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void askNow();
    void retranslate();

    QTimer m_pause; ///< from the last key to the question
    QAction *m_clear = nullptr;
    bool m_composing = false;
};

} // namespace ui
