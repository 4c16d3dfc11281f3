// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "ui/models/growinglist.h"

namespace ui {

/// The hits of a search, a row each, in the order of the answer.
class HitsModel : public GrowingRows<core::Hit> {
    Q_OBJECT

public:
    using GrowingRows::GrowingRows;
    void setHits(const core::Hits &hits) { reset(hits.hits, hits.more); }
    void extend(const core::Hits &next) { append(next.hits, next.more); }
    core::ArticleId last() const { return rows().isEmpty() ? 0 : rows().last().article; }

    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace ui
