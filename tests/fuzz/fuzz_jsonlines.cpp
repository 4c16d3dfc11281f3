// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"

/// A record a line.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    return fuzz::checkFormat(formats::jsonLinesFormat, fuzz::fileOf("2024-05-16/期.jsonl", data, size));
}
