// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/line.h"

namespace reading {

/// Takes the remarks that lead from page to page, （下转第三版） at an end and （上接第1版） at an opening,
/// off the lines and notes on these where they lead. A remark on a line of its own goes to the line before or
/// behind it, with its bytes. Linear in the number of lines.
void takeContinuations(QList<Line> &lines);

} // namespace reading
