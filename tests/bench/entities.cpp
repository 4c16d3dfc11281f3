// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast entities are recognised (one core, no reading of pages, no database), how long the lexicons take
// to load, and a digest of all that was found, by which two builds can be compared:
//   bench_entities [ROUNDS]            over made pages
//   bench_entities FOLDER [ROUNDS]     over the text files in a folder and in the folders in it
#include "entities/recogniser.h"
#include "formats/formats.h"
#include "made/pages.h"
#include "reading/reading.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype madeCharacters = 500'000; ///< UTF-16 units
constexpr int usualRounds = 5;
constexpr double askedSpeed = 1e6; ///< characters a second

/// The core's own time: other programs do not count.
double coreSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

qsizetype charactersOf(const QList<core::Article> &articles)
{
    qsizetype characters = 0;
    for (const core::Article &article : articles) {
        for (const core::Block &block : article.blocks)
            characters += block.text.size();
    }
    return characters;
}

QList<core::Article> articlesOf(const formats::SourceFile &file)
{
    const auto pages = formats::read(file);
    if (!pages)
        qFatal("%s", qPrintable(pages.error().message));
    QList<core::Article> articles;
    for (const core::SourcePage &page : *pages)
        articles += reading::readPage(page).articles;
    return articles;
}

QList<core::Article> madeArticles()
{
    QList<core::Article> articles;
    for (quint64 seed = 1; charactersOf(articles) < madeCharacters; ++seed) {
        for (const made::PageKind &kind : made::pageKinds()) {
            const made::MadeFile file = kind.make(seed);
            articles += articlesOf({ file.path, file.text.toUtf8(), std::nullopt });
        }
    }
    return articles;
}

QList<core::Article> articlesIn(const QString &folder)
{
    QStringList paths;
    QDirIterator found(folder, { u"*.txt"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        paths << found.next();
    std::sort(paths.begin(), paths.end());
    QList<core::Article> articles;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read.", qPrintable(path));
        articles += articlesOf({ path, file.readAll(), std::nullopt });
    }
    return articles;
}

/// Every mention's article, place, class and value.
void digest(QCryptographicHash &hash, qsizetype article, const QList<core::Mention> &mentions)
{
    for (const core::Mention &mention : mentions) {
        const core::Span &span = mention.span;
        hash.addData(u"%1 %2 %3 %4 %5 %6\n"_s.arg(article)
                         .arg(span.block)
                         .arg(span.start)
                         .arg(span.length)
                         .arg(static_cast<int>(mention.entityClass))
                         .arg(mention.value)
                         .toUtf8());
    }
}

double secondsToLoad()
{
    const double start = coreSeconds();
    if (!entities::Recogniser::load())
        qFatal("The lexicons are missing.");
    return coreSeconds() - start;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    bool hasRounds = false;
    const int wanted = arguments.isEmpty() ? 0 : arguments.last().toInt(&hasRounds);
    if (hasRounds)
        arguments.removeLast();
    const int rounds = hasRounds ? std::max(1, wanted) : usualRounds;
    const QList<core::Article> articles
        = arguments.isEmpty() ? madeArticles() : articlesIn(arguments.first());
    QTextStream out(stdout);
    QList<double> loads;
    for (int round = 0; round < rounds; ++round)
        loads.append(secondsToLoad());
    const auto recogniser = entities::Recogniser::load();
    const QDate report(2023, 9, 15);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    qsizetype mentions = 0;
    QList<double> runs;
    for (int round = 0; round < rounds; ++round) {
        const double start = coreSeconds();
        QList<QList<core::Mention>> found;
        for (const core::Article &article : articles)
            found.append((*recogniser)->recognise(article, report));
        runs.append(coreSeconds() - start);
        for (qsizetype i = 0; round == 0 && i < found.size(); ++i) {
            mentions += found[i].size();
            digest(hash, i, found[i]);
        }
    }
    const double characters = double(charactersOf(articles));
    const double speed = characters / median(runs);
    out << u"loading      %1 ms\n"_s.arg(median(loads) * 1000, 0, 'f', 1)
        << u"articles     %1, %2 million characters\n"_s.arg(articles.size()).arg(characters / 1e6, 0, 'f', 2)
        << u"mentions     %1, digest %2\n"_s.arg(mentions).arg(QString::fromLatin1(hash.result().toHex()))
        << u"speed        %1 million characters a second  %2\n"_s.arg(speed / 1e6, 0, 'f', 2)
               .arg(speed >= askedSpeed ? u"enough"_s : u"TOO SLOW"_s);
    return mentions > 0 ? 0 : 1;
}
