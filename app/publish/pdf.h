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
    QString missing; ///< characters that no installed font could draw, each once
};

/// Writes articles to an A4 PDF whose text is the articles' text, fonts embedded. Several articles have a
/// contents page and bookmarks before them; an article from another page or issue begins a new sheet, others
/// flow on.
///
/// Each sheet has one line of head (where the articles stand) and one of foot (page n of m), each alone on
/// its line. `title` stands in the metadata and on the contents page; empty: the first article's title. The
/// environment's SOURCE_DATE_EPOCH (seconds) sets the date of making. The file appears whole or not at all.
/// Needs a QGuiApplication; any thread. Errors: BadArgument (no articles), NotFound (no Chinese font),
/// Unwritable, Failed (pages lost); the sentences name the path or the font's package.
core::Result<PdfReport> writePdf(const QList<core::StoredArticle> &articles, const QString &title,
    const Style &style, const QString &path);

} // namespace publish
