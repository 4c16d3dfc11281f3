// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/articletext.h"

#include "search/match.h"
#include "ui/models/entitywords.h"
#include "ui/paint/entitycolours.h"
#include "ui/paint/theme.h"
#include "ui/panes/articlelinks.h"
#include "ui/settings.h"

#include <QHelpEvent>
#include <QPointer>
#include <QScrollBar>
#include <QTextFrame>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

namespace ui {

static constexpr qreal normalSize = 13.5; // points
static constexpr int measure = 38; // ems; longer lines lose the eye on its way back
static constexpr int narrowestMargin = 28; // pixels
/// What can be seen is lit, and as much above and below it, in UTF-16 units this at least: Qt lays out all
/// that a cursor is made for, which of a whole article takes long.
static constexpr int leastAround = 400;

/// Without a caret the arrow keys scroll, as a reader expects.
static constexpr Qt::TextInteractionFlags reading
    = Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard;

ArticleText::ArticleText(Settings &settings, QWidget *parent)
    : QTextBrowser(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("articleText"));
    setOpenLinks(false);
    setTextInteractionFlags(reading);
    setFrameShape(QFrame::NoFrame);
    // The margins beside the column are the scroll area's own, not the viewport's: both are paper.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::HiddenClasses)
            light();
        if (setting == Setting::Zoom)
            build();
    });
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (const auto article = linkedArticle(link))
            Q_EMIT articleChosen(*article);
    });
    connect(&m_pieces, &QTimer::timeout, this, &ArticleText::appendPiece);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ArticleText::follow);
    // Who scrolls does not wait any longer for what is still to come.
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_awaited = {}; });
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_compared && !m_building)
            Q_EMIT blockChosen(blockOf(textCursor().position()));
    });
}

void ArticleText::setArticle(const core::StoredArticle &article, const search::Query &query)
{
    m_article = article;
    m_query = query;
    m_marked = -1;
    findGuesses();
    findHits();
    build();
    goToHit();
    Q_EMIT hitsChanged();
}

void ArticleText::build()
{
    if (m_article.id == 0)
        return;
    const Place before = place();
    m_building = true;
    publish::Style style;
    style.family = readingFamily();
    style.bodySize = normalSize * m_settings.value(Setting::Zoom).toInt() / 100;
    style.quietInk = palette().color(QPalette::PlaceholderText);
    std::unique_ptr<QTextDocument> document = publish::emptyDocument(style);
    beginPieces(*document, style);
    QTextFrameFormat sheet = document->rootFrame()->frameFormat();
    sheet.setTopMargin(8);
    sheet.setBottomMargin(3 * style.bodySize); // the last line does not stick to the window's edge
    document->rootFrame()->setFrameFormat(sheet);
    document->setParent(this);
    fit(document->defaultFont()); // before there is anything that would be laid out twice
    setExtraSelections({});
    const QPointer<QTextDocument> old = this->document();
    setDocument(document.release());
    delete old; // unless the view has done it, which it does with its first one only
    m_building = false;
    goTo(before);
    light();
}

void ArticleText::fit(const QFont &body)
{
    const int em = QFontMetrics(body).horizontalAdvance(u'国');
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int side = std::max(narrowestMargin, (room - measure * em) / 2);
    setViewportMargins(side, 0, side, 0);
    Q_EMIT columnMoved(side);
}

std::pair<int, int> ArticleText::range(const core::Span &span) const
{
    const auto placed = std::lower_bound(m_placed.cbegin(), m_placed.cend(), span.block,
        [](const publish::PlacedBlock &one, int block) { return one.block < block; });
    if (placed == m_placed.cend() || placed->block != span.block)
        return {};
    return { placed->position + std::clamp(span.start, 0, placed->length),
        placed->position + std::clamp(span.end(), 0, placed->length) };
}

QTextCursor ArticleText::cursorFor(const core::Span &span) const
{
    const auto [from, to] = range(span);
    QTextCursor cursor(document());
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    return cursor;
}

void ArticleText::light()
{
    QList<ExtraSelection> selections;
    std::array<QTextCharFormat, core::entityClasses.size()> formats;
    std::array<bool, core::entityClasses.size()> shown {};
    for (std::size_t i = 0; i < formats.size(); ++i) {
        formats[i] = entityFormat(core::entityClasses[i], palette());
        shown[i] = isShown(m_settings, core::entityClasses[i]);
    }
    const auto [first, last] = seen();
    const int around = std::max(last - first, leastAround);
    m_litFrom = std::max(0, first - around);
    m_litTo = last + around;
    m_litOf = document()->characterCount();
    const auto lay = [&](const core::Span &span, const QTextCharFormat &format) {
        const auto [from, to] = range(span);
        if (from < to && to > m_litFrom && from < m_litTo)
            selections.append({ cursorFor(span), format });
    };
    for (const core::Mention &mention : std::as_const(m_article.mentions)) {
        const auto which = static_cast<std::size_t>(mention.entityClass);
        // A mention that was chosen is lit though its class is not coloured.
        if (std::binary_search(m_litMentions.cbegin(), m_litMentions.cend(), mention.span))
            lay(mention.span, entityFormat(mention.entityClass, palette(), true));
        else if (shown[which])
            lay(mention.span, formats[which]);
    }
    for (int i = 0; i < m_hits.size(); ++i)
        lay(m_hits.at(i), hitFormat(i == m_current, palette()));
    setExtraSelections(selections);
}

std::pair<int, int> ArticleText::seen() const
{
    const int first = cursorForPosition({ 0, 0 }).position();
    return { first, std::max(first, cursorForPosition(viewport()->rect().bottomRight()).position()) };
}

/// Lights anew where the reader comes near to what is not lit.
void ArticleText::follow()
{
    if (m_building)
        return;
    const auto [first, last] = seen();
    const bool nearTop = m_litFrom > 0 && first - m_litFrom < leastAround / 2;
    const bool nearEnd = m_litTo < document()->characterCount() && m_litTo - last < leastAround / 2;
    if (nearTop || nearEnd)
        light();
}

void ArticleText::findHits()
{
    m_hits = search::matches(m_query, m_article);
    m_litMentions = search::matches(m_entity, m_article);
    m_current = m_hits.isEmpty() ? -1 : 0;
}

void ArticleText::setQuery(const search::Query &query)
{
    m_query = query;
    findHits();
    light();
    goToHit();
    Q_EMIT hitsChanged();
}

void ArticleText::stepHit(int by)
{
    if (m_hits.isEmpty())
        return;
    m_current = (m_current + by + hits()) % hits();
    light();
    goToHit();
    Q_EMIT hitsChanged();
}

/// Puts the hit in the upper third, where the eye looks for it, unless it can be seen already.
void ArticleText::goToHit()
{
    if (m_current < 0)
        return;
    const core::Span hit = m_hits.at(m_current);
    whenSet(hit.block, [this, hit] {
        const QRect place = cursorRect(cursorFor(hit));
        if (place.top() >= 0 && place.bottom() <= viewport()->height())
            return;
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + place.top() - viewport()->height() / 3);
    });
}

bool ArticleText::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const core::Mention *mention = mentionAt(help->pos());
    if (const Guess *guess = guessAt(help->pos()))
        QToolTip::showText(help->globalPos(),
            tr("Joined by guess: %1 % sure that the two pieces belong together.")
                .arg(std::lround(guess->confidence * 100)),
            viewport());
    else if (mention)
        QToolTip::showText(help->globalPos(),
            entityName(mention->entityClass) + QStringLiteral("  ")
                + shownValue(mention->entityClass, mention->value),
            viewport());
    else
        QToolTip::hideText();
    return true;
}

void ArticleText::resizeEvent(QResizeEvent *event)
{
    // While it is built the column has its width already, that of the text that comes.
    if (!m_building)
        fit(document()->defaultFont());
    QTextBrowser::resizeEvent(event);
    follow(); // more can be seen now
}

void ArticleText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        build();
}

void ArticleText::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QTextBrowser::wheelEvent(event);
    // Qt's own zoom changes the default font only, which no block of an article uses.
    const int step = event->angleDelta().y() > 0 ? 10 : -10;
    m_settings.set(Setting::Zoom, std::clamp(m_settings.value(Setting::Zoom).toInt() + step, 60, 250));
}

} // namespace ui
