// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"
#include "ui/models/growinglist.h"

namespace ui {

/// The mentions of an entity, each in its sentence, a row each.
class MentionList : public GrowingRows<core::MentionPlace> {
    Q_OBJECT

public:
    using GrowingRows::GrowingRows;
    /// Empties it for an entity of this class.
    void clear(core::EntityClass entityClass);
    using GrowingRows::append;
    /// The article behind which the next ones begin; 0 before there are any.
    core::ArticleId last() const { return rows().isEmpty() ? 0 : rows().last().article; }

    QVariant data(const QModelIndex &index, int role) const override;

private:
    core::EntityClass m_class = core::EntityClass::Person;
};

} // namespace ui
