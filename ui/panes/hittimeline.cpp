// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hittimeline.h"

#include "ui/models/clamped.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace ui {

static constexpr int margin = 14;
static constexpr int barHeight = 34;

HitTimeline::HitTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("hitTimeline"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
    retranslate();
}

void HitTimeline::setBars(const QList<core::FacetCount> &bars)
{
    m_bars = bars;
    m_most = 0;
    for (const core::FacetCount &bar : std::as_const(m_bars))
        m_most = std::max(m_most, bar.articles);
    m_pointed = -1;
    setVisible(m_bars.size() > 1);
    updateGeometry();
    update();
}

QSize HitTimeline::sizeHint() const
{
    return { 200, barHeight + fontMetrics().height() + 12 };
}

QRect HitTimeline::barRect(int bar) const
{
    const double each = double(width() - 2 * margin) / double(std::max<qsizetype>(1, m_bars.size()));
    const int left = margin + int(bar * each);
    const int gap = each > 4 ? 1 : 0;
    const int right = margin + int((bar + 1) * each) - gap;
    const qint64 articles = m_bars[bar].articles;
    const int height = articles ? std::max(2, int(barHeight * articles / std::max<qint64>(1, m_most))) : 0;
    return { left, 4 + barHeight - height, std::max(1, right - left), height };
}

int HitTimeline::barAt(int x) const
{
    const double each = double(width() - 2 * margin) / double(std::max<qsizetype>(1, m_bars.size()));
    const int bar = int((x - margin) / each);
    return x < margin || bar >= m_bars.size() ? -1 : bar;
}

QString HitTimeline::barText(int bar) const
{
    const core::FacetCount &count = m_bars[bar];
    return tr("%1: %Ln article(s)", nullptr, clamped(count.articles)).arg(count.value);
}

void HitTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor bar = palette().color(QPalette::Highlight);
    for (int i = 0; i < m_bars.size(); ++i) {
        bar.setAlphaF(i == m_pointed ? 1.0F : 0.55F);
        painter.fillRect(barRect(i), bar);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(margin, 5 + barHeight, width() - margin, 5 + barHeight);
    if (m_bars.isEmpty())
        return;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.84);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRect words(margin, 7 + barHeight, width() - 2 * margin, fontMetrics().height());
    if (m_pointed >= 0) {
        painter.drawText(words, Qt::AlignHCenter | Qt::AlignVCenter, barText(m_pointed));
        return;
    }
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, m_bars.first().value);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_bars.last().value);
}

void HitTimeline::point(int bar)
{
    if (bar == m_pointed)
        return;
    m_pointed = bar;
    setCursor(bar >= 0 && m_bars[bar].articles ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleDescription(bar >= 0 ? barText(bar) : QString());
    update();
}

void HitTimeline::mouseMoveEvent(QMouseEvent *event)
{
    point(barAt(event->pos().x()));
}

void HitTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->pos().x());
    if (event->button() == Qt::LeftButton && bar >= 0 && m_bars[bar].articles)
        Q_EMIT chosen(m_bars[bar].value);
}

void HitTimeline::leaveEvent(QEvent *)
{
    point(-1);
}

void HitTimeline::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    if (event->key() == Qt::Key_Left)
        point(std::max(0, m_pointed < 0 ? last : m_pointed - 1));
    else if (event->key() == Qt::Key_Right)
        point(std::min(last, m_pointed + 1));
    else if (event->key() == Qt::Key_Return && m_pointed >= 0 && m_bars[m_pointed].articles)
        Q_EMIT chosen(m_bars[m_pointed].value);
    else
        QWidget::keyPressEvent(event);
}

void HitTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool HitTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos().x());
        QToolTip::showText(help->globalPos(), bar >= 0 ? barText(bar) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void HitTimeline::retranslate()
{
    setAccessibleName(tr("When they were printed"));
    update();
}

} // namespace ui
