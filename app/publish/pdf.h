// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "publish/entry.h"
#include "publish/print.h"

namespace publish {

struct PdfReport {
    int pages = 0;
    qint64 bytes = 0;
    QString missing; ///< characters that no installed font could draw, each once
};

/// A print as a PDF whose text is the articles' text, fonts embedded as subsets, with metadata (see
/// pdfmetadata.h) and, behind a contents page, bookmarks. The same articles give the same bytes. Read back:
/// each page must be there and show the very number of glyphs that were set on it, else Failed.
core::Result<QByteArray> pdfOf(const Print &print, const QList<Entry> &entries, const PrintSetup &setup,
    const Stopped &stopped = neverStopped);

/// Sets the articles (see print.h) and writes them. The file appears whole or not at all. Needs a
/// QGuiApplication; any thread. Errors: BadArgument (no articles), NotFound (no Chinese font), Unwritable,
/// Failed (pages or text lost), Cancelled; the sentences name the path or the font's package.
core::Result<PdfReport> writePdf(const QList<Entry> &entries, const QString &title, const PrintSetup &setup,
    const QString &path, const Stopped &stopped = neverStopped);

} // namespace publish
