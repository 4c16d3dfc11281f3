// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/carddelegate.h"

#include "ui/models/issuecards.h"
#include "ui/models/roles.h"
#include "ui/paint/entitycolours.h"
#include "ui/paint/icons.h"
#include "ui/paint/rows.h"
#include "ui/paint/theme.h"

#include <QPainter>

namespace ui {

static constexpr int margin = 16;
static constexpr int barWidth = 3;
static constexpr int chipAir = 5;
static constexpr int titleLines = 2;
static constexpr int openingLines = 3;
static constexpr int widthOfColumn = 24; ///< ems; a second column begins when both have so much

static bool isPage(const QModelIndex &index)
{
    return index.data(KindRole).toInt() == static_cast<int>(IssueCards::Kind::Page);
}

static QFont titleFont(const QFont &font)
{
    QFont title = readingFont(font.pointSizeF() * 1.25);
    title.setBold(true);
    return title;
}

static QFont openingFont(const QFont &font)
{
    return readingFont(font.pointSizeF());
}

static void paintPage(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QRect area = option.rect.adjusted(CardDelegate::gap, 0, -CardDelegate::gap, -CardDelegate::gap);
    const QFont number = scaled(option.font, 1.05);
    const QString name = index.data().toString();
    const int height = linesHeight(number, 1);
    const QRect line(area.left(), area.bottom() - height - 6, area.width(), height);
    drawText(painter, line, name, number, option.palette.color(QPalette::Text), 1);
    const int used = QFontMetrics(number).horizontalAdvance(name) + 20;
    const QFont quiet = scaled(option.font, 0.92);
    painter.setFont(quiet);
    painter.setPen(option.palette.color(QPalette::PlaceholderText));
    const QRect banner = line.adjusted(used, 0, 0, 0);
    painter.drawText(banner, Qt::AlignRight | Qt::AlignVCenter,
        QFontMetrics(quiet).elidedText(index.data(OpeningRole).toString(), Qt::ElideRight, banner.width()));
    painter.setPen(option.palette.color(QPalette::Mid));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

static QFont chipFont(const QFont &font)
{
    return scaled(font, 0.86);
}

/// In a row, as many as there is room for: a bar in the colour of the class, and the name.
static void paintChips(QPainter &painter, const QRect &row, const QStyleOptionViewItem &option,
    const QList<core::Mention> &chief)
{
    const QFont font = chipFont(option.font);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    int left = row.left();
    for (const core::Mention &mention : chief) {
        const QString name = metrics.elidedText(mention.value, Qt::ElideRight, row.width() / 2);
        const int width = barWidth + chipAir + metrics.horizontalAdvance(name);
        if (left + width > row.right())
            break;
        painter.fillRect(QRect(left, row.top() + 3, barWidth, row.height() - 6),
            entityColour(mention.entityClass, option.palette));
        painter.setPen(option.palette.color(QPalette::PlaceholderText));
        painter.drawText(QRect(left + barWidth + chipAir, row.top(), width, row.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
        left += width + 2 * chipAir + 2;
    }
}

/// A dot beside the headline of what was not read, a ribbon over the edge of what is kept.
static void paintMark(
    QPainter &painter, const QRectF &card, const QStyleOptionViewItem &option, const core::Bookmark &mark)
{
    if (!mark.isRead()) {
        const double middle = card.top() + margin - 2 + linesHeight(titleFont(option.font), 1) / 2.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.color(QPalette::Link));
        painter.drawEllipse(QPointF(card.left() + margin / 2.0, middle), 2.5, 2.5);
    }
    if (mark.isClipped()) {
        const QRect ribbon(static_cast<int>(card.right()) - 24, static_cast<int>(card.top()) - 3, 18, 18);
        icon(Icon::Clip).paint(&painter, ribbon, Qt::AlignCenter, QIcon::Normal, QIcon::On);
    }
}

static void paintCard(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QPalette &palette = option.palette;
    const QRectF card = QRectF(option.rect)
                            .adjusted(CardDelegate::gap + 0.5, CardDelegate::gap + 0.5,
                                -CardDelegate::gap - 0.5, -CardDelegate::gap - 0.5);
    const bool chosen = option.state & QStyle::State_Selected;
    QColor ground = palette.color(QPalette::Base);
    if (option.state & QStyle::State_MouseOver)
        ground = palette.color(QPalette::AlternateBase);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(chosen ? QPalette::Highlight : QPalette::Mid), chosen ? 1.6 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(card, 7, 7);

    const QColor faint = palette.color(QPalette::PlaceholderText);
    const QColor ink = palette.color(QPalette::Text);
    QRect rest = card.toRect().adjusted(margin, margin - 2, -margin, -margin + 2);
    rest.setTop(rest.top()
        + drawText(painter, rest, index.data().toString(), titleFont(option.font), ink, titleLines) + 3);
    const QString byline = index.data(BylineRole).toString();
    if (!byline.isEmpty())
        rest.setTop(rest.top() + drawText(painter, rest, byline, scaled(option.font, 0.9), faint, 1) + 3);
    const auto chief = index.data(ChiefRole).value<QList<core::Mention>>();
    if (!chief.isEmpty()) {
        const int height = linesHeight(chipFont(option.font), 1);
        paintChips(
            painter, QRect(rest.left(), rest.bottom() - height + 3, rest.width(), height), option, chief);
        rest.setBottom(rest.bottom() - height - 2);
    }
    if (const QVariant mark = index.data(MarkRole); mark.isValid())
        paintMark(painter, card, option, mark.value<core::Bookmark>());
    const QFont opening = openingFont(option.font);
    const int lines = std::max(1, rest.height() / linesHeight(opening, 1));
    QColor soft = ink;
    soft.setAlphaF(0.78F);
    drawText(painter, rest, index.data(OpeningRole).toString(), opening, soft, lines);
}

void CardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (isPage(index))
        paintPage(*painter, option, index);
    else
        paintCard(*painter, option, index);
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isPage(index))
        return { m_width, linesHeight(scaled(option.font, 1.05), 1) + (index.row() > 0 ? 34 : 20) };
    const int em = QFontMetrics(readingFont(option.font.pointSizeF())).height();
    const int columns = std::clamp(m_width / (widthOfColumn * em * 2 / 3), 1, 3);
    const int height = linesHeight(titleFont(option.font), titleLines)
        + linesHeight(scaled(option.font, 0.9), 1) + linesHeight(openingFont(option.font), openingLines)
        + linesHeight(chipFont(option.font), 1) + 2 * margin + 2 * CardDelegate::gap + 6;
    return { (m_width - 1) / columns, height };
}

} // namespace ui
