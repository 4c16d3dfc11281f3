// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "search/query.h"

namespace search {

/// True when an article is what a query asks for: what the archive's index answers, found by reading it. Of
/// the article its issue, page, blocks, kind and mentions are looked at.
bool holds(const Query &query, const core::StoredArticle &stored);

/// Where what was asked for stands in an article, for lighting: exactly what matched, through the folded
/// text's map. Ordered, overlapping ones merged; at most `mostLit` of them.
QList<core::Span> matches(const Query &query, const core::StoredArticle &stored);
inline constexpr int mostLit = 5000;

/// A stretch of at most `width` UTF-16 units of an article around the first match, with what matched in it.
///
/// Taken from the block that holds most of what was asked for, headlines last since the title stands above a
/// hit already; "…" (counted in the width) stands where text was cut off. Without a match the beginning.
struct Snippet {
    QString text;
    QList<core::Span> spans; ///< Span::block is 0
};
Snippet snippet(const Query &query, const core::StoredArticle &stored, int width = 80);

} // namespace search
