// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/formats.h"

namespace formats {

/// A format: how its files are known, and how they are read. Formats are asked in the order of the table in
/// formats.cpp; the first that recognises a file reads it.
struct Format {
    bool (*recognises)(const SourceFile &file);
    core::Result<QList<core::SourcePage>> (*read)(const SourceFile &file);
};

extern const Format foreignFormat; ///< files that are known and refused: PDF, CEBX, ZIP, pictures …
extern const Format textPageFormat; ///< one page as plain text; takes whatever is left

} // namespace formats
