// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "publish/document.h"
#include "search/query.h"

#include <QTextBrowser>
#include <QTimer>
#include <functional>
#include <optional>

namespace ui {

class HitScrollBar;
class Settings;

/// An article as it is read: set by publish's document in a column of a comfortable measure, with its
/// entities and a search's hits laid over it. Colours are laid over the text when it is painted, so that
/// switching a class on or off never sets the text anew. Where it is continued on another page, or from one,
/// a link stands behind or above it.
///
/// A long article is set in pieces: what fills the view at once, the rest while nothing else is to be done.
/// What is to be brought into view and is not there yet comes into view when it is.
class ArticleText : public QTextBrowser {
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit ArticleText(Settings &settings, QWidget *parent = nullptr);

    void setArticle(const core::StoredArticle &article, const search::Query &query);
    /// Lights what the query finds and goes to the first of it; an empty query lights nothing.
    void setQuery(const search::Query &query);
    const search::Query &query() const { return m_query; }
    /// Lights the mentions of the entity that is asked for more than others; of an empty query none.
    void lightEntity(const search::Query &query);
    const QList<core::Span> &litMentions() const { return m_litMentions; }
    /// Whether all of the article stands in the document.
    bool isWhole() const { return !m_compositor || m_compositor->isDone(); }
    /// All of the article, also what is not set yet.
    void selectWhole();
    /// To the next hit (or the one before), round and round.
    void stepHit(int by);
    int hits() const { return static_cast<int>(m_hits.size()); }
    int currentHit() const { return m_current; } ///< from 0; -1 when there is none

    /// Other mentions in the same text, and what the query finds now: only painted anew, the place that is
    /// read stays.
    void setMentions(const QList<core::Mention> &mentions, const search::Query &query);
    /// The mention at a point of the viewport, and the one that is selected (while the caret is shown: the
    /// one it stands in), among those of classes that are coloured; or nullptr.
    const core::Mention *mentionAt(const QPoint &point) const;
    const core::Mention *chosenMention() const;
    /// What is selected, without blanks at its ends; none where that is more than one block of the article.
    std::optional<core::Span> chosenSpan() const;
    /// The words of a span, as printed.
    QString words(const core::Span &span) const;
    /// Where the reader stands: the first block that can be seen (index into Article::blocks) and the share
    /// of it above the view's upper edge.
    std::pair<int, double> readingPlace() const;
    void goToPlace(int block, double above);
    /// Selects a span and brings it into view.
    void select(const core::Span &span);
    /// Selects the next mention (or the one before) of a class that is coloured.
    void stepMention(int by);
    /// The block of the article at a point of the viewport; -1 where there is none.
    int blockAt(const QPoint &point) const;
    /// Marks a block of the article; -1: none. With `go` it is brought into view.
    void mark(int block, bool go);
    int marked() const { return m_marked; }
    /// Whether joins that are guesses carry a sign, and the keys move a caret from paragraph to paragraph
    /// instead of scrolling: while the source stands beside the article.
    void setCompared(bool compared);
    /// A join that is a guess, by its place: {block, UTF-16 offset, 0}.
    struct Guess {
        core::Span place;
        double confidence = 0;
    };
    const QList<Guess> &guesses() const { return m_guesses; } ///< empty unless compared
    /// The guess whose sign is at a point of the viewport, or nullptr.
    const Guess *guessAt(const QPoint &point) const;
    /// The document's range a span of the article takes: first position and length, in UTF-16 units. Empty
    /// at the document's begin for what is not set yet.
    QTextCursor cursorFor(const core::Span &span) const;

Q_SIGNALS:
    void hitsChanged();
    /// Pixels from the view's left edge to the column.
    void columnMoved(int side);
    /// A link to another part of the article was followed.
    void articleChosen(core::ArticleId article);
    /// The block under the mouse, and the one clicked or gone to by keys; -1: none.
    void blockPointed(int block);
    void blockChosen(int block);
    /// A mention was clicked, or Enter pressed on it.
    void mentionChosen(const core::Mention &mention);
    /// A menu is asked for: over a mention or not, with a selection or not.
    void menuAsked(const std::optional<core::Mention> &mention, const std::optional<core::Span> &selected,
        const QPoint &where);

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where a span begins and ends in the document; empty for what is not set yet.
    std::pair<int, int> range(const core::Span &span) const;
    void build();
    void tick();
    void fit();
    void light();
    void follow();
    std::pair<int, int> seen() const; ///< first and last position of the document that can be seen
    bool isSet(int block) const;
    void beginPieces(QTextDocument &document, const publish::Style &style);
    void append(qsizetype units);
    void appendPiece();
    void setThrough(int block);
    void whenSet(int block, std::function<void()> then);
    void goToHit();
    void findHits();
    const core::Mention *shownMention(int position) const;
    void showPointer(const QPoint &point);
    void findGuesses();
    void point(int block);
    int blockOf(int position) const;
    QRectF blockRect(int block) const;
    QPoint signOf(const Guess &guess) const;
    struct Place {
        int block = 0; ///< the first one that can be seen
        QString text; ///< its text: another reading of the page may have moved it
        double above = 0; ///< the share of it that stands above the view's upper edge
    };
    Place place() const;
    void goTo(const Place &place);

    Settings &m_settings;
    HitScrollBar *m_bar;
    QTimer m_ticking; ///< the text has grown
    QFont m_body; ///< what the column is measured in; its document may not be shown yet
    core::StoredArticle m_article;
    search::Query m_query;
    std::optional<publish::Compositor> m_compositor;
    QTimer m_pieces; ///< runs while there are some to be set
    struct Awaited {
        int block = 0;
        std::function<void()> then;
    };
    Awaited m_awaited; ///< to be done when a block is set
    QList<publish::PlacedBlock> m_placed; ///< of what is set
    int m_litFrom = 0; ///< document positions between which mentions and hits are lit
    int m_litTo = 0;
    int m_litOf = 0; ///< as many characters as there were then
    QList<core::Span> m_hits;
    search::Query m_entity;
    QList<core::Span> m_litMentions;
    int m_current = -1;
    QList<Guess> m_guesses;
    std::optional<QPoint> m_pressed; ///< where a click began
    bool m_onMention = false; ///< the mouse is
    bool m_compared = false;
    bool m_building = false;
    int m_marked = -1;
    int m_pointed = -1;
};

} // namespace ui
