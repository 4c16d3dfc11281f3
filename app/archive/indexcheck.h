// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace archive {

class Sequence;

/// Holds the search index against the texts, which FTS5's own check cannot where the index keeps no text: how
/// many tokens it has of each article and field, and that over all articles it has each token as often as the
/// texts have it. Reads the whole archive once. Sentences on what differs; errors stay in the sequence.
QStringList indexProblems(Sequence &sequence);

} // namespace archive
