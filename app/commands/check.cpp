// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivereader.h"

#include <QCoreApplication>

namespace commands {

int check(const Context &context)
{
    QCommandLineParser parser;
    if (const auto status = context.parse(parser, 0, 0))
        return *status;
    return withReader(context, [&](archive::Reader &reader) -> int {
        const core::Result<archive::Reader::CheckReport> report = reader.check();
        if (!report)
            return context.report(report.error());
        for (const QString &sentence : report->problems + report->notes)
            context.err << "jianbao: " << sentence << '\n';
        if (!report->problems.isEmpty())
            return DoneWithFailures;
        context.out
            << QCoreApplication::translate("commands", "The archive %1 is in order.").arg(context.archive)
            << '\n';
        return Done;
    });
}

} // namespace commands
