// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/growinglist.h"

namespace ui {

bool GrowingList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_asking;
}

void GrowingList::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asking = true;
    Q_EMIT moreWanted();
}

void GrowingList::arrived(bool hasMore)
{
    m_asking = false;
    m_hasMore = hasMore;
}

} // namespace ui
