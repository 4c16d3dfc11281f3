// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/filterbox.h"

#include "ui/paint/icons.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace ui {

static constexpr int pauseInTyping = 150; // milliseconds

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
{
    QAction *clearing = addAction(icon(Icon::Close), QLineEdit::TrailingPosition);
    clearing->setVisible(false);
    connect(clearing, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clearing,
        [clearing](const QString &typed) { clearing->setVisible(!typed.isEmpty()); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &FilterBox::askNow);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &typed) {
        if (typed.isEmpty())
            askNow(); // there is nothing to wait for
        else if (!m_composing)
            m_pause.start();
    });
}

void FilterBox::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    if (m_composing)
        m_pause.stop();
    QLineEdit::inputMethodEvent(event);
    // What was typed before and was not asked for yet, when the composing is given up.
    if (!m_composing && text() != m_asked)
        m_pause.start();
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        askNow();
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

void FilterBox::askNow()
{
    m_pause.stop();
    if (text() == m_asked)
        return;
    m_asked = text();
    Q_EMIT asked(m_asked);
}

} // namespace ui
