// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/treedelegate.h"

#include "ui/models/archivetree.h"
#include "ui/models/roles.h"
#include "ui/paint/icons.h"
#include "ui/paint/rows.h"

#include <QPainter>

namespace ui {

static constexpr int margin = 6;
static const QString differs = QStringLiteral("≠"); ///< beside a date that something says otherwise

static constexpr int dotRoom = 10; ///< before an article's headline, for the dot of what was not read
static constexpr double dotSide = 4.5;
static constexpr int ribbonSide = 14;

/// A dot before what was not read, a ribbon behind what is kept; the room that takes on the right.
static int drawMark(QPainter &painter, const QRect &row, const QPalette &palette, const core::Bookmark &mark)
{
    if (!mark.isRead()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.color(QPalette::Link));
        painter.drawEllipse(QRectF(row.left(), row.center().y() - dotSide / 2 + 0.5, dotSide, dotSide));
    }
    if (!mark.isClipped())
        return 0;
    const QRect ribbon(
        row.right() - ribbonSide + 1, row.center().y() - ribbonSide / 2, ribbonSide, ribbonSide);
    icon(Icon::Clip).paint(&painter, ribbon, Qt::AlignCenter, QIcon::Normal, QIcon::On);
    return ribbonSide + margin;
}

static QFont rowFont(const QFont &font, const QModelIndex &index)
{
    QFont own = font;
    const auto kind = static_cast<ArchiveTree::Kind>(index.data(KindRole).toInt());
    if (kind == ArchiveTree::Kind::Issue)
        own.setWeight(QFont::Medium);
    if (kind == ArchiveTree::Kind::Page)
        own = scaled(own, 0.92);
    own.setItalic(index.data(EstimateRole).toBool());
    return own;
}

void TreeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawGround(*painter, option);
    const QRect row = option.rect.adjusted(margin, 0, -2 * margin, 0);
    const QColor faint = option.palette.color(QPalette::PlaceholderText);
    int right = 0;
    if (const int count = index.data(CountRole).toInt(); count > 0) {
        const QFont small = scaled(option.font, 0.85);
        const QString number = option.locale.toString(count);
        painter->setFont(small);
        painter->setPen(faint);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, number);
        right = QFontMetrics(small).horizontalAdvance(number) + 2 * margin;
    }
    const QFont font = rowFont(option.font, index);
    if (index.data(ConflictRole).toBool()) {
        const QRect place = row.adjusted(0, 0, -right, 0);
        painter->setFont(font);
        painter->setPen(option.palette.color(QPalette::Link));
        painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, differs);
        right += QFontMetrics(font).horizontalAdvance(differs) + margin;
    }
    const auto kind = static_cast<ArchiveTree::Kind>(index.data(KindRole).toInt());
    const bool page = kind == ArchiveTree::Kind::Page;
    int left = 0;
    if (kind == ArchiveTree::Kind::Article) {
        left = dotRoom;
        right += drawMark(*painter, row, option.palette, index.data(MarkRole).value<core::Bookmark>());
    }
    painter->setFont(font);
    painter->setPen(page ? faint : option.palette.color(QPalette::Text));
    const QRect name = row.adjusted(left, 0, -right, 0);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    painter->restore();
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    return { metrics.horizontalAdvance(index.data().toString()) + 2 * margin + dotRoom,
        metrics.height() + 10 };
}

} // namespace ui
