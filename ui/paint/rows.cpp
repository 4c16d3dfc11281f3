// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/rows.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTextLayout>
#include <QTextOption>

#include <cmath>

namespace ui {

static constexpr double leading = 1.15;

static int lineHeight(const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).height() * leading));
}

int linesHeight(const QFont &font, int lines)
{
    return lineHeight(font) * lines;
}

QFont scaled(const QFont &font, qreal factor)
{
    QFont other = font;
    other.setPointSizeF(font.pointSizeF() * factor);
    return other;
}

static QList<QTextLayout::FormatRange> litRanges(const QList<core::Span> &lit, const QTextCharFormat &format)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const core::Span &span : lit)
        ranges.append({ span.start, span.length, format });
    return ranges;
}

/// Lays the text out in lines; the offset at which the line after the last one would begin, or the text's
/// length.
static int layOut(QTextLayout &layout, int width, int lines, int height)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    int end = 0;
    layout.beginLayout();
    for (int number = 0; number < lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, number * height));
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return end;
}

int drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &colour, int lines, const QList<core::Span> &lit, const QTextCharFormat &format)
{
    const int height = lineHeight(font);
    QString shown = text;
    QTextLayout layout(shown, font);
    const int end = layOut(layout, rect.width(), lines, height);
    if (end < text.size() && layout.lineCount() > 0) {
        const int last = layout.lineAt(layout.lineCount() - 1).textStart();
        shown = text.left(last) + QFontMetrics(font).elidedText(text.mid(last), Qt::ElideRight, rect.width());
        layout.setText(shown);
    }
    QList<QTextLayout::FormatRange> ranges = litRanges(lit, format);
    // What the ellipsis has taken the place of is not lit.
    ranges.removeIf(
        [&](const auto &range) { return shown.size() < text.size() && range.start >= shown.size() - 1; });
    layout.setFormats(ranges);
    layOut(layout, rect.width(), lines, height);
    painter.setPen(colour);
    layout.draw(&painter, rect.topLeft());
    return layout.lineCount() * height;
}

void drawSample(QPainter &painter, const QRect &rect, const QFont &font, const QTextCharFormat &format)
{
    const QString blank(7, QChar(0x00a0));
    QTextLayout layout(blank, font);
    layout.setFormats({ { 0, static_cast<int>(blank.size()), format } });
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
}

QColor chosenTint(const QStyleOptionViewItem &option)
{
    QColor colour = option.palette.color(QPalette::Highlight);
    colour.setAlphaF(option.state & QStyle::State_Active ? 0.18F : 0.12F);
    return colour;
}

void drawGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    QColor colour;
    if (option.state & QStyle::State_Selected) {
        colour = chosenTint(option);
    } else if (option.state & QStyle::State_MouseOver) {
        colour = option.palette.color(QPalette::Mid);
        colour.setAlphaF(0.35F);
    } else {
        return;
    }
    painter.fillRect(option.rect, colour);
}

} // namespace ui
