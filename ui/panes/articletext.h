// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "publish/document.h"
#include "search/query.h"

#include <QTextEdit>

namespace ui {

class Settings;

/// An article as it is read: set by publish's document in a column of a comfortable measure, with its
/// entities and a search's hits laid over it. Colours are laid over the text when it is painted, so that
/// switching a class on or off never sets the text anew.
class ArticleText : public QTextEdit {
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit ArticleText(Settings &settings, QWidget *parent = nullptr);

    void setArticle(const core::StoredArticle &article);
    /// Lights what the query finds and goes to the first of it; an empty query lights nothing.
    void setQuery(const search::Query &query);
    /// To the next hit (or the one before), round and round.
    void stepHit(int by);
    int hits() const { return static_cast<int>(m_hits.size()); }
    int currentHit() const { return m_current; } ///< from 0; -1 when there is none

    /// The mention at a point of the viewport, or nullptr.
    const core::Mention *mentionAt(const QPoint &point) const;
    /// The document's range a span of the article takes: first position and length, in UTF-16 units.
    QTextCursor cursorFor(const core::Span &span) const;

Q_SIGNALS:
    void hitsChanged();
    /// Pixels from the view's left edge to the column.
    void columnMoved(int side);

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void build();
    void fit();
    void light();
    void goToHit();
    void findHits();

    Settings &m_settings;
    core::StoredArticle m_article;
    search::Query m_query;
    QList<publish::PlacedBlock> m_placed;
    QList<core::Span> m_hits;
    int m_current = -1;
};

} // namespace ui
