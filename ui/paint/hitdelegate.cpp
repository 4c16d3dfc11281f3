// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/hitdelegate.h"

#include "ui/models/roles.h"
#include "ui/paint/entitycolours.h"
#include "ui/paint/rows.h"
#include "ui/paint/theme.h"

#include <QPainter>

namespace ui {

static constexpr int margin = 14;
static constexpr int air = 9;
static constexpr int snippetLines = 2;
static constexpr int before
    = 10; ///< UTF-16 units before the first match, so that it stands in the first line

static QFont placeFont(const QFont &font)
{
    return scaled(font, 0.86);
}

static QFont titleFont(const QFont &font)
{
    QFont title = readingFont(font.pointSizeF() * 1.08);
    title.setBold(true);
    return title;
}

static QFont snippetFont(const QFont &font)
{
    return scaled(font, 0.94);
}

/// A narrow pane shows less than a whole snippet: what stands far before the first match is cut off.
static void bringForward(QString &snippet, QList<core::Span> &lit)
{
    const int cut = lit.isEmpty() ? 0 : lit.first().start - before;
    if (cut <= 1)
        return;
    snippet = u'…' + snippet.mid(cut);
    for (core::Span &span : lit)
        span.start -= cut - 1;
}

/// What lights a row's spans: the look of the entity that it is about, else that of a hit.
static QTextCharFormat litFormat(const QModelIndex &index, const QPalette &palette)
{
    const QVariant entityClass = index.data(ClassRole);
    if (!entityClass.isValid())
        return hitFormat(false, palette);
    QTextCharFormat format = entityFormat(static_cast<core::EntityClass>(entityClass.toInt()), palette);
    format.setFontWeight(QFont::Bold);
    return format;
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawGround(*painter, option);
    const QColor faint = option.palette.color(QPalette::PlaceholderText);
    const QColor ink = option.palette.color(QPalette::Text);
    QRect rest = option.rect.adjusted(margin, air, -margin, -air);
    rest.setTop(rest.top()
        + drawText(*painter, rest, index.data(PlaceRole).toString(), placeFont(option.font), faint, 1));
    rest.setTop(rest.top()
        + drawText(*painter, rest, index.data(Qt::DisplayRole).toString(), titleFont(option.font), ink, 1)
        + 2);
    QString snippet = index.data(SnippetRole).toString();
    auto lit = index.data(SpansRole).value<QList<core::Span>>();
    bringForward(snippet, lit);
    drawText(*painter, rest, snippet, snippetFont(option.font), ink, snippetLines, lit,
        litFormat(index, option.palette));
    painter->setPen(option.palette.color(QPalette::Mid));
    painter->drawLine(
        option.rect.bottomLeft() + QPoint(margin, 0), option.rect.bottomRight() - QPoint(margin, 0));
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = linesHeight(placeFont(option.font), 1) + linesHeight(titleFont(option.font), 1) + 2
        + linesHeight(snippetFont(option.font), snippetLines);
    return { 200, height + 2 * air };
}

} // namespace ui
