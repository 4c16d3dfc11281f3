// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/treefollower.h"

#include "ui/models/roles.h"

#include <QItemSelectionModel>
#include <QTreeView>

namespace ui {

TreeFollower::TreeFollower(QTreeView &view, ArchiveTree &tree, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_tree(tree)
{
    connect(&tree, &ArchiveTree::changing, this, [this] { m_isChanging = true; });
    connect(&tree, &ArchiveTree::changed, this, [this] {
        m_isChanging = false;
        advance();
    });
    connect(&tree, &QAbstractItemModel::modelReset, this, [this] { m_places.clear(); });
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        // Whoever chooses goes his own way from here.
        if (!m_isChoosing && !m_isChanging)
            m_places.clear();
    });
}

void TreeFollower::follow(const QList<ArchivePlace> &places)
{
    m_places = places;
    advance();
}

/// The row, where it has come; else what lies on the way is asked for.
QModelIndex TreeFollower::find(const ArchivePlace &place)
{
    const ArchiveKind wanted = place.kind();
    QModelIndex at;
    for (;;) {
        const QModelIndex next = m_tree.toward(at, place);
        if (!next.isValid()) {
            if (m_tree.canFetchMore(at))
                m_tree.fetchMore(at);
            return {};
        }
        if (static_cast<ArchiveKind>(next.data(KindRole).toInt()) == wanted)
            return next;
        at = next;
    }
}

void TreeFollower::advance()
{
    QModelIndexList rows;
    for (const ArchivePlace &place : std::as_const(m_places)) {
        if (const QModelIndex row = find(place); row.isValid())
            rows.append(row);
    }
    if (!rows.isEmpty() && m_view.selectionModel()->selectedIndexes() != rows)
        choose(rows);
}

void TreeFollower::choose(const QModelIndexList &rows)
{
    QItemSelection selection;
    for (const QModelIndex &row : rows)
        selection.select(row, row);
    m_isChoosing = true;
    for (const QModelIndex &row : rows) {
        for (QModelIndex above = row.parent(); above.isValid(); above = above.parent())
            m_view.expand(above);
    }
    m_view.selectionModel()->setCurrentIndex(rows.first(), QItemSelectionModel::NoUpdate);
    m_view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_view.scrollTo(rows.first());
    m_isChoosing = false;
}

} // namespace ui
