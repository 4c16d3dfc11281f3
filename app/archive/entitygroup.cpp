// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/entitygroup.h"

#include "archive/entitytable.h"
#include "archive/rulingrows.h"
#include "archive/sequence.h"

#include <algorithm>

namespace archive {

QString EntityGroup::expression() const
{
    QStringList tokens;
    for (const core::EntityId member : members)
        tokens.append(u'"' + QString::number(member) + u'"');
    return tokens.join(QStringLiteral(" OR "));
}

EntityGroups::EntityGroups(Sequence &sequence)
    : m_sequence(sequence)
    , m_aliases(RulingRows(sequence).all())
{
}

EntityGroup EntityGroups::of(core::EntityId id)
{
    std::optional<EntityName> name;
    m_sequence.each(
        QStringLiteral("SELECT class, value FROM entity WHERE id = ?"), { id }, [&](const Row &row) {
            name = EntityName { core::entityClassFromName(row.text(0)).value_or(core::EntityClass::Person),
                row.text(1) };
        });
    return name ? named(*name) : EntityGroup {};
}

EntityGroup EntityGroups::named(const EntityName &name)
{
    EntityGroup group { 0, m_aliases.of(name), {}, {} };
    group.names = namesOf(m_aliases, group.name);
    const auto numberOf = [&](const EntityName &one) {
        return m_sequence
            .value(QStringLiteral("SELECT id FROM entity WHERE class = ? AND value = ?"),
                { core::entityClassName(one.entityClass), one.value })
            .toLongLong();
    };
    for (const EntityName &one : m_aliases.namesOf(group.name)) {
        if (const core::EntityId id = numberOf(one))
            group.members.append(id);
    }
    std::sort(group.members.begin(), group.members.end());
    // The first of those that lead to it stands for one that no article names yet, as in EntityTable.
    group.id = group.members.value(0);
    if (const core::EntityId own = numberOf(group.name)) {
        group.id = own;
        group.members.append(own);
    }
    return group;
}

} // namespace archive
