// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"

#include <QAbstractListModel>

namespace ui {

/// The entities that fit a question, a row each, in the order of the answer. More of them are asked for as
/// one scrolls: an answer with a higher limit begins with the same ones.
class EntityIndex : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    /// What fits a new question.
    void setAnswer(const core::EntityAnswer &answer);
    /// The same question with a higher limit; `moreWanted` was the question. Rows that are there stay.
    void extend(const core::EntityAnswer &answer);
    qint64 total() const { return m_total; }
    /// The entity of a row.
    const core::EntitySummary &at(int row) const { return m_entities.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QList<core::EntitySummary> m_entities;
    qint64 m_total = 0;
    bool m_asking = false;
};

} // namespace ui
