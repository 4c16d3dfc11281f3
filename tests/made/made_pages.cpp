// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the reader over made pages:
//   made_pages SEED COUNT                a table over all kinds
//   made_pages SEED COUNT --show KIND    what was missed, page by page
//   made_pages SEED PAGE --print KIND    the text of one page
//   made_pages SEED COUNT --write FOLDER   COUNT pages of each kind as files, for building an archive
#include "made/score.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QTextStream>

using namespace made;

static const PageKind *kindNamed(const QString &name)
{
    for (const PageKind &kind : pageKinds()) {
        if (QString::fromLatin1(kind.name) == name)
            return &kind;
    }
    return nullptr;
}

static void printTable(QTextStream &out, quint64 seed, int count)
{
    out << QStringLiteral("%1").arg(QStringLiteral("kind"), -18);
    for (int i = 0; i < Figures::Count; ++i)
        out << QStringLiteral("%1").arg(QString::fromLatin1(Figures::name(i)), 8);
    out << '\n';
    for (const PageKind &kind : pageKinds()) {
        Figures figures;
        for (int page = 0; page < count; ++page) {
            const MadeFile file = kind.make(seed * 1000 + quint64(page));
            figures += score(file.gold, readMade(file));
        }
        out << QStringLiteral("%1").arg(QString::fromLatin1(kind.name), -18);
        for (const Figure &figure : figures.all)
            out << QStringLiteral("%1").arg(figure.value(), 8, 'f', 3);
        out << Qt::endl;
    }
}

static void printMisses(QTextStream &out, const PageKind &kind, quint64 seed, int count)
{
    for (int page = 0; page < count; ++page) {
        const MadeFile file = kind.make(seed * 1000 + quint64(page));
        QStringList misses;
        score(file.gold, readMade(file), &misses);
        for (const QString &miss : std::as_const(misses))
            out << page << ' ' << miss << '\n';
    }
}

/// A folder a day, a file a page.
static bool writePages(const QString &folder, quint64 seed, int count)
{
    constexpr int pagesOfADay = 8;
    const QDate first(1986, 1, 1);
    int number = 0;
    for (int page = 0; page < count; ++page) {
        for (const PageKind &kind : pageKinds()) {
            const MadeFile made = kind.make(seed * 1000000 + quint64(page));
            const QString day = first.addDays(number / pagesOfADay).toString(Qt::ISODate);
            QDir(folder).mkpath(day);
            QFile file(QStringLiteral("%1/%2/%3.txt")
                           .arg(folder, day)
                           .arg(number % pagesOfADay + 1, 2, 10, QChar(u'0')));
            if (!file.open(QIODevice::WriteOnly) || file.write(made.text.toUtf8()) < 0)
                return false;
            ++number;
        }
    }
    return true;
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    const quint64 seed = arguments.value(1, QStringLiteral("1")).toULongLong();
    const int count = arguments.value(2).toInt();
    const PageKind *kind = kindNamed(arguments.last());
    if (arguments.contains(QStringLiteral("--write")))
        return writePages(arguments.last(), seed, count) ? 0 : 1;
    if (arguments.contains(QStringLiteral("--print")) && kind)
        out << kind->make(seed * 1000 + quint64(count)).text;
    else if (arguments.contains(QStringLiteral("--show")) && kind)
        printMisses(out, *kind, seed, count);
    else
        printTable(out, seed, count > 0 ? count : 20);
    return 0;
}
