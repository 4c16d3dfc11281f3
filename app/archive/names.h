// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/entityname.h"

#include <QHash>

namespace archive {

class Sequence;

/// The numbers of papers, people and entities by their names, kept in memory: a name stands in many articles.
/// What it holds is true until something is removed, a transaction is taken back, or another connection
/// writes. Errors stay in the sequence, and give 0.
class Names {
public:
    /// To be called first in each transaction: forgets all when another connection has written.
    void begin(Sequence &sequence);
    void forget();

    // Entered when new.
    qint64 paper(Sequence &sequence, const QString &name);
    qint64 person(Sequence &sequence, const QString &name);
    qint64 entity(Sequence &sequence, const EntityName &name);

private:
    qint64 m_version = 0; ///< PRAGMA data_version
    QHash<QString, qint64> m_papers;
    QHash<QString, qint64> m_people;
    QHash<EntityName, qint64> m_entities;
};

} // namespace archive
