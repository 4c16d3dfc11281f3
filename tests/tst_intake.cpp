// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importroom.h"

#include <QGuiApplication>
#include <QTest>
#include <cstdio>
#include <fstream>

/// The whole way in, on small pages made here, into archives that go with the test.
class TestIntake : public QObject, private ImportRoom {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadRecogniser()); }
    void init() { QVERIFY(openArchive()); }
    void goodPagesComeInAndBadOnesAreNamed();
    void importingAgainChangesNothing();
    void aChangedFileTakesThePlaceOfTheOldOne();
    void filesOfOneNameInTwoFoldersAreTwo();
    void gb18030ComesInByItselfAndForced();
    void paperAndDateOfTheBatchWin();
    void aDryRunChangesNothing();
    void whatIsCancelledCanBeFinishedLater();
    void progressReachesTheEnd();
    void missingPathsAreRemarked();
    void whatAFolderHidesIsRemarked();
    void oddFilesComeInWithAWarning();
    void entitiesAreKeptWithTheArticle();
};

void TestIntake::goodPagesComeInAndBadOnesAreNamed()
{
    write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    write(QStringLiteral("2031-03-04/02.txt"), page(QStringLiteral("职工书屋走进工地")));
    const QString empty = write(QStringLiteral("2031-03-04/03.txt"), "");
    const QString binary = write(
        QStringLiteral("2031-03-04/04.txt"), QByteArray("\x7f\x45\x4c\x46\0\0\1\2\3\0\0", 11).repeated(40));
    write(QStringLiteral("2031-03-04/.hidden"), "not looked at");

    const intake::Report report = run({ path(QStringLiteral("pages")) });
    QCOMPARE(report.files, 4);
    QCOMPARE(report.pages, 2);
    QCOMPARE(report.articles, 2);
    QCOMPARE(report.failed.size(), 2);
    QCOMPARE(report.failed[0].path, empty);
    QCOMPARE(report.failed[1].path, binary);
    for (const intake::Remark &remark : report.failed)
        QVERIFY2(remark.message.contains(remark.path), qPrintable(remark.message));

    const auto issues = ask([](archive::Reader &reader) { return reader.issues(); });
    QVERIFY(issues);
    QCOMPARE(issues->size(), 1);
    QCOMPARE(issues->first().date.value, QStringLiteral("2031-03-04"));
    QCOMPARE(issues->first().pages, 2);
}

void TestIntake::importingAgainChangesNothing()
{
    write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    const QString folder = path(QStringLiteral("pages"));
    QCOMPARE(run({ folder }).pages, 1);
    const auto before = ask([](archive::Reader &reader) { return reader.articlesOfIssue(1); });
    const intake::Report again = run({ folder });
    QCOMPARE(again.unchanged, 1);
    QCOMPARE(again.pages, 0);
    // The same bytes under another name are the same source.
    write(QStringLiteral("copy/2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    QCOMPARE(run({ path(QStringLiteral("pages/copy")) }).unchanged, 1);
    QVERIFY(ask([](archive::Reader &reader) { return reader.articlesOfIssue(1); }) == before);
    QVERIFY(before && before->size() == 1);
}

void TestIntake::aChangedFileTakesThePlaceOfTheOldOne()
{
    const QString file
        = write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    QCOMPARE(run({ file }).pages, 1);
    write(QStringLiteral("2031-03-04/01.txt"),
        page(QStringLiteral("市总工会举办职工读书会"), QStringLiteral("海州")));
    const intake::Report report = run({ file });
    QCOMPARE(report.replaced, 1);
    QCOMPARE(articleCount(), 1);
    const auto query = search::parse(QStringLiteral("海州市"));
    QCOMPARE(ask([&](archive::Reader &reader) { return reader.search(query, { 10 }); })->total, 1);
    const auto old = search::parse(QStringLiteral("云州市"));
    QCOMPARE(ask([&](archive::Reader &reader) { return reader.search(old, { 10 }); })->total, 0);
}

void TestIntake::filesOfOneNameInTwoFoldersAreTwo()
{
    const QString before = QDir::currentPath();
    const auto back = qScopeGuard([before] { QDir::setCurrent(before); });
    for (const QString &name : { QStringLiteral("甲/01.txt"), QStringLiteral("乙/01.txt") }) {
        const QString file = write(name, page(name.first(1) + QStringLiteral("车间举办职工读书会")));
        QVERIFY(QDir::setCurrent(QFileInfo(file).path()));
        QCOMPARE(run({ QStringLiteral("01.txt") }).replaced, 0);
    }
    QCOMPARE(articleCount(), 2);
}

void TestIntake::gb18030ComesInByItselfAndForced()
{
    // 市总工会举办职工读书会 … in GB18030, made by hand: each character two bytes, known from the standard's
    // table.
    const QByteArray head = QByteArray::fromHex("cad0d7dcb9a4bbe1bed9b0ecd6b0b9a4b6c1cae9bbe1");
    const QByteArray body = QByteArray::fromHex(
        "bdfcc8d5a3accad0d7dcb9a4bbe1bed9b0ecd6b0b9a4b6c1cae9bbe1a3acb4f3bcd2b2cebcd3a1a3");
    const QString file = write(QStringLiteral("2031-03-05/01.txt"), head + "\n\n" + body + "\n");
    QCOMPARE(run({ file }).articles, 1);
    const auto stored = ask([](archive::Reader &reader) { return reader.articlesOfIssue(1); });
    QVERIFY(stored);
    QCOMPARE(stored->first().article.title(), QStringLiteral("市总工会举办职工读书会"));
    const auto sources = ask([](archive::Reader &reader) { return reader.sources(); });
    QCOMPARE(sources->first().encoding, QStringLiteral("GB18030"));

    intake::Options forced;
    forced.paths
        = { write(QStringLiteral("2031-03-06/01.txt"), head + "\n\n" + body + "\n\n" + body + "\n") };
    forced.encoding = text::Encoding::Utf8;
    const intake::Report report = run(forced);
    QCOMPARE(report.failed.size(), 1);
    QVERIFY2(report.failed[0].message.contains(forced.paths[0]), qPrintable(report.failed[0].message));
    QCOMPARE(articleCount(), 1);
}

void TestIntake::paperAndDateOfTheBatchWin()
{
    intake::Options options;
    options.paths
        = { write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会"))) };
    options.paper = QStringLiteral("云州工人报");
    options.date = { QStringLiteral("2030-12"), core::Precision::Month, core::Basis::Stated, 1, {}, {} };
    run(options);
    const auto issues = ask([](archive::Reader &reader) { return reader.issues(); });
    QCOMPARE(issues->first().paper, options.paper);
    QCOMPARE(issues->first().date.value, options.date.value);
    QCOMPARE(issues->first().date.basis, core::Basis::Stated);
}

void TestIntake::aDryRunChangesNothing()
{
    intake::Options options;
    options.paths
        = { write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会"))) };
    options.dryRun = true;
    const intake::Report report = run(options);
    QCOMPARE(report.pages, 1);
    QCOMPARE(report.articles, 1);
    QCOMPARE(articleCount(), 0);
}

void TestIntake::whatIsCancelledCanBeFinishedLater()
{
    for (int i = 1; i <= 40; ++i)
        write(QStringLiteral("2031-03-04/%1.txt").arg(i, 2, 10, QLatin1Char('0')),
            page(QStringLiteral("第%1号车间举办职工读书会").arg(i)));
    intake::Options options;
    options.paths = { path(QStringLiteral("pages")) };
    intake::ImportJob job = intake::startImport(store(), options, recogniser());
    job.cancel();
    QFuture<core::Result<intake::Report>> future = job.report();
    future.waitForFinished();
    const core::Result<intake::Report> report = future.result();
    QVERIFY(report);
    QVERIFY(report->cancelled);
    QCOMPARE(articleCount(), report->articles);
    QCOMPARE(run(options).articles, 40 - report->articles);
    QCOMPARE(articleCount(), 40);
}

void TestIntake::progressReachesTheEnd()
{
    for (int i = 1; i <= 9; ++i)
        write(QStringLiteral("2031-03-04/0%1.txt").arg(i),
            page(QStringLiteral("第%1号车间举办职工读书会").arg(i)));
    intake::Options options;
    options.paths = { path(QStringLiteral("pages")) };
    QList<intake::Progress> seen;
    intake::ImportJob job = intake::startImport(
        store(), options, recogniser(), [&seen](const intake::Progress &progress) { seen.append(progress); });
    job.report().waitForFinished();
    QVERIFY(!seen.isEmpty());
    QCOMPARE(seen.last().filesDone, 9);
    QCOMPARE(seen.last().filesTotal, 9);
    QCOMPARE(seen.last().articles, 9);
}

void TestIntake::missingPathsAreRemarked()
{
    const QString missing = path(QStringLiteral("没有这一页.txt"));
    const intake::Report report = run({ missing });
    QCOMPARE(report.failed.size(), 1);
    QVERIFY(report.failed[0].message.contains(missing));
}

void TestIntake::whatAFolderHidesIsRemarked()
{
    const QString good = write(QStringLiteral("01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    const QString folder = QFileInfo(good).path();
    // 你好 in GBK, as it comes out of a ZIP file packed on Windows.
    const std::string unnamed = QFile::encodeName(folder).toStdString() + "/\xc4\xe3\xba\xc3.txt";
    std::ofstream(unnamed) << "一";
    // Qt cannot name it, so that the folder would stay behind.
    const auto gone = qScopeGuard([&] { std::remove(unnamed.c_str()); });
    const intake::Report report = run({ folder });
    QCOMPARE(report.files, 2);
    QCOMPARE(report.pages, 1);
    QCOMPARE(report.failed.size(), 1);
    QVERIFY2(report.failed[0].message.contains(folder), qPrintable(report.failed[0].message));

    const QString closed = folder + QStringLiteral("/closed");
    QVERIFY(QDir().mkdir(closed));
    QVERIFY(QFile::setPermissions(closed, {}));
    const auto open = qScopeGuard(
        [&] { QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); });
    if (QFileInfo(closed).isReadable())
        QSKIP("This user may read everything.");
    QCOMPARE(run({ folder }).failed.size(), 2);
}

void TestIntake::oddFilesComeInWithAWarning()
{
    const QString noHead = write(QStringLiteral("a.txt"),
        QStringLiteral("近日，职工们在车间里举办读书会，大家都说很有收获。\n").toUtf8());
    const QString longLine = write(
        QStringLiteral("b.txt"), QStringLiteral("职工读书会举办了一次又一次。").repeated(250000).toUtf8());
    const intake::Report report = run({ noHead, longLine });
    QCOMPARE(report.failed.size(), 0);
    QCOMPARE(report.pages, 2);
    QStringList warned;
    for (const intake::Remark &remark : report.warnings)
        warned.append(remark.path);
    QVERIFY(warned.contains(noHead));
    QVERIFY(warned.contains(longLine));
    QCOMPARE(articleCount(), 2);
}

void TestIntake::entitiesAreKeptWithTheArticle()
{
    run({ write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会"))) });
    const auto stored = ask([](archive::Reader &reader) { return reader.articlesOfIssue(1); });
    QVERIFY(stored);
    const core::StoredArticle &article = stored->first();
    QStringList works;
    for (const core::Mention &mention : article.mentions) {
        if (mention.entityClass == core::EntityClass::Work)
            works.append(
                article.article.blocks[mention.span.block].text.mid(mention.span.start, mention.span.length));
    }
    QCOMPARE(works, QStringList { QStringLiteral("车间里的灯") });
}

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
