// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdffile.h"
#include "publish/typecase.h"

namespace publish {

/// Makes a PDF's text the text that was printed.
///
/// QPdfWriter gives each glyph the lowest code point that the font maps to it, so 工 leaves as the radical ⼯
/// and a character outside the BMP as nothing. This writes each font's ToUnicode map anew (ISO
/// 32000-1, 9.10.3) with the characters that `type` says were drawn. Returns how many glyphs now stand for
/// another character than before.
int restoreText(PdfFile &file, const TypeCase &type);

/// Gives each font one name, marked as the subset it is (ISO 32000-1, 9.6.4): QPdfWriter marks the descriptor
/// only.
void nameSubsets(PdfFile &file);

} // namespace publish
