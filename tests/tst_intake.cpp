// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/export.h"
#include "intake/import.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

/// The whole way in, on small pages made here, into archives that go with the test.
class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
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
    void anIssueIsPrinted();
    void printingNothingSaysSo();

private:
    QString write(const QString &name, const QByteArray &bytes);
    intake::Report run(const intake::Options &options);
    intake::Report run(const QStringList &paths);
    template <typename Question> auto ask(Question question)
    {
        auto future = m_store->read(std::move(question));
        future.waitForFinished();
        return future.result();
    }
    qsizetype articleCount();

    std::shared_ptr<const entities::Recogniser> m_recogniser;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<archive::Store> m_store;
};

static QByteArray page(const QString &headline, const QString &place = QStringLiteral("云州"))
{
    return (QStringLiteral(
                "\n\n%1\n\n本报讯（记者 林小满）近日，%2市总工会在劳动公园举办职工读书会，六十名职工参加。"
                "大家读书、谈心，气氛热烈。\n\n活动结束后，工会向每位职工赠送一册《车间里的灯》。\n")
                .arg(headline, place))
        .toUtf8();
}

void TestIntake::initTestCase()
{
    const auto recogniser = entities::Recogniser::load();
    QVERIFY2(recogniser, recogniser ? "" : qPrintable(recogniser.error().message));
    m_recogniser = *recogniser;
}

void TestIntake::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = archive::Store::open(m_folder->filePath(QStringLiteral("档案 一.jianbao")));
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store = *std::move(store);
}

QString TestIntake::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder->filePath(QStringLiteral("pages/") + name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("cannot write %s", qPrintable(path));
    return path;
}

intake::Report TestIntake::run(const intake::Options &options)
{
    QFuture<core::Result<intake::Report>> report
        = intake::startImport(m_store, options, m_recogniser).report();
    report.waitForFinished();
    const core::Result<intake::Report> result = report.result();
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return result.value_or(intake::Report {});
}

intake::Report TestIntake::run(const QStringList &paths)
{
    intake::Options options;
    options.paths = paths;
    return run(options);
}

qsizetype TestIntake::articleCount()
{
    return ask([](archive::Reader &reader) { return reader.matching({}); })->size();
}

void TestIntake::goodPagesComeInAndBadOnesAreNamed()
{
    write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    write(QStringLiteral("2031-03-04/02.txt"), page(QStringLiteral("职工书屋走进工地")));
    const QString empty = write(QStringLiteral("2031-03-04/03.txt"), "");
    const QString binary = write(
        QStringLiteral("2031-03-04/04.txt"), QByteArray("\x7f\x45\x4c\x46\0\0\1\2\3\0\0", 11).repeated(40));
    write(QStringLiteral("2031-03-04/.hidden"), "not looked at");

    const intake::Report report = run({ m_folder->filePath(QStringLiteral("pages")) });
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
    const QString folder = m_folder->filePath(QStringLiteral("pages"));
    QCOMPARE(run({ folder }).pages, 1);
    const auto before = ask([](archive::Reader &reader) { return reader.articlesOfIssue(1); });
    const intake::Report again = run({ folder });
    QCOMPARE(again.unchanged, 1);
    QCOMPARE(again.pages, 0);
    // The same bytes under another name are the same source.
    write(QStringLiteral("copy/2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    QCOMPARE(run({ m_folder->filePath(QStringLiteral("pages/copy")) }).unchanged, 1);
    QVERIFY(ask([](archive::Reader &reader) { return reader.articlesOfIssue(1); }) == before);
    QVERIFY(before && before->size() == 1);
}

void TestIntake::aChangedFileTakesThePlaceOfTheOldOne()
{
    const QString path
        = write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    QCOMPARE(run({ path }).pages, 1);
    write(QStringLiteral("2031-03-04/01.txt"),
        page(QStringLiteral("市总工会举办职工读书会"), QStringLiteral("海州")));
    const intake::Report report = run({ path });
    QCOMPARE(report.replaced, 1);
    QCOMPARE(articleCount(), 1);
    const auto query = search::parse(QStringLiteral("海州市"));
    QCOMPARE(ask([&](archive::Reader &reader) { return reader.search(*query, 10); })->total, 1);
    const auto old = search::parse(QStringLiteral("云州市"));
    QCOMPARE(ask([&](archive::Reader &reader) { return reader.search(*old, 10); })->total, 0);
}

void TestIntake::filesOfOneNameInTwoFoldersAreTwo()
{
    const QString before = QDir::currentPath();
    const auto back = qScopeGuard([before] { QDir::setCurrent(before); });
    for (const QString &name : { QStringLiteral("甲/01.txt"), QStringLiteral("乙/01.txt") }) {
        const QString path = write(name, page(name.first(1) + QStringLiteral("车间举办职工读书会")));
        QVERIFY(QDir::setCurrent(QFileInfo(path).path()));
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
    const QString path = write(QStringLiteral("2031-03-05/01.txt"), head + "\n\n" + body + "\n");
    QCOMPARE(run({ path }).articles, 1);
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
    options.paths = { m_folder->filePath(QStringLiteral("pages")) };
    intake::ImportJob job = intake::startImport(m_store, options, m_recogniser);
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
    options.paths = { m_folder->filePath(QStringLiteral("pages")) };
    QList<intake::Progress> seen;
    intake::ImportJob job = intake::startImport(
        m_store, options, m_recogniser, [&seen](const intake::Progress &progress) { seen.append(progress); });
    job.report().waitForFinished();
    QVERIFY(!seen.isEmpty());
    QCOMPARE(seen.last().filesDone, 9);
    QCOMPARE(seen.last().filesTotal, 9);
    QCOMPARE(seen.last().articles, 9);
}

void TestIntake::missingPathsAreRemarked()
{
    const QString missing = m_folder->filePath(QStringLiteral("没有这一页.txt"));
    const intake::Report report = run({ missing });
    QCOMPARE(report.failed.size(), 1);
    QVERIFY(report.failed[0].message.contains(missing));
}

void TestIntake::whatAFolderHidesIsRemarked()
{
    const QString good = write(QStringLiteral("01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    const QString folder = QFileInfo(good).path();
    // 你好 in GBK, as it comes out of a ZIP file packed on Windows.
    std::ofstream(QFile::encodeName(folder).toStdString() + "/\xc4\xe3\xba\xc3.txt") << "一";
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

void TestIntake::anIssueIsPrinted()
{
    run({ write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会"))) });
    const QString path = m_folder->filePath(QStringLiteral("期.pdf"));
    QFuture<core::Result<publish::PdfReport>> future = intake::exportPdf(m_store, { {}, 1 }, {}, path);
    future.waitForFinished();
    const auto report = future.result();
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY(report->pages >= 1);
    QCOMPARE(QFileInfo(path).size(), report->bytes);
}

void TestIntake::printingNothingSaysSo()
{
    const QString path = m_folder->filePath(QStringLiteral("无.pdf"));
    QFuture<core::Result<publish::PdfReport>> future = intake::exportPdf(m_store, { {}, 4711 }, {}, path);
    future.waitForFinished();
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, core::Error::Kind::NotFound);
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_MAIN(TestIntake)
#include "tst_intake.moc"
