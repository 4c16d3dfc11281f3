// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QObject>
#include <QPointer>

namespace ui {

class ArticleView;
class ReaderPane;
class SearchPane;
class Tab;

/// Goes from hit to hit: through those of the article in front, then on to the next article that was found.
/// The tab it opened for one article is closed when it opens the next: who goes through a hundred articles
/// does not leave a hundred tabs.
class HitWalk : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    HitWalk(ReaderPane &reader, SearchPane &search);

    /// To the next hit (1) or the one before (-1).
    void step(int by);
    bool canStep() const;

Q_SIGNALS:
    /// Where one has come to, in a sentence.
    void said(const QString &sentence);

private:
    bool stepInside(ArticleView &view, int by);
    void goTo(int row, int by);
    void open(int row, int by);
    void showLastHit(ArticleView &view);

    ReaderPane &m_reader;
    SearchPane &m_search;
    QPointer<Tab> m_opened; ///< by the walk, not by a person
    int m_awaited = -1; ///< the row that is still on its way
};

} // namespace ui
