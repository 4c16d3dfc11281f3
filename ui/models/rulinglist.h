// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"

#include <QAbstractListModel>

namespace ui {

/// What editors have said of names, a sentence a row, the last first.
class RulingList : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setRulings(const QList<core::Ruling> &rulings);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<core::Ruling> m_rulings;
};

} // namespace ui
