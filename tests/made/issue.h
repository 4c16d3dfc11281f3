// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made/pages.h"

namespace made {

/// A whole issue as plain text: a masthead, and a mark above each page.
MadeFile wholeIssue(quint64 seed);
/// One in which articles go on on a later page.
MadeFile continuedIssue(quint64 seed);

} // namespace made
