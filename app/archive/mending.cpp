// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mending.h"

#include "archive/backup.h"
#include "archive/searchindex.h"
#include "archive/sentences.h"
#include "archive/sequence.h"
#include "archive/writer.h"

#include <QFile>
#include <QScopeGuard>

namespace archive {

static core::Result<QStringList> mendInPlace(const QString &archive)
{
    const auto writer = Writer::open(archive);
    if (!writer)
        return std::unexpected(writer.error());
    return (*writer)->repair();
}

/// Takes all that can be made anew out of a database without reading it, which dropping would; the statements
/// that make it again. Indexes of constraints stay, and with them what damage they have.
static core::Result<QStringList> leaveOutDerived(const QString &file)
{
    const auto connection = Connection::open(file, Connection::Access::Write);
    if (!connection)
        return std::unexpected(connection.error());
    Sequence sequence(**connection);
    const QString indexes = QStringLiteral("type = 'index' AND sql IS NOT NULL");
    const QString tables = QStringLiteral("'%1'").arg(fullTextTables().join(QStringLiteral("', '")));
    const QString parts = QStringLiteral("tbl_name GLOB '%1_*'")
                              .arg(fullTextTables().join(QStringLiteral("_*' OR tbl_name GLOB '")));
    QStringList statements;
    sequence.each(QStringLiteral("SELECT sql FROM sqlite_schema WHERE %1 AND NOT (%2) OR name IN (%3)")
                      .arg(indexes, parts, tables),
        {}, [&](const Row &row) { statements.append(row.text(0)); });
    sequence.run(QStringLiteral("PRAGMA writable_schema = ON"));
    sequence.run(QStringLiteral("DELETE FROM sqlite_schema WHERE %1 OR %2 OR tbl_name IN (%3)")
                     .arg(indexes, parts, tables));
    return sequence.result(statements);
}

/// A copy of the articles with nothing derived in it but its empty tables and indexes.
static core::Result<void> copyArticles(const QString &archive, const QString &copy)
{
    const QString part = archive + QStringLiteral(".damaged");
    const QString wal = QStringLiteral("-wal");
    const auto tidy = qScopeGuard([&] {
        for (const auto *end : { "", "-wal", "-shm" })
            QFile::remove(part + QLatin1String(end));
    });
    const bool copied = QFile::copy(archive, part)
        && (!QFile::exists(archive + wal) || QFile::copy(archive + wal, part + wal));
    if (!copied)
        return failFor(core::Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "There is no room on the disk for a copy of the archive %1."),
            archive);
    const auto statements = leaveOutDerived(part);
    if (!statements)
        return std::unexpected(statements.error());
    if (const auto made = backUp(part, copy); !made)
        return made;
    const auto connection = Connection::open(copy, Connection::Access::Write);
    if (!connection)
        return std::unexpected(connection.error());
    Sequence sequence(**connection);
    for (const QString &statement : *statements)
        sequence.run(statement);
    return sequence.result();
}

core::Result<QStringList> mend(const QString &archive)
{
    auto done = mendInPlace(archive);
    if (done || done.error().kind != core::Error::Kind::Damaged)
        return done;
    const QString copy = archive + QStringLiteral(".mended");
    const auto tidy = qScopeGuard([&] { QFile::remove(copy); });
    if (const auto made = copyArticles(archive, copy); !made) {
        // The archive is what is damaged, not a file that nobody knows.
        return made.error().kind == core::Error::Kind::Damaged ? done : std::unexpected(made.error());
    }
    const auto replaced = restore(archive, copy);
    if (!replaced)
        return std::unexpected(replaced.error());
    done = mendInPlace(archive);
    if (done)
        done->prepend(tell(QT_TRANSLATE_NOOP("archive",
                               "Copied the articles into a new file; the damaged one is kept as %1."),
            *replaced));
    return done;
}

} // namespace archive
