// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdffile.h"

#include <QString>

namespace publish {

struct Bookmark {
    QString title;
    int page = 0; ///< from 0
};

/// Gives a PDF bookmarks, which QPdfWriter cannot write (ISO 32000-1, 12.3.3), and has readers show them at
/// once. Bookmarks to pages that are not there are left out.
void addBookmarks(PdfFile &file, const QList<Bookmark> &bookmarks);

} // namespace publish
