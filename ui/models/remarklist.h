// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QAbstractTableModel>

namespace ui {

/// What did not go smoothly in an import: each file with the reason, all of them or some.
class RemarkList : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { What, File, Reason, Columns };
    enum class Shown { All, Failures, Warnings };
    using QAbstractTableModel::QAbstractTableModel;

    void setRemarks(const QList<intake::Remark> &failures, const QList<intake::Remark> &warnings);
    void setShown(Shown shown);
    qsizetype count(Shown shown) const;
    const intake::Remark &at(int row) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isFailure(int row) const;

    QList<intake::Remark> m_failures;
    QList<intake::Remark> m_warnings;
    Shown m_shown = Shown::All;
};

} // namespace ui
