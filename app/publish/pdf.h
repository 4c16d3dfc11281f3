// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "publish/document.h"

namespace publish {

struct PdfReport {
    int pages = 0;
    qint64 bytes = 0;
};

/// Writes articles (one, or an issue's with a contents page) to a PDF whose text is the articles' text, fonts
/// embedded. `title` stands in the metadata and on the contents page. The file appears whole or not at all.
/// Errors: BadArgument (no articles), Unwritable, Failed (no Chinese font, pages lost); the sentence names the path.
core::Result<PdfReport> writePdf(const QList<core::StoredArticle> &articles, const QString &title, const Style &style,
    const QString &path);

} // namespace publish
