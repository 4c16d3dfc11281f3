// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

namespace reading {

/// When a page without a date was printed, concluded from what its articles say. A month at best, with the
/// sentences that speak for it; a year where only that is said; nothing where nothing is. Never a day: a
/// report does not say how long it lay.
core::IssueDate inferDate(const QList<core::Article> &articles);

} // namespace reading
