// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/entityname.h"
#include "core/entity.h"
#include "search/query.h"

#include <QHash>

namespace archive {

/// Which entities editors have made one.
class Aliases {
public:
    Aliases() = default;
    /// Of all rulings; those of other kinds are passed over.
    explicit Aliases(const QList<core::Ruling> &rulings);

    bool isEmpty() const { return m_next.isEmpty(); }
    /// The entity that this one is, through however many aliases; itself where nothing was said. A circle,
    /// which the writer refuses, ends where it began.
    EntityName of(const EntityName &name) const;
    /// The names, of whatever class, that lead to an entity that no alias leads on from.
    QList<EntityName> namesOf(const EntityName &target) const { return m_names.value(target); }
    /// Of these the names that are written otherwise, each once.
    QStringList otherNames(const EntityName &target) const;
    /// Hands out each name with what it leads to.
    template <typename Take> void each(Take take) const
    {
        for (auto it = m_next.keyBegin(); it != m_next.keyEnd(); ++it)
            take(*it, of(*it));
    }
    /// The query, with every entity that it asks for under all of its names.
    search::Query followed(const search::Query &query) const;

private:
    void follow(search::Condition &condition) const;

    QHash<EntityName, EntityName> m_next;
    QHash<EntityName, QList<EntityName>> m_names; ///< by what they lead to
};

} // namespace archive
