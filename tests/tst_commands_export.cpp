// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programroom.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// `jianbao export`: every form, one file or one each, and what is refused.
class TestCommandsExport : public QObject, private ProgramRoom {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormIsWritten_data();
    void everyFormIsWritten();
    void anotherStartGivesTheSameBytes();
    void aSetupIsKept();
    void oneFileEach();
    void hitsBecomeATable();
    void nothingClippedSaysSo();
    void whatDoesNotGoTogetherIsRefused_data();
    void whatDoesNotGoTogetherIsRefused();
    void whatCannotBeWrittenIsNamed();
    void withoutAChineseFontItSaysSo();

private:
    Outcome exported(const QString &arguments, const QString &out)
    {
        return run(QStringList { u"export"_s } + arguments.split(u' ', Qt::SkipEmptyParts)
            + QStringList { u"--out"_s, out });
    }
    QByteArray bytesOf(const QString &file) const
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
};

void TestCommandsExport::initTestCase()
{
    QVERIFY(enter());
    QCOMPARE(run({ u"import"_s, samples() }).status, 0);
}

void TestCommandsExport::everyFormIsWritten_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("begins");
    const auto row = [](const char *form, const char *begins) {
        QTest::newRow(form) << QString::fromLatin1(form) << QByteArray(begins);
    };
    row("pdf", "%PDF-1.4");
    row("odt", "PK");
    row("html", "<!DOCTYPE html>");
    row("markdown", "");
    row("md", "");
    row("text", "");
    row("TXT", "");
    row("json", "{");
    row("csv", "\xef\xbb\xbf");
    row("gbt7714", "[1] ");
    row("bibtex", "@");
    row("ris", "TY  - NEWS\r\n");
    row("csl-json", "[");
}

void TestCommandsExport::everyFormIsWritten()
{
    QFETCH(const QString, form);
    QFETCH(const QByteArray, begins);
    const QString file = path(u"out."_s + form);
    const Outcome done = exported(u"--issue 1 --to "_s + form, file);
    QVERIFY2(done.status == 0, qPrintable(done.err));
    QCOMPARE(done.err, QString());
    const QByteArray bytes = bytesOf(file);
    QVERIFY2(bytes.size() > 200 && bytes.startsWith(begins), bytes.left(60).constData());
    // The same to standard output.
    QCOMPARE(exported(u"--issue 1 --to "_s + form, u"-"_s).out, bytes);
}

void TestCommandsExport::anotherStartGivesTheSameBytes()
{
    // Two runs, two seeds of Qt's hashes, no clock in the file.
    QVERIFY(exported(u"--issue 1 --to pdf --columns 2 --entities --pdfa"_s, path(u"a.pdf"_s)).status == 0);
    QVERIFY(exported(u"--issue 1 --to pdf --columns 2 --entities --pdfa"_s, path(u"b.pdf"_s)).status == 0);
    QVERIFY(bytesOf(path(u"a.pdf"_s)).size() > 10000);
    QCOMPARE(bytesOf(path(u"a.pdf"_s)), bytesOf(path(u"b.pdf"_s)));
}

void TestCommandsExport::aSetupIsKept()
{
    QVERIFY(
        exported(u"--issue 1 --to pdf --paper-size letter --no-contents"_s, path(u"l.pdf"_s)).status == 0);
    const QByteArray pdf = bytesOf(path(u"l.pdf"_s));
    QVERIFY(pdf.contains("/MediaBox [0 0 612"));
    QVERIFY(!pdf.contains("/Outlines"));
    QVERIFY(!pdf.contains("<pdfaid:part>"));
    QVERIFY(exported(u"--issue 1 --to pdf --pdfa"_s, path(u"l.pdf"_s)).status == 0);
    QVERIFY(bytesOf(path(u"l.pdf"_s)).contains("<pdfaid:part>1"));
    QVERIFY(bytesOf(path(u"l.pdf"_s)).contains("/Outlines"));
}

void TestCommandsExport::oneFileEach()
{
    QVERIFY(QDir(path({})).mkdir(u"each"_s));
    const Outcome done = run({ u"export"_s, u"--to"_s, u"text"_s, u"--issue"_s, u"1"_s, u"--each"_s,
        u"--name"_s, u"{n}-{page}"_s, u"--out"_s, path(u"each"_s) });
    QVERIFY2(done.status == 0, qPrintable(done.err));
    const QStringList files = QDir(path(u"each"_s)).entryList(QDir::Files, QDir::Name);
    QVERIFY(files.size() > 5);
    QCOMPARE(files.first(), u"001-1.txt"_s);
}

void TestCommandsExport::hitsBecomeATable()
{
    const Outcome table = exported(u"--query 职工 --to csv"_s, u"-"_s);
    QCOMPARE(table.status, 0);
    const int total = run({ u"search"_s, u"职工"_s, u"--json"_s }).json()[u"total"_s].toInt();
    QVERIFY(total > 3);
    QCOMPARE(table.out.count("\r\n"), total + 1);
    // None found is a table without rows.
    const Outcome none = exported(u"--query 没有这样的话 --to csv"_s, u"-"_s);
    QCOMPARE(none.status, 0);
    QCOMPARE(none.out.count("\r\n"), 1);
}

void TestCommandsExport::nothingClippedSaysSo()
{
    const Outcome none = exported(u"--clippings --to pdf"_s, path(u"none.pdf"_s));
    QCOMPARE(none.status, 1);
    QVERIFY2(none.err.contains(u"There is no article to write."_s), qPrintable(none.err));
    QVERIFY(!QFileInfo::exists(path(u"none.pdf"_s)));
}

void TestCommandsExport::whatDoesNotGoTogetherIsRefused_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments : { "--issue 1", "--issue 1 --to stone", "--to pdf",
             "--to pdf --issue 1 --query 工会", "--to pdf --issue 1 --clippings", "--to pdf --issue eins",
             "--to pdf --article zwei", "--to pdf --issue 1 --columns 4", "--to pdf --issue 1 --columns two",
             "--to pdf --issue 1 --paper-size A9", "--to pdf --issue 1 --hits",
             "--to pdf --issue 1 --name {n}", "--to odt --issue 1 --columns 2",
             "--to csv --query 工会 --pdfa", "--to pdf --query /(/", "--to pdf --issue 1 --each" })
        QTest::newRow(arguments) << QString::fromUtf8(arguments);
}

void TestCommandsExport::whatDoesNotGoTogetherIsRefused()
{
    QFETCH(const QString, arguments);
    const Outcome refused = exported(arguments, path(u"refused"_s));
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.err.startsWith(u"jianbao: "_s), qPrintable(refused.err));
    QVERIFY(!QFileInfo::exists(path(u"refused"_s)));
}

void TestCommandsExport::whatCannotBeWrittenIsNamed()
{
    for (const QString &form : { u"pdf"_s, u"odt"_s, u"json"_s }) {
        const Outcome failed = exported(u"--issue 1 --to "_s + form, path(u"no/such/folder/x"_s));
        QCOMPARE(failed.status, 1);
        QVERIFY2(failed.err.contains(u"no/such/folder/x"_s), qPrintable(failed.err));
    }
    QCOMPARE(exported(u"--issue 4711 --to pdf"_s, path(u"x"_s)).status, 1);
    QCOMPARE(exported(u"--article 4711 --to odt"_s, path(u"x"_s)).status, 1);
    QVERIFY(!QFileInfo::exists(path(u"x"_s)));
}

void TestCommandsExport::withoutAChineseFontItSaysSo()
{
    // An empty folder is all the machine has of fonts.
    const QString config = write(u"fonts.conf"_s,
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM "
        "\"urn:fontconfig:fonts.dtd\"><fontconfig></fontconfig>");
    qputenv("FONTCONFIG_FILE", QFile::encodeName(config));
    const Outcome failed = exported(u"--issue 1 --to pdf"_s, path(u"typeless.pdf"_s));
    const Outcome text = exported(u"--issue 1 --to text"_s, path(u"typeless.txt"_s));
    qunsetenv("FONTCONFIG_FILE");
    QCOMPARE(failed.status, 1);
    QVERIFY2(failed.err.contains(u"fonts-noto-cjk"_s), qPrintable(failed.err));
    QVERIFY(!QFileInfo::exists(path(u"typeless.pdf"_s)));
    // What needs no type is written.
    QCOMPARE(text.status, 0);
    QVERIFY(bytesOf(path(u"typeless.txt"_s)).size() > 1000);
}

QTEST_GUILESS_MAIN(TestCommandsExport)
#include "tst_commands_export.moc"
