// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/hittimeline.h"

#include "ui/models/clamped.h"

#include <QAccessibleWidget>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace ui {

static constexpr int margin = 14;
static constexpr int barHeight = 34;

/// A screen reader takes a widget of our own for a mere area.
static QAccessibleInterface *spokenTimeline(const QString &, QObject *object)
{
    auto *timeline = qobject_cast<HitTimeline *>(object);
    return timeline ? new QAccessibleWidget(timeline, QAccessible::Chart) : nullptr;
}

HitTimeline::HitTimeline(QWidget *parent)
    : QWidget(parent)
{
    [[maybe_unused]] static const bool isSpoken = [] {
        QAccessible::installFactory(spokenTimeline);
        return true;
    }();
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
    m_anchor = -1;
    m_pressed = false;
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
    const auto [first, last] = range();
    for (int i = 0; i < m_bars.size(); ++i) {
        bar.setAlphaF(m_pointed >= 0 && i >= first && i <= last ? 1.0F : 0.55F);
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
        painter.drawText(words, Qt::AlignHCenter | Qt::AlignVCenter, rangeText());
        return;
    }
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, m_bars.first().value);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_bars.last().value);
}

void HitTimeline::point(int bar)
{
    m_pointed = bar;
    setCursor(bar >= 0 && m_bars[bar].articles ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleDescription(bar >= 0 ? rangeText() : QString());
    update();
}

std::pair<int, int> HitTimeline::range() const
{
    const int anchor = m_anchor < 0 ? m_pointed : m_anchor;
    return std::minmax(anchor, m_pointed);
}

QString HitTimeline::rangeText() const
{
    const auto [first, last] = range();
    if (first == last)
        return barText(last);
    qint64 articles = 0;
    for (int bar = first; bar <= last; ++bar)
        articles += m_bars[bar].articles;
    return tr("%1 to %2: %Ln article(s)", nullptr, clamped(articles))
        .arg(m_bars[first].value, m_bars[last].value);
}

void HitTimeline::choose()
{
    const auto [first, last] = range();
    const bool any = first >= 0
        && std::any_of(m_bars.cbegin() + first, m_bars.cbegin() + last + 1,
            [](const core::FacetCount &bar) { return bar.articles > 0; });
    m_anchor = -1;
    m_pressed = false;
    if (any)
        Q_EMIT chosen(first == last ? m_bars[first].value
                                    : m_bars[first].value + QStringLiteral("..") + m_bars[last].value);
    update();
}

void HitTimeline::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton && barAt(event->pos().x()) >= 0;
    m_anchor = m_pressed ? barAt(event->pos().x()) : -1;
    point(m_anchor);
}

void HitTimeline::mouseMoveEvent(QMouseEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    // Who has begun a range may leave the bars at either end.
    const int x = m_pressed ? std::clamp(event->pos().x(), margin, width() - margin - 1) : event->pos().x();
    point(m_pressed ? std::clamp(barAt(x), 0, last) : barAt(x));
}

void HitTimeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_pressed)
        choose();
}

void HitTimeline::leaveEvent(QEvent *)
{
    if (m_pressed)
        return;
    m_anchor = -1;
    point(-1);
}

void HitTimeline::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    const bool isArrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (isArrow && !event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = -1;
    else if (isArrow && m_anchor < 0)
        m_anchor = m_pointed;
    if (event->key() == Qt::Key_Left)
        point(std::max(0, m_pointed < 0 ? last : m_pointed - 1));
    else if (event->key() == Qt::Key_Right)
        point(std::min(last, m_pointed + 1));
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_pointed >= 0)
        choose();
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
