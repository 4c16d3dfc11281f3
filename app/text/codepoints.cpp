// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/codepoints.h"

namespace text {

int codePoints(QStringView text)
{
    return codePointOffset(text, int(text.size()));
}

int codePointOffset(QStringView text, int utf16Offset)
{
    int points = 0;
    for (qsizetype i = 0; i < utf16Offset; ++points) {
        // A lone surrogate counts as one code point: that is what JSON readers make of its replacement.
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        i += pair ? 2 : 1;
    }
    return points;
}

} // namespace text
