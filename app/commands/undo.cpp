// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivewriter.h"

#include <QCoreApplication>

namespace commands {

/// One step on the undo stack, back or forth.
template <typename Step> static int step(const Context &context, const QString &nothing, Step step)
{
    QCommandLineParser parser;
    parser.addOption(jsonOption());
    if (const auto status = context.parse(parser, 0, 0))
        return *status;
    return withWriter(context, [&](archive::Writer &writer) -> int {
        const core::Result<std::optional<core::Change>> change = step(writer);
        if (!change)
            return context.report(change.error());
        if (!*change)
            context.err << "jianbao: " << nothing << '\n';
        printChanges(context, *change ? QList<core::Change> { **change } : QList<core::Change>(),
            parser.isSet(QStringLiteral("json")));
        if (const auto settled = settleAll(writer); !settled)
            return context.report(settled.error());
        return *change ? Done : DoneWithFailures;
    });
}

int undo(const Context &context)
{
    return step(context, QCoreApplication::translate("commands", "There is nothing to undo."),
        [](archive::Writer &writer) { return writer.undo(); });
}

int redo(const Context &context)
{
    return step(context, QCoreApplication::translate("commands", "There is nothing to redo."),
        [](archive::Writer &writer) { return writer.redo(); });
}

} // namespace commands
