// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entityindex.h"

#include "ui/models/entitywords.h"
#include "ui/models/roles.h"

namespace ui {

void EntityIndex::setAnswer(const core::EntityAnswer &answer)
{
    m_total = answer.total;
    reset(answer.entities, answer.entities.size() < m_total);
}

void EntityIndex::extend(const core::EntityAnswer &answer)
{
    const QList<core::EntitySummary> next = answer.entities.mid(rowCount());
    m_total = next.isEmpty() ? rowCount() : answer.total;
    append(next, answer.entities.size() < m_total);
}

QVariant EntityIndex::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::EntitySummary &entity = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownValue(entity.entityClass, entity.value);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return entitySentence(entity);
    case IdRole:
        return entity.id;
    case CountRole:
        return entity.articles;
    case ClassRole:
        return static_cast<int>(entity.entityClass);
    case OtherNamesRole:
        return entity.names;
    default:
        return {};
    }
}

} // namespace ui
