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
struct Term {
    QString folded; ///< run characters only; what a person typed with marks in it falls into several runs
    int position = 0; ///< UTF-16 offset in what was typed
    int length = 0;

    friend bool operator==(const Term &, const Term &) = default;
};

/// What a person asked for, parsed. An empty query matches every article.
///
/// This is the whole of what the archive and the lighting of hits know of a search; the language of the search box
/// grows here (fields, dates, phrases, NEAR) without a change to who calls it.
struct Query {
    QString typed;
    QList<Term> terms; ///< all of them must be found

    bool isEmpty() const { return terms.isEmpty(); }
};

/// Errors: BadQuery with a sentence that points at the place.
core::Result<Query> parse(const QString &typed);

/// Where a query's terms stand in a text, for snippets and for lighting: exactly what matched, through the folded
/// text's map. Ordered, overlapping ones merged; Span::block is `block`.
QList<core::Span> matches(const Query &query, QStringView blockText, int block = 0);

/// A stretch of at most `width` UTF-16 units of the texts around the first match, with what matched in it.
struct Snippet {
    QString text;
    QList<core::Span> spans;
};
Snippet snippet(const Query &query, const QStringList &texts, int width = 80);

} // namespace search
