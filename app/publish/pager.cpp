// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pager.h"

#include "publish/document.h"

#include <QTextBlock>
#include <QTextLayout>

namespace publish {

/// A line with its place in the endless column that a document is laid out in.
struct Pager::Strip {
    PlacedLine placed;
    qreal top = 0;
    qreal bottom = 0;
};

void Pager::startSheet(int section)
{
    m_section = section;
    m_full = true;
}

static bool keepsNext(const QTextBlock &block, int line, int lines)
{
    if (block.blockFormat().boolProperty(keepsNextProperty))
        return block.next().isValid() || line < lines - 1;
    return lines > 1 && (line == 0 || line == lines - 2);
}

void Pager::add(const QTextDocument &document)
{
    bool first = true;
    QList<Strip> together;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextLayout &layout = *block.layout();
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QRectF rect = layout.lineAt(i).rect().translated(layout.position());
            if (first)
                m_shift = m_used + m_gap - rect.top();
            first = false;
            together.append({ { &document, block.blockNumber(), i, 0 }, rect.top(), rect.bottom() });
            if (keepsNext(block, i, layout.lineCount()))
                continue;
            place(together);
            together.clear();
        }
    }
}

void Pager::turnOver(qreal top)
{
    m_sheets.append({ {}, m_section });
    m_full = false;
    m_shift = -top;
}

/// Lines that belong together go to the next sheet where this one cannot hold them all; cut only when none
/// can.
void Pager::place(const QList<Strip> &strips)
{
    if (m_full || strips.last().bottom + m_shift > m_height)
        turnOver(strips.first().top);
    for (const Strip &strip : strips) {
        if (strip.bottom + m_shift > m_height && !m_sheets.last().lines.isEmpty())
            turnOver(strip.top);
        m_sheets.last().lines.append(strip.placed);
        m_sheets.last().lines.last().top = strip.top + m_shift;
        m_used = strip.bottom + m_shift;
    }
}

void drawLine(QPainter &painter, const PlacedLine &placed, QPointF corner)
{
    const QTextBlock block = placed.document->findBlockByNumber(placed.block);
    const QTextLine line = block.layout()->lineAt(placed.line);
    const qreal left = block.layout()->position().x();
    line.draw(&painter, corner + QPointF(left, placed.top - line.y()));
}

} // namespace publish
