// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"

/// Any of the formats packed. Ranges of bytes point into the members, which a ZIP may unpack to a hundred
/// times its size or to 4 MiB.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const formats::SourceFile file = fuzz::fileOf("2024-05-16.zip", data, size);
    const formats::Contents contents(file);
    if (!formats::zipFormat.recognises(contents))
        return -1;
    const qint64 most = std::max<qint64>(4 << 20, file.bytes.size() * 101);
    fuzz::checkPages(formats::zipFormat.read(contents), file.path, most);
    return 0;
}
