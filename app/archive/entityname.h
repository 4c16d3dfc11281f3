// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QHashFunctions>

namespace archive {

/// What an entity is known by.
struct EntityName {
    core::EntityClass entityClass = core::EntityClass::Person;
    QString value; ///< normal form

    friend bool operator==(const EntityName &, const EntityName &) = default;
    friend std::size_t qHash(const EntityName &name, std::size_t seed)
    {
        return qHashMulti(seed, static_cast<int>(name.entityClass), name.value);
    }
};

} // namespace archive
