// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivereader.h"
#include "publish/document.h"
#include "publish/json.h"
#include "search/query.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace commands {

static void printHits(QTextStream &out, const core::Hits &hits)
{
    for (const core::Hit &hit : hits.hits) {
        out << hit.article << '\t' << hit.title << "  (" << publish::placeLine(hit.issue, hit.pageNumber)
            << ")\n"
            << '\t' << hit.snippet << '\n';
    }
    out << (hits.totalIsExact ? QCoreApplication::translate("commands", "%1 found.").arg(hits.total)
                              : QCoreApplication::translate("commands", "At least %1 found.").arg(hits.total))
        << '\n';
}

/// Letters that are found nowhere may be pinyin.
static void printSuggestions(const Context &context, archive::Reader &reader, const QString &typed)
{
    const core::Result<QList<core::Suggestion>> suggestions = reader.suggestions(typed);
    if (!suggestions || suggestions->isEmpty())
        return;
    QStringList names;
    for (const core::Suggestion &suggestion : *suggestions)
        names.append(suggestion.text);
    context.err
        << QCoreApplication::translate("commands", "Perhaps: %1").arg(names.join(QStringLiteral(", ")))
        << '\n';
}

/// A query may begin with a dash, as in -工会 or --工会: what is no option is a word. A mistyped option of
/// Latin letters (--limt) stays a mistake, and behind -- all are words in any case.
static bool isWord(const QString &argument)
{
    if (!argument.startsWith(u'-') || argument == u"-h" || argument == u"-?")
        return !argument.startsWith(u'-');
    return !argument.startsWith(u"--")
        || std::any_of(argument.begin(), argument.end(), [](QChar c) { return c.unicode() > 0x7f; });
}

/// The options first, then -- and the words, so that the parser takes none of these for an option.
static QStringList wordsLast(const QStringList &arguments)
{
    QStringList options;
    QStringList words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--") {
            words += arguments.mid(i + 1);
            break;
        }
        if (isWord(arguments[i])) {
            words.append(arguments[i]);
            continue;
        }
        options.append(arguments[i]);
        // Its value, which may itself begin with a dash.
        if ((arguments[i] == u"--limit" || arguments[i] == u"--order") && i + 1 < arguments.size())
            options.append(arguments[++i]);
    }
    return options + QStringList { QStringLiteral("--") } + words;
}

static std::optional<archive::Order> orderOf(const QString &name)
{
    if (name == u"newest")
        return archive::Order::Newest;
    if (name == u"oldest")
        return archive::Order::Oldest;
    if (name == u"relevance")
        return archive::Order::Relevance;
    return std::nullopt;
}

int search(const Context &context)
{
    QCommandLineParser parser;
    parser.addOptions({ jsonOption(),
        { QStringLiteral("order"), QCoreApplication::translate("commands", "newest, oldest or relevance."),
            QStringLiteral("ORDER"), QStringLiteral("newest") },
        { QStringLiteral("limit"), QCoreApplication::translate("commands", "Show this many hits at most."),
            QStringLiteral("N"), QStringLiteral("50") },
        { QStringLiteral("count"),
            QCoreApplication::translate("commands", "Only say how many there are.") } });
    parser.addPositionalArgument(QStringLiteral("QUERY"),
        QCoreApplication::translate("commands",
            "Characters in a row; several words must all be found. Also: \"A B\" in this order, A OR B, A "
            "-B, "
            "A NEAR/20 B, brackets; title: body: byline: caption: paper: page: kind: date: before: after: "
            "person: org: place: post: honour: event: work: before a word; /A.?B/, a regular expression."));
    const Context ordered { context.name, wordsLast(context.arguments), context.archive, context.out,
        context.err };
    if (const auto status = ordered.parse(parser, 1))
        return *status;
    const auto order = orderOf(parser.value(QStringLiteral("order")));
    if (!order)
        return context.usage(QCoreApplication::translate("commands", "%1 is no order of hits.")
                                 .arg(parser.value(QStringLiteral("order"))));
    bool isNumber = false;
    const int limit = parser.value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 0)
        return context.usage(QCoreApplication::translate("commands", "%1 is no number of hits.")
                                 .arg(parser.value(QStringLiteral("limit"))));
    const QString typed = parser.positionalArguments().join(u' ');
    const ::search::Query query = ::search::parse(typed);
    if (query.isRefused())
        return context.report({ core::Error::Kind::BadQuery, query.problem->message });
    return withReader(context, [&](archive::Reader &reader) -> int {
        const bool count = parser.isSet(QStringLiteral("count"));
        // Nobody waits for the first rows here: the total is counted to the end.
        constexpr int forever = -1;
        const core::Result<core::Hits> hits
            = reader.search(query, { count ? 0 : limit, *order, {}, forever, forever });
        if (!hits)
            return context.report(hits.error());
        if (parser.isSet(QStringLiteral("json")))
            context.print(QJsonDocument(publish::hitsJson(typed, *hits)));
        else if (count)
            context.out << hits->total << '\n';
        else
            printHits(context.out, *hits);
        if (hits->total == 0)
            printSuggestions(context, reader, typed);
        // The rest was searched for; that a part was not is a failure, named.
        return query.problem ? context.report({ core::Error::Kind::Failed, query.problem->message })
                             : int(Done);
    });
}

} // namespace commands
