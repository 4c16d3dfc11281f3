// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/formats.h"

#include "formats/format.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <iterator>

namespace formats {

static constexpr qint64 largestFile = 256LL << 20;

/// Every format in the order in which they are asked, that of FormatKind. A new one is a file of its own, a
/// row here and a FormatKind.
static const Format *const allFormats[] = { &foreignFormat, &zipFormat, &htmlFormat, &jsonLinesFormat,
    &markdownFormat, &issueTextFormat, &textPageFormat };

core::Result<SourceFile> load(const QString &path)
{
    using Kind = core::Error::Kind;
    const QFileInfo info(path);
    if (!info.exists())
        return core::fail(
            Kind::NotFound, QCoreApplication::translate("formats", "There is no file %1.").arg(path));
    if (info.size() > largestFile) {
        return core::fail(Kind::Unsupported,
            QCoreApplication::translate("formats", "%1 is larger than 256 MiB and is not read.").arg(path));
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return core::fail(
            Kind::Unreadable, QCoreApplication::translate("formats", "%1 cannot be read.").arg(path));
    QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return core::fail(
            Kind::Unreadable, QCoreApplication::translate("formats", "%1 cannot be read.").arg(path));
    return SourceFile { path, std::move(bytes), std::nullopt };
}

static std::ptrdiff_t placeOf(const Contents &contents)
{
    const auto *format = std::find_if(std::begin(allFormats), std::end(allFormats),
        [&](const Format *f) { return f->recognises(contents); });
    return std::distance(std::begin(allFormats), format);
}

FormatKind formatOf(const SourceFile &file)
{
    const Contents contents(file);
    return static_cast<FormatKind>(placeOf(contents));
}

core::Result<QList<core::SourcePage>> read(const SourceFile &file)
{
    if (file.bytes.isEmpty())
        return core::fail(
            core::Error::Kind::Empty, QCoreApplication::translate("formats", "%1 is empty.").arg(file.path));
    const Contents contents(file);
    return allFormats[placeOf(contents)]->read(contents);
}

} // namespace formats
