// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

class QTextDocument;

namespace publish {

/// A line of a document, where it stands on a sheet.
struct PlacedLine {
    const QTextDocument *document = nullptr;
    int block = 0; ///< number of the document's block
    int line = 0; ///< index in the block's layout
    QPointF corner; ///< the left of its column and its own top, from the corner of the sheet's text
};

/// A sheet of paper: its lines in the order of reading.
struct Sheet {
    QList<PlacedLine> lines;
    int section = 0; ///< what Pager::startSheet was told before the sheet was begun
};

/// What a sheet's text has room for, in the layout's pixels.
struct SheetRoom {
    qreal height = 0;
    qreal gap = 0; ///< between two stories
    qreal underHead = 0; ///< between a story's head and its body
    int columns = 1;
    qreal columnStep = 0; ///< from the left of a column to the left of the next
};

/// Cuts stories into sheets, line by line.
///
/// A story's head goes over the whole width, its body stands under it in columns of even length. A headline,
/// and the lead under it, never ends a column; of a paragraph no single line is left behind or goes over
/// alone; a caption stands with the text before it. The documents must be laid out already and stay alive
/// while the sheets are drawn.
class Pager {
public:
    explicit Pager(const SheetRoom &room)
        : m_room(room)
    {
    }

    /// What is added next begins a new sheet.
    void startSheet(int section);
    /// `head` is laid out over the whole width, `body` over that of a column; either may be empty.
    void add(const QTextDocument &head, const QTextDocument &body);

    const QList<Sheet> &sheets() const { return m_sheets; }

private:
    struct Strip;
    using Strips = QList<Strip>;
    struct Fill;
    static Strips stripsOf(const QTextDocument &document);
    static Fill fill(const Strips &strips, qsizetype from, qreal height, int columns);
    static qreal evenHeight(const Strips &strips, qsizetype from, qreal most, int columns);
    void place(const Strips &strips, qreal before, int columns);
    void turnOver();

    SheetRoom m_room;
    qreal m_used = 0; ///< of the last sheet's height
    int m_section = 0;
    bool m_full = true; ///< nothing more may stand on the last sheet
    QList<Sheet> m_sheets;
};

} // namespace publish
