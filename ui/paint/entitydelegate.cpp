// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/entitydelegate.h"

#include "ui/models/roles.h"
#include "ui/paint/entitycolours.h"
#include "ui/paint/rows.h"

#include <QLocale>
#include <QPainter>

namespace ui {

static constexpr int margin = 14;
static constexpr int sampleWidth = 36;
static constexpr int gap = 10;

void EntityDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawGround(*painter, option);
    const QColor faint = option.palette.color(QPalette::PlaceholderText);
    const QRect row = option.rect.adjusted(margin, 0, -margin, 0);
    const auto entityClass = static_cast<core::EntityClass>(index.data(ClassRole).toInt());
    drawSample(*painter, row, option.font, entityFormat(entityClass, option.palette));

    const QFontMetrics metrics(option.font);
    const QString count = QLocale().toString(index.data(CountRole).toLongLong());
    painter->setFont(option.font);
    painter->setPen(faint);
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, count);
    QRect rest = row.adjusted(sampleWidth, 0, -metrics.horizontalAdvance(count) - gap, 0);
    const QString name
        = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, rest.width());
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, name);
    rest.setLeft(rest.left() + metrics.horizontalAdvance(name) + gap);
    const QString others = index.data(OtherNamesRole).toStringList().join(QStringLiteral("、"));
    const QFont quiet = scaled(option.font, 0.92);
    if (rest.width() > metrics.averageCharWidth() * 4 && !others.isEmpty()) {
        painter->setFont(quiet);
        painter->setPen(faint);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(quiet).elidedText(others, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return { 200, linesHeight(option.font, 1) + 6 };
}

} // namespace ui
