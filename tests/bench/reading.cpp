// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast pages are read (decoding, format, reading; one core, no database, no entities), and whether ten
// times the page takes no more than twelve times the time:
//   bench_reading            everything
//   bench_reading speed      MB/s over made pages held in memory
//   bench_reading linear     time over size, for ordinary and for hostile text
//   bench_reading profile [ENCODING]    the made pages over and over, for a profiler
#include "reading/reading.h"
#include "formats/formats.h"
#include "made/encodings.h"
#include "made/pages.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype speedBytes = 4'000'000;
constexpr int speedRuns = 7;
constexpr double mostTimes = 12; ///< for ten times the text
constexpr double askedSpeed = 20; ///< MB/s

/// Keeps what was read from being optimised away.
qsizetype articlesRead = 0;

/// The core's own time: other programs do not count.
double coreSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// `decoding`: takes the part of the time that it takes to decode the bytes and find the format's lines.
double secondsFor(const QList<formats::SourceFile> &files, double *decoding = nullptr)
{
    const double start = coreSeconds();
    for (const formats::SourceFile &file : files) {
        const double before = decoding ? coreSeconds() : 0;
        const auto pages = formats::read(file);
        if (decoding)
            *decoding += coreSeconds() - before;
        if (!pages)
            qFatal("%s", qPrintable(pages.error().message));
        for (const core::SourcePage &page : *pages)
            articlesRead += reading::readPage(page).articles.size();
    }
    return coreSeconds() - start;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QList<formats::SourceFile> madeFiles(const char *encoding)
{
    QList<formats::SourceFile> files;
    qsizetype bytes = 0;
    for (quint64 seed = 1; bytes < speedBytes; ++seed) {
        for (const made::PageKind &kind : made::pageKinds()) {
            const made::MadeFile file = kind.make(seed);
            const auto encoded = made::encoded(file.text, encoding);
            if (!encoded)
                qFatal("A made page is not in %s.", encoding);
            files.append({ file.path, *encoded, std::nullopt });
            bytes += encoded->size();
        }
    }
    return files;
}

void printSpeed(QTextStream &out, const char *encoding)
{
    const QList<formats::SourceFile> files = madeFiles(encoding);
    qsizetype bytes = 0;
    for (const formats::SourceFile &file : files)
        bytes += file.bytes.size();
    secondsFor(files);
    QList<double> runs;
    for (int run = 0; run < speedRuns; ++run)
        runs.append(secondsFor(files));
    const double speed = double(bytes) / 1e6 / median(runs);
    double decoding = 0;
    secondsFor(files, &decoding);
    out << QStringLiteral("%1 %2 files %3 MB  %4 MB/s  %5  (decoding and format alone: %6 MB/s)")
               .arg(QString::fromLatin1(encoding), -8)
               .arg(files.size())
               .arg(double(bytes) / 1e6, 0, 'f', 1)
               .arg(speed, 0, 'f', 1)
               .arg(speed >= askedSpeed ? u"enough"_s : u"TOO SLOW"_s)
               .arg(double(bytes) / 1e6 / decoding, 0, 'f', 1)
        << Qt::endl;
}

/// Pages of one kind below each other, as one page.
QString madeText(const char *kindName, qsizetype bytes)
{
    QString text;
    for (const made::PageKind &kind : made::pageKinds()) {
        if (qstrcmp(kind.name, kindName) != 0)
            continue;
        for (quint64 seed = 1; text.size() * 3 < bytes; ++seed)
            text += kind.make(seed).text;
    }
    return text;
}

QString onlyHeadlines(qsizetype bytes)
{
    QString text;
    for (quint64 seed = 1; text.size() * 3 < bytes; ++seed) {
        const made::MadeFile file = made::pageKinds().first().make(seed);
        for (const core::Article &article : file.gold.first().articles)
            text += article.headlines().join(u'\n') + u'\n';
    }
    return text;
}

struct Sample {
    const char *name;
    QString (*make)(qsizetype bytes);
};

QString repeated(QStringView text, qsizetype bytes)
{
    return text.toString().repeated(bytes / text.toUtf8().size());
}

const QList<Sample> &samples()
{
    static const QList<Sample> all {
        { "news", [](qsizetype bytes) { return madeText("leads", bytes); } },
        { "no blank lines", [](qsizetype bytes) { return madeText("tight", bytes); } },
        { "wrapped", [](qsizetype bytes) { return madeText("wrapped-plain", bytes); } },
        { "verse", [](qsizetype bytes) { return madeText("poems", bytes); } },
        { "whole issues", [](qsizetype bytes) { return madeText("issue", bytes); } },
        { "headlines", onlyHeadlines },
        { "one line",
            [](qsizetype bytes) {
                made::Random random(1);
                return made::runningText(random, bytes / 3);
            } },
        { "one character a line", [](qsizetype bytes) { return repeated(u"江\n", bytes); } },
        { "line ends", [](qsizetype bytes) { return u"江"_s + repeated(u"\n", bytes); } },
        { "open brackets", [](qsizetype bytes) { return repeated(u"（《“", bytes); } },
        { "bracket lines", [](qsizetype bytes) { return repeated(u"（记者\n", bytes); } },
        { "brackets in pairs", [](qsizetype bytes) { return repeated(u"（）", bytes); } },
        { "digits", [](qsizetype bytes) { return repeated(u"2023", bytes); } },
        { "dates", [](qsizetype bytes) { return repeated(u"9月12日，", bytes); } },
        { "page marks", [](qsizetype bytes) { return repeated(u"第3版：要闻\n江风入画来。\n", bytes); } },
        { "bylines", [](qsizetype bytes) { return repeated(u"本报记者 王伟 李静 摄影报道\n", bytes); } },
        { "leads", [](qsizetype bytes) { return repeated(u"本报讯（记者 ", bytes); } },
    };
    return all;
}

double bestTime(const QString &text)
{
    const QList<formats::SourceFile> files { { u"page.txt"_s, text.toUtf8(), std::nullopt } };
    double best = secondsFor(files);
    // Short runs are at the mercy of whatever else runs on the machine.
    for (int run = 0; run < (best < 0.05 ? 9 : best < 0.5 ? 3 : 1); ++run)
        best = std::min(best, secondsFor(files));
    return best;
}

void printLinear(QTextStream &out)
{
    for (const Sample &sample : samples()) {
        QStringList times;
        QStringList ratios;
        bool linear = true;
        double before = 0;
        for (const qsizetype bytes : { 100'000, 1'000'000, 10'000'000 }) {
            const double seconds = bestTime(sample.make(bytes));
            times.append(QStringLiteral("%1 ms").arg(seconds * 1000, 9, 'f', 1));
            if (before > 0) {
                ratios.append(QStringLiteral("×%1").arg(seconds / before, 0, 'f', 1));
                linear = linear && seconds / before <= mostTimes;
            }
            before = seconds;
        }
        out << QStringLiteral("%1").arg(QString::fromLatin1(sample.name), -22) << times.join(u' ') << "  "
            << ratios.join(u' ') << (linear ? "  linear" : "  NOT LINEAR") << Qt::endl;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString what = QCoreApplication::arguments().value(1);
    QTextStream out(stdout);
    if (what == u"profile") {
        const QByteArray encoding = QCoreApplication::arguments().value(2, u"UTF-8"_s).toLatin1();
        const QList<formats::SourceFile> files = madeFiles(encoding.constData());
        for (int run = 0; run < speedRuns; ++run)
            secondsFor(files);
        return 0;
    }
    if (what != u"linear") {
        printSpeed(out, "UTF-8");
        printSpeed(out, "GB18030");
    }
    if (what != u"speed")
        printLinear(out);
    return articlesRead > 0 ? 0 : 1;
}
