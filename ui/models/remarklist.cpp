// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/remarklist.h"

#include <QDir>
#include <QFileInfo>

namespace ui {

void RemarkList::setRemarks(const QList<intake::Remark> &failures, const QList<intake::Remark> &warnings)
{
    beginResetModel();
    m_failures = failures;
    m_warnings = warnings;
    endResetModel();
}

void RemarkList::setShown(Shown shown)
{
    beginResetModel();
    m_shown = shown;
    endResetModel();
}

qsizetype RemarkList::count(Shown shown) const
{
    return (shown == Shown::Warnings ? 0 : m_failures.size())
        + (shown == Shown::Failures ? 0 : m_warnings.size());
}

bool RemarkList::isFailure(int row) const
{
    return m_shown != Shown::Warnings && row < m_failures.size();
}

const intake::Remark &RemarkList::at(int row) const
{
    if (isFailure(row))
        return m_failures.at(row);
    return m_warnings.at(row - (m_shown == Shown::Warnings ? 0 : m_failures.size()));
}

int RemarkList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(count(m_shown));
}

int RemarkList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RemarkList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const intake::Remark &remark = at(index.row());
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isText && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case What:
        return isFailure(index.row()) ? tr("Skipped") : tr("Came in, but");
    case File:
        return isText ? QFileInfo(remark.path).fileName() : QDir::toNativeSeparators(remark.path);
    default:
        return isText ? QString(remark.message).replace(remark.path, QFileInfo(remark.path).fileName())
                      : remark.message;
    }
}

QVariant RemarkList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == What ? tr("What") : section == File ? tr("File") : tr("Reason");
}

void RemarkList::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, What));
}

} // namespace ui
