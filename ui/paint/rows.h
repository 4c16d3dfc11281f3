// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QFont>
#include <QPalette>
#include <QRect>
#include <QTextCharFormat>

class QPainter;
class QStyleOptionViewItem;

namespace ui {

/// Draws text over at most `lines` lines, the last one cut off with an ellipsis, and lays the format
/// over the spans (UTF-16 units). Returns the height used.
int drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &colour, int lines, const QList<core::Span> &lit = {}, const QTextCharFormat &format = {});

/// Height of so many lines of a font, with the leading `drawText` gives.
int linesHeight(const QFont &font, int lines);

/// A class's own format on a blank, in the middle of the rectangle's height: what stands in the text.
void drawSample(QPainter &painter, const QRect &rect, const QFont &font, const QTextCharFormat &format);

/// The tint of a chosen row, quieter in a window that is not active.
QColor chosenTint(const QStyleOptionViewItem &option);
/// A row's ground: quiet when the mouse is over it, tinted when it is chosen.
void drawGround(QPainter &painter, const QStyleOptionViewItem &option);

QFont scaled(const QFont &font, qreal factor);

} // namespace ui
