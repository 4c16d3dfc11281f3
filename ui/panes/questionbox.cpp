// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/questionbox.h"

#include "ui/paint/icons.h"

#include <QAction>
#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace ui {

QuestionBox::QuestionBox(int pauseMilliseconds, QWidget *parent)
    : QLineEdit(parent)
    , m_clearing(addAction(icon(Icon::Close), QLineEdit::TrailingPosition))
{
    m_clearing->setVisible(false);
    connect(m_clearing, &QAction::triggered, this, &QLineEdit::clear);
    m_pause.setParent(this);
    m_pause.setObjectName(QStringLiteral("pauseInTyping"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &QuestionBox::askIfNew);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_clearing->setVisible(!typed.isEmpty());
        // Composing over what is selected empties the line first.
        if (m_composing)
            return;
        if (typed.isEmpty())
            askIfNew(); // there is nothing to wait for
        else
            m_pause.start();
    });
}

void QuestionBox::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    if (m_composing)
        m_pause.stop();
    QLineEdit::inputMethodEvent(event);
    // What was typed before and was not asked for yet, when the composing is given up.
    if (!m_composing && text() != m_asked)
        m_pause.start();
}

void QuestionBox::keyPressEvent(QKeyEvent *event)
{
    // A key that an input method lets through belongs to what is composed.
    if (m_composing)
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!text().isEmpty())
            Q_EMIT entered(text());
        [[fallthrough]];
    case Qt::Key_Down:
        askIfNew();
        Q_EMIT left();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void QuestionBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const bool comesBack = event->reason() == Qt::PopupFocusReason
        || event->reason() == Qt::MenuBarFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    // A long question is read from its beginning.
    if (!comesBack)
        home(false);
}

void QuestionBox::ask()
{
    m_pause.stop();
    m_asked = text();
    Q_EMIT asked(m_asked);
}

void QuestionBox::askIfNew()
{
    m_pause.stop();
    if (text() != m_asked)
        ask();
}

} // namespace ui
