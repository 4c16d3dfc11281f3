// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recogniser.h"

#include "commands/articleentities.h"
#include "commands/context.h"
#include "core/mention.h"
#include "intake/import.h"
#include "publish/json.h"
#include "text/encoding.h"

#include <QCoreApplication>
#include <QDate>

namespace commands {

namespace {

/// Lines that are recognised together: an article, or a sentence.
struct Unit {
    int firstLine = 0;
    QStringList lines;
};

QList<Unit> unitsOf(const QStringList &lines, bool sentences)
{
    QList<Unit> units;
    bool open = false;
    for (int i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty()) {
            open = false;
            continue;
        }
        if (!open || sentences)
            units.append(Unit { i, {} });
        open = true;
        units.last().lines.append(lines[i]);
    }
    return units;
}

QStringList linesOf(const text::Decoded &decoded)
{
    QStringList out;
    for (const text::DecodedLine &line : decoded.lines)
        out.append(line.text);
    return out;
}

void printMentions(QTextStream &out, const QJsonArray &mentions)
{
    for (const QJsonValue &mention : mentions) {
        out << mention[QStringLiteral("line")].toInt() << ':' << mention[QStringLiteral("start")].toInt()
            << '\t' << mention[QStringLiteral("type")].toString() << '\t'
            << mention[QStringLiteral("text")].toString() << '\t'
            << mention[QStringLiteral("value")].toString() << '\n';
    }
}

} // namespace

int entities(const Context &context)
{
    QCommandLineParser parser;
    parser.addOptions({ jsonOption(),
        { QStringLiteral("date"),
            QCoreApplication::translate("commands", "The day of the report, for 昨天 and 9月30日."),
            QStringLiteral("D") },
        { QStringLiteral("sentences"),
            QCoreApplication::translate("commands", "Each line stands alone.") } });
    addArticleOptions(parser);
    parser.addPositionalArgument(QStringLiteral("FILE"),
        QCoreApplication::translate("commands", "Plain text; - is standard input."), QStringLiteral("FILE…"));
    if (const auto status = context.parse(parser, 0))
        return *status;
    if (asksForArticles(parser))
        return entitiesOfArticles(context, parser);
    if (parser.positionalArguments().isEmpty() || parser.isSet(QStringLiteral("csv")))
        return context.usage(QCoreApplication::translate(
            "commands", "Name files, or articles with --article or --query; --csv is for articles."));
    std::optional<QDate> report;
    if (parser.isSet(QStringLiteral("date"))) {
        report = QDate::fromString(parser.value(QStringLiteral("date")), Qt::ISODate);
        if (!report->isValid())
            return context.usage(
                QCoreApplication::translate("commands", "%1 is no day; write it as 2023-09-12.")
                    .arg(parser.value(QStringLiteral("date"))));
    }
    const auto recogniser = ::entities::Recogniser::load();
    if (!recogniser)
        return context.report(recogniser.error());
    int status = Done;
    QJsonArray all;
    for (const QString &path : parser.positionalArguments()) {
        const core::Result<text::Decoded> decoded = intake::readText(path);
        if (!decoded) {
            context.err << "jianbao: " << decoded.error().message << '\n';
            status = DoneWithFailures;
            continue;
        }
        for (const Unit &unit : unitsOf(linesOf(*decoded), parser.isSet(QStringLiteral("sentences")))) {
            const QList<core::Mention> mentions = (*recogniser)->recognise(unit.lines, report);
            for (const QJsonValue &mention : publish::mentionsJson(unit.lines, mentions, unit.firstLine))
                all.append(mention);
        }
    }
    if (parser.isSet(QStringLiteral("json")))
        context.print(QJsonDocument(all));
    else
        printMentions(context.out, all);
    return status;
}

} // namespace commands
