// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "archive/care.h"
#include "commands/context.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace commands {

/// The archive itself is what cannot be used, not the file beside it.
static int reportOfArchive(const Context &context, const core::Error &error)
{
    const int status = context.report(error);
    return error.kind == core::Error::Kind::NotFound ? ArchiveUnusable : status;
}

static int backUpNext(const Context &context)
{
    const auto kept = archive::backupsKept(context.archive);
    const auto made
        = kept ? archive::backUpNext(context.archive, std::max(*kept, 1)) : std::unexpected(kept.error());
    if (!made)
        return reportOfArchive(context, made.error());
    context.out << QDir::toNativeSeparators(*made) << '\n';
    return Done;
}

int backup(const Context &context)
{
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("keep"),
        QCoreApplication::translate(
            "commands", "How many automatic backups are kept from now on; 0 makes none."),
        QStringLiteral("N") });
    parser.addPositionalArgument(QStringLiteral("FILE"),
        QCoreApplication::translate("commands", "Where to; without it the next automatic one is made now."),
        QStringLiteral("[FILE]"));
    if (const auto status = context.parse(parser, 0, 1))
        return *status;
    if (parser.isSet(QStringLiteral("keep"))) {
        bool isNumber = false;
        const int kept = parser.value(QStringLiteral("keep")).toInt(&isNumber);
        if (!isNumber || kept < 0)
            return context.usage(QCoreApplication::translate("commands", "%1 is no number of backups.")
                                     .arg(parser.value(QStringLiteral("keep"))));
        if (!QFileInfo::exists(context.archive))
            return reportOfArchive(context, archive::backupsKept(context.archive).error());
        if (const auto done = archive::keepBackups(context.archive, kept); !done)
            return context.report(done.error());
        return Done;
    }
    if (parser.positionalArguments().isEmpty())
        return backUpNext(context);
    const auto made = archive::backUp(context.archive, parser.positionalArguments().first());
    return made ? Done : reportOfArchive(context, made.error());
}

int restore(const Context &context)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(
        QStringLiteral("FILE"), QCoreApplication::translate("commands", "A backup of the archive."));
    if (const auto status = context.parse(parser, 1, 1))
        return *status;
    const auto replaced = archive::restore(context.archive, parser.positionalArguments().first());
    if (!replaced)
        return context.report(replaced.error());
    if (!replaced->isEmpty())
        context.out << QCoreApplication::translate("commands", "The archive that was there is kept as %1.")
                           .arg(QDir::toNativeSeparators(*replaced))
                    << '\n';
    return Done;
}

} // namespace commands
