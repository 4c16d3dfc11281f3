// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include <QCoreApplication>
#include <algorithm>

namespace formats {

namespace {

constexpr qsizetype longLine = 1 << 20; ///< UTF-16 units; no page of print has a line like that

bool hasLongLine(const core::SourcePage &page)
{
    return std::any_of(page.lines.cbegin(), page.lines.cend(),
        [](const core::SourceLine &line) { return line.text.size() > longLine; });
}

bool recognises(const Contents &)
{
    return true;
}

core::Result<QList<core::SourcePage>> readTextPage(const Contents &contents)
{
    const core::Result<text::Decoded> &decoded = contents.decoded();
    if (!decoded)
        return std::unexpected(decoded.error());
    core::SourcePage page = emptyPage(contents.file(), *decoded);
    page.lines = sourceLines(decoded->lines);
    if (hasLongLine(page)) {
        page.warnings.append(
            QCoreApplication::translate("formats", "%1 holds a line of more than a million characters.")
                .arg(page.source));
    }
    return QList { page };
}

} // namespace

const Format textPageFormat { recognises, readTextPage };

} // namespace formats
