// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mending.h"
#include "commands/archivereader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace commands {

/// Says what is wrong; the status that goes with it.
static int tellProblems(const Context &context, archive::Reader &reader)
{
    const core::Result<archive::Reader::CheckReport> report = reader.check();
    if (!report)
        return context.report(report.error());
    for (const QString &sentence : report->problems + report->notes)
        context.err << "jianbao: " << sentence << '\n';
    if (!report->problems.isEmpty())
        return DoneWithFailures;
    context.out << QCoreApplication::translate("commands", "The archive %1 is in order.").arg(context.archive)
                << '\n';
    return Done;
}

static int repair(const Context &context)
{
    // What is not there is not made.
    if (!QFileInfo::exists(context.archive))
        return Done;
    const core::Result<QStringList> done = archive::mend(context.archive);
    if (!done)
        return context.report(done.error());
    for (const QString &sentence : *done)
        context.out << sentence << '\n';
    return Done;
}

int check(const Context &context)
{
    QCommandLineParser parser;
    parser.addOption({ QStringLiteral("repair"),
        QCoreApplication::translate(
            "commands", "First make anew what is derived from the articles, and say what was done.") });
    if (const auto status = context.parse(parser, 0, 0))
        return *status;
    if (parser.isSet(QStringLiteral("repair"))) {
        if (const int status = repair(context); status != Done)
            return status;
    }
    return withReader(context, [&](archive::Reader &reader) { return tellProblems(context, reader); });
}

} // namespace commands
