// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QStringList>

namespace archive {

class Sequence;

// What the check looks at, for those who mend it. Errors stay in the sequence.

/// Sentences on articles whose blocks are no longer those that were written, from this one on.
QStringList textProblems(Sequence &sequence, core::ArticleId from);

} // namespace archive
