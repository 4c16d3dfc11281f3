// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hits.h"

#include "publish/document.h"
#include "ui/models/roles.h"

namespace ui {

QVariant HitsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Hit &hit = at(index.row());
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
    case MarkRole:
        return QVariant::fromValue(hit.mark);
    case EstimateRole:
        return hit.issue.date.isEstimate();
    default:
        return {};
    }
}

} // namespace ui
