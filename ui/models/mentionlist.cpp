// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mentionlist.h"

#include "publish/document.h"
#include "ui/models/entitywords.h"
#include "ui/models/roles.h"

namespace ui {

void MentionList::clear(core::EntityClass entityClass)
{
    m_class = entityClass;
    reset({}, false);
}

/// "澜浦工友报  12 September 2023  Page 3", as far as it is known.
static QString placeText(const core::MentionPlace &place)
{
    QStringList parts { place.paper, shownDate(place.date), publish::pageText(place.pageNumber) };
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

QVariant MentionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::MentionPlace &place = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return place.title;
    case Qt::AccessibleTextRole:
        return QStringList { place.title, placeText(place), place.sentence }.join(u'\n');
    case PlaceRole:
        return placeText(place);
    case SnippetRole:
        return place.sentence;
    case SpansRole:
        return QVariant::fromValue(QList<core::Span> { { 0, place.start, place.span.length } });
    case ClassRole:
        return static_cast<int>(m_class);
    case IdRole:
        return place.article;
    default:
        return {};
    }
}

} // namespace ui
