// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/export.h"

#include "commands/archivereader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <csignal>

namespace commands {

namespace {

QString word(const char *name)
{
    return QString::fromLatin1(name);
}

QString formList()
{
    QStringList out;
    for (const publish::FormNames &names : publish::forms())
        out.append(word(names.name));
    return out.join(QStringLiteral(", "));
}

QString paperList()
{
    QStringList out;
    for (const publish::PaperNames &names : publish::papers())
        out.append(word(names.name));
    return out.join(QStringLiteral(", "));
}

void addOptions(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &help, const char *value = nullptr) {
        parser.addOption(
            value ? QCommandLineOption(word(name), help, word(value)) : QCommandLineOption(word(name), help));
    };
    option("to", QCoreApplication::translate("commands", "The form: %1.").arg(formList()), "FORMAT");
    option(
        "out", QCoreApplication::translate("commands", "The file to write; - is standard output."), "PATH");
    option("article", QCoreApplication::translate("commands", "An article's number; more may follow."), "ID");
    option("issue", QCoreApplication::translate("commands", "A whole issue, by its number."), "ID");
    option("query", QCoreApplication::translate("commands", "All articles that a query finds."), "Q");
    option("clippings", QCoreApplication::translate("commands", "All articles that were clipped."));
    option("title", QCoreApplication::translate("commands", "What the whole is called."), "TITLE");
    option("each",
        QCoreApplication::translate("commands", "A file for each article; --out is the folder they go to."));
    option("name",
        QCoreApplication::translate("commands", "How the files of --each are called: %1 (as: %2).")
            .arg(publish::namingWords().join(u' '), publish::defaultPattern()),
        "PATTERN");
    option("paper-size", QCoreApplication::translate("commands", "PDF: %1.").arg(paperList()), "SIZE");
    option("columns", QCoreApplication::translate("commands", "PDF: one to three columns."), "N");
    option("no-contents", QCoreApplication::translate("commands", "PDF: no contents page, no bookmarks."));
    option("entities",
        QCoreApplication::translate("commands", "PDF: entities in the colours of their classes."));
    option("hits", QCoreApplication::translate("commands", "PDF, ODT, HTML: what --query finds is lit."));
    option("pdfa", QCoreApplication::translate("commands", "PDF: in PDF/A-1b mode, for long keeping."));
    parser.addPositionalArgument(QStringLiteral("ID"),
        QCoreApplication::translate("commands", "More articles."), QStringLiteral("[ID…]"));
}

using Settled = core::Result<void>;

Settled mistake(const QString &sentence)
{
    return core::fail(core::Error::Kind::BadArgument, sentence);
}

Settled readTarget(const QCommandLineParser &parser, intake::ExportTarget &target)
{
    target.title = parser.value(word("title"));
    target.clippings = parser.isSet(word("clippings"));
    if (parser.isSet(word("query")))
        target.query = parser.value(word("query"));
    bool isNumber = true;
    if (parser.isSet(word("issue"))) {
        target.issue = parser.value(word("issue")).toLongLong(&isNumber);
        if (!isNumber || target.issue <= 0) {
            return mistake(QCoreApplication::translate("commands", "%1 is no issue's number.")
                               .arg(parser.value(word("issue"))));
        }
    }
    for (const QString &number : parser.values(word("article")) + parser.positionalArguments()) {
        target.articles.append(number.toLongLong(&isNumber));
        if (!isNumber)
            return mistake(QCoreApplication::translate("commands", "%1 is no article's number.").arg(number));
    }
    return {};
}

Settled readSetup(const QCommandLineParser &parser, publish::PrintSetup &setup)
{
    setup.contents = !parser.isSet(word("no-contents"));
    setup.entities = parser.isSet(word("entities"));
    setup.hits = parser.isSet(word("hits"));
    setup.archival = parser.isSet(word("pdfa"));
    if (parser.isSet(word("paper-size"))) {
        const auto paper = publish::paperNamed(parser.value(word("paper-size")));
        if (!paper) {
            return mistake(
                QCoreApplication::translate("commands", "%1 is no size of paper here; there are %2.")
                    .arg(parser.value(word("paper-size")), paperList()));
        }
        setup.paper = *paper;
    }
    if (parser.isSet(word("columns"))) {
        setup.columns = parser.value(word("columns")).toInt();
        if (setup.columns < 1 || setup.columns > publish::mostColumns)
            return mistake(QCoreApplication::translate("commands", "Say one, two or three columns."));
    }
    return {};
}

/// What does not go together, before anything is opened; empty: all does.
QString contradiction(const QCommandLineParser &parser, const intake::ExportRequest &request)
{
    const auto given = [&](const char *name) { return parser.isSet(word(name)); };
    const bool isPdf = request.form == publish::Form::Pdf;
    if (request.path.isEmpty())
        return QCoreApplication::translate("commands", "Say with --out where to write.");
    const QFileInfo out(request.path);
    if (request.each && (request.path == u"-" || !out.isDir()))
        return QCoreApplication::translate("commands", "%1 is not a folder.").arg(request.path);
    if (!request.each && request.path != u"-" && out.exists() && !out.isFile())
        return QCoreApplication::translate("commands", "%1 is not a file.").arg(request.path);
    if (given("article") + given("issue") + given("query") + given("clippings") != 1) {
        return QCoreApplication::translate(
            "commands", "Say what to write: one of --article, --issue, --query and --clippings.");
    }
    if (!given("article") && !parser.positionalArguments().isEmpty()) {
        return QCoreApplication::translate("commands", "%1 is one too many.")
            .arg(parser.positionalArguments().first());
    }
    for (const char *name : { "issue", "query" }) {
        if (parser.values(word(name)).size() > 1) {
            return QCoreApplication::translate("commands", "%1 is one too many.")
                .arg(parser.values(word(name)).last());
        }
    }
    if (given("name") && !request.each)
        return QCoreApplication::translate("commands", "--name goes with --each.");
    if (given("hits") && !given("query"))
        return QCoreApplication::translate("commands", "--hits goes with --query.");
    if (given("hits") && !publish::namesOf(request.form).marksHits)
        return QCoreApplication::translate("commands", "--hits is for pdf, odt and html.");
    for (const char *name : { "paper-size", "columns", "no-contents", "entities", "pdfa" }) {
        if (given(name) && !isPdf)
            return QCoreApplication::translate("commands", "--%1 is for PDFs.").arg(word(name));
    }
    return {};
}

/// By way of a file: a PDF cannot be written from front to back.
core::Result<intake::ExportReport> toStandardOutput(archive::Reader &reader, intake::ExportRequest request)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return core::fail(core::Error::Kind::Unwritable, folder.errorString());
    request.path = folder.filePath(QStringLiteral("jianbao"));
    // Whoever reads may have enough after a line; the folder is to go all the same.
    std::signal(SIGPIPE, SIG_IGN);
    intake::ExportProgress progress;
    const auto written = intake::exportArticles(reader, request, progress);
    QFile made(request.path);
    QFile output;
    if (!written)
        return written;
    bool isWritten = made.open(QIODevice::ReadOnly) && output.open(stdout, QIODevice::WriteOnly);
    while (isWritten && !made.atEnd()) {
        const QByteArray piece = made.read(1 << 20);
        isWritten = output.write(piece) == piece.size();
    }
    if (!isWritten || !output.flush()) {
        return core::fail(core::Error::Kind::Unwritable,
            QCoreApplication::translate("commands", "Standard output cannot be written to."));
    }
    return written;
}

int run(const Context &context, const intake::ExportRequest &request)
{
    return withReader(context, [&](archive::Reader &reader) -> int {
        intake::ExportProgress progress;
        const auto written = request.path == u"-" ? toStandardOutput(reader, request)
                                                  : intake::exportArticles(reader, request, progress);
        if (!written)
            return context.report(written.error());
        if (!written->missing.isEmpty()) {
            context.err << QCoreApplication::translate(
                "commands", "No installed font has these characters; 〓 stands for them: %1")
                               .arg(written->missing)
                        << '\n';
        }
        return written->missing.isEmpty() ? Done : DoneWithFailures;
    });
}

} // namespace

int exportFiles(const Context &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto status = context.parse(parser, 0))
        return *status;
    const auto form = publish::formNamed(parser.value(word("to")));
    if (!form)
        return context.usage(
            QCoreApplication::translate("commands", "Say --to and one of %1.").arg(formList()));
    intake::ExportRequest request;
    request.form = *form;
    request.path = parser.value(word("out"));
    // By that name a file that output goes to would be replaced, with what stands in it.
    if (request.path == u"/dev/stdout")
        request.path = QStringLiteral("-");
    request.each = parser.isSet(word("each"));
    if (parser.isSet(word("name")))
        request.pattern = parser.value(word("name"));
    if (const QString sentence = contradiction(parser, request); !sentence.isEmpty())
        return context.usage(sentence);
    for (const Settled &settled : { readTarget(parser, request.target), readSetup(parser, request.setup) }) {
        if (!settled)
            return context.usage(settled.error().message);
    }
    return run(context, request);
}

} // namespace commands
