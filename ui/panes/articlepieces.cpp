// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The article text's third part: how a long article is set piece by piece.
#include "ui/panes/articletext.h"

#include "ui/panes/articlelinks.h"

#include <QElapsedTimer>
#include <algorithm>

namespace ui {

/// UTF-16 units. The first piece fills a large screen; most articles are no longer.
static constexpr qsizetype firstPiece = 6000;
static constexpr qsizetype laterPieces = 500;
static constexpr int pieceMilliseconds = 4; ///< then it is again the turn of keys, mouse and painting

bool ArticleText::isSet(int block) const
{
    return isWhole() || block < m_compositor->next();
}

/// Sets the first piece, for a document that is not shown yet.
void ArticleText::beginPieces(QTextDocument &document, const publish::Style &style)
{
    m_awaited = {};
    m_compositor.emplace(m_article, style);
    m_placed = m_compositor->setNext(document, firstPiece);
    const int moved = addOrigin(document, m_article, palette());
    for (publish::PlacedBlock &placed : m_placed)
        placed.position += moved;
    if (isWhole()) {
        addContinuation(document, m_article, palette());
        m_pieces.stop();
    } else {
        m_pieces.start(0);
    }
}

void ArticleText::append(qsizetype units)
{
    const QTextCursor before = textCursor();
    const int anchor = before.anchor();
    const int position = before.position();
    const int end = document()->characterCount() - 1;
    m_building = true;
    m_placed += m_compositor->setNext(*document(), units);
    if (isWhole())
        addContinuation(*document(), m_article, palette());
    // A selection that ends where the text ended has grown by what came in behind it: right only where
    // everything is selected.
    if (anchor != position && std::max(anchor, position) == end && std::min(anchor, position) > 0) {
        QTextCursor kept(document());
        kept.setPosition(anchor);
        kept.setPosition(position, QTextCursor::KeepAnchor);
        setTextCursor(kept);
    }
    m_building = false;
}

void ArticleText::appendPiece()
{
    QElapsedTimer timer;
    timer.start();
    while (!isWhole() && !timer.hasExpired(pieceMilliseconds))
        append(laterPieces);
    if (isWhole())
        m_pieces.stop();
    if (m_litOf < std::min(m_litTo, document()->characterCount()))
        light();
    if (m_awaited.then && isSet(m_awaited.block))
        std::exchange(m_awaited, {}).then();
}

void ArticleText::setThrough(int block)
{
    while (!isSet(block))
        append(firstPiece);
}

/// What is to be done waits for one block at most: the last wish counts.
void ArticleText::whenSet(int block, std::function<void()> then)
{
    m_awaited = {};
    if (isSet(block))
        then();
    else
        m_awaited = { block, std::move(then) };
}

void ArticleText::selectWhole()
{
    while (!isWhole())
        append(firstPiece);
    selectAll();
}

} // namespace ui
