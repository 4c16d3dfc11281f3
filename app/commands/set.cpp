// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivewriter.h"

#include <QCoreApplication>

namespace commands {

using Changed = core::Result<core::Change>;

int set(const Context &context)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const QString &help, const char *value) {
        parser.addOption({ QString::fromLatin1(name), help, QString::fromLatin1(value) });
    };
    option("date",
        QCoreApplication::translate("commands", "2023, 2023-09 or 2023-09-12; empty: what the pages say."),
        "D");
    option("paper", QCoreApplication::translate("commands", "The newspaper's name; empty: none."), "NAME");
    option("edition", QCoreApplication::translate("commands", "The edition; empty: none."), "E");
    parser.addOption(jsonOption());
    parser.addPositionalArgument(QStringLiteral("ISSUE"),
        QCoreApplication::translate("commands", "Numbers of issues, as list issues gives them."),
        QStringLiteral("ISSUE…"));
    if (const auto status = context.parse(parser, 1))
        return *status;
    const auto issues = numbersOf(parser.positionalArguments());
    if (!issues)
        return context.report(issues.error());
    const auto given = [&](const char *name) { return parser.isSet(QString::fromLatin1(name)); };
    const auto value = [&](const char *name) { return parser.value(QString::fromLatin1(name)); };
    if (int(given("date")) + int(given("paper")) + int(given("edition")) != 1)
        return context.usage(
            QCoreApplication::translate("commands", "Say one of --date, --paper and --edition."));
    return withWriter(context, [&](archive::Writer &writer) -> int {
        const Changed changed = given("date") ? writer.setDate(*issues,
                                    { value("date"), core::Precision::None, core::Basis::Stated, 1, {}, {} })
            : given("paper")                  ? writer.setPaper(*issues, value("paper"))
                                              : writer.setEdition(*issues, value("edition"));
        if (!changed)
            return context.report(changed.error());
        printChanges(context, { *changed }, parser.isSet(QStringLiteral("json")));
        return Done;
    });
}

} // namespace commands
