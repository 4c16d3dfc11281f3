// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <optional>

namespace archive {

class Sequence;

/// What editors have decided of a page, against what it says itself.
struct Decision {
    std::optional<QString> paper;
    std::optional<QString> date; ///< ISO 8601 cut to its precision, never empty
    std::optional<QString> edition;
    std::optional<QString> number; ///< of the page

    bool isNone() const { return !paper && !date && !edition && !number; }
    QString toJson() const;
    static Decision fromJson(const QString &json);

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// A page as it goes in: what editors have decided stands before what it says.
struct DecidedPage {
    core::Page page;
    QString edition;
};

/// The date that an editor sets: stated, sure, without conflicts. Nothing for what is no date: "2023",
/// "2023-09" and "2023-09-12" are.
std::optional<core::IssueDate> decidedDate(const QString &value);

/// Reads and writes decisions. Errors stay in the sequence.
class Decisions {
public:
    explicit Decisions(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    Decision of(core::PageId page);
    /// What is to be written of a page that is in the archive and comes in again. With `revises` an editor
    /// has named its paper and date anew: what was decided otherwise before is dropped.
    DecidedPage settle(core::PageId known, const core::Page &page, bool revises);
    /// Keeps a decision in the place of the one before, and gives the page's row what counts then. Returns
    /// where the page belongs now; moving it there is the caller's.
    struct Place {
        QString paper;
        QString date;
        QString edition;
    };
    Place decide(core::PageId page, const Decision &decision);

private:
    Sequence &m_sequence;
};

} // namespace archive
