// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"

/// One page as plain text: as its encoding is found, and again with one forced, which the size chooses.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    formats::SourceFile file = fuzz::fileOf("2024-05-16/03.txt", data, size);
    for (const auto encoding : { std::optional<text::Encoding>(), std::optional(text::Encoding(size % 5)) }) {
        file.encoding = encoding;
        const auto pages = formats::textPageFormat.read(formats::Contents(file));
        fuzz::checkPages(pages, file.path, file.bytes.size());
        if (pages)
            fuzz::checkNothingIsLost(file, pages->first());
    }
    return 0;
}
