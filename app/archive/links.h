// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <optional>

namespace archive {

class Sequence;

enum class LinkEnd { Continuation, Origin };

/// What 下转 leads to, or 上接 leads back to: the article of the same issue on the page with that number, as
/// printed, which points back to this page.
///
/// Of several the one whose title shares most characters with this one's, at least a third of them; none
/// where two share alike, or where that one would itself rather belong to another article of this page. Looks
/// at no more than 50 articles of a page. Errors stay in the sequence.
std::optional<core::ArticleSummary> linkedArticle(
    Sequence &sequence, const core::StoredArticle &from, LinkEnd end);

/// How alike two titles are, from 0 to 1: twice the letters and digits they share over all they have, each as
/// often as it stands in both.
double likeness(const QString &one, const QString &other);

} // namespace archive
