// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QAbstractListModel>

namespace ui {

/// The hits of a search, a row each, in the order of the answer. More of them are asked for as one scrolls.
class HitsModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setHits(const core::Hits &hits);
    /// The next ones; `moreWanted` was the question.
    void append(const core::Hits &hits);
    core::ArticleId last() const { return m_hits.isEmpty() ? 0 : m_hits.last().article; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QList<core::Hit> m_hits;
    bool m_hasMore = false;
    bool m_asking = false;
};

} // namespace ui
