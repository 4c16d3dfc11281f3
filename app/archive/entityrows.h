// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/entityname.h"
#include "archive/mentions.h"
#include "core/entity.h"

#include <QHash>

namespace archive {

class Sequence;

/// Entities by their numbers and by their names. Errors stay in the sequence.
class EntityRows {
public:
    explicit EntityRows(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    /// None where no entity has this number. It is kept: to be forgotten when entities are removed.
    std::optional<EntityName> name(core::EntityId id);
    void forget() { m_names.clear(); }
    /// 0 where there is none.
    core::EntityId number(const EntityName &name);
    QList<core::Mention> withNames(const QList<NamedEntity> &mentions);

    /// What the table `named` is asked for articles that name any of these.
    static QString expression(const QList<core::EntityId> &ids);

private:
    Sequence &m_sequence;
    QHash<core::EntityId, EntityName> m_names;
};

} // namespace archive
