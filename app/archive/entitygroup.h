// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/aliases.h"
#include "archive/entityrows.h"

namespace archive {

class Sequence;

/// An entity with all that editors have made one with it. Until their articles are settled these have numbers
/// of their own.
struct EntityGroup {
    core::EntityId id = 0; ///< 0: there is none
    EntityName name;
    QStringList names; ///< others, see core::EntitySummary
    QList<core::EntityId> members; ///< `id` among them
};

/// Finds groups. Errors stay in the sequence.
class EntityGroups {
public:
    explicit EntityGroups(Sequence &sequence);

    EntityGroup of(core::EntityId id);
    EntityGroup named(const EntityName &name);
    /// What articles that are not settled yet name and editors have made another, with the group's number.
    QHash<core::EntityId, core::EntityId> unsettled();

private:
    EntityRows m_rows;
    Aliases m_aliases;
};

} // namespace archive
