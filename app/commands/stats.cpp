// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"
#include "commands/archivereader.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <array>

namespace commands {

namespace {

using Stats = archive::Reader::Stats;

/// A figure: its key in the JSON document, and its name.
struct Figure {
    const char *key;
    const char *name;
    qint64 Stats::*value;
};

constexpr std::array figures {
    Figure { "papers", QT_TRANSLATE_NOOP("commands", "Papers"), &Stats::papers },
    Figure { "issues", QT_TRANSLATE_NOOP("commands", "Issues"), &Stats::issues },
    Figure { "undated", QT_TRANSLATE_NOOP("commands", "Issues without a date"), &Stats::undated },
    Figure { "estimated", QT_TRANSLATE_NOOP("commands", "Issues with an estimated date"), &Stats::estimated },
    Figure { "pages", QT_TRANSLATE_NOOP("commands", "Pages"), &Stats::pages },
    Figure { "decided", QT_TRANSLATE_NOOP("commands", "Pages that editors have placed"), &Stats::decided },
    Figure { "articles", QT_TRANSLATE_NOOP("commands", "Articles"), &Stats::articles },
    Figure { "people", QT_TRANSLATE_NOOP("commands", "People in bylines"), &Stats::people },
    Figure { "entities", QT_TRANSLATE_NOOP("commands", "Entities"), &Stats::entities },
    Figure { "mentions", QT_TRANSLATE_NOOP("commands", "Mentions of entities"), &Stats::mentions },
    Figure { "sources", QT_TRANSLATE_NOOP("commands", "Files brought in"), &Stats::sources },
    Figure { "source_bytes", QT_TRANSLATE_NOOP("commands", "Bytes of these files"), &Stats::sourceBytes },
    Figure { "archive_bytes", QT_TRANSLATE_NOOP("commands", "Bytes of the archive"), &Stats::archiveBytes },
    Figure { "changes", QT_TRANSLATE_NOOP("commands", "Changes that can be undone"), &Stats::changes },
};

} // namespace

int stats(const Context &context)
{
    QCommandLineParser parser;
    parser.addOption(jsonOption());
    if (const auto status = context.parse(parser, 0, 0))
        return *status;
    return withReader(context, [&](archive::Reader &reader) -> int {
        const core::Result<Stats> stats = reader.stats();
        if (!stats)
            return context.report(stats.error());
        const qint64 backups = archive::backupsOf(context.archive).size();
        if (parser.isSet(QStringLiteral("json"))) {
            QJsonObject document { { QStringLiteral("first"), stats->first },
                { QStringLiteral("last"), stats->last }, { QStringLiteral("backups"), backups } };
            for (const Figure &figure : figures)
                document[QLatin1String(figure.key)] = (*stats).*figure.value;
            context.print(QJsonDocument(document));
            return Done;
        }
        const auto say = [&](const char *name, const QString &value) {
            context.out << QCoreApplication::translate("commands", name) << '\t' << value << '\n';
        };
        for (const Figure &figure : figures)
            say(figure.name, QString::number((*stats).*figure.value));
        say(QT_TRANSLATE_NOOP("commands", "First and last date"),
            (stats->first + u' ' + stats->last).trimmed());
        say(QT_TRANSLATE_NOOP("commands", "Automatic backups"), QString::number(backups));
        return Done;
    });
}

} // namespace commands
