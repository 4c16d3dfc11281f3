// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/shelf.h"

#include "ui/models/clamped.h"
#include "ui/models/roles.h"
#include "ui/paint/hitdelegate.h"
#include "ui/panes/rowlist.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ui {

static constexpr int rowsAtOnce = 50;

ShelfPane::ShelfPane(archive::Shelf shelf, QWidget *parent)
    : QWidget(parent)
    , m_shelf(shelf)
    , m_note(new QLabel)
    , m_view(makeRowList(
          shelf == archive::Shelf::Clippings ? QStringLiteral("clippings") : QStringLiteral("history"),
          &m_rows, new HitDelegate))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(14, 10, 14, 8);
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT articleChosen(index.data(IdRole).toLongLong()); });
    connect(m_view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &where) { Q_EMIT menuAsked(m_view->viewport()->mapToGlobal(where)); });
    connect(
        m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ShelfPane::selectionChanged);
    connect(&m_rows, &HitsModel::moreWanted, this, [this] { ask(m_rows.rowCount()); });
    retranslate();
}

void ShelfPane::setStore(archive::Store *store)
{
    m_store = store;
    m_pending.drop();
    m_rows.setHits({});
    m_total = 0;
    m_error.clear();
    retranslate();
    refresh();
}

void ShelfPane::refresh()
{
    m_isStale = true;
    if (!isVisible() || !m_store)
        return;
    m_isStale = false;
    m_pending.drop();
    ask(0);
}

void ShelfPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

QList<core::Hit> ShelfPane::chosen() const
{
    QList<core::Hit> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes())
        rows.append(m_rows.at(index.row()));
    return rows;
}

/// From the first on as many as there are already, so that who has scrolled stays there.
void ShelfPane::ask(int from)
{
    const int limit = from ? rowsAtOnce : std::max(rowsAtOnce, m_rows.rowCount());
    m_pending.whenAnswered(this, m_store->read([shelf = m_shelf, from, limit](archive::Reader &reader) {
        return reader.shelf(shelf, from, limit);
    }),
        [this, from](const core::Result<core::Hits> &answer) { take(from, answer); });
}

void ShelfPane::take(int from, const core::Result<core::Hits> &answer)
{
    m_error = answer ? QString() : answer.error().message;
    const core::Hits hits = answer.value_or(core::Hits {});
    if (answer)
        m_total = hits.total;
    if (from) {
        m_rows.extend(hits);
    } else if (answer) {
        const qint64 current = m_view->currentIndex().data(IdRole).toLongLong();
        m_rows.setHits(hits);
        for (int row = 0; current && row < m_rows.rowCount(); ++row) {
            if (m_rows.at(row).article == current)
                m_view->setCurrentIndex(m_rows.index(row));
        }
    }
    retranslate();
}

void ShelfPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ShelfPane::retranslate()
{
    const bool isClippings = m_shelf == archive::Shelf::Clippings;
    m_view->setAccessibleName(isClippings ? tr("Clippings") : tr("Articles opened lately"));
    m_view->viewport()->update();
    if (!m_error.isEmpty())
        m_note->setText(m_error);
    else if (m_total > 0)
        m_note->setText(tr("%Ln article(s)", nullptr, clamped(m_total)));
    else if (isClippings)
        m_note->setText(tr("Articles that you keep stand here: Ctrl+D keeps the one that is open."));
    else
        m_note->setText(tr("Articles that you open stand here, the last one first."));
}

} // namespace ui
