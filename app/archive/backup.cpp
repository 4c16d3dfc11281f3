// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "archive/check.h"
#include "archive/reader.h"
#include "archive/schema.h"
#include "archive/sentences.h"
#include "archive/sequence.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <fcntl.h>
#include <unistd.h>

using core::Error;

namespace archive {

static QString wal(const QString &archive)
{
    return archive + QStringLiteral("-wal");
}

static QString shm(const QString &archive)
{
    return archive + QStringLiteral("-shm");
}

/// A file or folder is on the disk when this returns, whatever happens to the power.
static bool settleOnDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

static bool moveOver(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

/// Free room for a copy, with some to go on working in.
static bool hasRoom(const QString &archive, const QString &file)
{
    constexpr qint64 spare = 64 << 20;
    const qint64 bytes = QFileInfo(archive).size() + QFileInfo(wal(archive)).size();
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    return !disk.isValid() || disk.bytesAvailable() > bytes + spare;
}

/// A copy opens, is ours, and holds the texts that were written.
static core::Result<void> verify(const QString &file, const Abandoned &abandoned)
{
    auto connection = Connection::open(file, Connection::Access::Read);
    if (!connection)
        return std::unexpected(connection.error());
    if (abandoned)
        (*connection)->abandonWhen([abandoned] { return abandoned->load(); });
    if (const auto ours = requireOurs(**connection); !ours)
        return ours;
    Sequence sequence(**connection);
    QStringList problems;
    sequence.each(QStringLiteral("PRAGMA quick_check(1)"), {}, [&](const Row &row) {
        if (row.text(0) != u"ok")
            problems.append(row.text(0));
    });
    problems += textProblems(sequence, 0);
    if (!sequence.failed() && !problems.isEmpty()) {
        return core::fail(Error::Kind::Damaged,
            tell(QT_TRANSLATE_NOOP("archive", "%1 is damaged: %2"))
                .arg(QDir::toNativeSeparators(file), problems.first()));
    }
    return sequence.result();
}

/// A verified copy of an archive under another name, or none.
static core::Result<void> makeCopy(Connection &archive, const QString &copy, const Abandoned &abandoned)
{
    const QFileInfo folder(QFileInfo(copy).absolutePath());
    if (!QDir().mkpath(folder.filePath()) || !folder.isWritable())
        return failFor(Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "The folder %1 cannot be written to."), folder.filePath());
    if (!hasRoom(archive.path(), copy))
        return failFor(Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "There is no room on the disk for a copy of the archive %1."),
            archive.path());
    QFile::remove(copy); // of one that was interrupted
    auto made = requireOurs(archive);
    if (made)
        made = archive.run(QStringLiteral("VACUUM INTO ?"), { copy });
    if (made)
        made = verify(copy, abandoned);
    if (made && !settleOnDisk(copy))
        made = failFor(
            Error::Kind::Unwritable, QT_TRANSLATE_NOOP("archive", "%1 cannot be written to."), copy);
    if (!made)
        QFile::remove(copy);
    return made;
}

static core::Result<void> makeCopy(const QString &archive, const QString &copy, const Abandoned &abandoned)
{
    auto connection = Connection::open(archive, Connection::Access::Read);
    if (!connection)
        return std::unexpected(connection.error());
    if (abandoned)
        (*connection)->abandonWhen([abandoned] { return abandoned->load(); });
    return makeCopy(**connection, copy, abandoned);
}

static core::Result<void> putInPlace(const QString &copy, const QString &target)
{
    if (!moveOver(copy, target)) {
        QFile::remove(copy);
        return failFor(
            Error::Kind::Unwritable, QT_TRANSLATE_NOOP("archive", "%1 cannot be written to."), target);
    }
    settleOnDisk(QFileInfo(target).absolutePath());
    return {};
}

core::Result<void> Reader::saveCopy(const QString &file)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    const QString copy = target + QStringLiteral(".part");
    if (QFileInfo::exists(target))
        return failFor(Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "%1 is there already; name another file."), target);
    if (const auto made = makeCopy(*m_connection, copy, nullptr); !made)
        return made;
    return putInPlace(copy, target);
}

core::Result<void> backUp(const QString &archive, const QString &file, const Abandoned &abandoned)
{
    const QString target = QFileInfo(file).absoluteFilePath();
    if (QFileInfo(target).isDir())
        return failFor(Error::Kind::BadArgument,
            QT_TRANSLATE_NOOP("archive", "%1 is a folder; name a file for the backup."), target);
    const QString there = QFileInfo(target).canonicalFilePath();
    if (!there.isEmpty() && there == QFileInfo(archive).canonicalFilePath())
        return failFor(Error::Kind::BadArgument,
            QT_TRANSLATE_NOOP("archive", "%1 is the archive itself; name another file for the backup."),
            target);
    const QString copy = target + QStringLiteral(".part");
    if (const auto made = makeCopy(archive, copy, abandoned); !made)
        return made;
    return putInPlace(copy, target);
}

static QString backupFolder(const QString &archive)
{
    return QFileInfo(archive).absoluteFilePath() + QStringLiteral("-backups");
}

QStringList backupsOf(const QString &archive)
{
    const QDir folder(backupFolder(archive));
    QStringList paths;
    // Numbers of one width: the order of names is theirs.
    const QStringList names = folder.entryList({ QStringLiteral("??????.jianbao") }, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(folder.filePath(name));
    return paths;
}

core::Result<QString> backUpNext(const QString &archive, int kept, const Abandoned &abandoned)
{
    QStringList backups = backupsOf(archive);
    const int last = backups.isEmpty() ? 0 : QFileInfo(backups.last()).baseName().toInt();
    const QString number = QStringLiteral("%1").arg(last + 1, 6, 10, QLatin1Char('0'));
    const QString next = backupFolder(archive) + u'/' + number + QStringLiteral(".jianbao");
    if (const auto made = backUp(archive, next, abandoned); !made)
        return std::unexpected(made.error());
    backups.append(next);
    while (backups.size() > std::max(kept, 1))
        QFile::remove(backups.takeFirst());
    return next;
}

/// Where the archive that is replaced goes.
static QString asideOf(const QString &archive)
{
    for (int i = 1;; ++i) {
        const QString aside = archive + QStringLiteral(".replaced-") + QString::number(i);
        if (!QFileInfo::exists(aside) && !QFileInfo::exists(wal(aside)))
            return aside;
    }
}

/// Nobody else has the archive open, and nobody can open it while this lives; its journal is in it. A damaged
/// one is as it is, journal and all.
static core::Result<std::unique_ptr<Connection>> takeHold(const QString &archive)
{
    auto connection = Connection::open(archive, Connection::Access::Write);
    if (!connection)
        return connection;
    (*connection)->waitAtMost(2000);
    auto held = (*connection)->run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"));
    if (held)
        held = (*connection)->run(QStringLiteral("PRAGMA journal_mode = DELETE"));
    if (held)
        held = (*connection)->run(QStringLiteral("BEGIN EXCLUSIVE"));
    if (!held)
        return std::unexpected(held.error());
    return connection;
}

/// The archive goes by another name too, and then only by that.
static core::Result<QString> setAside(const QString &target)
{
    const QString aside = asideOf(target);
    // A second name first, so that at no moment there is none.
    if (::link(QFile::encodeName(target).constData(), QFile::encodeName(aside).constData()) != 0
        && !moveOver(target, aside))
        return failFor(
            Error::Kind::Unwritable, QT_TRANSLATE_NOOP("archive", "%1 cannot be written to."), aside);
    // Only a damaged one still has a journal.
    moveOver(wal(target), wal(aside));
    QFile::remove(shm(target));
    return aside;
}

/// Puts a verified copy in the place of an archive that nobody else has open; where the old one went.
static core::Result<QString> replace(const QString &target, const QString &copy)
{
    using Kind = Error::Kind;
    QString aside;
    std::unique_ptr<Connection> hold;
    if (QFileInfo::exists(target)) {
        auto held = takeHold(target);
        if (!held && held.error().kind == Kind::Busy)
            return failFor(Kind::Busy,
                QT_TRANSLATE_NOOP("archive", "The archive %1 is open in another program; close it first."),
                target);
        if (!held && held.error().kind == Kind::Unwritable)
            return std::unexpected(held.error());
        if (held)
            hold = std::move(*held);
        const auto moved = setAside(target);
        if (!moved)
            return moved;
        aside = *moved;
    }
    // Of an archive that was deleted without them, or they would be taken for the new one's.
    QFile::remove(wal(target));
    QFile::remove(shm(target));
    if (const auto placed = putInPlace(copy, target); !placed)
        return std::unexpected(placed.error());
    return aside;
}

core::Result<QString> restore(const QString &archive, const QString &backup)
{
    const QString target = QFileInfo(archive).absoluteFilePath();
    const QString copy = target + QStringLiteral(".restoring");
    if (!QFileInfo::exists(backup))
        return failFor(Error::Kind::NotFound, QT_TRANSLATE_NOOP("archive", "There is no backup %1."), backup);
    if (QFileInfo(backup).canonicalFilePath() == QFileInfo(target).canonicalFilePath())
        return failFor(Error::Kind::BadArgument,
            QT_TRANSLATE_NOOP("archive", "%1 is the archive itself, not a backup of it."), backup);
    if (const auto made = makeCopy(backup, copy, nullptr); !made)
        return std::unexpected(made.error());
    auto replaced = replace(target, copy);
    QFile::remove(copy); // where it did not get there
    return replaced;
}

} // namespace archive
