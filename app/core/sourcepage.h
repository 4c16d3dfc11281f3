// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuedate.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

/// Half-open range of bytes in the source file, or in the unpacked member where the file is a ZIP.
/// In HTML these are the source lines that the text stands on, in JSON Lines the whole record.
struct ByteRange {
    qint64 begin = 0;
    qint64 end = 0;

    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

/// What a format states of a line. Reading takes it as given; a line without is read by its words.
enum class LineRole {
    Unknown,
    Banner,
    Headline,
    Lead, ///< byline under the headlines
    Paragraph, ///< opens a block of the body; its words tell paragraph, crosshead, caption and credit apart
    Caption,
    Credit
};

/// One line of the source that holds text.
struct SourceLine {
    QString text; ///< as printed, without the line end; blanks at both ends taken off
    int gapBefore = 0; ///< blank lines between the line before and this one
    ByteRange bytes; ///< where it stands in the source, without the line end
    int indent = 0; ///< width of the blanks taken off its front, a full-width one counting two: paragraphs
                    ///< open with it
    LineRole role = LineRole::Unknown;
    bool opensArticle = false; ///< stated; where `role` is known, articles open nowhere else
    bool isTitle = false; ///< of a headline: stated to be the title (主题)

    friend bool operator==(const SourceLine &, const SourceLine &) = default;
};

/// A page as a format hands it over: its lines, and what the format itself knows of it.
struct SourcePage {
    QString source; ///< path or name it came from, for messages and for a date in the path
    QString encoding; ///< the encoding's usual name: "UTF-8", "GB18030"
    QList<SourceLine> lines;
    QString paper; ///< empty unless the format says it
    QString pageNumber; ///< as printed without leading zeros and 第…版: "3", "A1"; empty unless the path or
                        ///< the format says it
    QString pageName; ///< "要闻"; empty unless the format says it
    QString issueNumber; ///< of 总第…期, digits only; empty unless the format says it
    IssueDate date; ///< basis Path or Stated, or none
    QStringList warnings; ///< sentences for the editor, translated
};

} // namespace core
