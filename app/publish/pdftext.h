// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdffile.h"

namespace publish {

/// A font of a print, and the characters that its glyphs stand for, in the order of their first use: the n-th
/// (from 1) is the one that QPdfWriter gives the code n.
struct DrawnFont {
    QByteArray postscriptName;
    QList<char32_t> characters;
};

/// Makes a PDF's text the text that was printed.
///
/// QPdfWriter gives each glyph the lowest code point that the font maps to it, so 工 leaves as the radical ⼯
/// and a character outside the BMP as nothing. This writes each font's ToUnicode map anew (ISO
/// 32000-1, 9.10.3). False when a font is not among `fonts` or has another number of glyphs.
bool restoreText(PdfFile &file, const QList<DrawnFont> &fonts);

/// Gives each font one name, marked as the subset it is (ISO 32000-1, 9.6.4): QPdfWriter marks the descriptor
/// only.
void nameSubsets(PdfFile &file);

} // namespace publish
