// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/flow.h"

#include <QWidget>
#include <memory>

namespace ui {

Flow::Flow(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
}

Flow::~Flow()
{
    qDeleteAll(m_items);
}

void Flow::clear()
{
    while (count() > 0) {
        const std::unique_ptr<QLayoutItem> item(takeAt(0));
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be its own click that clears
        }
    }
}

void Flow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *Flow::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int Flow::heightForWidth(int width) const
{
    return place({ 0, 0, width, 0 }, false);
}

QSize Flow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void Flow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

/// The height that is taken.
int Flow::place(const QRect &rect, bool move) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int x = room.x();
    int y = room.y();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), room.width()));
        if (x > room.x() && x + size.width() > room.x() + room.width()) {
            x = room.x();
            y += lineHeight + m_gap;
            lineHeight = 0;
        }
        if (move)
            item->setGeometry({ QPoint(x, y), size });
        x += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace ui
