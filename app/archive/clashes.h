// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace archive {

class Sequence;

/// Sentences on the pages of a source that are in the archive a second time: one that says the same but for
/// blanks, wherever it stands, else one of the same issue and number. Each page is held against the earliest
/// such page of another source, or of its own before it. Errors stay in the sequence.
QStringList clashesOf(Sequence &sequence, qint64 source);

} // namespace archive
