// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuedate.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// Half-open range of bytes in the source file.
struct ByteRange {
    qint64 begin = 0;
    qint64 end = 0;

    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// One line of the source that holds text.
struct SourceLine {
    QString text; ///< as printed, without the line end; blanks at both ends taken off
    int gapBefore = 0; ///< blank lines between the line before and this one
    ByteRange bytes; ///< where it stands in the source, without the line end
    int indent = 0; ///< width of the blanks taken off its front, a full-width one counting two: paragraphs open with it

    friend bool operator==(const SourceLine &, const SourceLine &) = default;
};

/// A page as a format hands it over: its lines, and what the format itself knows of it.
struct SourcePage {
    QString source; ///< path or name it came from, for messages and for a date in the path
    QString encoding; ///< the encoding's usual name: "UTF-8", "GB18030"
    QList<SourceLine> lines;
    QString paper; ///< empty unless the format says it
    QString pageNumber; ///< as printed without leading zeros and 第…版: "3", "A1"; empty unless the path or the format says it
    IssueDate date; ///< basis Path or Stated, or none
    QStringList warnings; ///< sentences for the editor, translated
};

} // namespace core
