// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace publish {

/// A cell of a table (RFC 4180): in quotes where it holds a quote, a comma or a line end; without NULs. Kept
/// as it is, a title that begins with = too: whoever reads the table wants the title.
QString csvCell(QString text);

} // namespace publish
