// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ui {

/// A line that asks for what is typed into it: after a short pause in the typing, at once on Enter or when
/// it is emptied, and never while an input method composes: what is half composed is not what a person
/// looks for, and a key that the input method lets through, Enter too, is none of the line's. The same is
/// not asked twice. Escape empties it.
class QuestionBox : public QLineEdit {
    Q_OBJECT

public:
    explicit QuestionBox(int pauseMilliseconds, QWidget *parent = nullptr);

Q_SIGNALS:
    void asked(const QString &typed);
    /// Enter was pressed: this is what was meant.
    void entered(const QString &typed);
    /// Enter or the down key, or Escape where nothing is typed: on to the answers, which may still be on
    /// their way.
    void left();

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    /// Asks for what is typed, also where that was asked before.
    void ask();
    /// Whether what is typed has been asked for.
    bool isAsked() const { return text() == m_asked; }
    QAction *clearing() const { return m_clearing; } ///< the button that empties the line

private:
    void askIfNew();

    QTimer m_pause; ///< from the last key to the question
    QAction *m_clearing;
    QString m_asked;
    bool m_composing = false;
};

} // namespace ui
