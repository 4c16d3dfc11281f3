// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hitwalk.h"

#include "ui/models/roles.h"
#include "ui/panes/articleview.h"
#include "ui/panes/reader.h"
#include "ui/panes/search.h"

#include <QListView>
#include <QTabWidget>

namespace ui {

HitWalk::HitWalk(ReaderPane &reader, SearchPane &search)
    : m_reader(reader)
    , m_search(search)
{
    const QAbstractItemModel *rows = m_search.view()->model();
    connect(rows, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_awaited >= 0)
            goTo(std::exchange(m_awaited, -1), 1);
    });
    connect(rows, &QAbstractItemModel::modelReset, this, [this] { m_awaited = -1; });
}

bool HitWalk::canStep() const
{
    return m_reader.currentArticle() || m_search.view()->model()->rowCount() > 0;
}

static int rowOf(const QAbstractItemModel &rows, core::ArticleId article)
{
    for (int row = 0; row < rows.rowCount(); ++row) {
        if (rows.index(row, 0).data(IdRole).toLongLong() == article)
            return row;
    }
    return -1;
}

void HitWalk::step(int by)
{
    const QAbstractItemModel &rows = *m_search.view()->model();
    ArticleView *view = m_reader.currentArticle();
    if (!view) {
        goTo(by > 0 ? 0 : rows.rowCount() - 1, by);
        return;
    }
    const int row = rowOf(rows, view->id());
    if (row < 0 || view->isFinding())
        view->text()->stepHit(by); // not one of those found, or looked through itself: round and round in it
    else if (view->text()->query().typed != m_search.query().typed)
        open(row, 1); // read without its hits until now
    else if (!stepInside(*view, by))
        goTo(row + by, by);
}

bool HitWalk::stepInside(ArticleView &view, int by)
{
    const int next = view.text()->currentHit() + by;
    const bool isInside = next >= 0 && next < view.text()->hits();
    if (isInside)
        view.text()->stepHit(by);
    return isInside;
}

void HitWalk::goTo(int row, int by)
{
    QAbstractItemModel *rows = m_search.view()->model();
    if (row >= 0 && row < rows->rowCount()) {
        open(row, by);
    } else if (row >= 0 && rows->canFetchMore({})) {
        m_awaited = row;
        rows->fetchMore({});
    } else {
        Q_EMIT said(
            by > 0 ? tr("This is the last hit of all articles found.") : tr("This is the first hit of all."));
    }
}

void HitWalk::open(int row, int by)
{
    QListView *view = m_search.view();
    const QModelIndex index = view->model()->index(row, 0);
    Tab *before = m_reader.currentTab();
    const int tabs = m_reader.tabs()->count();
    m_reader.openArticle(index.data(IdRole).toLongLong(), m_search.query());
    const bool isNew = m_reader.tabs()->count() > tabs;
    if (isNew && before && before == m_opened)
        m_reader.close(before);
    if (isNew)
        m_opened = m_reader.currentTab();
    view->setCurrentIndex(index);
    if (ArticleView *article = m_reader.currentArticle(); article && by < 0)
        showLastHit(*article);
    const QString title = index.data().toString();
    const std::optional<qint64> total = m_search.total();
    Q_EMIT said(total ? tr("Article %L1 of %L2 found: %3").arg(row + 1).arg(*total).arg(title)
                      : tr("Article %L1 of those found: %2").arg(row + 1).arg(title));
}

/// Who comes from behind begins at the end; the article may still be on its way.
void HitWalk::showLastHit(ArticleView &view)
{
    ArticleText *text = view.text();
    if (view.article().id != 0) {
        text->stepHit(-1);
        return;
    }
    connect(
        text, &ArticleText::hitsChanged, this,
        [text] {
            if (text->currentHit() == 0)
                text->stepHit(-1);
        },
        Qt::SingleShotConnection);
}

} // namespace ui
