// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/pinyin.h"

#include <QByteArrayMatcher>
#include <QStringList>
#include <QVarLengthArray>
#include <optional>

namespace archive {

/// Lines by their number, from 0, rising.
using TitleLines = QVarLengthArray<int, 8>;

/// Which of a page's headlines fit some terms, all of which must stand in one.
class TitleMatch {
public:
    /// See TitleQuestion::terms.
    explicit TitleMatch(const QStringList &terms);

    /// False when these are never looked at.
    bool needsInitials() const;
    bool needsFolded() const;
    /// Both UTF-8, a line each for every headline.
    TitleLines linesOf(const QByteArray &folded, const QByteArray &initials) const;

private:
    struct Term {
        QByteArrayMatcher typed;
        bool isLetters = false;
        std::optional<text::Spelling> spelling; ///< the letters as syllables, when they can be
        QList<QByteArrayMatcher> spelled; ///< initials of the ways in which they can
    };
    static TitleLines linesOf(const Term &term, const QByteArray &folded, const QByteArray &initials);

    QList<Term> m_terms;
};

} // namespace archive
