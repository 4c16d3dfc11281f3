// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The article text's second half: where its blocks and its guessed joins stand on screen.
#include "ui/panes/articletext.h"

#include "ui/panes/hitscrollbar.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <cmath>

namespace ui {

static constexpr double sureJoin = 0.8; ///< joins of less are guesses
static constexpr int signSide = 4; // pixels, half of a guess's sign
static constexpr int longestLaidOut = 20000; // UTF-16 units
static constexpr int reach = 7; // pixels around a sign in which the mouse finds it

int ArticleText::blockOf(int position) const
{
    const auto behind = std::upper_bound(m_placed.cbegin(), m_placed.cend(), position,
        [](int wanted, const publish::PlacedBlock &placed) { return wanted < placed.position; });
    if (behind == m_placed.cbegin())
        return -1;
    const publish::PlacedBlock &placed = *std::prev(behind);
    return position <= placed.position + placed.length ? placed.block : -1;
}

/// In the document's own pixels.
QRectF ArticleText::blockRect(int block) const
{
    const QTextBlock placed = cursorFor({ block, 0, 0 }).block();
    return document()->documentLayout()->blockBoundingRect(placed);
}

int ArticleText::blockAt(const QPoint &point) const
{
    const int block = blockOf(cursorForPosition(point).position());
    const QPointF inText = point + QPointF(0, verticalScrollBar()->value());
    return block >= 0 && blockRect(block).contains(inText) ? block : -1;
}

void ArticleText::mark(int block, bool go)
{
    if (block != m_marked) {
        m_marked = block;
        viewport()->update();
    }
    if (!go || block < 0)
        return;
    whenSet(block, [this, block] {
        const QRectF rect = blockRect(block);
        QScrollBar *bar = verticalScrollBar();
        const int height = viewport()->height();
        if (rect.bottom() < bar->value() || rect.top() > bar->value() + height * 3 / 4)
            bar->setValue(static_cast<int>(rect.top()) - height / 3);
    });
}

void ArticleText::point(int block)
{
    if (block == m_pointed)
        return;
    m_pointed = block;
    if (m_compared)
        Q_EMIT blockPointed(block);
}

void ArticleText::mouseMoveEvent(QMouseEvent *event)
{
    QTextBrowser::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton) {
        point(blockAt(event->pos()));
        showPointer(event->pos());
    }
}

void ArticleText::leaveEvent(QEvent *event)
{
    QTextBrowser::leaveEvent(event);
    point(-1);
}

// ---- where the eye was

ArticleText::Place ArticleText::place() const
{
    const int top = verticalScrollBar()->value();
    if (top == 0 || m_placed.isEmpty())
        return {};
    const int block = std::max(0, blockOf(cursorForPosition({ 0, 0 }).position()));
    const QRectF rect = blockRect(block);
    const double above = rect.height() > 0 ? (top - rect.top()) / rect.height() : 0;
    return { block, cursorFor({ block, 0, 0 }).block().text(), above };
}

void ArticleText::goTo(const Place &place)
{
    QScrollBar *bar = verticalScrollBar();
    if (place.text.isEmpty()) {
        bar->setValue(0);
        return;
    }
    const QList<core::Block> &blocks = m_article.article.blocks;
    const auto same = std::find_if(blocks.cbegin(), blocks.cend(),
        [&](const core::Block &block) { return publish::inOneBlock(block.text) == place.text; });
    const int block = same == blocks.cend() ? place.block : static_cast<int>(same - blocks.cbegin());
    setThrough(block); // or the text would jump under the reader's eyes
    const QRectF rect = blockRect(block);
    bar->setValue(static_cast<int>(std::lround(rect.top() + place.above * rect.height())));
}

std::pair<int, double> ArticleText::readingPlace() const
{
    const Place now = place();
    return { now.block, now.above };
}

void ArticleText::goToPlace(int block, double above)
{
    if ((block > 0 || above > 0) && block < m_article.article.blocks.size())
        goTo({ block, publish::inOneBlock(m_article.article.blocks.at(block).text), above });
}

/// Ticks beside the text for the hits. Of a very long text only shares of its length are taken: asking for
/// places would set all of it at once.
void ArticleText::tick()
{
    if (m_hits.isEmpty()) {
        m_bar->setTicks({}, -1);
        return;
    }
    QList<double> ticks;
    const int length = std::max(1, document()->characterCount());
    const bool asLaidOut = isWhole() && length <= longestLaidOut;
    const double height
        = asLaidOut ? std::max(1.0, document()->documentLayout()->documentSize().height()) : 1;
    for (const core::Span &hit : std::as_const(m_hits)) {
        const auto [from, to] = range(hit);
        if (from == to)
            continue; // not set yet
        if (asLaidOut) {
            const QRectF block = blockRect(hit.block);
            const double within = double(hit.start)
                / std::max<qsizetype>(1, m_article.article.blocks.at(hit.block).text.size());
            ticks.append((block.top() + within * block.height()) / height);
        } else {
            ticks.append(double(from) / length);
        }
    }
    m_bar->setTicks(ticks, m_current);
}

// ---- what is joined by guess

void ArticleText::setCompared(bool compared)
{
    if (compared == m_compared)
        return;
    m_compared = compared;
    m_marked = -1;
    Qt::TextInteractionFlags flags = textInteractionFlags();
    setTextInteractionFlags(flags.setFlag(Qt::TextSelectableByKeyboard, compared));
    findGuesses();
    viewport()->update();
}

void ArticleText::findGuesses()
{
    m_guesses.clear();
    if (!m_compared)
        return;
    for (int i = 0; i < m_article.article.blocks.size(); ++i) {
        for (const core::Join &join : m_article.article.blocks.at(i).joins) {
            if (join.confidence < sureJoin)
                m_guesses.append({ { i, join.at, 0 }, join.confidence });
        }
    }
}

/// The point under which a guess's sign stands, in the viewport.
QPoint ArticleText::signOf(const Guess &guess) const
{
    return cursorRect(cursorFor(guess.place)).bottomLeft();
}

const ArticleText::Guess *ArticleText::guessAt(const QPoint &point) const
{
    const int block = blockOf(cursorForPosition(point).position());
    for (const Guess &guess : m_guesses) {
        if (guess.place.block == block && (signOf(guess) - point).manhattanLength() <= reach + signSide)
            return &guess;
    }
    return nullptr;
}

void ArticleText::paintEvent(QPaintEvent *event)
{
    if (m_compared && m_marked >= 0 && isSet(m_marked)) {
        QPainter painter(viewport());
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlphaF(0.10F);
        QRectF rect = blockRect(m_marked).translated(0, -verticalScrollBar()->value());
        rect.setLeft(0);
        rect.setRight(viewport()->width());
        painter.fillRect(rect, tint);
    }
    QTextBrowser::paintEvent(event);
    if (m_guesses.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Link), 1.4));
    const int first = cursorForPosition({ 0, 0 }).position();
    const int last = cursorForPosition(viewport()->rect().bottomRight()).position();
    for (const Guess &guess : std::as_const(m_guesses)) {
        const int position = cursorFor(guess.place).position();
        if (!isSet(guess.place.block) || position < first || position > last)
            continue;
        const QPointF tip = signOf(guess);
        painter.drawPolyline(
            QPolygonF { tip + QPointF(-signSide, signSide), tip, tip + QPointF(signSide, signSide) });
    }
}

} // namespace ui
