// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "search/query.h"

#include <QHash>
#include <array>

namespace archive {

class Sequence;

/// What stands in the index of an article: tokens between blanks, UTF-8.
struct IndexEntry {
    /// By BlockKind: headline, lead, paragraph, caption, credit.
    std::array<QByteArray, 5> words;
    QByteArray characters;
};

IndexEntry indexEntryOf(const QList<core::Block> &blocks);

/// The full-text tables: which articles hold a query's terms, exactly and without reading the articles.
/// Errors stay in the sequence.
class SearchIndex {
public:
    explicit SearchIndex(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    void add(core::ArticleId id, const QList<core::Block> &blocks);
    /// The blocks must be those that were added: the index keeps no text to know them by.
    void remove(core::ArticleId id, const QList<core::Block> &blocks);

    /// True when the index was made by this program's way of folding text.
    bool isCurrent();
    /// Drops the tables and makes them anew from the blocks; to be run in a transaction.
    void rebuild();

    /// The articles in which all terms stand, in the order of their ids. Not for the empty query.
    QList<core::ArticleId> matching(const search::Query &query);
    /// How well each of these articles fits the query: BM25 as FTS5 has it, turned so that more is better, a
    /// headline weighing eight times a body.
    QHash<core::ArticleId, double> scores(const search::Query &query);

private:
    QList<core::ArticleId> ids(const QString &statement, const QString &expression);

    Sequence &m_sequence;
};

} // namespace archive
