// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivereader.h"
#include "publish/document.h"
#include "publish/json.h"
#include "search/query.h"

#include <QCoreApplication>

namespace commands {

static void printHits(QTextStream &out, const core::Hits &hits)
{
    for (const core::Hit &hit : hits.hits) {
        out << hit.article << '\t' << hit.title << "  (" << publish::placeLine(hit.issue, hit.pageNumber)
            << ")\n"
            << '\t' << hit.snippet << '\n';
    }
    out << QCoreApplication::translate("commands", "%1 found.").arg(hits.total) << '\n';
}

int search(const Context &context)
{
    QCommandLineParser parser;
    parser.addOptions({ jsonOption(),
        { QStringLiteral("limit"), QCoreApplication::translate("commands", "Show this many hits at most."),
            QStringLiteral("N"), QStringLiteral("50") },
        { QStringLiteral("count"),
            QCoreApplication::translate("commands", "Only say how many there are.") } });
    parser.addPositionalArgument(QStringLiteral("QUERY"),
        QCoreApplication::translate("commands", "Characters in a row; several words must all be found."));
    if (const auto status = context.parse(parser, 1))
        return *status;
    bool isNumber = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 0)
        return context.usage(QCoreApplication::translate("commands", "%1 is no number of hits.")
                                 .arg(parser.value(QStringLiteral("limit"))));
    const QString typed = parser.positionalArguments().join(u' ');
    const core::Result<::search::Query> query = ::search::parse(typed);
    if (!query)
        return context.report(query.error());
    return withReader(context, [&](archive::Reader &reader) -> int {
        const bool count = parser.isSet(QStringLiteral("count"));
        const core::Result<core::Hits> hits = reader.search(*query, count ? 0 : limit);
        if (!hits)
            return context.report(hits.error());
        if (parser.isSet(QStringLiteral("json")))
            context.print(QJsonDocument(publish::hitsJson(typed, *hits)));
        else if (count)
            context.out << hits->total << '\n';
        else
            printHits(context.out, *hits);
        return Done;
    });
}

} // namespace commands
