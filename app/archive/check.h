// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QStringList>

namespace archive {

class Sequence;

// What the check looks at, for those who mend it. Errors stay in the sequence.

struct MentionPlace {
    core::ArticleId article = 0;
    qint64 block = 0;
    qint64 start = 0;
};

/// Sentences on articles whose blocks are no longer those that were written, from this one on.
QStringList textProblems(Sequence &sequence, core::ArticleId from);

/// Mentions that reach beyond the text of their block.
QList<MentionPlace> mentionsOutside(Sequence &sequence);

} // namespace archive
