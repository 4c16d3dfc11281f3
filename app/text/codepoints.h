// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace text {

/// Offsets cross the command line in Unicode code points; inside the program they are UTF-16 units.
int codePoints(QStringView text);
/// How many code points stand before a UTF-16 offset.
int codePointOffset(QStringView text, int utf16Offset);

} // namespace text
