// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/changes.h"
#include "archive/pagewriter.h"
#include "archive/rulingrows.h"

namespace archive {

/// What editors say of names and of single mentions, within one transaction, and the way back. Errors stay in
/// the sequence, NotFound and BadArgument among them.
///
/// A ruling may touch a hundred thousand articles: those that may be others by it are written down as
/// unsettled and settled some at a time, see settle().
class RuleEditing {
public:
    explicit RuleEditing(Sequence &sequence)
        : m_sequence(sequence)
        , m_pageWriter(sequence)
        , m_rows(sequence)
    {
    }

    static bool isRule(ChangeKind kind)
    {
        return kind == ChangeKind::Ruling || kind == ChangeKind::Correction;
    }

    core::Change rule(core::Ruling ruling, core::ArticleId first);
    core::Change drop(qint64 ruling, core::ArticleId first);
    core::Change correct(core::ArticleId article, core::Correction correction);
    /// Takes a change back, or makes it anew.
    void turn(const KeptChange &change, bool back);
    /// Settles so many of the unsettled articles, those that came in last first; how many are left.
    qint64 settle(int articles);

private:
    core::Ruling checked(core::Ruling ruling);
    void refuseCircles(const core::Ruling &ruling, const std::optional<core::Ruling> &before);
    core::Change replace(
        const std::optional<core::Ruling> &before, std::optional<core::Ruling> after, core::ArticleId first);
    void exchange(const std::optional<core::Ruling> &before, const std::optional<core::Ruling> &after);
    void touch(const core::Ruling &ruling, const Aliases &aliases);
    void touchFound(const QString &table, const QString &expression);
    void touchWords(const QString &name);
    void touchNamed(const EntityName &name);
    void settleOne(core::ArticleId article);
    KeptCorrection placed(core::ArticleId article, core::Correction correction);

    Sequence &m_sequence;
    PageWriter m_pageWriter;
    RulingRows m_rows;
};

} // namespace archive
