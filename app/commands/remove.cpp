// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"
#include "commands/archivewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace commands {

/// The source of this path or number. Errors: NotFound, BadArgument (several).
static core::Result<qint64> sourceOf(const Context &context, const QString &given)
{
    const auto reader = archive::Reader::open(context.archive);
    const auto sources = reader ? (*reader)->sources() : std::unexpected(reader.error());
    if (!sources)
        return std::unexpected(sources.error());
    const QString path = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    QList<qint64> found;
    for (const archive::Reader::Source &source : *sources) {
        if (source.path == path || source.path == given)
            found.append(source.id);
    }
    for (const archive::Reader::Source &source : *sources) {
        if (found.isEmpty() && QString::number(source.id) == given)
            return source.id;
    }
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return core::fail(core::Error::Kind::NotFound,
            QCoreApplication::translate("commands", "There is no source %1 in the archive.").arg(given));
    return core::fail(core::Error::Kind::BadArgument,
        QCoreApplication::translate(
            "commands", "Several sources have the path %1; name one by its number, as list sources gives it.")
            .arg(given));
}

int remove(const Context &context)
{
    QCommandLineParser parser;
    parser.addOption(jsonOption());
    parser.addPositionalArgument(QStringLiteral("WHAT"), QStringLiteral("issue|page|source"));
    parser.addPositionalArgument(QStringLiteral("WHICH"),
        QCoreApplication::translate("commands", "Numbers of issues or pages; a source's path or number."),
        QStringLiteral("WHICH…"));
    if (const auto status = context.parse(parser, 2))
        return *status;
    const QString what = parser.positionalArguments().first();
    const QStringList which = parser.positionalArguments().mid(1);
    if (what != u"issue" && what != u"page" && what != u"source")
        return context.usage(
            QCoreApplication::translate("commands", "%1 cannot be removed; issue, page and source can.")
                .arg(what));
    if (what == u"source" && which.size() != 1)
        return context.usage(QCoreApplication::translate("commands", "Sources are removed one by one."));
    core::Result<QList<qint64>> numbers;
    if (what == u"source") {
        const auto source = sourceOf(context, which.first());
        if (!source)
            return context.report(source.error());
        numbers = QList<qint64> { *source };
    } else {
        numbers = numbersOf(which);
    }
    if (!numbers)
        return context.report(numbers.error());
    return withWriter(context, [&](archive::Writer &writer) -> int {
        const auto changed = what == u"issue" ? writer.removeIssues(*numbers)
            : what == u"page"                 ? writer.removePages(*numbers)
                                              : writer.removeSource(numbers->first());
        if (!changed)
            return context.report(changed.error());
        printChanges(context, { *changed }, parser.isSet(QStringLiteral("json")));
        return Done;
    });
}

} // namespace commands
