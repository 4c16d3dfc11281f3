// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <cmath>

namespace ui {

// All drawings stand on a field of 24 by 24 units.

static void drawImport(QPainter &painter)
{
    painter.drawLine(QPointF(12, 3.5), QPointF(12, 14));
    painter.drawPolyline(QPolygonF { { 7.5, 9.5 }, { 12, 14 }, { 16.5, 9.5 } });
    painter.drawPolyline(QPolygonF { { 4, 14.5 }, { 4, 20 }, { 20, 20 }, { 20, 14.5 } });
}

static void drawPrint(QPainter &painter)
{
    painter.drawPolyline(QPolygonF { { 7, 9 }, { 7, 3.5 }, { 17, 3.5 }, { 17, 9 } });
    painter.drawPolyline(
        QPolygonF { { 7, 17 }, { 3.5, 17 }, { 3.5, 9 }, { 20.5, 9 }, { 20.5, 17 }, { 17, 17 } });
    painter.drawRect(QRectF(7, 14, 10, 6.5));
}

static void drawLetter(QPainter &painter, bool larger)
{
    painter.drawPolyline(QPolygonF { { 3, 19 }, { 8.5, 5 }, { 14, 19 } });
    painter.drawLine(QPointF(5, 14), QPointF(12, 14));
    painter.drawLine(QPointF(16, 8), QPointF(22, 8));
    if (larger)
        painter.drawLine(QPointF(19, 5), QPointF(19, 11));
}

static void drawContrast(QPainter &painter)
{
    painter.drawEllipse(QPointF(12, 12), 8, 8);
    QPainterPath half;
    half.moveTo(12, 4);
    half.arcTo(QRectF(4, 4, 16, 16), 90, -180);
    half.closeSubpath();
    painter.fillPath(half, painter.pen().color());
}

static void drawSearch(QPainter &painter)
{
    painter.drawEllipse(QPointF(10.5, 10.5), 6, 6);
    painter.drawLine(QPointF(15, 15), QPointF(20, 20));
}

/// Two columns beside each other: what is read, and what was printed.
static void drawSource(QPainter &painter)
{
    painter.drawRect(QRectF(3.5, 4.5, 17, 15));
    painter.drawLine(QPointF(12, 4.5), QPointF(12, 19.5));
    for (const double line : { 8.5, 12.0, 15.5 })
        painter.drawLine(QPointF(14.5, line), QPointF(18, line));
}

/// A ribbon between the sheets.
static void drawClip(QPainter &painter, bool isOn)
{
    if (isOn)
        painter.setBrush(painter.pen().color());
    painter.drawPolygon(QPolygonF { { 7, 4 }, { 17, 4 }, { 17, 20 }, { 12, 15.5 }, { 7, 20 } });
}

/// Lines of a text, the first one set larger.
static void drawType(QPainter &painter)
{
    painter.drawPolyline(QPolygonF { { 3.5, 12 }, { 7.5, 3.5 }, { 11.5, 12 } });
    painter.drawLine(QPointF(5, 9), QPointF(10, 9));
    for (const double line : { 5.0, 10.0 })
        painter.drawLine(QPointF(15, line), QPointF(20.5, line));
    for (const double line : { 15.5, 20.0 })
        painter.drawLine(QPointF(3.5, line), QPointF(20.5, line));
}

static void drawStar(QPainter &painter, bool filled)
{
    QPolygonF star;
    for (int corner = 0; corner < 10; ++corner) {
        const double angle = M_PI * corner / 5;
        const double reach = corner % 2 ? 3.9 : 9.2;
        star.append({ 12 + reach * std::sin(angle), 12.6 - reach * std::cos(angle) });
    }
    if (filled)
        painter.setBrush(painter.pen().color());
    painter.drawPolygon(star);
}

static void draw(Icon which, QPainter &painter, bool isOn)
{
    switch (which) {
    case Icon::Import:
        return drawImport(painter);
    case Icon::Print:
        return drawPrint(painter);
    case Icon::Larger:
        return drawLetter(painter, true);
    case Icon::Smaller:
        return drawLetter(painter, false);
    case Icon::Contrast:
        return drawContrast(painter);
    case Icon::Search:
        return drawSearch(painter);
    case Icon::Next:
        return painter.drawPolyline(QPolygonF { { 6, 9.5 }, { 12, 15.5 }, { 18, 9.5 } });
    case Icon::Previous:
        return painter.drawPolyline(QPolygonF { { 6, 14.5 }, { 12, 8.5 }, { 18, 14.5 } });
    case Icon::Back:
        return painter.drawPolyline(QPolygonF { { 14.5, 6 }, { 8.5, 12 }, { 14.5, 18 } });
    case Icon::Forward:
        return painter.drawPolyline(QPolygonF { { 9.5, 6 }, { 15.5, 12 }, { 9.5, 18 } });
    case Icon::Source:
        return drawSource(painter);
    case Icon::Clip:
        return drawClip(painter, isOn);
    case Icon::Type:
        return drawType(painter);
    case Icon::Star:
    case Icon::StarFilled:
        return drawStar(painter, which == Icon::StarFilled);
    case Icon::Close:
        painter.drawLine(QPointF(7, 7), QPointF(17, 17));
        return painter.drawLine(QPointF(17, 7), QPointF(7, 17));
    case Icon::None:
        return;
    }
}

static void drawApplication(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xa8, 0x3b, 0x2d));
    painter.drawRoundedRect(QRectF(1, 1, 22, 22), 5, 5);
    painter.setBrush(QColor(0xfd, 0xfa, 0xf3));
    painter.drawPolygon(QPolygonF { { 5, 4.5 }, { 19, 4.5 }, { 19, 16 }, { 15.5, 19.5 }, { 5, 19.5 } });
    painter.setBrush(QColor(0xd9, 0xcd, 0xb8));
    painter.drawPolygon(QPolygonF { { 19, 16 }, { 15.5, 16 }, { 15.5, 19.5 } });
    painter.setBrush(QColor(0x3a, 0x35, 0x2e));
    painter.drawRect(QRectF(7, 6.5, 10, 2));
    painter.setPen(QPen(QColor(0x9a, 0x90, 0x80), 0.8));
    for (const double line : { 11.0, 13.0, 15.0, 17.0 })
        painter.drawLine(QPointF(7, line), QPointF(10, line));
    QPen cut(QColor(0xa8, 0x3b, 0x2d), 0.9);
    cut.setDashPattern({ 1.6, 1.2 });
    painter.setPen(cut);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(11.5, 10.5, 5.5, 4.5));
}

/// Draws when it is asked to, so that a picture follows the palette and is sharp on every screen.
class DrawnIcon : public QIconEngine {
public:
    explicit DrawnIcon(void (*picture)(QPainter &), Icon which = Icon::None)
        : m_picture(picture)
        , m_which(which)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.center() + QPointF(0.5, 0.5) - QPointF(side, side) / 2);
        painter->scale(side / 24, side / 24);
        const QPalette palette = QGuiApplication::palette();
        const QColor ink = palette.color(
            mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::ButtonText);
        painter->setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (m_picture)
            m_picture(*painter);
        else
            draw(m_which, *painter, state == QIcon::On);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DrawnIcon(*this); }

private:
    void (*m_picture)(QPainter &);
    Icon m_which;
};

QIcon icon(Icon which)
{
    return QIcon(new DrawnIcon(nullptr, which));
}

QIcon applicationIcon()
{
    return QIcon(new DrawnIcon(drawApplication));
}

} // namespace ui
