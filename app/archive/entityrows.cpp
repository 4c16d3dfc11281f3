// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/entityrows.h"

#include "archive/sequence.h"

namespace archive {

std::optional<EntityName> EntityRows::name(core::EntityId id)
{
    if (const auto known = m_names.constFind(id); known != m_names.cend())
        return *known;
    std::optional<EntityName> name;
    m_sequence.each(
        QStringLiteral("SELECT class, value FROM entity WHERE id = ?"), { id }, [&](const Row &row) {
            name = EntityName { core::entityClassFromName(row.text(0)).value_or(core::EntityClass::Person),
                row.text(1) };
        });
    if (name)
        m_names.insert(id, *name);
    return name;
}

core::EntityId EntityRows::number(const EntityName &name)
{
    return m_sequence
        .value(QStringLiteral("SELECT id FROM entity WHERE class = ? AND value = ?"),
            { core::entityClassName(name.entityClass), name.value })
        .toLongLong();
}

QList<core::Mention> EntityRows::withNames(const QList<NamedEntity> &mentions)
{
    QList<core::Mention> out;
    for (const NamedEntity &mention : mentions) {
        const EntityName named = name(mention.entity).value_or(EntityName {});
        out.append({ named.entityClass, mention.span, named.value });
    }
    return out;
}

QString EntityRows::expression(const QList<core::EntityId> &ids)
{
    QStringList tokens;
    for (const core::EntityId id : ids)
        tokens.append(u'"' + QString::number(id) + u'"');
    return tokens.join(QStringLiteral(" OR "));
}

} // namespace archive
