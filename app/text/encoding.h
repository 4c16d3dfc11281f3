// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <optional>

namespace text {

enum class Encoding { Utf8, Utf16LE, Utf16BE, Gb18030, Big5 };

/// "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5".
QString encodingName(Encoding encoding);
/// Takes the usual spellings, any case: utf8, gbk, gb2312, cp936, big5-hkscs, utf-16 …
std::optional<Encoding> encodingFromName(QStringView name);

/// Text with the place of each line in the bytes it came from.
struct DecodedLine {
    QString text; ///< without the line end, blanks kept; NULs and other controls taken out
    qint64 begin = 0; ///< byte offset of the line's first byte in the source
    qint64 end = 0; ///< one past its last byte, the line end (LF, CRLF, CR) not counted
};

struct Decoded {
    Encoding encoding = Encoding::Utf8;
    QList<DecodedLine> lines;
    qsizetype replaced = 0; ///< how many characters could not be decoded and stand as U+FFFD
    qsizetype joined = 0; ///< how many line ends stand as a blank, see mostLines()
};

/// How many lines of a file of so many bytes are kept apart: 100,000, and one more for every 32 bytes. A line
/// takes a hundred bytes of memory however short it is, and no print is as narrow as that; from there on
/// lines are joined with a blank until each has 4,096 bytes.
qsizetype mostLines(qsizetype bytes);

/// Text without NULs and other controls; tabs stay.
QString withoutControls(QString text);

/// Decodes a text file.
///
/// `forced` wins; else a byte order mark; else strict UTF-8; else UTF-16 by its zero pattern; else the one of
/// GB18030 and Big5 that decodes to the commoner characters (rule: design page "reading").
/// Errors: Empty (nothing but blanks), NotText (binary, or a forced encoding that does not fit).
core::Result<Decoded> decode(QByteArrayView bytes, std::optional<Encoding> forced = std::nullopt);

} // namespace text
