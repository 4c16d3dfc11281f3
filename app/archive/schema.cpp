// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

#include "archive/connection.h"
#include "archive/sentences.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using core::Error;

namespace archive {

/// What says in the file's header that it is ours: "JBao".
static constexpr qint64 applicationId = 0x4a42616f;

namespace {

/// What a database says of itself.
struct Standing {
    bool isEmpty = false;
    bool isOurs = false;
    qint64 version = 0; ///< steps it has seen
};

} // namespace

static QStringList stepFiles()
{
    return QDir(QStringLiteral(":/sql")).entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name);
}

/// Statements end with a semicolon and a blank line, so that a trigger may hold semicolons of its own.
static QStringList statementsOf(const QString &file)
{
    QFile step(QStringLiteral(":/sql/") + file);
    QStringList statements;
    if (!step.open(QIODevice::ReadOnly))
        return statements;
    static const QRegularExpression between(QStringLiteral(";\\s*\\n\\s*\\n|;\\s*$"));
    const QStringList parts = QString::fromUtf8(step.readAll()).split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            statements.append(part);
    }
    return statements;
}

static core::Result<Standing> standingOf(Connection &connection)
{
    Standing standing;
    // One statement, one snapshot: between two, another program may have made the archive.
    const auto read = connection.each(
        QStringLiteral("SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) "
                       "FROM pragma_application_id, pragma_user_version"),
        {}, [&](const Row &row) {
            const bool isEmpty = !row.number(0) && !row.number(1) && !row.number(2);
            standing = { isEmpty, row.number(0) == applicationId, row.number(1) };
        });
    if (!read)
        return std::unexpected(read.error());
    return standing;
}

static core::Result<void> refuseForeign(const Connection &connection, const Standing &standing)
{
    if (!standing.isOurs) {
        return failFor(Error::Kind::NotAnArchive,
            QT_TRANSLATE_NOOP("archive", "%1 is a database of another program, not an archive of Jianbao."),
            connection.path());
    }
    if (standing.version > stepFiles().size()) {
        return failFor(Error::Kind::NewerArchive,
            QT_TRANSLATE_NOOP(
                "archive", "The archive %1 was written by a newer Jianbao; this one cannot use it."),
            connection.path());
    }
    return {};
}

static core::Result<void> applySteps(Connection &connection)
{
    // Another program may have been here while this one waited for its turn.
    const auto standing = standingOf(connection);
    if (!standing)
        return std::unexpected(standing.error());
    if (standing->isEmpty) {
        if (auto named = connection.run(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
            !named)
            return named;
    } else if (auto ours = refuseForeign(connection, *standing); !ours) {
        return ours;
    }
    const QStringList files = stepFiles();
    for (qsizetype step = standing->version; step < files.size(); ++step) {
        for (const QString &statement : statementsOf(files[step])) {
            if (auto applied = connection.run(statement); !applied)
                return applied;
        }
        if (auto counted = connection.run(QStringLiteral("PRAGMA user_version = %1").arg(step + 1)); !counted)
            return counted;
    }
    return {};
}

core::Result<void> bringUpToDate(Connection &connection)
{
    const auto standing = standingOf(connection);
    if (!standing)
        return std::unexpected(standing.error());
    if (!standing->isEmpty) {
        if (auto ours = refuseForeign(connection, *standing); !ours)
            return ours;
    }
    if (standing->version == stepFiles().size())
        return {};
    // Small files and long articles fill pages of 4 KiB badly. Only before anything is in them.
    if (standing->isEmpty) {
        if (const auto sized = connection.run(QStringLiteral("PRAGMA page_size = 16384")); !sized)
            return sized;
    }
    return connection.inTransaction([&] { return applySteps(connection); });
}

core::Result<bool> isOutdated(Connection &connection)
{
    const auto standing = standingOf(connection);
    if (!standing)
        return std::unexpected(standing.error());
    return standing->isOurs && standing->version < stepFiles().size();
}

core::Result<void> requireOurs(Connection &connection)
{
    const auto standing = standingOf(connection);
    if (!standing)
        return std::unexpected(standing.error());
    if (standing->isEmpty) {
        return failFor(Error::Kind::NotAnArchive,
            QT_TRANSLATE_NOOP("archive", "%1 is not an archive of Jianbao."), connection.path());
    }
    return refuseForeign(connection, *standing);
}

core::Result<void> requireUpToDate(Connection &connection)
{
    if (auto ours = requireOurs(connection); !ours)
        return ours;
    const auto outdated = isOutdated(connection);
    if (!outdated)
        return std::unexpected(outdated.error());
    if (*outdated) {
        return failFor(Error::Kind::Unsupported,
            QT_TRANSLATE_NOOP("archive",
                "The archive %1 is of an older Jianbao and must be opened once where it can be written to."),
            connection.path());
    }
    return {};
}

} // namespace archive
