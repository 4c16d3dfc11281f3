// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entityindex.h"

#include "ui/models/entitywords.h"
#include "ui/models/roles.h"

namespace ui {

void EntityIndex::setAnswer(const core::EntityAnswer &answer)
{
    beginResetModel();
    m_entities = answer.entities;
    m_total = answer.total;
    m_asking = false;
    endResetModel();
}

void EntityIndex::extend(const core::EntityAnswer &answer)
{
    m_asking = false;
    const qsizetype before = m_entities.size();
    if (answer.entities.size() <= before) {
        m_total = before; // there is no more of it, whatever was said before
        return;
    }
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(answer.entities.size()) - 1);
    m_entities += answer.entities.mid(before);
    m_total = answer.total;
    endInsertRows();
}

bool EntityIndex::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_asking && m_entities.size() < m_total;
}

void EntityIndex::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asking = true;
    Q_EMIT moreWanted();
}

int EntityIndex::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entities.size());
}

QVariant EntityIndex::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::EntitySummary &entity = m_entities.at(index.row());
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
