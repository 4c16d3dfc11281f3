// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/articleset.h"
#include "archive/articletable.h"
#include "archive/sequence.h"
#include "search/query.h"

#include <memory>

namespace archive {

/// What a condition gives of a range of ids. An article of `maybe` that is not in `sure` has to be read
/// before one knows: the index cannot say how far two words stand from each other.
struct Candidates {
    ArticleSet sure;
    ArticleSet maybe; ///< all of `sure` too
};

/// A query taken apart into what the full-text tables, the mentions and the table of articles can answer,
/// ready to be asked of one range of ids after another. Errors stay in the sequence.
class Evaluation {
public:
    Evaluation(Sequence &sequence, const ArticleTable &table, const search::Condition &condition);
    ~Evaluation();

    Candidates candidates(IdRange range);
    /// The query as one expression of the full-text table, when it is one; else of its parts that are not
    /// behind a Not and stand together with all others. Empty when it has none: single characters, dates.
    QString fullText() const;
    /// True when that expression is all of the query.
    bool isFullText() const;

private:
    struct Step;

    Step stepOf(const search::Condition &condition);
    Step stepOfParts(const search::Condition &condition);
    Step stepOfTerm(const search::Term &term);
    Step stepOfNear(const search::Condition &condition);
    Step stepOfEntity(const search::Condition &condition);
    Step stepOfPlace(const search::Condition &condition);
    // Sets of a range, right for the ids `within` it: what else is asked for rules out the others.
    Candidates of(const Step &step, IdRange range, IdRange within);
    Candidates ofAll(const Step &step, IdRange range, IdRange within);
    Candidates ofAny(const Step &step, IdRange range, IdRange within);
    ArticleSet asked(const Step &step, IdRange range, IdRange within);
    ArticleSet existing(IdRange range) const;

    Sequence &m_sequence;
    const ArticleTable &m_table;
    std::unique_ptr<Step> m_root;
};

} // namespace archive
