// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

#include <QByteArray>
#include <array>

namespace archive {

/// What stands in the full-text tables of an article: tokens between blanks, UTF-8.
struct IndexEntry {
    std::array<QByteArray, 5> words; ///< by BlockKind: headline, lead, paragraph, caption, credit
    /// Every character once, and those outside of paragraphs once more for each kind of block they stand in.
    QByteArray characters;
};
IndexEntry indexEntryOf(const QList<core::Block> &blocks);

/// How an entity's name is folded, where that is another than it is written; else empty: most are the same.
QString otherFolding(const QString &name);

/// Changes whenever an article's entry may be another.
QString indexVersion();

/// What is asked of the full-text tables for a term.
struct TermExpressions {
    bool isCharacter = false; ///< of the table of characters, else of that of words
    bool isExact = true; ///< what `exact` gives is what was asked for; else it holds all that may be
    QString exact;
    /// Of the table of words, besides: what may be the term's runs with no more than a blank between, which
    /// the index does not know of. Empty: nothing.
    QString doubtful = {};
};
TermExpressions expressionsOf(const search::Term &term);

/// What holds all articles in which the terms may stand so many characters from each other; empty: none can.
QString nearExpression(const search::Term &one, const search::Term &other, int within);

/// Of the table of characters: the single characters that a query asks for, all in the headline; empty when
/// it asks for none.
QString headlineCharacters(const search::Condition &condition);

} // namespace archive
