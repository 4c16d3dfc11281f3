// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace search {

/// One thing asked for: a run of characters, folded (see text::fold), which must stand in a row in one block.
///
/// What is typed with marks inside is several runs, joined in `folded` by one blank each: 劳模、工匠 is "劳模
/// 工匠". They must stand in this order in one block with marks or blanks between and nothing else; which
/// marks does not matter, since quotes and commas are set in many ways. So 马克·吐温 finds 马克•吐温, but
/// neither 马克吐温 nor 马克和吐温. Marks around a term say nothing: “工匠杯” finds 工匠杯.
struct Term {
    QString folded; ///< run characters (text::isRunCharacter), and single blanks where marks stood
    int position = 0; ///< UTF-16 offset in what was typed
    int length = 0;

    friend bool operator==(const Term &, const Term &) = default;
};

/// What a person asked for, parsed. An empty query matches every article.
///
/// This is the whole of what the archive and the lighting of hits know of a search; the language of the
/// search box grows here (fields, dates, phrases, NEAR) without a change to who calls it.
struct Query {
    QString typed;
    QList<Term> terms; ///< all of them must be found, each in any block of the article; no two alike

    bool isEmpty() const { return terms.isEmpty(); }
};

/// Terms are parted by blanks. Errors: BadQuery with a sentence that points at the place, when marks were
/// typed and nothing that could be found, or more terms than `mostTerms`.
core::Result<Query> parse(const QString &typed);
inline constexpr int mostTerms = 100;

/// Where a query's terms stand in a text, for snippets and for lighting: exactly what matched, through the
/// folded text's map. Ordered, overlapping ones merged; Span::block is `block`.
QList<core::Span> matches(const Query &query, QStringView blockText, int block = 0);

/// True when all of the query's terms stand in the texts of an article: what the archive's index answers,
/// found by reading the texts.
bool found(const Query &query, const QStringList &texts);

/// A stretch of at most `width` UTF-16 units of the texts around the first match, with what matched in it.
///
/// Taken from the first of the texts that holds the most terms; "…" (counted in the width) stands where text
/// was cut off. Without a match the beginning of the first text that has one.
struct Snippet {
    QString text;
    QList<core::Span> spans; ///< Span::block is 0
};
Snippet snippet(const Query &query, const QStringList &texts, int width = 80);

} // namespace search
