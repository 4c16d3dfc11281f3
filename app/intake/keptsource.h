// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/result.h"
#include "text/encoding.h"

#include <QList>
#include <QString>

namespace intake {

/// A stretch of a kept source's text, in UTF-16 units.
struct SourceStretch {
    int position = 0;
    int length = 0;

    int end() const { return position + length; }

    friend bool operator==(const SourceStretch &, const SourceStretch &) = default;
};

/// The kept source of an article as it was printed, line by line, and where the article stands in it.
struct KeptSource {
    QString path; ///< of the file; of the packed file where it came in a ZIP
    text::Encoding encoding = text::Encoding::Utf8;
    QString text; ///< its lines, divided by line feeds; of a long source what lies around the article
    bool isWhole = true;
    int firstLine = 1; ///< number of the first line of `text` in its file, from 1
    /// For each block of the article where its byte ranges stand in `text`, in their order: the words
    /// themselves where a range holds more than these (a line of lead and paragraph, a record). Empty for a
    /// block without any, and for what lies outside of `text`.
    QList<QList<SourceStretch>> blocks;
};

/// Decodes the kept bytes of a page's source for showing them beside the article.
///
/// Neither a ZIP's packed file nor an encoding that an editor forced is kept with the page: of several the
/// one is taken in which the article's byte ranges hold the article's words. Takes time in proportion to the
/// bytes; not for the UI thread. Errors: those of formats::read for a ZIP; NotText when there is no text in
/// them (any more).
core::Result<KeptSource> keptSource(
    const QString &path, const QByteArray &bytes, const core::Article &article);

} // namespace intake
