// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

namespace publish {

/// An article on its way out, with what a search found in it.
struct Entry {
    core::StoredArticle stored;
    QList<core::Span> hits = {}; ///< ordered, never overlapping; empty: nothing was searched for
    QString snippet = {}; ///< a stretch of the text around the first hit
};

} // namespace publish
