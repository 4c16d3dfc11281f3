// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the reader may be of the dates it infers, and how fast dates are found:
//   bench_dates pages FOLDER...   pages kept as FOLDER/text/YYYY-MM-DD/NN.txt, read without their path
//   bench_dates made SEED COUNT   pages of our own making
//   bench_dates speed             MB/s of text::findDates over made pages and over text full of dates
#include "text/dates.h"
#include "formats/formats.h"
#include "made/dated.h"
#include "made/pages.h"
#include "reading/reading.h"

#include <QCoreApplication>
#include <QDate>
#include <QDirIterator>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr int deciles = 10;

struct Share {
    int right = 0;
    int all = 0;
    double claimed = 0; ///< the sum of the confidences

    void add(bool isRight, double confidence)
    {
        right += isRight ? 1 : 0;
        ++all;
        claimed += confidence;
    }
    double reached() const { return all > 0 ? double(right) / all : 0; }
    double meant() const { return all > 0 ? claimed / all : 0; }
};

struct Calibration {
    std::array<Share, deciles> byDecile;
    Share months;
    Share years;
    Share days;
    int silent = 0;
    int labelledAsStated = 0;

    void add(const core::IssueDate &date, const QDate &truth);
    void print(QTextStream &out, const QString &title) const;
};

void Calibration::add(const core::IssueDate &date, const QDate &truth)
{
    if (date.precision == core::Precision::None) {
        ++silent;
        return;
    }
    if (date.basis != core::Basis::Inferred)
        ++labelledAsStated;
    const bool isRight = truth.toString(Qt::ISODate).startsWith(date.value);
    const int decile = std::clamp(int(date.confidence * deciles), 0, deciles - 1);
    byDecile[std::size_t(decile)].add(isRight, date.confidence);
    Share &share = date.precision == core::Precision::Day ? days
        : date.precision == core::Precision::Month        ? months
                                                          : years;
    share.add(isRight, date.confidence);
}

void printShare(QTextStream &out, const QString &name, const Share &share)
{
    out << u"  %1 %2 pages  claimed %3  reached %4\n"_s.arg(name, -9)
               .arg(share.all, 5)
               .arg(share.meant(), 0, 'f', 3)
               .arg(share.reached(), 0, 'f', 3);
}

void Calibration::print(QTextStream &out, const QString &title) const
{
    Share all;
    for (const Share &share : byDecile) {
        all.right += share.right;
        all.all += share.all;
        all.claimed += share.claimed;
    }
    out << title
        << u": %1 pages, %2 without a claim, %3 estimates not labelled so\n"_s.arg(all.all + silent)
               .arg(silent)
               .arg(labelledAsStated);
    for (int i = 0; i < deciles; ++i) {
        const Share &share = byDecile[std::size_t(i)];
        if (share.all > 0)
            printShare(out, u"%1–%2"_s.arg(i / 10.0, 0, 'f', 1).arg((i + 1) / 10.0, 0, 'f', 1), share);
    }
    printShare(out, u"days"_s, days);
    printShare(out, u"months"_s, months);
    printShare(out, u"years"_s, years);
    printShare(out, u"all"_s, all);
    Share pages = all;
    pages.right += silent;
    pages.all += silent;
    out << u"  the true month lies within what is claimed: %1 of claims, %2 of pages (no claim excludes none)\n"_s
               .arg(all.reached(), 0, 'f', 3)
               .arg(pages.reached(), 0, 'f', 3);
    out << Qt::flush;
}

core::IssueDate dateOf(const QByteArray &bytes)
{
    // What is in the path would be stated.
    const auto pages = formats::read({ u"page.txt"_s, bytes, std::nullopt });
    return pages && !pages->isEmpty() ? reading::readPage(pages->first()).date : core::IssueDate();
}

void calibrate(QTextStream &out, const QStringList &folders, bool lists)
{
    Calibration all;
    for (const QString &folder : folders) {
        QDirIterator files(folder + u"/text"_s, { u"*.txt"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read.", qPrintable(file.fileName()));
            const QDate truth = QDate::fromString(file.fileName().section(u'/', -2, -2), Qt::ISODate);
            const core::IssueDate date = dateOf(file.readAll());
            all.add(date, truth);
            if (lists)
                out << truth.toString(Qt::ISODate) << ' ' << date.value << ' ' << date.confidence << ' '
                    << file.fileName() << '\n';
        }
    }
    all.print(out, folders.join(u' '));
}

void calibrateMade(QTextStream &out, quint64 seed, int count)
{
    Calibration all;
    for (int page = 0; page < count; ++page) {
        const made::DatedText made = made::datedText(seed * 100'000 + quint64(page));
        all.add(dateOf(made.text.toUtf8()), made.day);
    }
    all.print(out, u"made, seed %1"_s.arg(seed));
}

double megabytesPerSecond(const QStringList &texts)
{
    constexpr double leastSeconds = 1;
    qsizetype bytes = 0;
    qsizetype found = 0;
    const std::clock_t start = std::clock();
    double seconds = 0;
    while (seconds < leastSeconds) {
        for (const QString &text : texts) {
            found += text::findDates(text).size();
            bytes += text.size() * 3; // of Chinese text in UTF-8
        }
        seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    }
    return found >= 0 ? double(bytes) / 1e6 / seconds : 0;
}

void printSpeed(QTextStream &out)
{
    QStringList lines;
    for (quint64 seed = 1; seed < 20; ++seed) {
        for (const made::PageKind &kind : made::pageKinds())
            lines << kind.make(seed).text.split(u'\n');
    }
    constexpr int repeats = 5000;
    out << u"findDates: made pages %1 MB/s, prose %2 MB/s, nothing but dates %3 MB/s, numerals %4 MB/s\n"_s
               .arg(megabytesPerSecond(lines), 0, 'f', 1)
               .arg(megabytesPerSecond(
                        { u"江边的码头从早到晚都有人在装船，号子声传出去很远。"_s.repeated(repeats) }),
                   0, 'f', 1)
               .arg(megabytesPerSecond({ u"9月12日，"_s.repeated(repeats) }), 0, 'f', 1)
               .arg(megabytesPerSecond({ u"一二三四"_s.repeated(repeats) }), 0, 'f', 1);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool lists = arguments.removeAll(u"--list"_s) > 0;
    QTextStream out(stdout);
    if (arguments.value(0) == u"pages")
        calibrate(out, arguments.mid(1), lists);
    else if (arguments.value(0) == u"made")
        calibrateMade(out, arguments.value(1).toULongLong(), std::max(1, arguments.value(2).toInt()));
    else
        printSpeed(out);
    return 0;
}
