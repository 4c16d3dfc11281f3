// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/evaluation.h"
#include "archive/rows.h"

#include <QDeadlineTimer>

namespace archive {

/// Goes through an archive for a query, from what comes first in an order to what comes last, and reads the
/// articles that the index alone cannot decide on. Errors stay in the sequence.
class HitWalk {
public:
    /// `abandoned` says true when nobody asks any more.
    HitWalk(Sequence &sequence, const ArticleTable &table, const search::Query &query,
        const std::function<bool()> &abandoned);

    enum class Ended {
        Whole, ///< every hit was handed out
        Stopped, ///< what comes behind was not wanted any more
        OutOfTime ///< reading took too long: hits may be missing anywhere behind the first that was not read
    };

    /// Hands out each hit once. The order is that of stretches (ArticleTable::stretches): within one of them
    /// it is not kept. `wants` is asked whether hits of this rank (ArticleTable::rank) and worse are wanted
    /// still. `reading` ends the reading of articles, not the asking of the index.
    Ended walk(Order order, const std::function<void(core::ArticleId)> &hit,
        const std::function<bool(quint32)> &wants, QDeadlineTimer reading);

    /// The query, with entities under all the names that editors have given them.
    const search::Query &query() const { return m_query; }
    /// The query as an expression for ranking, see Evaluation.
    QString fullText() const { return m_evaluation.fullText(); }
    /// True when that expression is all of the query.
    bool isFullText() const { return m_evaluation.isFullText(); }

private:
    bool holds(core::ArticleId id);
    std::vector<core::ArticleId> takeSure(
        const ArticleTable::Stretch &stretch, const std::function<void(core::ArticleId)> &hit);

    Sequence &m_sequence;
    const ArticleTable &m_table;
    const search::Query m_query;
    const std::function<bool()> &m_abandoned;
    Evaluation m_evaluation;
    Places m_places;
    bool m_needsMentions = false;
};

} // namespace archive
