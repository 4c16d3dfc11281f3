// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/formats.h"

namespace formats {

/// A file with its text, which is decoded once, when a format first asks for it.
class Contents {
public:
    explicit Contents(const SourceFile &file)
        : m_file(file)
    {
    }

    const SourceFile &file() const { return m_file; }
    /// Errors name the file: Empty, NotText.
    const core::Result<text::Decoded> &decoded() const;
    /// True when one of the first `count` lines that hold text passes.
    bool opensWith(int count, bool (*passes)(QStringView line)) const;

private:
    const SourceFile &m_file;
    mutable std::optional<core::Result<text::Decoded>> m_decoded;
};

/// A page without lines: where it comes from, what the path says, and a warning for what could not be
/// decoded.
core::SourcePage emptyPage(const SourceFile &file, const text::Decoded &decoded);

/// The lines that hold text, with their gaps.
QList<core::SourceLine> sourceLines(const QList<text::DecodedLine> &decoded);

/// The sentence that says of a file that its lines were too many to keep apart.
QString joinedLinesWarning(const QString &path);

/// A piece of text of a known part as a line, without its controls.
core::SourceLine statedLine(QStringView text, core::LineRole role, const core::ByteRange &bytes);

/// A format: how its files are known, and how they are read. Formats are asked in the order of the table in
/// formats.cpp; the first that recognises a file reads it.
struct Format {
    bool (*recognises)(const Contents &contents);
    core::Result<QList<core::SourcePage>> (*read)(const Contents &contents);
};

extern const Format foreignFormat; ///< files that are known and refused: PDF, CEBX, pictures …
extern const Format zipFormat; ///< any of the others packed; a ZIP inside a ZIP is not followed
extern const Format htmlFormat; ///< articles of digital newspapers: Founder's form, that of 人民日报
extern const Format jsonLinesFormat; ///< a record a line: date, page, title, text, author
extern const Format markdownFormat; ///< as public crawlers write it: ## 第01版：要闻, ### 1. 标题, *副标题*
extern const Format issueTextFormat; ///< a whole issue as plain text: 第03版：要闻 above each page
extern const Format textPageFormat; ///< one page as plain text; takes whatever is left

} // namespace formats
