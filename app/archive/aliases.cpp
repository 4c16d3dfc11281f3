// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/aliases.h"

#include "text/fold.h"

#include <algorithm>

namespace archive {

Aliases::Aliases(const QList<core::Ruling> &rulings)
{
    for (const core::Ruling &ruling : rulings) {
        if (ruling.kind == core::Ruling::Kind::Alias)
            m_next.insert({ ruling.nameClass, ruling.name }, { ruling.entityClass, ruling.value });
    }
    for (const core::Ruling &ruling : rulings) {
        const EntityName name { ruling.nameClass, ruling.name };
        if (ruling.kind == core::Ruling::Kind::Alias)
            m_names[of(name)].append(name);
    }
}

EntityName Aliases::of(const EntityName &name) const
{
    EntityName last = name;
    for (qsizetype steps = 0; steps < m_next.size(); ++steps) {
        const auto next = m_next.constFind(last);
        if (next == m_next.cend() || *next == name)
            break;
        last = *next;
    }
    return last;
}

QStringList Aliases::otherNames(const EntityName &target) const
{
    QStringList names;
    for (const EntityName &name : namesOf(target)) {
        if (name.value != target.value && !names.contains(name.value))
            names.append(name.value);
    }
    return names;
}

void Aliases::follow(search::Condition &condition) const
{
    for (search::Condition &part : condition.parts)
        follow(part);
    if (condition.kind != search::Condition::Kind::Entity)
        return;
    const auto isMeant = [&](const EntityName &name) {
        return name.entityClass == condition.entityClass && text::folded(name.value) == condition.value;
    };
    QList<search::Condition> ways { condition };
    const auto add = [&](const EntityName &name) {
        search::Condition way = condition;
        way.entityClass = name.entityClass;
        way.value = text::folded(name.value);
        if (!ways.contains(way))
            ways.append(way);
    };
    for (auto it = m_names.cbegin(); it != m_names.cend(); ++it) {
        if (!isMeant(it.key()) && std::none_of(it->begin(), it->end(), isMeant))
            continue;
        add(it.key());
        std::for_each(it->begin(), it->end(), add);
    }
    if (ways.size() > 1)
        condition = { search::Condition::Kind::Any, ways };
}

search::Query Aliases::followed(const search::Query &query) const
{
    search::Query out = query;
    if (!isEmpty())
        follow(out.condition);
    return out;
}

} // namespace archive
