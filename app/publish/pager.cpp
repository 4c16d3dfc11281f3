// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pager.h"

#include "publish/document.h"

#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

namespace publish {

/// A line with its place in the endless column that a document is laid out in.
struct Pager::Strip {
    PlacedLine placed;
    qreal top = 0;
    qreal bottom = 0;
    qsizetype end = 0; ///< behind the last strip of those that stay together with it
};

/// What fits into columns of a height.
struct Pager::Fill {
    struct Place {
        int column;
        qreal top;
    };
    QList<Place> places; ///< of the strips, from the first asked for on
    qsizetype next = 0; ///< the first strip that did not fit
    qreal height = 0; ///< of the longest column
};

static bool keepsNext(const QTextBlock &block, int line, int lines)
{
    const bool isLast = line == lines - 1;
    const QTextBlock next = block.next();
    if (block.blockFormat().boolProperty(keepsNextProperty))
        return next.isValid() || !isLast;
    if (isLast)
        return next.isValid() && next.blockFormat().boolProperty(keepsPreviousProperty);
    return line == 0 || line == lines - 2;
}

Pager::Strips Pager::stripsOf(const QTextDocument &document)
{
    Strips out;
    qsizetype begin = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextLayout &layout = *block.layout();
        const int lines = block.text().isEmpty() ? 0 : layout.lineCount();
        for (int i = 0; i < lines; ++i) {
            const QRectF rect = layout.lineAt(i).rect().translated(layout.position());
            out.append({ { &document, block.blockNumber(), i, {} }, rect.top(), rect.bottom(), 0 });
            if (keepsNext(block, i, lines))
                continue;
            for (; begin < out.size(); ++begin)
                out[begin].end = out.size();
        }
    }
    for (; begin < out.size(); ++begin)
        out[begin].end = out.size();
    return out;
}

void Pager::startSheet(int section)
{
    m_section = section;
    m_full = true;
}

void Pager::turnOver()
{
    m_sheets.append({ {}, m_section });
    m_used = 0;
    m_full = false;
}

/// Strips that stay together go to the next column where this one cannot hold them all; they are cut only
/// where they begin a column.
Pager::Fill Pager::fill(const Strips &strips, qsizetype from, qreal height, int columns)
{
    Fill out { {}, from, 0 };
    int column = 0;
    qsizetype columnStart = from;
    for (; out.next < strips.size(); ++out.next) {
        const Strip &strip = strips.at(out.next);
        const bool begins = out.next == from || strips.at(out.next - 1).end == out.next;
        const qreal bottom = begins ? strips.at(strip.end - 1).bottom : strip.bottom;
        if (out.next > columnStart && bottom - strips.at(columnStart).top > height) {
            if (++column == columns)
                break;
            columnStart = out.next;
        }
        const qreal top = strip.top - strips.at(columnStart).top;
        out.places.append({ column, top });
        out.height = std::max(out.height, top + strip.bottom - strip.top);
    }
    return out;
}

/// The least height whose columns hold all the strips; `most`, which does not hold more than that, if none.
qreal Pager::evenHeight(const Strips &strips, qsizetype from, qreal most, int columns)
{
    if (columns == 1 || fill(strips, from, most, columns).next < strips.size())
        return most;
    // No less than the lines need that stay together: only what no column holds is cut.
    qreal tooLittle = 0;
    for (qsizetype i = from; i < strips.size(); i = strips.at(i).end)
        tooLittle = std::max(tooLittle, strips.at(strips.at(i).end - 1).bottom - strips.at(i).top);
    qreal holds = std::min(tooLittle, most);
    if (fill(strips, from, holds, columns).next == strips.size())
        return holds;
    tooLittle = holds;
    for (holds = most; holds - tooLittle > 1;) {
        const qreal tried = (holds + tooLittle) / 2;
        const Fill cut = fill(strips, from, tried, columns);
        (cut.next == strips.size() && cut.height <= tried ? holds : tooLittle) = tried;
    }
    return holds;
}

/// `before`: above the first strip, unless that begins a sheet.
void Pager::place(const Strips &strips, qreal before, int columns)
{
    for (qsizetype from = 0; from < strips.size();) {
        qreal top = m_used > 0 ? m_used + before : 0;
        const Strip &first = strips.at(from);
        if (m_full || (m_used > 0 && top + strips.at(first.end - 1).bottom - first.top > m_room.height)) {
            turnOver();
            top = 0;
        }
        const qreal height = evenHeight(strips, from, m_room.height - top, columns);
        const Fill cut = fill(strips, from, height, columns);
        QList<PlacedLine> &lines = m_sheets.last().lines;
        for (qsizetype i = 0; from + i < cut.next; ++i) {
            lines.append(strips.at(from + i).placed);
            const Fill::Place &at = cut.places.at(i);
            lines.last().corner = QPointF(at.column * m_room.columnStep, top + at.top);
        }
        m_used = top + cut.height;
        from = cut.next;
        m_full = from < strips.size();
    }
}

void Pager::add(const QTextDocument &head, const QTextDocument &body)
{
    const Strips heads = stripsOf(head);
    const Strips lines = stripsOf(body);
    qreal between = 0;
    if (!heads.isEmpty() && !lines.isEmpty()) {
        const Strip &first = lines.first();
        between = m_room.underHead + first.top;
        // The head stands on the sheet of what it heads.
        const qreal needed = m_room.gap + heads.last().bottom - heads.first().top + between
            + lines.at(first.end - 1).bottom - first.top;
        m_full = m_full || (m_used > 0 && m_used + needed > m_room.height);
    }
    if (heads.isEmpty() && lines.isEmpty() && m_full)
        turnOver(); // an article of which nothing is left has its sheet all the same
    place(heads, m_room.gap, 1);
    place(lines, heads.isEmpty() ? m_room.gap : between, m_room.columns);
}

} // namespace publish
