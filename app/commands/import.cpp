// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import.h"

#include "commands/context.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <unistd.h>

namespace commands {

namespace {

/// "2023", "2023-09" or "2023-09-12", checked. What an editor says is stated.
core::Result<core::IssueDate> dateOf(const QString &value)
{
    using core::Precision;
    const Precision precision = value.size() == 4 ? Precision::Year
        : value.size() == 7                       ? Precision::Month
                                                  : Precision::Day;
    const QString whole = value + QStringLiteral("-01-01").mid(value.size() - 4);
    // Qt::ISODate would let 2023/09/12 and 2023-09-12xyz pass.
    if (!QDate::fromString(whole, QStringLiteral("yyyy-MM-dd")).isValid()) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate("commands", "%1 is no date; write it as 2023, 2023-09 or 2023-09-12.")
                .arg(value));
    }
    return core::IssueDate { value, precision, core::Basis::Stated, 1, {}, {} };
}

void showProgress(const intake::Progress &progress)
{
    // Straight to the terminal: this runs beside the command's own thread.
    const QByteArray line
        = "\r" + QByteArray::number(progress.filesDone) + " / " + QByteArray::number(progress.filesTotal);
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
}

QJsonObject reportJson(const intake::Report &report)
{
    QJsonArray failed;
    for (const intake::Remark &remark : report.failed) {
        failed.append(QJsonObject {
            { QStringLiteral("path"), remark.path }, { QStringLiteral("error"), remark.message } });
    }
    return { { QStringLiteral("files"), report.files }, { QStringLiteral("pages"), report.pages },
        { QStringLiteral("articles"), report.articles }, { QStringLiteral("unchanged"), report.unchanged },
        { QStringLiteral("replaced"), report.replaced }, { QStringLiteral("failed"), failed } };
}

core::Result<intake::Options> optionsOf(const Context &context, const QCommandLineParser &parser)
{
    intake::Options options;
    // In the folder 2023-09-12, 01.txt has a date: what a path says is said by all of it.
    for (const QString &path : parser.positionalArguments())
        options.paths.append(path == u"-" ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    options.paper = parser.value(QStringLiteral("paper"));
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    const auto encoding = context.encoding(parser);
    if (!encoding)
        return std::unexpected(encoding.error());
    options.encoding = *encoding;
    if (parser.isSet(QStringLiteral("date"))) {
        const core::Result<core::IssueDate> date = dateOf(parser.value(QStringLiteral("date")));
        if (!date)
            return std::unexpected(date.error());
        options.date = *date;
    }
    return options;
}

core::Result<intake::Report> runImport(const Context &context, const intake::Options &options)
{
    auto store = archive::Store::open(context.archive);
    if (!store) {
        context.report(store.error());
        return core::fail(core::Error::Kind::NotAnArchive, {});
    }
    const auto recogniser = entities::Recogniser::load();
    if (!recogniser)
        return std::unexpected(recogniser.error());
    const bool terminal = isatty(STDERR_FILENO) != 0;
    intake::ImportJob job = intake::startImport(*std::move(store), options, *recogniser,
        terminal ? intake::ProgressCallback(showProgress) : intake::ProgressCallback());
    QFuture<core::Result<intake::Report>> future = job.report();
    future.waitForFinished();
    if (terminal)
        context.err << '\n';
    return future.result();
}

} // namespace

int import(const Context &context)
{
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const QString &help, const char *value) {
        parser.addOption({ QString::fromLatin1(name), help, QString::fromLatin1(value) });
    };
    parser.addOptions({ jsonOption(), encodingOption(),
        { QStringLiteral("dry-run"),
            QCoreApplication::translate("commands", "Read and report, change nothing.") } });
    option("paper", QCoreApplication::translate("commands", "The newspaper's name."), "NAME");
    option("date", QCoreApplication::translate("commands", "The date of all these pages."), "D");
    parser.addPositionalArgument(QStringLiteral("PATH"),
        QCoreApplication::translate("commands", "Files and folders."), QStringLiteral("PATH…"));
    if (const auto status = context.parse(parser, 1))
        return *status;
    const core::Result<intake::Options> options = optionsOf(context, parser);
    if (!options)
        return context.report(options.error());
    const core::Result<intake::Report> report = runImport(context, *options);
    if (!report) {
        if (!report.error().message.isEmpty())
            context.report(report.error());
        return ArchiveUnusable;
    }
    for (const auto &list : { report->failed, report->warnings }) {
        for (const intake::Remark &remark : list)
            context.err << "jianbao: " << remark.message << '\n';
    }
    if (parser.isSet(QStringLiteral("json"))) {
        context.print(QJsonDocument(reportJson(*report)));
    } else {
        context.out << QCoreApplication::translate("commands",
            "Files: %1. New pages: %2, with articles: %3. Unchanged: %4, replaced: %5, failed: %6.")
                           .arg(report->files)
                           .arg(report->pages)
                           .arg(report->articles)
                           .arg(report->unchanged)
                           .arg(report->replaced)
                           .arg(report->failed.size())
                    << '\n';
    }
    return report->failed.isEmpty() ? Done : DoneWithFailures;
}

} // namespace commands
