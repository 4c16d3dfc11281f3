// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/archivetree.h"

class QTreeView;

namespace ui {

/// Shows and chooses places of the archive in the tree, which it unfolds on the way as rows come. It goes on
/// until somebody chooses something else: what has just been moved stands elsewhere only when the tree has
/// been looked at again. The focus stays where it is.
class TreeFollower : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; made when the view has its model.
    TreeFollower(QTreeView &view, ArchiveTree &tree, QObject *parent);

    /// The first one is brought into view. What is not there, or no longer, is passed over.
    void follow(const QList<ArchivePlace> &places);

private:
    QModelIndex find(const ArchivePlace &place);
    void advance();
    void choose(const QModelIndexList &rows);

    QTreeView &m_view;
    ArchiveTree &m_tree;
    QList<ArchivePlace> m_places;
    bool m_isChoosing = false; ///< the choice that changes is ours
    bool m_isChanging = false; ///< or that of rows that go
};

} // namespace ui
