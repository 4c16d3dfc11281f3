// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "core/result.h"
#include "core/sourcepage.h"
#include "formats/format.h"

// What holds for every file, however wild. A breach is said on standard error and ends the program.

namespace fuzz {

void require(bool holds, const char *sentence);

/// The bytes as a file of a path.
formats::SourceFile fileOf(const char *path, const unsigned char *data, std::size_t size);

/// Pages of a file, or a sentence that names it. `size`: bytes that the lines' ranges point into.
void checkPages(const core::Result<QList<core::SourcePage>> &pages, const QString &path, qint64 size);

/// Reads the file with one format and checks the pages. Returns 0, or -1 where the format does not take the
/// file, so that the fuzzer leaves it out of the corpus.
int checkFormat(const formats::Format &format, const formats::SourceFile &file);

/// Every character of the file's text that is no blank stands in a line of the page, in the file's order.
void checkNothingIsLost(const formats::SourceFile &file, const core::SourcePage &page);

/// A page as it was read: ranges inside of it, and no letter of the lines lost.
void checkPage(const core::Page &page, const QList<core::SourceLine> &lines, qint64 size);

} // namespace fuzz
