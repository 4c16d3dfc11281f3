// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/sourcepage.h"
#include "text/encoding.h"

#include <QByteArray>
#include <QList>
#include <functional>
#include <optional>

namespace formats {

/// The bytes of one file, and what is known of it from outside.
struct SourceFile {
    QString path; ///< as given; a date and a page number in it are read (rule: design page "reading")
    QByteArray bytes;
    std::optional<text::Encoding> encoding; ///< forced by the editor
};

/// Reads a file from disk. Errors: NotFound, Unreadable, Unsupported (larger than 256 MiB); the sentence
/// names the path.
core::Result<SourceFile> load(const QString &path);

/// In the order in which the formats are asked.
enum class FormatKind { Foreign, Zip, Html, JsonLines, Markdown, IssueText, TextPage };

/// The format that recognises a file.
FormatKind formatOf(const SourceFile &file);

/// Bytes to pages, by the format that recognises them.
/// Errors name the file and the matter: Empty, NotText, Unsupported.
core::Result<QList<core::SourcePage>> read(const SourceFile &file);

/// Hands over the bytes that the byte ranges of pages count in: of a ZIP the packed files that `read` would
/// read, one after the other, of anything else the file itself.
/// Errors: those of `read` for a ZIP that is not to be unpacked.
core::Result<void> eachText(const SourceFile &file, const std::function<void(const SourceFile &)> &take);

} // namespace formats
