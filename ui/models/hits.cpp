// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hits.h"

#include "publish/document.h"
#include "ui/models/roles.h"

namespace ui {

void HitsModel::setHits(const core::Hits &hits)
{
    beginResetModel();
    m_hits = hits.hits;
    m_hasMore = hits.more;
    m_asking = false;
    endResetModel();
}

void HitsModel::append(const core::Hits &hits)
{
    m_asking = false;
    m_hasMore = hits.more && !hits.hits.isEmpty();
    if (hits.hits.isEmpty())
        return;
    const int first = static_cast<int>(m_hits.size());
    beginInsertRows({}, first, first + static_cast<int>(hits.hits.size()) - 1);
    m_hits += hits.hits;
    endInsertRows();
}

bool HitsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_asking;
}

void HitsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asking = true;
    Q_EMIT moreWanted();
}

int HitsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Hit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::AccessibleTextRole:
        return QStringList { hit.title, publish::placeLine(hit.issue, hit.pageNumber), hit.snippet }.join(
            u'\n');
    case Qt::ToolTipRole:
        return hit.title;
    case PlaceRole:
        return publish::placeLine(hit.issue, hit.pageNumber);
    case SnippetRole:
        return hit.snippet;
    case SpansRole:
        return QVariant::fromValue(hit.snippetSpans);
    case IdRole:
        return hit.article;
    case EstimateRole:
        return hit.issue.date.isEstimate();
    default:
        return {};
    }
}

} // namespace ui
