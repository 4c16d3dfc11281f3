// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importroom.h"

#include <QTest>
#include <unistd.h>

/// Whole folders: what is bad in them, what is ours in them, and what an editor says of all of them.
class TestIntakeBatch : public QObject, private ImportRoom {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadRecogniser()); }
    void init() { QVERIFY(openArchive()); }
    void eachBadFileIsNamedWithItsReason();
    void theArchiveItselfIsNoPage();
    void paperAndDateOfAKnownFileAreSet();
    void aKnownFileKeepsWhatNobodyNamed();
    void aDryRunSaysWhatWouldBeReplaced();
    void clashesAreWarnedOf();

private:
    QMap<QString, QString> writeBadFiles();
};

/// Bad files of every kind among the folders of good ones: their paths, and a word of the reason.
QMap<QString, QString> TestIntakeBatch::writeBadFiles()
{
    QMap<QString, QString> bad;
    const auto add = [&](const char *name, const QByteArray &bytes, const char *word) {
        const int day = int(bad.size()) % 9 + 1;
        const QString file
            = write(QStringLiteral("2031-03-0%1/%2").arg(day).arg(QString::fromUtf8(name)), bytes);
        bad.insert(file, QString::fromUtf8(word));
        return file;
    };
    const QByteArray noise = QByteArray::fromHex("00ff80fe0181a0").repeated(300);
    QFile packed(QStringLiteral(JIANBAO_TEST_DATA "/formats/zip/issue.zip"));
    const QByteArray zip = packed.open(QIODevice::ReadOnly) ? packed.readAll() : QByteArray();
    add("空.txt", "", "empty");
    add("空行.txt", "\n \r\n\u3000\n", "empty");
    add("程序.txt",
        "\x7f"
        "ELF"
            + noise,
        "program");
    add("噪声.txt", noise, "no text file");
    add("乱码.txt", QByteArray("\xff\x80\xfe\x81\xa0", 5).repeated(500), "no text file");
    add("截断.zip", zip.first(100), "cut off"); // within the first page: those before a cut come in
    add("不是压缩.zip", "PK\x03\x04" + noise, "cut off");
    add("版面.cebx", "PK\x03\x04" + noise, "CEBX");
    add("版面.ceb", noise, "CEB");
    add("版面.pdf", "%PDF-1.7\n" + noise, "PDF");
    add("验证.html", "<html><script>w()</script><body><p>正在验证您的浏览器。</p></body></html>", "robot");
    add("目录.html", "<html><body><a href='1.html'>第01版</a></body></html>", "without an article");
    add("坏.jsonl", "{\"title\": \"云州\n{\"date\"\n", "no record");
    add("照片.txt", "\xff\xd8\xff\xe0" + noise, "picture");
    add("图.png", "\x89PNG" + noise, "picture");
    add("文稿.docx", "PK\x03\x04" + noise, "Office");
    add("文稿.rtf", "{\\rtf1 text}", "RTF");
    add("压缩.txt", "\x1f\x8b" + noise, "packed");
    QFile large(add("巨大.txt", "", "256 MiB"));
    if (!large.resize((256LL << 20) + 1)) // a hole, no bytes on the disk
        qWarning("cannot make a large file");
    const QString closed = add("关.txt", "closed", "cannot be read");
    if (geteuid() == 0) {
        // Root reads everything but this, which cannot be read from its beginning.
        QFile::remove(closed);
        QFile::link(QStringLiteral("/proc/self/mem"), closed);
    } else {
        QFile::setPermissions(closed, {});
    }
    const QString lost = add("失.txt", "", "not there");
    QFile::remove(lost);
    QFile::link(path(QStringLiteral("nowhere.txt")), lost);
    return bad;
}

void TestIntakeBatch::eachBadFileIsNamedWithItsReason()
{
    constexpr int good = 480;
    for (int i = 0; i < good; ++i) {
        write(QStringLiteral("2031-03-0%1/第%2版.txt").arg(i % 9 + 1).arg(i / 9 + 1, 2, 10, QLatin1Char('0')),
            page(QStringLiteral("第%1号车间举办职工读书会").arg(i)));
    }
    const QMap<QString, QString> bad = writeBadFiles();
    const intake::Report report = run({ path(QStringLiteral("pages")) });
    QMap<QString, QString> reasons;
    for (const intake::Remark &remark : report.failed)
        reasons.insert(remark.path, remark.message);
    for (auto one = bad.begin(); one != bad.end(); ++one) {
        QVERIFY2(reasons.contains(one.key()), qPrintable(one.key()));
        const QString reason = reasons[one.key()];
        QVERIFY2(reason.contains(one.key()) && reason.contains(one.value()), qPrintable(reason));
    }
    QCOMPARE(report.failed.size(), bad.size());
    QCOMPARE(report.files, good + int(bad.size()));
    QCOMPARE(report.pages, good);
    QCOMPARE(articleCount(), good);
    QCOMPARE(report.warnings.size(), 0);
    QCOMPARE(ask([](archive::Reader &reader) { return reader.check(); })->problems, QStringList());
}

void TestIntakeBatch::theArchiveItselfIsNoPage()
{
    write(QStringLiteral("01.txt"), page(QStringLiteral("市总工会举办职工读书会")));
    QVERIFY(QFileInfo::exists(store()->path() + QStringLiteral("-wal")));
    // By a way round, as a link to the folder gives it.
    QVERIFY(QFile::link(path(QString()), path(QStringLiteral("around"))));
    for (const QString &folder : { path(QString()), path(QStringLiteral("around")) }) {
        const intake::Report report = run({ folder });
        QCOMPARE(report.failed.size(), 0);
        QCOMPARE(report.files, 1);
    }
    QCOMPARE(articleCount(), 1);
    // Named by itself it is refused, and another program's file of a like name is none of ours.
    QCOMPARE(run({ store()->path() }).failed.size(), 1);
    write(QFileInfo(store()->path()).fileName(), "SQLite format 3");
    QCOMPARE(run({ path(QStringLiteral("pages")) }).failed.size(), 1);
}

void TestIntakeBatch::paperAndDateOfAKnownFileAreSet()
{
    const QString folder = QFileInfo(
        write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会"))))
                               .path();
    write(QStringLiteral("2031-03-04/02.txt"), page(QStringLiteral("职工书屋走进工地")));
    run({ folder });
    const auto articles
        = [this] { return ask([](archive::Reader &reader) { return reader.matching({}); }).value(); };
    const auto before = articles();
    intake::Options named;
    named.paths = { folder };
    named.paper = QStringLiteral("云州工人报");
    named.date = { QStringLiteral("2030-12-01"), core::Precision::Day, core::Basis::Stated, 1, {}, {} };
    QCOMPARE(run(named).replaced, 2);
    const auto issues = ask([](archive::Reader &reader) { return reader.issues(); }).value();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].paper, named.paper);
    QCOMPARE(issues[0].date, named.date);
    QCOMPARE(issues[0].pages, 2);
    QCOMPARE(articles(), before);
    // Said again it is nothing new, and so is saying nothing.
    QCOMPARE(run(named).unchanged, 2);
    QCOMPARE(run({ folder }).unchanged, 2);
    QCOMPARE(ask([](archive::Reader &reader) { return reader.issues(); }).value(), issues);
}

void TestIntakeBatch::aKnownFileKeepsWhatNobodyNamed()
{
    const QByteArray bytes = page(QStringLiteral("市总工会举办职工读书会"));
    run({ write(QStringLiteral("2031-03-04/第05版.txt"), bytes) });
    // A copy, in a place that says neither date nor page.
    intake::Options named;
    named.paths = { write(QStringLiteral("copies/x.txt"), bytes) };
    named.paper = QStringLiteral("云州工人报");
    QCOMPARE(run(named).replaced, 1);
    const auto stored = ask([](archive::Reader &reader) { return reader.article(1); }).value();
    QCOMPARE(stored.issue.paper, named.paper);
    QCOMPARE(stored.issue.date.value, QStringLiteral("2031-03-04"));
    QCOMPARE(stored.issue.date.basis, core::Basis::Path);
    QCOMPARE(stored.page.number, QStringLiteral("5"));
    named.paper.clear();
    named.date = { QStringLiteral("2031-03-05"), core::Precision::Day, core::Basis::Stated, 1, {}, {} };
    QCOMPARE(run(named).replaced, 1);
    const auto dated = ask([](archive::Reader &reader) { return reader.article(1); }).value();
    QCOMPARE(dated.issue.paper, QStringLiteral("云州工人报"));
    QCOMPARE(dated.issue.date.value, QStringLiteral("2031-03-05"));
}

void TestIntakeBatch::aDryRunSaysWhatWouldBeReplaced()
{
    intake::Options named;
    named.paths
        = { write(QStringLiteral("2031-03-04/01.txt"), page(QStringLiteral("市总工会举办职工读书会"))) };
    run(named);
    named.paper = QStringLiteral("云州工人报");
    named.dryRun = true;
    QCOMPARE(run(named).replaced, 1);
    QCOMPARE(ask([](archive::Reader &reader) { return reader.issues(); }).value()[0].paper, QString());
}

void TestIntakeBatch::clashesAreWarnedOf()
{
    const QByteArray bytes = page(QStringLiteral("市总工会举办职工读书会"));
    const QString first = write(QStringLiteral("2031-03-04/第01版.txt"), bytes);
    const QString twin = write(QStringLiteral("2031-03-04/第01版 (2).txt"), bytes + "\n\n");
    const QString rival
        = write(QStringLiteral("b/2031-03-04/第01版.txt"), page(QStringLiteral("职工书屋走进工地")));
    run({ first });
    const intake::Report report = run({ first, twin, rival });
    QCOMPARE(report.pages, 2);
    QCOMPARE(report.failed.size(), 0);
    QCOMPARE(report.warnings.size(), 2);
    QCOMPARE(report.warnings[0].path, twin);
    QCOMPARE(report.warnings[1].path, rival);
    for (const intake::Remark &warning : report.warnings)
        QVERIFY2(warning.message.contains(warning.path) && warning.message.contains(first),
            qPrintable(warning.message));
}

QTEST_GUILESS_MAIN(TestIntakeBatch)
#include "tst_intake_batch.moc"
