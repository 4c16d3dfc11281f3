// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QList>

namespace entities {

/// How much a candidate can rely on: within a tier the longer one wins, across tiers the surer.
enum class Tier { Certain, Likely };

/// A stretch of one text that a recogniser takes for an entity, before candidates are weighed against each
/// other.
struct Candidate {
    core::EntityClass entityClass = core::EntityClass::Person;
    int start = 0; ///< UTF-16 units
    int length = 0;
    Tier tier = Tier::Likely;
    QString value = {}; ///< normal form; empty: the surface

    int end() const { return start + length; }
};

using Candidates = QList<Candidate>;

/// Picks candidates that do not overlap: the surer tier first, then the longer, then by the order of the
/// classes that the annotation guide gives. Ordered by start.
Candidates resolve(const Candidates &candidates);

} // namespace entities

Q_DECLARE_TYPEINFO(entities::Candidate, Q_RELOCATABLE_TYPE);
