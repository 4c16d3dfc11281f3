// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"
#include "reading/masthead.h"
#include "reading/reading.h"

/// A page of text to its articles.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const formats::SourceFile file = fuzz::fileOf("渡口.txt", data, size);
    const auto pages = formats::textPageFormat.read(formats::Contents(file));
    if (!pages)
        return -1;
    QList<core::SourceLine> lines = pages->first().lines;
    reading::takeMasthead(lines);
    fuzz::checkPage(reading::readPage(pages->first()), lines, file.bytes.size());
    return 0;
}
