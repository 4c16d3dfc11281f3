// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Learns the tagger's model from labelled text, and measures it; ./relearn lists what the program's is made
// of.
//   learntagger --count-words WORDS.bin < UNLABELLED   news items, one a line (JSON or plain text)
//   learntagger --words WORDS.bin --out MODEL.bin LABELLED…
//   learntagger --words WORDS.bin --folds 3 LABELLED…  cross-validation; also --without, --rows, --least
//   learntagger --words WORDS.bin --test FILE… LABELLED…  with --curve or --ablation the tables of these
#include "entities/learn/course.h"
#include "entities/learn/wordstatistics.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace learn;

namespace {

struct Test {
    QString name;
    std::vector<Document> documents;
    int classes = 8;
};

struct Group {
    const char *name;
    std::initializer_list<int> features; ///< families in tagfeatures.cpp
};
const Group groups[] = { { "nothing", {} }, { "characters", { 1, 2 } }, { "words", { 6 } },
    { "word classes", { 8 } }, { "lexicons", { 11, 14 } }, { "rules", { 15, 16 } }, { "names", { 17, 20 } },
    { "heads", { 21, 23, 25 } }, { "quotes", { 26 } } };

Documents pointers(const std::vector<Document> &documents, std::size_t every = 1)
{
    Documents all;
    for (std::size_t i = 0; i < documents.size(); i += every)
        all.push_back(&documents[i]);
    return all;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written.", qPrintable(path));
}

/// A file without blank lines is one article, as `jianbao entities` takes it.
Test testOf(const QString &path)
{
    Test test { QFileInfo(path).fileName(), {}, 8 };
    if (path.endsWith(u".tsv")) {
        test.documents = labelledCharacters(path);
        test.classes = 3;
        return test;
    }
    Document all;
    for (Document &document : labelledText(path))
        all.insert(all.end(), document.begin(), document.end());
    test.documents = { std::move(all) };
    return test;
}

void print(QTextStream &out, const QString &name, const Course &course, const Documents &learnt,
    const std::vector<Test> &tests, bool showErrors)
{
    const auto recogniser = course.recogniser(course.learn(learnt));
    for (const Test &test : tests) {
        Tally tally;
        for (const Document &document : test.documents)
            tally.add(*recogniser, document, test.classes, showErrors ? &out : nullptr);
        out << name << u' ' << test.name << u' ' << tally.line() << Qt::endl;
    }
}

/// Every document is tested once, by a model that did not see it; neighbours stay together.
void crossValidate(QTextStream &out, const Course &course, const std::vector<Document> &documents,
    std::size_t folds, bool showErrors)
{
    static constexpr std::size_t together = 10;
    Tally tally;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        Documents learnt;
        Documents tested;
        for (std::size_t i = 0; i < documents.size(); ++i)
            (i / together % folds == fold ? tested : learnt).push_back(&documents[i]);
        const auto recogniser = course.recogniser(course.learn(learnt));
        for (const Document *document : tested)
            tally.add(*recogniser, *document, 8, showErrors ? &out : nullptr);
    }
    out << tally.line() << Qt::endl;
}

void countWords(const QString &path)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        qFatal("Standard input cannot be read.");
    write(path, entities::WordClasses::bytes(wordStatistics(unlabelledText(input))));
}

void measure(QTextStream &out, const QCommandLineParser &parser, Course &course,
    const std::vector<Document> &documents)
{
    const bool showErrors = parser.isSet(u"errors"_s);
    std::vector<Test> tests;
    for (const QString &path : parser.values(u"test"_s))
        tests.push_back(testOf(path));
    if (parser.isSet(u"folds"_s))
        crossValidate(out, course, documents, parser.value(u"folds"_s).toULongLong(), showErrors);
    else if (parser.isSet(u"curve"_s))
        for (const std::size_t every : { 4, 2, 1 })
            print(out, u"1/%1"_s.arg(every), course, pointers(documents, every), tests, showErrors);
    else if (parser.isSet(u"ablation"_s))
        for (const Group &group : groups) {
            course.leftOut = 0;
            for (const int family : group.features)
                course.leftOut |= 1u << family;
            print(out, u"without %1"_s.arg(QLatin1String(group.name)), course, pointers(documents), tests,
                false);
        }
    else if (!tests.empty())
        print(out, u"all"_s, course, pointers(documents), tests, showErrors);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    for (const auto &name : { u"count-words"_s, u"words"_s, u"out"_s, u"folds"_s, u"test"_s, u"without"_s,
             u"rows"_s, u"least"_s })
        parser.addOption({ name, QString(), u"VALUE"_s });
    for (const auto &name : { u"curve"_s, u"ablation"_s, u"errors"_s })
        parser.addOption(QCommandLineOption { name });
    parser.process(app);
    if (parser.isSet(u"count-words"_s)) {
        countWords(parser.value(u"count-words"_s));
        return 0;
    }
    QTextStream out(stdout);
    Course course;
    course.words = bytesOf(parser.value(u"words"_s));
    for (const QString &family : parser.values(u"without"_s))
        course.leftOut |= 1u << family.toUInt();
    if (parser.isSet(u"rows"_s))
        course.rows = parser.value(u"rows"_s).toULongLong();
    if (parser.isSet(u"least"_s))
        course.least = parser.value(u"least"_s).toUInt();
    std::vector<Document> documents;
    for (const QString &path : parser.positionalArguments()) {
        for (Document &document : labelledText(path))
            documents.push_back(std::move(document));
    }
    if (parser.isSet(u"out"_s))
        write(parser.value(u"out"_s), course.learn(pointers(documents)).bytes());
    measure(out, parser, course, documents);
    return 0;
}
