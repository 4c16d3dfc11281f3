// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/searchbox.h"

#include "ui/paint/icons.h"

#include <QAction>
#include <QEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace ui {

static constexpr int pauseInTyping = 250; // milliseconds

SearchBox::SearchBox(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("searchBox"));
    addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_clear = addAction(icon(Icon::Close), QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
        [this](const QString &typed) { m_clear->setVisible(!typed.isEmpty()); });
    m_pause.setParent(this);
    m_pause.setObjectName(QStringLiteral("pauseInTyping"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::askNow);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!m_composing)
            m_pause.start();
    });
    retranslate();
}

void SearchBox::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    if (m_composing)
        m_pause.stop();
    QLineEdit::inputMethodEvent(event);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        if (m_pause.isActive())
            askNow();
        Q_EMIT left();
        return;
    case Qt::Key_Escape:
        clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::askFor(const QString &typed)
{
    selectAll();
    insert(typed);
    askNow();
}

void SearchBox::askNow()
{
    m_pause.stop();
    Q_EMIT asked(text());
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("Search the archive"));
    setAccessibleName(tr("Search the archive"));
    m_clear->setToolTip(tr("Clear the search"));
    setToolTip(tr("<p>Any run of characters; several, divided by blanks, must all be found.</p>"
                  "<p><b>劳模 OR 工匠</b>, <b>劳模 -工匠</b>, <b>\"劳模 工匠\"</b> in a row, "
                  "<b>劳模 NEAR/20 工匠</b><br><b>title:</b> <b>body:</b> <b>byline:</b> <b>caption:</b> "
                  "<b>person:</b> <b>org:</b> <b>place:</b><br><b>date:2023-09</b>, <b>before:2020</b>, "
                  "<b>page:3</b>, <b>kind:photo</b>, <b>/第[一二三]届/</b></p>"));
}

} // namespace ui
