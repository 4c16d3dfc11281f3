// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/looking.h"

#include "archive/later.h"
#include "entities/recogniser.h"
#include "intake/sources.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace intake {

static constexpr qint64 largestShown = 32 << 20; // bytes

/// By what is in it, and not only by its name: the store then says what is wrong with a file that is no
/// archive of ours.
static bool isArchive(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const bool isNamedSo = path.endsWith(QStringLiteral(".jianbao"), Qt::CaseInsensitive);
    return file.read(16) == QByteArray("SQLite format 3\0", 16) || (isNamedSo && file.size() == 0);
}

static Look look(const QStringList &paths)
{
    Look out;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (info.isFile() && isArchive(path))
            out.archive = info.absoluteFilePath();
        else
            out.others.append(path);
    }
    if (out.others.size() != 1)
        return out;
    const QFileInfo only(out.others.first());
    if (only.isFile() && only.size() <= largestShown) {
        out.page = only.absoluteFilePath();
        out.others.clear();
    }
    return out;
}

QFuture<Look> lookAt(const QStringList &paths)
{
    return archive::later([paths] { return look(paths); });
}

QFuture<core::Result<LooseFile>> readLoose(const QString &path)
{
    return archive::later([path]() -> core::Result<LooseFile> {
        const core::Result<formats::SourceFile> file = loadSource(path, std::nullopt);
        if (!file)
            return std::unexpected(file.error());
        core::Result<QList<core::Page>> pages = readSource(*file);
        if (!pages)
            return std::unexpected(pages.error());
        const QByteArray hash = QCryptographicHash::hash(file->bytes, QCryptographicHash::Sha256);
        return LooseFile { path, hash, *std::move(pages) };
    });
}

QFuture<core::Result<QList<QList<core::Mention>>>> recogniseLoose(const QList<core::Page> &pages)
{
    using Found = QList<QList<core::Mention>>;
    return archive::later([pages](const archive::Unwanted &unwanted) -> core::Result<Found> {
        const auto recogniser = entities::Recogniser::load();
        if (!recogniser)
            return std::unexpected(recogniser.error());
        Found out;
        for (const core::Page &page : pages) {
            for (const core::Article &article : page.articles) {
                if (unwanted())
                    return out;
                out.append((*recogniser)->recognise(article, entities::reportDate(page.date)));
            }
        }
        return out;
    });
}

} // namespace intake
