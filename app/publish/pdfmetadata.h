// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/entry.h"
#include "publish/pdffile.h"

#include <QDateTime>

namespace publish {

/// What a PDF says of itself, in its information dictionary (ISO 32000-1, 14.3.3) and, in the same words, as
/// XMP (ISO 16684-1; PDF/A-1 wants both to agree: ISO 19005-1, 6.7.3).
struct PdfMetadata {
    QString title;
    QString author; ///< all of them, in one string
    QString subject; ///< where the articles stand; an estimated date says so
    QString published; ///< the newest issue's date, ISO 8601 as far as it is known; empty: none is
    QDateTime made; ///< not valid: `published` stands for it
    bool isMadeSaid = true;
};

/// `SOURCE_DATE_EPOCH` (seconds) of the environment says when the file is made. Without it `published` stands
/// as the date of making: the clock would make two files of the same articles differ. PDF/A has that of a
/// whole day only, since validators compare instants.
PdfMetadata metadataOf(const QList<Entry> &entries, const QString &title, bool archival);

/// `archival`: says that the file is PDF/A-1b.
void setMetadata(PdfFile &file, const PdfMetadata &metadata, bool archival);

} // namespace publish
