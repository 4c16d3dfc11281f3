// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace archive {

class Sequence;

/// Makes everything anew that is derived from the articles: indexes, search index, headlines and counts of
/// the tree; and takes out what nothing holds any more. To be run in a transaction. Sentences on what was
/// done; errors stay in the sequence.
QStringList repairDerived(Sequence &sequence);

} // namespace archive
