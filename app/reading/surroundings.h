// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/line.h"

namespace reading {

/// What can be said of lines only beside their neighbours: gaps, verse, lists, briefs under a mark of their
/// own, section heads above these, heads broken over two lines. Linear in the number of lines.
void describeSurroundings(QList<Line> &lines, PageName page);

} // namespace reading
