// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace formats {

namespace {

/// A kind of file that holds no plain text, known by its first bytes or, where these say little, by its name.
struct ForeignKind {
    QByteArrayView magic;
    QStringView suffix; ///< ".cebx"; empty: the magic alone decides
    const char *name; ///< for the sentence; "" where there is no word for it
};

constexpr char officeName[] = QT_TRANSLATE_NOOP("formats", "Office document");
constexpr char pictureName[] = QT_TRANSLATE_NOOP("formats", "picture");
constexpr char archiveName[] = QT_TRANSLATE_NOOP("formats", "packed");
constexpr char programName[] = QT_TRANSLATE_NOOP("formats", "program");

// A CEBX may begin like a ZIP, and so does every Office document: names come before that magic.
constexpr ForeignKind foreignKinds[] = {
    { {}, u".cebx", "CEBX" },
    { {}, u".ceb", "CEB" },
    { QByteArrayView("Founder CEB"), {}, "CEB" },
    { QByteArrayView("%PDF-"), {}, "PDF" },
    { QByteArrayView("PK\x03\x04"), u".docx", officeName },
    { QByteArrayView("PK\x03\x04"), u".xlsx", officeName },
    { QByteArrayView("PK\x03\x04"), u".odt", officeName },
    { QByteArrayView("\xd0\xcf\x11\xe0"), {}, officeName },
    { QByteArrayView("{\\rtf"), {}, "RTF" },
    { QByteArrayView("Rar!"), {}, archiveName },
    { QByteArrayView("7z\xbc\xaf"), {}, archiveName },
    { QByteArrayView("\x1f\x8b"), {}, archiveName },
    { QByteArrayView("BZh"), {}, archiveName },
    { QByteArrayView("\xfd"
                     "7zXZ"),
        {}, archiveName },
    { QByteArrayView("\x89PNG"), {}, pictureName },
    { QByteArrayView("\xff\xd8\xff"), {}, pictureName },
    { QByteArrayView("GIF8"), {}, pictureName },
    { QByteArrayView("II*\0", 4), {}, pictureName },
    { QByteArrayView("MM\0*", 4), {}, pictureName },
    { QByteArrayView("\x7f"
                     "ELF"),
        {}, programName },
    { QByteArrayView("SQLite format 3"), {}, "SQLite" },
};

const ForeignKind *kindOf(const SourceFile &file)
{
    const QByteArrayView bytes(file.bytes);
    const auto *found
        = std::find_if(std::begin(foreignKinds), std::end(foreignKinds), [&](const ForeignKind &kind) {
              return (kind.magic.isEmpty() || bytes.startsWith(kind.magic))
                  && (kind.suffix.isEmpty() || file.path.endsWith(kind.suffix, Qt::CaseInsensitive));
          });
    return found == std::end(foreignKinds) ? nullptr : found;
}

bool recognises(const Contents &contents)
{
    return kindOf(contents.file()) != nullptr;
}

core::Result<QList<core::SourcePage>> refuse(const Contents &contents)
{
    const SourceFile &file = contents.file();
    const QString name = QCoreApplication::translate("formats", kindOf(file)->name);
    return core::fail(core::Error::Kind::Unsupported,
        QCoreApplication::translate("formats",
            "%1 is a %2 file, which cannot be read: pages come as text, Markdown, HTML, JSON Lines or ZIP.")
            .arg(file.path, name));
}

} // namespace

const Format foreignFormat { recognises, refuse };

} // namespace formats
