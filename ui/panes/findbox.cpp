// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/findbox.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

namespace ui {

static constexpr int pauseMilliseconds = 150;
static constexpr int boxWidth = 190; // pixels

FindBox::FindBox(QWidget *parent)
    : QuestionBox(pauseMilliseconds, parent)
{
    setObjectName(QStringLiteral("findBox"));
    setFixedWidth(boxWidth);
    retranslate();
}

void FindBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isAsked())
            Q_EMIT stepped(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        else
            ask();
        return;
    case Qt::Key_Escape:
        Q_EMIT ended();
        return;
    default:
        QuestionBox::keyPressEvent(event);
    }
}

void FindBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QuestionBox::changeEvent(event);
}

void FindBox::retranslate()
{
    setPlaceholderText(tr("Find in the article"));
    setAccessibleName(tr("Find in the article"));
    clearing()->setToolTip(tr("Clear what is looked for"));
}

} // namespace ui
