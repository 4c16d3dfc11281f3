// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast articles come on paper, how large the files are, and whether the text that poppler reads in them
// is the articles' text, head and foot and white space apart:
//   bench_print            everything, on articles of made pages; the pages of ../shared as well
//   bench_print exact N    of so many made articles, in one to three columns
#include "publish/print.h"
#include "formats/formats.h"
#include "made/pages.h"
#include "publish/citation.h"
#include "publish/pdf.h"
#include "publish/pdffile.h"
#include "reading/reading.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 5;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

QList<publish::Entry> entriesOf(const QList<core::Page> &pages, qint64 issue)
{
    QList<publish::Entry> entries;
    qint64 number = issue * 1000;
    for (const core::Page &page : pages) {
        ++number;
        for (const core::Article &article : page.articles) {
            publish::Entry entry;
            entry.stored.id = ++number;
            entry.stored.issue.id = issue;
            entry.stored.issue.paper = u"澜浦工友报"_s;
            entry.stored.issue.date = page.date;
            entry.stored.page.id = number;
            entry.stored.page.number = page.number;
            entry.stored.article = article;
            entries.append(entry);
        }
    }
    return entries;
}

QList<publish::Entry> madeEntries(int count)
{
    QList<publish::Entry> entries;
    for (quint64 seed = 1; entries.size() < count; ++seed) {
        for (const made::PageKind &kind : made::pageKinds())
            entries += entriesOf(kind.make(seed).gold, qint64(seed));
    }
    return entries.mid(0, count);
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/// Seconds, the middle one of some runs; what is written stays at `file`.
double secondsFor(const QList<publish::Entry> &entries, const publish::PrintSetup &setup, const QString &file)
{
    QList<double> seconds;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        const auto report = publish::writePdf(entries, u"合订本"_s, setup, file);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        seconds.append(double(timer.nsecsElapsed()) / 1e9);
    }
    return median(seconds);
}

qint64 bytesBesideFonts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray bytes = file.readAll();
    const auto parts = publish::PdfFile::parse(bytes);
    qint64 fonts = 0;
    for (int number = 1; parts && number <= parts->count(); ++number)
        fonts += parts->object(publish::PdfFile::reference(parts->object(number), "/FontFile2")).size();
    return bytes.size() - fonts;
}

void printSpeed(const QString &folder)
{
    const QList<publish::Entry> entries = madeEntries(100);
    qsizetype characters = 0;
    for (const publish::Entry &entry : entries) {
        for (const core::Block &block : entry.stored.article.blocks)
            characters += block.text.size();
    }
    out() << "100 articles, " << characters << " characters, to one PDF\n";
    for (int columns = 1; columns <= publish::mostColumns; ++columns) {
        publish::PrintSetup setup;
        setup.columns = columns;
        setup.entities = true;
        const QString file = folder + u"/hundred.pdf"_s;
        const double seconds = secondsFor(entries, setup, file);
        out() << "  " << columns << " column(s)   " << qRound(100 / seconds) << " articles a second   "
              << bytesBesideFonts(file) / 100 << " bytes an article beside the fonts\n";
    }
    publish::PrintSetup archival;
    archival.archival = true;
    out() << "  PDF/A-1b      " << qRound(100 / secondsFor(entries, archival, folder + u"/a.pdf"_s))
          << " articles a second\n";
    QList<publish::Entry> issue = madeEntries(60);
    for (publish::Entry &entry : issue)
        entry.stored.issue = issue.first().stored.issue;
    out() << "an issue of 60 articles with contents   "
          << QString::number(secondsFor(issue, {}, folder + u"/issue.pdf"_s), 'f', 2) << " s\n";
    out().flush();
}

void printLarge(const QString &folder)
{
    QList<publish::Entry> entries = madeEntries(3000);
    for (qsizetype i = 0; i < entries.size(); ++i)
        entries[i].stored.page.id = i; // a sheet of its own for each
    QElapsedTimer timer;
    timer.start();
    const auto report = publish::writePdf(entries, u"合订本"_s, {}, folder + u"/large.pdf"_s);
    out() << "3,000 articles, a sheet each   "
          << (report ? QString::number(report->pages) : report.error().message) << " pages   "
          << double(timer.elapsed()) / 1000 << " s\n";
    out().flush();
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// What poppler reads, in the order of setting, without heads, feet and white space.
QString textOf(const QString &file, const publish::Entry &entry)
{
    QProcess process;
    process.start(u"pdftotext"_s, { u"-raw"_s, file, u"-"_s });
    if (!process.waitForFinished(60000))
        qFatal("pdftotext (package poppler-utils) is needed.");
    static const QRegularExpression lineEnd(u"[\n\f]"_s);
    static const QRegularExpression foot(u"(^|·)Page\\d+of\\d+$"_s);
    const QString head = withoutBlanks(publish::placeLine(entry.stored.issue, entry.stored.page.number));
    QString text;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(lineEnd)) {
        const QString bare = withoutBlanks(line);
        if (bare != head && !foot.match(bare).hasMatch())
            text += bare;
    }
    return text;
}

void printExact(const QList<publish::Entry> &entries, const char *what, const QString &folder)
{
    const QString file = folder + u"/one.pdf"_s;
    for (int columns = 1; columns <= publish::mostColumns; ++columns) {
        publish::PrintSetup setup;
        setup.columns = columns;
        qsizetype exact = 0;
        for (const publish::Entry &entry : entries) {
            if (!publish::writePdf({ entry }, {}, setup, file))
                continue;
            QString meant;
            for (const core::Block &block : entry.stored.article.blocks)
                meant += withoutBlanks(block.text);
            const bool same = textOf(file, entry) == meant;
            exact += same;
            if (!same)
                out() << "    not exact: " << entry.stored.article.title() << '\n';
        }
        out() << what << ", " << columns << " column(s)   " << exact << " of " << entries.size()
              << " exact\n";
        out().flush();
    }
}

QList<publish::Entry> sharedEntries()
{
    QList<publish::Entry> entries;
    const QDir folder(QStringLiteral(JIANBAO_SHARED_DIR "/pages"));
    for (const QString &name : folder.entryList({ u"*.txt"_s }, QDir::Files)) {
        const auto file = formats::load(folder.filePath(name));
        const auto sources = file ? formats::read(*file) : std::unexpected(file.error());
        for (const core::SourcePage &source : sources.value_or(QList<core::SourcePage>()))
            entries += entriesOf({ reading::readPage(source) }, 1);
    }
    return entries;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir folder;
    const bool exactOnly = arguments.value(1) == u"exact";
    if (!exactOnly) {
        printSpeed(folder.path());
        printLarge(folder.path());
    }
    printExact(madeEntries(exactOnly ? arguments.value(2).toInt() : 1000), "made articles", folder.path());
    const QList<publish::Entry> shared = sharedEntries();
    if (shared.isEmpty())
        out() << "The shared pages are not here.\n";
    else
        printExact(shared, "articles of the shared pages", folder.path());
    return 0;
}
