// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hitscrollbar.h"

#include "ui/paint/entitycolours.h"

#include <QPainter>
#include <cmath>

namespace ui {

static constexpr int tickHeight = 3; // pixels
static constexpr int sideAir = 2;

HitScrollBar::HitScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
}

void HitScrollBar::setTicks(const QList<double> &ticks, int current)
{
    if (ticks == m_ticks && current == m_current)
        return;
    m_ticks = ticks;
    m_current = current;
    update();
}

void HitScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    if (m_ticks.isEmpty())
        return;
    QPainter painter(this);
    const auto draw = [&](int tick, const QColor &colour) {
        const int top = static_cast<int>(std::lround(m_ticks.at(tick) * (height() - tickHeight)));
        painter.fillRect(sideAir, top, width() - 2 * sideAir, tickHeight, colour);
    };
    const QColor others
        = hitFormat(false, palette()).background().color().darker(isDark(palette()) ? 80 : 130);
    for (int i = 0; i < m_ticks.size(); ++i)
        draw(i, others);
    if (m_current >= 0 && m_current < m_ticks.size())
        draw(m_current, palette().color(QPalette::Highlight));
}

} // namespace ui
