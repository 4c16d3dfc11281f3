// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/fulltext.h"
#include "archive/mentions.h"
#include "core/issue.h"

namespace archive {

class Sequence;

/// The names of the full-text tables.
const QStringList &fullTextTables();

/// Writes the full-text tables, of words, characters and entities, and the names by which entities are looked
/// up. What is in them is asked for by Evaluation. Errors stay in the sequence.
class SearchIndex {
public:
    explicit SearchIndex(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    void add(core::ArticleId id, const IndexEntry &entry);
    /// The entry must be the one that was added: the index keeps no text to know it by.
    void remove(core::ArticleId id, const IndexEntry &entry);

    /// The entities that an article names; those to be removed must be the ones that were added.
    void addNames(core::ArticleId id, const QList<NamedEntity> &names);
    void removeNames(core::ArticleId id, const QList<NamedEntity> &names);
    /// Between blanks, each once: that is all the table keeps.
    static QByteArray tokensOf(const QList<NamedEntity> &names);

    /// True when the index was made by this program's way of folding text.
    bool isCurrent();
    /// Drops the tables and makes them anew from the blocks and mentions, and the names of entities from
    /// their values; to be run in a transaction.
    void rebuild();

private:
    void create();
    void nameEntities();

    Sequence &m_sequence;
};

} // namespace archive
