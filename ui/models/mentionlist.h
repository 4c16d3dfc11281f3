// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"

#include <QAbstractListModel>

namespace ui {

/// The mentions of an entity, each in its sentence, a row each. More of them are asked for as one scrolls.
class MentionList : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    /// Empties it for an entity of this class.
    void clear(core::EntityClass entityClass);
    /// The next ones. `more`: there may be some behind them.
    void append(const QList<core::MentionPlace> &places, bool more);
    /// The article behind which the next ones begin; 0 before there are any.
    core::ArticleId last() const { return m_places.isEmpty() ? 0 : m_places.last().article; }
    /// The mention of a row.
    const core::MentionPlace &at(int row) const { return m_places.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QList<core::MentionPlace> m_places;
    core::EntityClass m_class = core::EntityClass::Person;
    bool m_hasMore = false;
    bool m_asking = false;
};

} // namespace ui
