// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/reader.h"
#include "core/page.h"

namespace intake {

/// Of two files with the same bytes, true when the one with this path counts and not the other: the path that
/// says a sharper date, then the one that says a page number, then the first by name. What is made of a file
/// rests on its path, and must not depend on which of its copies came in first.
bool isBetterPath(const QString &path, const QString &other);

/// What the archive has of the page with this place in a file; null when there is none.
const archive::Reader::HeldPage *heldPage(const archive::Reader::HeldSource &held, qsizetype ordinal);

/// Gives a page that was read under a better path what an editor has named for it: its paper, and a date
/// without evidence.
void settleCopy(core::Page &page, const archive::Reader::HeldPage &held);

} // namespace intake
