// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sources.h"

#include "reading/reading.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace intake {

namespace fs = std::filesystem;

namespace {

/// The files below folders. Not QDirIterator, which leaves out in silence what it may not read and names in
/// GBK, as archives packed on Chinese Windows have them.
class Walk {
public:
    Walk(QList<Remark> &unreadable, const CountedFiles &goOn)
        : m_unreadable(unreadable)
        , m_goOn(goOn)
    {
    }

    QStringList filesOf(const QString &folder)
    {
        const qsizetype before = m_files.size();
        if (folder.startsWith(u':')) {
            // The pages inside the program itself, which only Qt can see.
            QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                m_files.append(it.next());
        } else {
            into(QFile::encodeName(folder).toStdString());
        }
        return m_files.sliced(before);
    }
    bool hasEnded() const { return m_ended; }

private:
    void into(const fs::path &folder)
    {
        std::error_code error;
        for (fs::directory_iterator it(folder, error); !m_ended && !error && it != fs::directory_iterator();
             it.increment(error))
            look(*it);
        if (error) {
            const QString path = QFile::decodeName(folder.c_str());
            m_unreadable.append(
                { path, QCoreApplication::translate("intake", "The folder %1 cannot be read.").arg(path) });
        }
    }

    void look(const fs::directory_entry &entry)
    {
        if (entry.path().filename().native().starts_with('.'))
            return;
        const QString path = QFile::decodeName(entry.path().c_str());
        std::error_code unknown;
        // Links to folders are not followed: a link to a folder above would never end.
        if (entry.is_directory(unknown) && !entry.is_symlink(unknown)) {
            into(entry.path());
        } else if (entry.is_symlink(unknown) && !entry.exists(unknown)) {
            m_unreadable.append({ path,
                QCoreApplication::translate("intake", "%1 is a link to a file that is not there.")
                    .arg(path) });
        } else if (entry.is_regular_file(unknown)) {
            if (QFile::encodeName(path) == entry.path().c_str())
                take(path);
            else
                m_unreadable.append({ path,
                    QCoreApplication::translate(
                        "intake", "The name of %1 is not in UTF-8; rename the file to bring it in.")
                        .arg(path) });
        }
    }

    void take(const QString &path)
    {
        constexpr qsizetype filesBetween = 64;
        m_files.append(path);
        m_ended = m_goOn && m_files.size() % filesBetween == 0 && !m_goOn(m_files.size());
    }

    QStringList m_files;
    QList<Remark> &m_unreadable;
    const CountedFiles &m_goOn;
    bool m_ended = false;
};

} // namespace

/// True of the archive that is imported into, by whatever path it was come to, and of its journals.
static bool isOurs(const QString &path, const QFileInfo &archive)
{
    const QString name = QFileInfo(path).fileName();
    // Of its names the first part; the rest is SQLite's, or ours (archive/backup.h).
    if (!path.contains(archive.fileName()))
        return false;
    const QString folder = QFileInfo(path).path();
    if (folder.endsWith(archive.fileName() + QStringLiteral("-backups")))
        return QFileInfo(folder).canonicalPath() == QFileInfo(archive.absolutePath()).canonicalFilePath();
    for (const auto *behind : { "", "-wal", "-shm", "-journal" }) {
        const QString ours = archive.fileName() + QLatin1String(behind);
        // The names first: most files need no look at the disk.
        if (name == ours
            && QFileInfo(path).canonicalPath() == QFileInfo(archive.absolutePath()).canonicalFilePath())
            return true;
    }
    return false;
}

QStringList filesBelow(
    const QStringList &paths, const QString &archive, QList<Remark> &missing, const CountedFiles &goOn)
{
    const QFileInfo archiveFile(archive);
    QStringList out;
    Walk walk(missing, goOn);
    for (const QString &path : paths) {
        if (walk.hasEnded())
            break;
        const QFileInfo info(path);
        if (path == u"-" || info.isFile()) {
            out.append(path);
        } else if (info.isDir()) {
            QStringList files = walk.filesOf(path);
            if (!archive.isEmpty())
                files.removeIf([&](const QString &file) { return isOurs(file, archiveFile); });
            out.append(files);
        } else {
            missing.append(
                { path, QCoreApplication::translate("intake", "There is no file or folder %1.").arg(path) });
        }
    }
    // Of two files with the same bytes the first one counts, in whatever order they are named.
    out.sort();
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

core::Result<formats::SourceFile> loadSource(const QString &path, std::optional<text::Encoding> encoding)
{
    if (path == u"-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly)) {
            return core::fail(core::Error::Kind::Unreadable,
                QCoreApplication::translate("intake", "Standard input cannot be read."));
        }
        return formats::SourceFile { path, input.readAll(), encoding };
    }
    core::Result<formats::SourceFile> file = formats::load(path);
    if (file)
        file->encoding = encoding;
    return file;
}

core::Result<QList<core::Page>> readSource(const formats::SourceFile &file, const std::atomic<bool> *stop)
{
    const core::Result<QList<core::SourcePage>> sourcePages = formats::read(file);
    if (!sourcePages)
        return std::unexpected(sourcePages.error());
    QList<core::Page> pages;
    for (const core::SourcePage &page : *sourcePages) {
        if (stop && *stop)
            break;
        pages.append(reading::readPage(page));
    }
    return pages;
}

core::Result<QList<core::Page>> readFile(const QString &path, std::optional<text::Encoding> encoding)
{
    const core::Result<formats::SourceFile> file = loadSource(path, encoding);
    if (!file)
        return std::unexpected(file.error());
    return readSource(*file);
}

core::Result<text::Decoded> readText(const QString &path, std::optional<text::Encoding> encoding)
{
    const core::Result<formats::SourceFile> file = loadSource(path, encoding);
    if (!file)
        return std::unexpected(file.error());
    core::Result<text::Decoded> decoded = text::decode(file->bytes, encoding);
    if (!decoded)
        return core::fail(decoded.error().kind, path + QStringLiteral(": ") + decoded.error().message);
    return decoded;
}

} // namespace intake
