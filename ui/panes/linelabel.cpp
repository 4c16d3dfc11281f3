// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/linelabel.h"

#include <QPainter>
#include <QStyle>

namespace ui {

LineLabel::LineLabel(Qt::TextElideMode mode, QWidget *parent)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
}

QSize LineLabel::minimumSizeHint() const
{
    const QMargins margins = contentsMargins();
    const int ellipsis = fontMetrics().horizontalAdvance(QChar(0x2026));
    return { margins.left() + ellipsis + margins.right(), QLabel::minimumSizeHint().height() };
}

void LineLabel::paintEvent(QPaintEvent *event)
{
    const QRect room = contentsRect();
    if (fontMetrics().horizontalAdvance(text()) <= room.width()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    style()->drawItemText(&painter, room, static_cast<int>(alignment() | Qt::TextSingleLine), palette(),
        isEnabled(), fontMetrics().elidedText(text(), m_mode, room.width()), foregroundRole());
}

} // namespace ui
