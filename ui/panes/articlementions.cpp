// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The article text's fourth part: the mentions under mouse and keys.
#include "ui/panes/articletext.h"

#include "search/match.h"
#include "ui/settings.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

namespace ui {

void ArticleText::setMentions(const QList<core::Mention> &mentions, const search::Query &query)
{
    m_article.mentions = mentions;
    m_query = query;
    const int current = m_current;
    findHits();
    m_current = std::clamp(current, m_current, std::max(m_current, hits() - 1));
    light();
    Q_EMIT hitsChanged();
}

void ArticleText::lightEntity(const search::Query &query)
{
    if (query.condition == m_entity.condition)
        return;
    m_entity = query;
    m_litMentions = search::matches(m_entity, m_article);
    light();
}

/// The mention that holds a position of the document, among those that are coloured.
const core::Mention *ArticleText::shownMention(int position) const
{
    const int block = blockOf(position);
    const int offset = position - cursorFor({ block, 0, 0 }).position();
    // They stand in order and never overlap.
    const auto behind = std::upper_bound(m_article.mentions.cbegin(), m_article.mentions.cend(), offset,
        [block](int wanted, const core::Mention &mention) {
            return block < mention.span.block || (block == mention.span.block && wanted < mention.span.start);
        });
    if (block < 0 || behind == m_article.mentions.cbegin())
        return nullptr;
    const core::Mention &mention = *std::prev(behind);
    const bool holds = mention.span.block == block && offset < mention.span.end();
    return holds && isShown(m_settings, mention.entityClass) ? &mention : nullptr;
}

const core::Mention *ArticleText::mentionAt(const QPoint &point) const
{
    const QPointF inText = point + QPointF(0, verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(inText, Qt::ExactHit);
    return position < 0 ? nullptr : shownMention(position);
}

const core::Mention *ArticleText::chosenMention() const
{
    return shownMention(textCursor().selectionStart());
}

std::optional<core::Span> ArticleText::chosenSpan() const
{
    const QTextCursor cursor = textCursor();
    const int block = blockOf(cursor.selectionStart());
    if (!cursor.hasSelection() || block < 0 || blockOf(cursor.selectionEnd()) != block)
        return {};
    const int from = cursorFor({ block, 0, 0 }).position();
    core::Span span { block, cursor.selectionStart() - from,
        cursor.selectionEnd() - cursor.selectionStart() };
    // Blanks at its ends were not meant.
    const QString text = words(span);
    qsizetype first = 0;
    while (first < text.size() && text[first].isSpace())
        ++first;
    span.start += static_cast<int>(first);
    span.length = static_cast<int>(text.trimmed().size());
    if (span.length == 0)
        return {};
    return span;
}

QString ArticleText::words(const core::Span &span) const
{
    return m_article.article.blocks.value(span.block).text.mid(span.start, span.length);
}

void ArticleText::select(const core::Span &span)
{
    whenSet(span.block, [this, span] {
        setTextCursor(cursorFor(span));
        const QRect place = cursorRect(cursorFor(span));
        if (place.top() >= 0 && place.bottom() <= viewport()->height())
            return;
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + place.top() - viewport()->height() / 3);
    });
}

/// From what is selected, else from what can be seen; round and round.
void ArticleText::stepMention(int by)
{
    QList<core::Span> shown;
    for (const core::Mention &mention : std::as_const(m_article.mentions)) {
        if (isShown(m_settings, mention.entityClass))
            shown.append(mention.span);
    }
    if (shown.isEmpty())
        return;
    const QTextCursor cursor = textCursor();
    const int from = cursor.hasSelection() ? cursor.selectionStart() : cursorForPosition({ 0, 0 }).position();
    const int block = blockOf(from);
    const core::Span here { block, from - cursorFor({ block, 0, 0 }).position(), 0 };
    const auto ahead = std::lower_bound(shown.cbegin(), shown.cend(), here);
    qsizetype at = ahead - shown.cbegin();
    const bool standsOn = at < shown.size() && shown[at].block == here.block && shown[at].start == here.start
        && cursor.hasSelection();
    if (by < 0 || standsOn)
        at += by;
    select(shown[(at + shown.size()) % shown.size()]);
}

void ArticleText::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier
        ? std::optional(event->pos())
        : std::nullopt;
    QTextBrowser::mousePressEvent(event);
}

/// A click on a mention opens its card; a drag selects text, and a link leads where it leads.
void ArticleText::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<QPoint> pressed = std::exchange(m_pressed, {});
    QTextBrowser::mouseReleaseEvent(event);
    if (!pressed || textCursor().hasSelection() || !anchorAt(event->pos()).isEmpty()
        || (event->pos() - *pressed).manhattanLength() >= QApplication::startDragDistance())
        return;
    if (const core::Mention *mention = mentionAt(*pressed))
        Q_EMIT mentionChosen(*mention);
}

void ArticleText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const core::Mention *mention
        = isEnter && (textCursor().hasSelection() || m_compared) ? chosenMention() : nullptr;
    if (!mention || textCursor().charFormat().isAnchor()) {
        QTextBrowser::keyPressEvent(event);
        return;
    }
    Q_EMIT mentionChosen(*mention);
}

/// By mouse for what is under it, by key for what is selected.
void ArticleText::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint place = byKey ? cursorRect().bottomLeft() : event->pos();
    const core::Mention *mention = byKey ? chosenMention() : mentionAt(event->pos());
    Q_EMIT menuAsked(
        mention ? *mention : std::optional<core::Mention>(), chosenSpan(), viewport()->mapToGlobal(place));
    event->accept();
}

/// The hand says that a click leads somewhere.
void ArticleText::showPointer(const QPoint &point)
{
    if (!anchorAt(point).isEmpty())
        return;
    const bool onMention = mentionAt(point) != nullptr;
    if (onMention != std::exchange(m_onMention, onMention))
        viewport()->setCursor(onMention ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

} // namespace ui
