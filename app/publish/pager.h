// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

class QPainter;
class QTextDocument;

namespace publish {

/// A line of a document, where it stands on a sheet.
struct PlacedLine {
    const QTextDocument *document = nullptr;
    int block = 0; ///< number of the document's block
    int line = 0; ///< index in the block's layout
    qreal top = 0; ///< from the top of the sheet's text, in the layout's pixels
};

/// A sheet of paper: its lines from top to bottom.
struct Sheet {
    QList<PlacedLine> lines;
    int section = 0; ///< what Pager::startSheet was told before the sheet was begun
};

/// Cuts documents into sheets, line by line.
///
/// A headline, and the lead under it, never ends a sheet; of a paragraph no single line is left behind or
/// goes over alone. The documents must be laid out already and stay alive while the sheets are drawn.
class Pager {
public:
    /// `height` of a sheet's text and `gap` between two documents, in the layout's pixels.
    Pager(qreal height, qreal gap)
        : m_height(height)
        , m_gap(gap)
    {
    }

    /// What is added next begins a new sheet.
    void startSheet(int section);
    void add(const QTextDocument &document);

    const QList<Sheet> &sheets() const { return m_sheets; }

private:
    struct Strip;
    void place(const QList<Strip> &strips);
    void turnOver(qreal top);

    qreal m_height;
    qreal m_gap;
    qreal m_used = 0; ///< of the last sheet's height
    qreal m_shift = 0; ///< from the document's column to the last sheet
    int m_section = 0;
    bool m_full = true; ///< nothing more may stand on the last sheet
    QList<Sheet> m_sheets;
};

/// Draws a line of a sheet whose text begins at `corner`.
void drawLine(QPainter &painter, const PlacedLine &placed, QPointF corner);

} // namespace publish
