// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/reader.h"
#include "commands/context.h"

namespace commands {

/// Opens the archive for reading, hands it to `work`, and turns what cannot be opened into the exit status 3.
template <typename Work> int withReader(const Context &context, Work work)
{
    auto reader = archive::Reader::open(context.archive);
    if (!reader) {
        context.report(reader.error());
        return ArchiveUnusable;
    }
    return work(**reader);
}

} // namespace commands
