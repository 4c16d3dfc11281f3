// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulinglist.h"

#include "ui/models/entitywords.h"
#include "ui/models/roles.h"

namespace ui {

void RulingList::setRulings(const QList<core::Ruling> &rulings)
{
    if (rulings == m_rulings)
        return; // what is chosen stays chosen
    beginResetModel();
    m_rulings = rulings;
    endResetModel();
}

int RulingList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rulings.size());
}

QVariant RulingList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Ruling &ruling = m_rulings.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return rulingSentence(ruling);
    if (role == IdRole)
        return ruling.id;
    return {};
}

} // namespace ui
