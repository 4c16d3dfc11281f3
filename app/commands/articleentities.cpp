// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/articleentities.h"

#include "commands/archivereader.h"
#include "publish/csv.h"
#include "search/query.h"
#include "text/codepoints.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <array>

namespace commands {

void addArticleOptions(QCommandLineParser &parser)
{
    parser.addOptions({ { QStringLiteral("article"),
                            QCoreApplication::translate("commands", "Of this article in the archive."),
                            QStringLiteral("ID") },
        { QStringLiteral("query"),
            QCoreApplication::translate("commands", "Of all articles that this finds."),
            QStringLiteral("Q") },
        { QStringLiteral("csv"),
            QCoreApplication::translate("commands", "Put out a table, its columns named.") } });
}

bool asksForArticles(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("article")) || parser.isSet(QStringLiteral("query"));
}

namespace {

constexpr std::array columns { "article", "date", "paper", "title", "class", "text", "value", "block",
    "start", "length" };

QJsonObject rowOf(const core::StoredArticle &stored, const core::Mention &mention)
{
    const QString &text = stored.article.blocks[mention.span.block].text;
    const QString words = text.mid(mention.span.start, mention.span.length);
    return { { QStringLiteral("article"), stored.id }, { QStringLiteral("date"), stored.issue.date.value },
        { QStringLiteral("paper"), stored.issue.paper }, { QStringLiteral("title"), stored.article.title() },
        { QStringLiteral("class"), core::entityClassName(mention.entityClass) },
        { QStringLiteral("text"), words }, { QStringLiteral("value"), mention.value },
        { QStringLiteral("block"), mention.span.block },
        { QStringLiteral("start"), text::codePointOffset(text, mention.span.start) },
        { QStringLiteral("length"), text::codePoints(words) } };
}

/// Row after row: a query may find all of a large archive.
class Table {
public:
    Table(QTextStream &out, bool asCsv)
        : m_out(out)
        , m_asCsv(asCsv)
    {
        if (!m_asCsv)
            return;
        QStringList names;
        for (const char *column : columns)
            names.append(QString::fromLatin1(column));
        m_out << names.join(u',') << '\n';
    }

    void add(const QJsonObject &row)
    {
        if (!m_asCsv) {
            m_out << (m_isEmpty ? "[\n" : ",\n")
                  << QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact));
            m_isEmpty = false;
            return;
        }
        QStringList cells;
        for (const char *column : columns)
            cells.append(publish::csvCell(row[QLatin1String(column)].toVariant().toString()));
        m_out << cells.join(u',') << '\n';
    }

    void end()
    {
        if (!m_asCsv)
            m_out << (m_isEmpty ? "[]\n" : "\n]\n");
    }

private:
    QTextStream &m_out;
    bool m_asCsv;
    bool m_isEmpty = true;
};

core::Result<QList<core::ArticleId>> chosen(archive::Reader &reader, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("query"))) {
        const ::search::Query query = ::search::parse(parser.value(QStringLiteral("query")));
        // Half a query would put out what nobody asked for.
        if (query.problem)
            return core::fail(core::Error::Kind::BadQuery, query.problem->message);
        return reader.matching(query);
    }
    QList<core::ArticleId> ids;
    const QStringList numbers = parser.values(QStringLiteral("article")) + parser.positionalArguments();
    for (const QString &number : numbers) {
        bool isNumber = false;
        ids.append(number.toLongLong(&isNumber));
        if (!isNumber)
            return core::fail(core::Error::Kind::BadArgument,
                QCoreApplication::translate("commands", "%1 is no article's number.").arg(number));
    }
    return ids;
}

} // namespace

int entitiesOfArticles(const Context &context, const QCommandLineParser &parser)
{
    const auto given = [&](const char *name) { return parser.isSet(QString::fromLatin1(name)); };
    if ((given("article") && given("query")) || (given("query") && !parser.positionalArguments().isEmpty())
        || given("date") || given("sentences"))
        return context.usage(QCoreApplication::translate(
            "commands", "Say --article or --query; --date and --sentences are for files."));
    if (given("csv") == given("json"))
        return context.usage(QCoreApplication::translate("commands", "Say one of --csv and --json."));
    return withReader(context, [&](archive::Reader &reader) -> int {
        const auto ids = chosen(reader, parser);
        if (!ids)
            return context.report(ids.error());
        Table table(context.out, given("csv"));
        int status = Done;
        for (const core::ArticleId id : *ids) {
            const auto stored = reader.article(id);
            if (!stored) {
                status = context.report(stored.error());
                continue;
            }
            for (const core::Mention &mention : stored->mentions)
                table.add(rowOf(*stored, mention));
        }
        table.end();
        return status;
    });
}

} // namespace commands
