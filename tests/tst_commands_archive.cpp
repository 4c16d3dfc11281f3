// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programroom.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

/// The commands that work with an archive, in the order in which a person comes to them.
class TestCommandsArchive : public QObject, private ProgramRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(enter()); }
    void importSearchShowExportCheck();
    void anIssueIsExported();
    void queriesMayBeginWithADash_data();
    void queriesMayBeginWithADash();
    void hitsComeInTheOrderAskedFor();
    void aFolderDatesWhatIsNamedInIt();
    void articlesThatGoOnAreLinked();
    void pagesThatAreThereTwiceAreNamed();
    void aSoundArchiveThatCanOnlyBeReadIsInOrder();
    void editorsDecideAndTakeBack();
    void whatIsRemovedComesBack();
    void theArchiveIsMended();
    void theArchiveIsBackedUpAndRestored();
    void statsCount();
    void careRefusesWhatMakesNoSense_data();
    void careRefusesWhatMakesNoSense();
};

void TestCommandsArchive::importSearchShowExportCheck()
{
    const Outcome imported = run({ QStringLiteral("import"), samples(), QStringLiteral("--json") });
    QVERIFY2(imported.status == 0, qPrintable(imported.err));
    QCOMPARE(imported.json()[QStringLiteral("files")].toInt(), 5);
    QCOMPARE(imported.json()[QStringLiteral("pages")].toInt(), 5);
    const int articles = imported.json()[QStringLiteral("articles")].toInt();
    QVERIFY(articles >= 20);
    const Outcome again = run({ QStringLiteral("import"), samples(), QStringLiteral("--json") });
    QCOMPARE(again.json()[QStringLiteral("unchanged")].toInt(), 5);

    const QJsonDocument found
        = run({ QStringLiteral("search"), QStringLiteral("职工"), QStringLiteral("--json") }).json();
    QVERIFY(found[QStringLiteral("total")].toInt() > 0);
    QVERIFY(found[QStringLiteral("total_is_exact")].toBool());
    const QJsonObject hit = found[QStringLiteral("hits")][0].toObject();
    const QJsonArray span = hit[QStringLiteral("snippet_spans")][0].toArray();
    QCOMPARE(
        hit[QStringLiteral("snippet")].toString().mid(span[0].toInt(), span[1].toInt() - span[0].toInt()),
        QStringLiteral("职工"));
    const QString id = QString::number(hit[QStringLiteral("article")].toInt());

    const QJsonDocument shown = run({ QStringLiteral("show"), id, QStringLiteral("--json") }).json();
    QVERIFY(!shown[QStringLiteral("paragraphs")].toArray().isEmpty());
    QVERIFY(run({ QStringLiteral("show"), id, QStringLiteral("--source") }).out.contains("职工"));

    const Outcome lines = run({ QStringLiteral("export"), QStringLiteral("--to"), QStringLiteral("json"),
        QStringLiteral("--query"), QString(), QStringLiteral("--out"), QStringLiteral("-") });
    QCOMPARE(lines.status, 0);
    QCOMPARE(lines.out.count('\n'), articles);

    const QString pdf = path(QStringLiteral("篇.pdf"));
    const Outcome printed = run({ QStringLiteral("export"), QStringLiteral("--to"), QStringLiteral("pdf"),
        QStringLiteral("--article"), id, QStringLiteral("--out"), pdf });
    QVERIFY2(printed.status == 0, qPrintable(printed.err));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));

    QCOMPARE(run({ QStringLiteral("check") }).status, 0);
    QCOMPARE(run({ QStringLiteral("show"), QStringLiteral("4711") }).status, 1);
}

/// A page with one article, as text.
static QByteArray pageOf(const QString &headline, const QString &paragraph)
{
    return (headline + QStringLiteral("\n\n本报讯（记者 林小满）近日，") + paragraph
        + QStringLiteral("大家读书、谈心，气氛热烈，六十名职工参加了活动。\n"))
        .toUtf8();
}

void TestCommandsArchive::queriesMayBeginWithADash_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row
        = [](const char *arguments) { QTest::newRow(arguments) << QString::fromUtf8(arguments).split(u' '); };
    // Each leaves out what is not there.
    row("-渔港 --count");
    row("--count -渔港");
    row("--count -- -渔港");
    row("--渔港 --count");
    row("--count --limit 3 -渔港");
    row("--count --limit=3 -渔港 云州");
    row("--count -q");
}

void TestCommandsArchive::queriesMayBeginWithADash()
{
    QFETCH(QStringList, arguments);
    run({ QStringLiteral("import"),
        write(QStringLiteral("01.txt"),
            pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会和M办读书会。"))) });
    const Outcome outcome = run(QStringList { QStringLiteral("search") } + arguments);
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out, "1\n");
}

void TestCommandsArchive::hitsComeInTheOrderAskedFor()
{
    write(QStringLiteral("页/2031-03-04/01.txt"),
        pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会办读书会。")));
    write(QStringLiteral("页/2031-03-05/01.txt"),
        pageOf(QStringLiteral("总工会来到车间"), QStringLiteral("总工会办讲座，总工会送书。")));
    write(QStringLiteral("页/2031-03-06/01.txt"),
        pageOf(QStringLiteral("海州渔港开新船"), QStringLiteral("总工会也来了。")));
    QCOMPARE(run({ QStringLiteral("import"), path(QStringLiteral("页")) }).status, 0);
    const auto first = [this](const QString &order) {
        const QJsonDocument found = run({ QStringLiteral("search"), QStringLiteral("总工会"),
                                            QStringLiteral("--order"), order, QStringLiteral("--json") })
                                        .json();
        return found[QStringLiteral("hits")][0][QStringLiteral("title")].toString();
    };
    QCOMPARE(first(QStringLiteral("newest")), QStringLiteral("海州渔港开新船"));
    QCOMPARE(first(QStringLiteral("oldest")), QStringLiteral("云州办起读书会"));
    QCOMPARE(first(QStringLiteral("relevance")), QStringLiteral("总工会来到车间"));
}

void TestCommandsArchive::aFolderDatesWhatIsNamedInIt()
{
    const QString path = write(QStringLiteral("2031-03-04/01.txt"),
        pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会办读书会。")));
    QCOMPARE(
        run({ QStringLiteral("import"), QStringLiteral("01.txt") }, {}, QFileInfo(path).path()).status, 0);
    const QJsonObject issue
        = run({ QStringLiteral("list"), QStringLiteral("issues"), QStringLiteral("--json") })
              .json()[0]
              .toObject();
    QCOMPARE(issue[QStringLiteral("date")].toString(), QStringLiteral("2031-03-04"));
    QCOMPARE(issue[QStringLiteral("basis")].toString(), QStringLiteral("path"));
    QCOMPARE(issue[QStringLiteral("paper")].toString(), QStringLiteral("unnamed"));
}

void TestCommandsArchive::articlesThatGoOnAreLinked()
{
    write(QStringLiteral("页/2031-03-04/01.txt"),
        pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会办读书会。"))
            + QStringLiteral("车间里的书架越来越满（下转第3版）\n").toUtf8());
    write(QStringLiteral("页/2031-03-04/03.txt"),
        QStringLiteral("云州读书会\n\n（上接第1版）车间里的书架越来越满，大家轮流保管钥匙。\n\n"
                       "书是职工自己捐的，每人一册。\n")
            .toUtf8());
    QCOMPARE(run({ QStringLiteral("import"), path(QStringLiteral("页")) }).status, 0);
    const QJsonObject opening
        = run({ QStringLiteral("show"), QStringLiteral("1"), QStringLiteral("--json") }).json().object();
    QCOMPARE(opening[QStringLiteral("continues_on")].toString(), QStringLiteral("3"));
    QVERIFY(opening[QStringLiteral("continued_from")].isNull());
    QCOMPARE(opening[QStringLiteral("continuation")][QStringLiteral("article")].toInt(), 2);
    QVERIFY(opening[QStringLiteral("origin")].isNull());
    QVERIFY(run({ QStringLiteral("show"), QStringLiteral("1") })
                .out.endsWith(QStringLiteral("continues on page 3: 云州读书会 (article 2)\n").toUtf8()));
    QVERIFY(
        run({ QStringLiteral("show"), QStringLiteral("2") })
            .out.endsWith(QStringLiteral("continued from page 1: 云州办起读书会 (article 1)\n").toUtf8()));
}

void TestCommandsArchive::anIssueIsExported()
{
    QCOMPARE(run({ QStringLiteral("import"), samples() }).status, 0);
    const QJsonObject issue
        = run({ QStringLiteral("list"), QStringLiteral("issues"), QStringLiteral("--json") })
              .json()[0]
              .toObject();
    const QString id = QString::number(issue[QStringLiteral("id")].toInt());
    const auto exported = [&](const QString &to, const QString &number, const QString &file) {
        return run({ QStringLiteral("export"), QStringLiteral("--to"), to, QStringLiteral("--issue"), number,
            QStringLiteral("--out"), file });
    };
    const Outcome lines = exported(QStringLiteral("json"), id, QStringLiteral("-"));
    QCOMPARE(lines.status, 0);
    QCOMPARE(lines.out.count('\n'), issue[QStringLiteral("articles")].toInt());
    const QString pdf = path(QStringLiteral("期.pdf"));
    const Outcome printed = exported(QStringLiteral("pdf"), id, pdf);
    QVERIFY2(printed.status == 0, qPrintable(printed.err));
    QVERIFY(QFileInfo(pdf).size() > 0);
    QCOMPARE(exported(QStringLiteral("json"), QStringLiteral("4711"), QStringLiteral("-")).status, 1);
    // A query that finds nothing writes nothing, and that is no failure.
    const Outcome none = run(
        { QStringLiteral("export"), QStringLiteral("--to"), QStringLiteral("json"), QStringLiteral("--query"),
            QStringLiteral("没有这样的话"), QStringLiteral("--out"), QStringLiteral("-") });
    QCOMPARE(none.status, 0);
    QCOMPARE(none.out, QByteArray());
}

void TestCommandsArchive::pagesThatAreThereTwiceAreNamed()
{
    const QByteArray page = pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会办读书会。"));
    const QString first = write(QStringLiteral("页/2031-03-04/01.txt"), page);
    const QString second = write(QStringLiteral("页/2031-03-04/01 (2).txt"), "\n" + page + "\n\n");
    const Outcome outcome
        = run({ QStringLiteral("import"), path(QStringLiteral("页")), QStringLiteral("--json") });
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.json()[QStringLiteral("pages")].toInt(), 2);
    QVERIFY2(outcome.err.contains(first) && outcome.err.contains(second), qPrintable(outcome.err));
}

void TestCommandsArchive::aSoundArchiveThatCanOnlyBeReadIsInOrder()
{
    QCOMPARE(run({ QStringLiteral("import"), samples() }).status, 0);
    const QString archive = path(QStringLiteral("档 案.jianbao"));
    QVERIFY(QFile::setPermissions(archive, QFile::ReadOwner));
    const auto writable
        = qScopeGuard([&] { QFile::setPermissions(archive, QFile::ReadOwner | QFile::WriteOwner); });
    if (QFileInfo(archive).isWritable())
        QSKIP("This user may write everywhere.");
    const Outcome outcome = run({ QStringLiteral("check") });
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.err.contains(QStringLiteral("can only be read")), qPrintable(outcome.err));
}

void TestCommandsArchive::editorsDecideAndTakeBack()
{
    const auto list = [this] {
        const QJsonDocument issues
            = run({ QStringLiteral("list"), QStringLiteral("issues"), QStringLiteral("--json") }).json();
        const QJsonObject issue = issues[0].toObject();
        return QStringLiteral("%1 %2 %3 %4")
            .arg(issues.array().size())
            .arg(issue[QStringLiteral("date")].toString(), issue[QStringLiteral("basis")].toString(),
                issue[QStringLiteral("paper")].toString());
    };
    write(QStringLiteral("页/2031-03/01.txt"),
        pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会办读书会。")));
    write(QStringLiteral("页/2031-04/01.txt"),
        pageOf(QStringLiteral("总工会来到车间"), QStringLiteral("总工会办讲座。")));
    QCOMPARE(run({ QStringLiteral("import"), path(QStringLiteral("页")) }).status, 0);
    const QString before = list();
    QCOMPARE(before, QStringLiteral("2 2031-04 path unnamed"));
    const Outcome dated = run({ QStringLiteral("set"), QStringLiteral("1"), QStringLiteral("2"),
        QStringLiteral("--date"), QStringLiteral("2031-04-05") });
    QVERIFY2(dated.status == 0, qPrintable(dated.err));
    QCOMPARE(dated.out, "Set the date of 2 issues to 2031-04-05\n");
    QCOMPARE(list(), QStringLiteral("1 2031-04-05 stated unnamed"));
    const QJsonDocument named = run({ QStringLiteral("set"), QStringLiteral("1"), QStringLiteral("--paper"),
                                        QStringLiteral("临溪日报"), QStringLiteral("--json") })
                                    .json();
    QCOMPARE(named[0][QStringLiteral("what")].toString(),
        QStringLiteral("Set the paper of 2031-04-05 to 临溪日报"));
    QCOMPARE(run({ QStringLiteral("set"), QStringLiteral("1"), QStringLiteral("--edition"),
                     QStringLiteral("早报") })
                 .status,
        0);
    QCOMPARE(list(), QStringLiteral("1 2031-04-05 stated 临溪日报"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(run({ QStringLiteral("undo") }).status, 0);
    QCOMPARE(list(), before);
    const Outcome nothing = run({ QStringLiteral("undo") });
    QCOMPARE(nothing.status, 1);
    QVERIFY2(nothing.err.contains(QStringLiteral("nothing to undo")), qPrintable(nothing.err));
    QCOMPARE(run({ QStringLiteral("redo") }).out, "Set the date of 2 issues to 2031-04-05\n");
    QCOMPARE(run({ QStringLiteral("check") }).status, 0);
}

void TestCommandsArchive::whatIsRemovedComesBack()
{
    const QString page = write(QStringLiteral("页/2031-03-04/01.txt"),
        pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会办读书会。")));
    write(QStringLiteral("页/2031-03-05/01.txt"),
        pageOf(QStringLiteral("总工会来到车间"), QStringLiteral("总工会办讲座。")));
    QCOMPARE(run({ QStringLiteral("import"), path(QStringLiteral("页")) }).status, 0);
    const auto found = [this] {
        return run({ QStringLiteral("search"), QStringLiteral("总工会"), QStringLiteral("--count") }).out;
    };
    QCOMPARE(found(), "2\n");
    const QList<QStringList> ways { { QStringLiteral("issue"), QStringLiteral("1") },
        { QStringLiteral("page"), QStringLiteral("1") }, { QStringLiteral("source"), page },
        { QStringLiteral("source"), QStringLiteral("1") } };
    for (const QStringList &way : ways) {
        const Outcome removed = run(QStringList { QStringLiteral("remove") } + way);
        QVERIFY2(removed.status == 0, qPrintable(removed.err));
        QCOMPARE(found(), "1\n");
        QCOMPARE(run({ QStringLiteral("undo") }).status, 0);
        QCOMPARE(found(), "2\n");
    }
    QCOMPARE(
        run({ QStringLiteral("remove"), QStringLiteral("issue"), QStringLiteral("1"), QStringLiteral("2") })
            .out,
        "Remove 2 issues\n");
    QCOMPARE(found(), "0\n");
    QCOMPARE(run({ QStringLiteral("import"), path(QStringLiteral("页")) }).status, 0);
    QCOMPARE(found(), "2\n");
    QCOMPARE(run({ QStringLiteral("check") }).status, 0);
}

void TestCommandsArchive::theArchiveIsMended()
{
    QCOMPARE(run({ QStringLiteral("import"), samples() }).status, 0);
    const Outcome mended = run({ QStringLiteral("check"), QStringLiteral("--repair") });
    QVERIFY2(mended.status == 0, qPrintable(mended.err));
    QVERIFY(mended.out.contains("search index anew") && mended.out.contains("in order"));
    QVERIFY(
        run({ QStringLiteral("search"), QStringLiteral("职工"), QStringLiteral("--count") }).out != "0\n");
}

void TestCommandsArchive::theArchiveIsBackedUpAndRestored()
{
    const QString archive = path(QStringLiteral("档 案.jianbao"));
    const QString copy = path(QStringLiteral("备 份.jianbao"));
    QCOMPARE(run({ QStringLiteral("backup"), copy }).status, 3);
    QVERIFY(!QFile::exists(archive) && !QFile::exists(copy));
    QCOMPARE(run({ QStringLiteral("import"), samples() }).status, 0);
    QCOMPARE(run({ QStringLiteral("backup"), copy }).status, 0);
    const QByteArray articles = run({ QStringLiteral("list"), QStringLiteral("articles") }).out;
    QCOMPARE(run({ QStringLiteral("remove"), QStringLiteral("issue"), QStringLiteral("1") }).status, 0);
    const Outcome restored = run({ QStringLiteral("restore"), copy });
    QVERIFY2(restored.status == 0, qPrintable(restored.err));
    QVERIFY2(restored.out.contains(".replaced-1"), restored.out.constData());
    QCOMPARE(run({ QStringLiteral("list"), QStringLiteral("articles") }).out, articles);
    QCOMPARE(run({ QStringLiteral("check") }).status, 0);

    const Outcome next = run({ QStringLiteral("backup") });
    QVERIFY2(next.status == 0, qPrintable(next.err));
    QVERIFY(QFile::exists(QString::fromUtf8(next.out).trimmed()));
    QCOMPARE(run({ QStringLiteral("backup"), QStringLiteral("--keep"), QStringLiteral("5") }).status, 0);
    for (int i = 0; i < 6; ++i)
        run({ QStringLiteral("backup") });
    QCOMPARE(QDir(archive + QStringLiteral("-backups")).entryList(QDir::Files).size(), 5);

    write(QStringLiteral("坏.jianbao"), QByteArray("no archive").repeated(1000));
    QCOMPARE(run({ QStringLiteral("restore"), path(QStringLiteral("坏.jianbao")) }).status, 3);
    QCOMPARE(run({ QStringLiteral("list"), QStringLiteral("articles") }).out, articles);
}

void TestCommandsArchive::statsCount()
{
    QCOMPARE(run({ QStringLiteral("stats") }).status, 3);
    const int articles = run({ QStringLiteral("import"), samples(), QStringLiteral("--json") })
                             .json()[QStringLiteral("articles")]
                             .toInt();
    const QJsonDocument stats = run({ QStringLiteral("stats"), QStringLiteral("--json") }).json();
    QCOMPARE(stats[QStringLiteral("articles")].toInt(), articles);
    QCOMPARE(stats[QStringLiteral("pages")].toInt(), 5);
    QCOMPARE(stats[QStringLiteral("sources")].toInt(), 5);
    QVERIFY(stats[QStringLiteral("archive_bytes")].toInt() > stats[QStringLiteral("source_bytes")].toInt());
    QVERIFY(
        run({ QStringLiteral("stats") }).out.contains("Articles\t" + QByteArray::number(articles) + "\n"));
}

void TestCommandsArchive::careRefusesWhatMakesNoSense_data()
{
    QTest::addColumn<int>("status");
    const auto row = [](int status, const char *arguments) { QTest::newRow(arguments) << status; };
    row(2, "set 1");
    row(2, "set one --date 2023");
    row(2, "set 1 --date 2023-13-01");
    row(2, "set 1 --date 2023 --paper 甲");
    row(1, "set 1 99 --edition 甲");
    row(1, "set 99 --date 2023");
    row(2, "remove 1");
    row(2, "remove article 1");
    row(2, "remove page one");
    row(1, "remove page 99");
    row(1, "remove source 99");
    row(2, "undo 3");
    row(2, "backup --keep some");
    row(2, "restore");
    row(1, "restore nowhere.jianbao");
    row(1, "redo");
}

void TestCommandsArchive::careRefusesWhatMakesNoSense()
{
    QFETCH(int, status);
    run({ QStringLiteral("import"),
        write(QStringLiteral("01.txt"),
            pageOf(QStringLiteral("云州办起读书会"), QStringLiteral("总工会。"))) });
    const Outcome outcome = run(QString::fromUtf8(QTest::currentDataTag()).split(u' '));
    QVERIFY2(outcome.status == status, qPrintable(outcome.err));
    QVERIFY2(outcome.err.startsWith(QStringLiteral("jianbao: ")), qPrintable(outcome.err));
}

QTEST_GUILESS_MAIN(TestCommandsArchive)
#include "tst_commands_archive.moc"
