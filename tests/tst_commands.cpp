// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programroom.h"

#include "commands/context.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

/// Drives the program itself, as other tools do: arguments in, JSON and exit status out.
class TestCommands : public QObject, private ProgramRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(enter()); }
    void helpAndVersionNeedNoArchive();
    void mistakesInTheCallAreUsage_data();
    void mistakesInTheCallAreUsage();
    void readGivesTheForm();
    void readFromStandardInput();
    void badFilesAreNamedAndTheRestIsRead();
    void entitiesCountCodePoints();
    void importNamesWhatFailed();
    void unusableArchivesExitWithThree_data();
    void unusableArchivesExitWithThree();
    void resultsThatCannotBeWrittenAreNotDone();
    void whatHindersTheArchiveExitsWithThree();
    void everyListIsJson();
};

void TestCommands::helpAndVersionNeedNoArchive()
{
    const Outcome help = run({ QStringLiteral("--help") });
    QCOMPARE(help.status, 0);
    for (const char *command : { "read", "entities", "import", "search", "list", "show", "export", "set",
             "remove", "rule", "undo", "redo", "check", "backup", "restore", "stats" }) {
        QVERIFY2(help.out.contains(QByteArray("\n  ") + command), command);
        const Outcome one = run({ QString::fromLatin1(command), QStringLiteral("--help") });
        QCOMPARE(one.status, 0);
        QVERIFY2(one.out.startsWith(QByteArray("Usage: jianbao ") + command + " [options]"), one.out);
        QVERIFY(!one.out.contains("--help-all"));
    }
    QCOMPARE(run({ QStringLiteral("--version") }).out, "jianbao " JIANBAO_VERSION "\n");
    const Outcome one = run({ QStringLiteral("search"), QStringLiteral("--help") });
    QCOMPARE(one.status, 0);
    QVERIFY(one.out.contains("--limit"));
}

void TestCommands::mistakesInTheCallAreUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row
        = [](const char *arguments) { QTest::newRow(arguments) << QString::fromUtf8(arguments).split(u' '); };
    row("read");
    row("read x --encoding klingon");
    row("search");
    row("search 工会 --limit many");
    row("search 工会 --limit -5");
    row("search 工会 --order best");
    row("search 工会 --limt 5");
    row("search --");
    row("list");
    row("list ships");
    row("list issues pages");
    row("show seven");
    row("export --to pdf --out x.pdf");
    row("export --to stone --out x --query 工会");
    row("export --to json --query 工会");
    row("export --to json --out - --issue 1 --query 工会");
    row("entities x --date yesterday");
    row("import x --date 2023-13");
    row("import x --date 2023/09/12");
    row("import x --date 2023-09-12xyz");
    row("check everything");
    row("read x --bogus");
    row("statistics");
    row("export --to json --out - --issue 1 7");
    row("export --to json --out /dev/null --query 工会");
    row("--bogus");
}

void TestCommands::mistakesInTheCallAreUsage()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.startsWith(QStringLiteral("jianbao: ")), qPrintable(outcome.err));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("档 案.jianbao"))));
}

void TestCommands::readGivesTheForm()
{
    const Outcome outcome = run({ QStringLiteral("read"), samples() + QStringLiteral("/2024-05-16/01.txt"),
        QStringLiteral("--json") });
    QCOMPARE(outcome.status, 0);
    const QJsonArray pages = outcome.json().array();
    QCOMPARE(pages.size(), 1);
    const QJsonObject page = pages.first().toObject();
    QStringList keys = page.keys();
    QCOMPARE(keys,
        QStringList({ QStringLiteral("articles"), QStringLiteral("banner"), QStringLiteral("date"),
            QStringLiteral("encoding"), QStringLiteral("issue_number"), QStringLiteral("page"),
            QStringLiteral("page_name"), QStringLiteral("source"), QStringLiteral("warnings") }));
    QCOMPARE(page[QStringLiteral("page")].toString(), QStringLiteral("1"));
    const QJsonObject date = page[QStringLiteral("date")].toObject();
    QCOMPARE(date[QStringLiteral("value")].toString(), QStringLiteral("2024-05-16"));
    QCOMPARE(date[QStringLiteral("basis")].toString(), QStringLiteral("path"));
    const QJsonObject article = page[QStringLiteral("articles")][0].toObject();
    for (const char *key : { "kind", "headlines", "title_index", "lead", "reporters", "correspondents",
             "people", "paragraphs", "joins", "captions", "credit", "continues_on", "continued_from" })
        QVERIFY2(article.contains(QString::fromLatin1(key)), key);
}

void TestCommands::readFromStandardInput()
{
    QFile sample(samples() + QStringLiteral("/2024-05-16/01.txt"));
    QVERIFY(sample.open(QIODevice::ReadOnly));
    const Outcome outcome
        = run({ QStringLiteral("read"), QStringLiteral("-"), QStringLiteral("--json") }, sample.readAll());
    QCOMPARE(outcome.status, 0);
    QVERIFY(!outcome.json()[0][QStringLiteral("articles")].toArray().isEmpty());
}

void TestCommands::badFilesAreNamedAndTheRestIsRead()
{
    const QString empty = write(QStringLiteral("空.txt"), "");
    const Outcome outcome = run({ QStringLiteral("read"), empty, path(QStringLiteral("missing.txt")),
        samples() + QStringLiteral("/2024-05-16/02.txt"), QStringLiteral("--json") });
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains(empty) && outcome.err.contains(QStringLiteral("missing.txt")),
        qPrintable(outcome.err));
    QCOMPARE(outcome.json().array().size(), 1);
}

void TestCommands::entitiesCountCodePoints()
{
    // 𠮷 is one code point and two UTF-16 units: offsets after it must not be one too far.
    const QByteArray text = QStringLiteral("𠮷本报讯（记者 林小满）\n\n第二篇《车间里的灯》\n").toUtf8();
    const Outcome outcome
        = run({ QStringLiteral("entities"), QStringLiteral("-"), QStringLiteral("--json") }, text);
    QCOMPARE(outcome.status, 0);
    QJsonObject person;
    QJsonObject work;
    for (const QJsonValue &value : outcome.json().array()) {
        if (value[QStringLiteral("type")].toString() == u"person")
            person = value.toObject();
        if (value[QStringLiteral("type")].toString() == u"work")
            work = value.toObject();
    }
    QCOMPARE(person[QStringLiteral("text")].toString(), QStringLiteral("林小满"));
    QCOMPARE(person[QStringLiteral("line")].toInt(), 0);
    QCOMPARE(person[QStringLiteral("start")].toInt(), 8);
    QCOMPARE(person[QStringLiteral("end")].toInt(), 11);
    QCOMPARE(work[QStringLiteral("line")].toInt(), 2);
    QCOMPARE(work[QStringLiteral("start")].toInt(), 4);
}

void TestCommands::importNamesWhatFailed()
{
    const QString binary
        = write(QStringLiteral("pages/a.txt"), QByteArray("\0\1\2\3\4\5\6\7", 8).repeated(100));
    const Outcome outcome
        = run({ QStringLiteral("import"), path(QStringLiteral("pages")), QStringLiteral("--json") });
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.json()[QStringLiteral("failed")][0][QStringLiteral("path")].toString(), binary);
    QVERIFY(outcome.json()[QStringLiteral("failed")][0][QStringLiteral("error")].toString().contains(binary));
}

void TestCommands::unusableArchivesExitWithThree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no database") << QByteArray("this is a letter, not a database\n").repeated(200);
    QTest::newRow("cut off") << QByteArray("SQLite format 3\0", 16);
}

void TestCommands::unusableArchivesExitWithThree()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(QStringLiteral("x.jianbao"), bytes);
    for (const QStringList &call : { QStringList { QStringLiteral("search"), QStringLiteral("工会") },
             QStringList { QStringLiteral("import"), samples() }, QStringList { QStringLiteral("check") } }) {
        const Outcome outcome = run(QStringList { QStringLiteral("--archive"), path } + call);
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.err.contains(path), qPrintable(outcome.err));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes);
}

void TestCommands::resultsThatCannotBeWrittenAreNotDone()
{
    const QString full = QStringLiteral("/dev/full");
    if (!QFileInfo::exists(full))
        QSKIP("There is no device here that is always full.");
    QProcess process;
    process.setStandardOutputFile(full);
    process.start(QStringLiteral(JIANBAO_BINARY),
        { QStringLiteral("read"), samples() + QStringLiteral("/2024-05-16/01.txt"),
            QStringLiteral("--json") });
    QVERIFY(process.waitForFinished(120000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!process.readAllStandardError().isEmpty());
}

void TestCommands::whatHindersTheArchiveExitsWithThree()
{
    QString said;
    QTextStream stream(&said);
    const commands::Context context { QStringLiteral("search"), {}, {}, stream, stream };
    using Kind = core::Error::Kind;
    for (const Kind kind : { Kind::NotAnArchive, Kind::NewerArchive, Kind::Damaged, Kind::Busy,
             Kind::Unreadable, Kind::Unsupported })
        QCOMPARE(context.report({ kind, QStringLiteral("x") }), int(commands::ArchiveUnusable));
    QCOMPARE(context.report({ Kind::NotFound, QStringLiteral("x") }), int(commands::DoneWithFailures));
    QCOMPARE(context.report({ Kind::BadQuery, QStringLiteral("x") }), int(commands::Usage));
}

void TestCommands::everyListIsJson()
{
    QCOMPARE(run({ QStringLiteral("import"), samples() }).status, 0);
    for (const char *what : { "issues", "pages", "articles", "entities", "people", "sources" }) {
        const Outcome outcome
            = run({ QStringLiteral("list"), QString::fromLatin1(what), QStringLiteral("--json") });
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.json().isArray() && !outcome.json().array().isEmpty(), what);
        QVERIFY(!run({ QStringLiteral("list"), QString::fromLatin1(what) }).out.isEmpty());
    }
    const QJsonObject issue
        = run({ QStringLiteral("list"), QStringLiteral("issues"), QStringLiteral("--json") })
              .json()[0]
              .toObject();
    QCOMPARE(issue.keys(),
        QStringList({ QStringLiteral("articles"), QStringLiteral("basis"), QStringLiteral("conflicts"),
            QStringLiteral("date"), QStringLiteral("id"), QStringLiteral("number"), QStringLiteral("pages"),
            QStringLiteral("paper"), QStringLiteral("precision") }));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
