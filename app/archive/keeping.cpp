// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/keeping.h"

#include "archive/later.h"
#include "archive/reader.h"

#include <QFileInfo>

namespace archive {

QFuture<core::Result<void>> backUpLater(
    const QString &archive, const QString &file, const Abandoned &abandoned)
{
    return later([archive, file, abandoned] { return backUp(archive, file, abandoned); });
}

QFuture<core::Result<QString>> restoreLater(const QString &archive, const QString &backup)
{
    return later([archive, backup] { return restore(archive, backup); });
}

static core::Result<ArchiveFacts> factsOf(const QString &archive)
{
    ArchiveFacts facts;
    facts.changed = QFileInfo(archive).lastModified();
    const auto reader = Reader::open(archive);
    if (!reader && reader.error().kind == core::Error::Kind::Unsupported)
        return facts;
    if (!reader)
        return std::unexpected(reader.error());
    const core::Result<Calendar> calendar = (*reader)->calendar();
    if (!calendar)
        return std::unexpected(calendar.error());
    facts.areCounted = true;
    for (const Calendar::Month &month : calendar->months) {
        facts.issues += month.issues;
        facts.articles += month.articles;
    }
    return facts;
}

QFuture<core::Result<ArchiveFacts>> factsLater(const QString &archive)
{
    return later([archive] { return factsOf(archive); });
}

QFuture<QStringList> presentLater(const QStringList &files)
{
    return later([files] {
        QStringList present;
        for (const QString &file : files) {
            if (QFileInfo::exists(file))
                present.append(file);
        }
        return present;
    });
}

} // namespace archive
