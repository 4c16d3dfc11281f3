// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivereader.h"
#include "publish/json.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <limits>

namespace commands {

namespace {

/// Rows as JSON objects, in the order of the archive: one shape for the JSON document and for the plain
/// lines.
using Rows = core::Result<QJsonArray>;

constexpr int everything = std::numeric_limits<int>::max();

Rows issueRows(archive::Reader &reader)
{
    const auto issues = reader.issues();
    if (!issues)
        return std::unexpected(issues.error());
    QJsonArray rows;
    for (const core::IssueSummary &issue : *issues)
        rows.append(publish::issueJson(issue));
    return rows;
}

/// Calls `each` for every page of every issue, newest first.
template <typename Each> core::Result<void> forPages(archive::Reader &reader, Each each)
{
    const auto issues = reader.issues();
    if (!issues)
        return std::unexpected(issues.error());
    for (const core::IssueSummary &issue : *issues) {
        const auto pages = reader.pages(issue.id);
        if (!pages)
            return std::unexpected(pages.error());
        for (const core::PageSummary &page : *pages) {
            if (const core::Result<void> done = each(issue, page); !done)
                return done;
        }
    }
    return {};
}

Rows pageRows(archive::Reader &reader)
{
    QJsonArray rows;
    const auto done = forPages(
        reader, [&](const core::IssueSummary &issue, const core::PageSummary &page) -> core::Result<void> {
            rows.append(publish::pageSummaryJson(issue, page));
            return {};
        });
    return done ? Rows(rows) : std::unexpected(done.error());
}

Rows articleRows(archive::Reader &reader)
{
    QJsonArray rows;
    const auto done = forPages(
        reader, [&](const core::IssueSummary &issue, const core::PageSummary &page) -> core::Result<void> {
            const auto articles = reader.articles(page.id);
            if (!articles)
                return std::unexpected(articles.error());
            for (const core::ArticleSummary &article : *articles)
                rows.append(publish::summaryJson(issue, page, article));
            return {};
        });
    return done ? Rows(rows) : std::unexpected(done.error());
}

Rows entityRows(archive::Reader &reader, const core::EntityQuestion &question)
{
    const auto answer = reader.entities(question);
    if (!answer)
        return std::unexpected(answer.error());
    QJsonArray rows;
    for (const core::EntitySummary &entity : answer->entities) {
        rows.append(QJsonObject { { QStringLiteral("id"), entity.id },
            { QStringLiteral("type"), core::entityClassName(entity.entityClass) },
            { QStringLiteral("value"), entity.value },
            { QStringLiteral("names"), QJsonArray::fromStringList(entity.names) },
            { QStringLiteral("mentions"), entity.mentions }, { QStringLiteral("articles"), entity.articles },
            { QStringLiteral("first"), entity.first }, { QStringLiteral("last"), entity.last } });
    }
    return rows;
}

Rows allEntityRows(archive::Reader &reader)
{
    return entityRows(reader, { {}, {}, core::EntityQuestion::Order::Articles, everything });
}

Rows peopleRows(archive::Reader &reader)
{
    const auto people = reader.people();
    if (!people)
        return std::unexpected(people.error());
    QJsonArray rows;
    for (const auto &person : *people) {
        rows.append(QJsonObject { { QStringLiteral("name"), person.name },
            { QStringLiteral("part"), core::partName(person.part) },
            { QStringLiteral("articles"), person.articles } });
    }
    return rows;
}

Rows sourceRows(archive::Reader &reader)
{
    const auto sources = reader.sources();
    if (!sources)
        return std::unexpected(sources.error());
    QJsonArray rows;
    for (const auto &source : *sources) {
        rows.append(
            QJsonObject { { QStringLiteral("id"), source.id }, { QStringLiteral("path"), source.path },
                { QStringLiteral("sha256"), QString::fromLatin1(source.sha256.toHex()) },
                { QStringLiteral("bytes"), source.bytes }, { QStringLiteral("encoding"), source.encoding },
                { QStringLiteral("pages"), source.pages } });
    }
    return rows;
}

struct Listing {
    const char *name;
    Rows (*rows)(archive::Reader &);
    std::array<const char *, 5> columns; ///< the keys shown without --json
};

constexpr std::array listings {
    Listing { "issues", issueRows, { "id", "date", "basis", "paper", "articles" } },
    Listing { "pages", pageRows, { "page_id", "date", "page", "articles", "source" } },
    Listing { "articles", articleRows, { "article", "date", "page", "kind", "title" } },
    Listing { "entities", allEntityRows, { "type", "mentions", "articles", "value", nullptr } },
    Listing { "people", peopleRows, { "part", "articles", "name", nullptr, nullptr } },
    Listing { "sources", sourceRows, { "id", "bytes", "encoding", "pages", "path" } },
};

void printRows(QTextStream &out, const QJsonArray &rows, const Listing &listing)
{
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const char *column : listing.columns) {
            if (column == nullptr)
                continue;
            const QString key = QString::fromLatin1(column);
            const QJsonValue nested = row[QStringLiteral("issue")][key];
            cells.append((row[key].isUndefined() ? nested : row[key]).toVariant().toString());
        }
        out << cells.join(u'\t') << '\n';
    }
}

/// What the options of `list entities` ask for; an error sentence for what makes no sense.
core::Result<core::EntityQuestion> questionOf(const QCommandLineParser &parser)
{
    using Order = core::EntityQuestion::Order;
    const auto value = [&](const char *name) { return parser.value(QString::fromLatin1(name)); };
    core::EntityQuestion question { value("match"), {}, Order::Articles, everything };
    const auto refuse
        = [](const QString &sentence) { return core::fail(core::Error::Kind::BadArgument, sentence); };
    if (parser.isSet(QStringLiteral("class"))) {
        const auto entityClass = entityClassOf(value("class"));
        if (!entityClass)
            return std::unexpected(entityClass.error());
        question.entityClass = *entityClass;
    }
    if (value("order") == u"name")
        question.order = Order::Name;
    else if (value("order") != u"articles")
        return refuse(
            QCoreApplication::translate("commands", "%1 is no order of entities.").arg(value("order")));
    if (parser.isSet(QStringLiteral("limit"))) {
        bool isNumber = false;
        question.limit = value("limit").toInt(&isNumber);
        if (!isNumber || question.limit < 0)
            return refuse(
                QCoreApplication::translate("commands", "%1 is no number of entities.").arg(value("limit")));
    }
    return question;
}

void addEntityOptions(QCommandLineParser &parser)
{
    parser.addOptions({ { QStringLiteral("match"),
                            QCoreApplication::translate(
                                "commands", "Entities: part of the name, its pinyin or its initials."),
                            QStringLiteral("NAME") },
        { QStringLiteral("class"), QCoreApplication::translate("commands", "Entities: of this class only."),
            QStringLiteral("C") },
        { QStringLiteral("order"),
            QCoreApplication::translate("commands", "Entities: articles (the most first) or name."),
            QStringLiteral("ORDER"), QStringLiteral("articles") },
        { QStringLiteral("limit"), QCoreApplication::translate("commands", "Entities: this many at most."),
            QStringLiteral("N") } });
}

bool hasEntityOptions(const QCommandLineParser &parser)
{
    const QStringList names = parser.optionNames();
    return std::any_of(names.begin(), names.end(), [](const QString &name) { return name != u"json"; });
}

} // namespace

int list(const Context &context)
{
    QCommandLineParser parser;
    parser.addOption(jsonOption());
    addEntityOptions(parser);
    parser.addPositionalArgument(
        QStringLiteral("WHAT"), QStringLiteral("issues|pages|articles|entities|people|sources"));
    if (const auto status = context.parse(parser, 1, 1))
        return *status;
    const QString what = parser.positionalArguments().first();
    if (what != u"entities" && hasEntityOptions(parser))
        return context.usage(QCoreApplication::translate(
            "commands", "--match, --class, --order and --limit are for entities."));
    const auto question = questionOf(parser);
    if (!question)
        return context.report(question.error());
    for (const Listing &listing : listings) {
        if (what != QLatin1String(listing.name))
            continue;
        return withReader(context, [&](archive::Reader &reader) -> int {
            const Rows rows = what == u"entities" ? entityRows(reader, *question) : listing.rows(reader);
            if (!rows)
                return context.report(rows.error());
            if (parser.isSet(QStringLiteral("json")))
                context.print(QJsonDocument(*rows));
            else
                printRows(context.out, *rows, listing);
            return Done;
        });
    }
    return context.usage(QCoreApplication::translate("commands", "%1 cannot be listed.").arg(what));
}

} // namespace commands
