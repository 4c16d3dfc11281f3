// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/export.h"
#include "commands/archivereader.h"
#include "publish/json.h"
#include "publish/pdf.h"
#include "search/query.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

namespace commands {

namespace {

/// What is to be written, and what the whole is called where neither issue nor article gives it a name.
struct Selection {
    intake::ExportTarget target;
    QString title;
};

core::Result<Selection> articlesByNumber(const QStringList &numbers)
{
    Selection out;
    for (const QString &number : numbers) {
        bool isNumber = false;
        out.target.articles.append(number.toLongLong(&isNumber));
        if (!isNumber) {
            return core::fail(core::Error::Kind::BadArgument,
                QCoreApplication::translate("commands", "%1 is no article's number.").arg(number));
        }
    }
    return out;
}

core::Result<Selection> wholeIssue(const QString &number)
{
    bool isNumber = false;
    const core::IssueId id = number.toLongLong(&isNumber);
    if (!isNumber) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate("commands", "%1 is no issue's number.").arg(number));
    }
    return Selection { { {}, id }, {} };
}

core::Result<Selection> articlesFound(archive::Reader &reader, const QString &typed)
{
    const ::search::Query query = ::search::parse(typed);
    // Half a query would put out what nobody asked for.
    if (query.problem)
        return core::fail(core::Error::Kind::BadQuery, query.problem->message);
    const core::Result<QList<core::ArticleId>> ids = reader.matching(query);
    if (!ids)
        return std::unexpected(ids.error());
    return Selection { { *ids, 0 }, typed };
}

core::Result<Selection> select(archive::Reader &reader, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("issue")))
        return wholeIssue(parser.value(QStringLiteral("issue")));
    if (parser.isSet(QStringLiteral("query")))
        return articlesFound(reader, parser.value(QStringLiteral("query")));
    return articlesByNumber(parser.values(QStringLiteral("article")) + parser.positionalArguments());
}

/// Writes to a device that `-` or a path stands for; a file appears whole or not at all.
template <typename Write> core::Result<void> intoTarget(const QString &path, Write write)
{
    const auto unwritable = [&path](const QFileDevice &file) {
        return core::fail(core::Error::Kind::Unwritable,
            QCoreApplication::translate("commands", "%1 cannot be written: %2.")
                .arg(path, file.errorString()));
    };
    if (path == u"-") {
        QFile output;
        if (!output.open(stdout, QIODevice::WriteOnly))
            return unwritable(output);
        return write(output);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);
    if (const core::Result<void> done = write(file); !done)
        return done;
    if (!file.commit())
        return unwritable(file);
    return {};
}

void writeLine(QIODevice &device, const core::StoredArticle &article)
{
    device.write(QJsonDocument(publish::storedArticleJson(article)).toJson(QJsonDocument::Compact) + '\n');
}

core::Result<void> writeJson(archive::Reader &reader, const Selection &selection, const QString &path)
{
    return intoTarget(path, [&](QIODevice &device) -> core::Result<void> {
        if (selection.target.issue) {
            const core::Result<intake::Gathered> issue = intake::gather(reader, selection.target);
            if (!issue)
                return std::unexpected(issue.error());
            for (const core::StoredArticle &article : issue->articles)
                writeLine(device, article);
            return {};
        }
        // One at a time: a query may find all of a large archive.
        for (const core::ArticleId id : selection.target.articles) {
            const core::Result<core::StoredArticle> article = reader.article(id);
            if (!article)
                return std::unexpected(article.error());
            writeLine(device, *article);
        }
        return {};
    });
}

core::Result<void> writePdf(archive::Reader &reader, const Selection &selection, const QString &path)
{
    const core::Result<intake::Gathered> gathered = intake::gather(reader, selection.target);
    if (!gathered)
        return std::unexpected(gathered.error());
    const QList<core::StoredArticle> &articles = gathered->articles;
    const QString title = selection.title.isEmpty() ? gathered->title : selection.title;
    if (path != u"-") {
        const auto written = publish::writePdf(articles, title, {}, path);
        return written ? core::Result<void>() : std::unexpected(written.error());
    }
    const QTemporaryDir folder;
    const QString made = folder.filePath(QStringLiteral("jianbao.pdf"));
    if (const auto written = publish::writePdf(articles, title, {}, made); !written)
        return std::unexpected(written.error());
    return intoTarget(path, [&](QIODevice &device) -> core::Result<void> {
        QFile pdf(made);
        if (!pdf.open(QIODevice::ReadOnly) || device.write(pdf.readAll()) < 0) {
            return core::fail(core::Error::Kind::Unwritable,
                QCoreApplication::translate("commands", "Standard output cannot be written to."));
        }
        return {};
    });
}

} // namespace

int exportFiles(const Context &context)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const QString &help, const char *value) {
        parser.addOption({ QString::fromLatin1(name), help, QString::fromLatin1(value) });
    };
    option("to", QCoreApplication::translate("commands", "pdf, or json (JSON Lines, an article a line)."),
        "FORMAT");
    option(
        "out", QCoreApplication::translate("commands", "The file to write; - is standard output."), "PATH");
    option("article", QCoreApplication::translate("commands", "An article's number; more may follow."), "ID");
    option("issue", QCoreApplication::translate("commands", "A whole issue, by its number."), "ID");
    option("query", QCoreApplication::translate("commands", "All articles that a query finds."), "Q");
    parser.addPositionalArgument(QStringLiteral("ID"),
        QCoreApplication::translate("commands", "More articles."), QStringLiteral("[ID…]"));
    if (const auto status = context.parse(parser, 0))
        return *status;
    const QString to = parser.value(QStringLiteral("to"));
    if (to != u"pdf" && to != u"json")
        return context.usage(QCoreApplication::translate("commands", "Say --to pdf or --to json."));
    const QString path = parser.value(QStringLiteral("out"));
    if (path.isEmpty())
        return context.usage(QCoreApplication::translate("commands", "Say with --out where to write."));
    if (path != u"-" && QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return context.usage(QCoreApplication::translate("commands", "%1 is not a file.").arg(path));
    const int ways = parser.isSet(QStringLiteral("article")) + parser.isSet(QStringLiteral("issue"))
        + parser.isSet(QStringLiteral("query"));
    if (ways != 1)
        return context.usage(QCoreApplication::translate(
            "commands", "Say what to write: one of --article, --issue and --query."));
    if (!parser.isSet(QStringLiteral("article")) && !parser.positionalArguments().isEmpty()) {
        return context.usage(QCoreApplication::translate("commands", "%1 is one too many.")
                                 .arg(parser.positionalArguments().first()));
    }
    return withReader(context, [&](archive::Reader &reader) -> int {
        const core::Result<Selection> selection = select(reader, parser);
        if (!selection)
            return context.report(selection.error());
        const auto done
            = to == u"json" ? writeJson(reader, *selection, path) : writePdf(reader, *selection, path);
        return done ? int(Done) : context.report(done.error());
    });
}

} // namespace commands
