// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"
#include "ui/models/growinglist.h"

namespace ui {

/// The entities that fit a question, a row each, in the order of the answer. An answer with a higher limit
/// begins with the same ones.
class EntityIndex : public GrowingRows<core::EntitySummary> {
    Q_OBJECT

public:
    using GrowingRows::GrowingRows;
    /// What fits a new question.
    void setAnswer(const core::EntityAnswer &answer);
    /// The same question with a higher limit. Rows that are there stay.
    void extend(const core::EntityAnswer &answer);
    qint64 total() const { return m_total; }

    QVariant data(const QModelIndex &index, int role) const override;

private:
    qint64 m_total = 0;
};

} // namespace ui
