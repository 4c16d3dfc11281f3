// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/entitygroup.h"

#include "archive/rulingrows.h"

#include <algorithm>

namespace archive {

EntityGroups::EntityGroups(Sequence &sequence)
    : m_rows(sequence)
    , m_aliases(RulingRows(sequence).all())
{
}

EntityGroup EntityGroups::of(core::EntityId id)
{
    const auto name = m_rows.name(id);
    return name ? named(*name) : EntityGroup {};
}

EntityGroup EntityGroups::named(const EntityName &name)
{
    EntityGroup group { 0, m_aliases.of(name), {}, {} };
    group.names = m_aliases.otherNames(group.name);
    for (const EntityName &one : m_aliases.namesOf(group.name)) {
        if (const core::EntityId id = m_rows.number(one))
            group.members.append(id);
    }
    std::sort(group.members.begin(), group.members.end());
    // The first of those that lead to it stands for one that no article names yet, as in EntityTable.
    group.id = group.members.value(0);
    if (const core::EntityId own = m_rows.number(group.name)) {
        group.id = own;
        group.members.append(own);
    }
    return group;
}

QHash<core::EntityId, core::EntityId> EntityGroups::unsettled()
{
    QHash<core::EntityId, core::EntityId> out;
    m_aliases.each([&](const EntityName &name, const EntityName &) {
        if (const core::EntityId id = m_rows.number(name))
            out.insert(id, named(name).id);
    });
    return out;
}

} // namespace archive
