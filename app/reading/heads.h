// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/line.h"

namespace reading {

/// Says of short lines what their neighbours tell: the name of a column above a head, a head that goes on in
/// the line below or has a subtitle, and who signs what stands above. Linear in the number of lines.
void markHeads(QList<Line> &lines, PageName page);

} // namespace reading
