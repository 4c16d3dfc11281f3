// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedump.h"
#include "importroom.h"

#include "intake/batchsize.h"
#include "intake/copies.h"

#include <QSemaphore>
#include <QTest>
#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

/// An import ends in the same archive whatever happens on the way.
class TestIntakeSteady : public QObject, private ImportRoom {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadRecogniser()); }
    void init() { QVERIFY(openArchive()); }
    void theOrderOfFilesDoesNotMatter();
    void theCopyThatSaysMoreCounts();
    void whatWasStoppedIsFinishedLater();
    void aBigTransactionIsTakenBack();
    void twoImportersEndInOneArchive();
    void aRemovedPageComesInAgain();
    void backupsAreNoPages();
    void batchesGrowAndShrink();

private:
    QString archive() const { return store()->path(); }
    QStringList writePages(int count) const;
};

/// Pages of several days and papers, an undated one and two files with the same bytes among them.
QStringList TestIntakeSteady::writePages(int count) const
{
    const QStringList places { u"云州"_s, u"海州"_s, u"青溪"_s };
    QStringList files;
    for (int i = 0; i < count; ++i) {
        const QString folder
            = i % 11 == 3 ? u"无日期"_s : u"2031-03-%1"_s.arg(1 + i % 9, 2, 10, QLatin1Char('0'));
        files.append(write(u"%1/第%2版.txt"_s.arg(folder).arg(i + 1),
            page(u"第%1号车间举办职工读书会"_s.arg(i % 17 == 5 ? 5 : i), places[i % 3])));
    }
    const QByteArray same = page(u"一页放在两处"_s);
    return files << write(u"2031-03-01/甲.txt"_s, same) << write(u"2031-03-02/乙.txt"_s, same);
}

void TestIntakeSteady::theOrderOfFilesDoesNotMatter()
{
    // The folder of each archive has its own name, so the pages are made once and imported three times.
    const QStringList files = writePages(40);
    QCOMPARE(run(files).pages, 41);
    const QStringList inOrder = dumpOf(archive());
    QVERIFY(inOrder.size() > 200);
    const auto importedInto = [&](const QString &name, const QList<QStringList> &passes) {
        const std::shared_ptr<archive::Store> other = archive::Store::open(path(name)).value();
        for (const QStringList &pass : passes) {
            intake::Options options;
            options.paths = pass;
            auto report = intake::startImport(other, options, recogniser()).report();
            report.waitForFinished();
        }
        return dumpOf(path(name));
    };
    std::mt19937 random(5);
    QStringList shuffled = files;
    for (int round = 0; round < 3; ++round) {
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        const QStringList dump = importedInto(u"乱%1.jianbao"_s.arg(round), { shuffled });
        QCOMPARE(differenceOf(inOrder, dump), QString());
    }
    // In two passes, the second of which has everything, and file by file.
    for (int round = 0; round < 3; ++round) {
        std::shuffle(shuffled.begin(), shuffled.end(), random);
        const QStringList dump
            = importedInto(u"两次%1.jianbao"_s.arg(round), { shuffled.mid(0, 20), shuffled });
        QCOMPARE(differenceOf(inOrder, dump), QString());
    }
    QList<QStringList> singly;
    for (const QString &file : std::as_const(shuffled))
        singly.prepend({ file });
    QCOMPARE(differenceOf(inOrder, importedInto(u"一个一个.jianbao"_s, singly)), QString());
}

void TestIntakeSteady::theCopyThatSaysMoreCounts()
{
    const QByteArray same = page(u"一页放在三处"_s);
    const QString undated = write(u"下载/a.txt"_s, same);
    const QString dated = write(u"报/2031-03-04/x.txt"_s, same);
    const QString numbered = write(u"报/2031-03-05/第03版.txt"_s, same);
    QVERIFY(intake::isBetterPath(dated, undated) && !intake::isBetterPath(undated, dated));
    QVERIFY(intake::isBetterPath(numbered, dated) && intake::isBetterPath(undated, u"-"_s));
    const auto issue = [this] {
        const auto issues = ask([](archive::Reader &reader) { return reader.issues(); }).value();
        return issues.size() == 1 ? issues.first().date.value : QString();
    };
    QCOMPARE(run({ undated }).pages, 1);
    const auto article = ask([](archive::Reader &reader) { return reader.matching({}); }).value();
    QCOMPARE(issue(), QString());
    QCOMPARE(run({ dated }).replaced, 1);
    QCOMPARE(issue(), u"2031-03-04"_s);
    QCOMPARE(run({ undated }).unchanged, 1);
    QCOMPARE(run({ numbered, dated, undated }).replaced, 1);
    QCOMPARE(issue(), u"2031-03-05"_s);
    QCOMPARE(ask([](archive::Reader &reader) { return reader.matching({}); }).value(), article);
    // What an editor has said goes before all of them.
    const core::IssueId id = ask([](archive::Reader &reader) { return reader.issues(); })->first().id;
    const auto decided
        = store()
              ->write([id](archive::Writer &writer) { return writer.setPaper({ id }, u"临溪日报"_s); })
              .result();
    QVERIFY2(decided, decided ? "" : qPrintable(decided.error().message));
    QCOMPARE(run({ undated, dated, numbered }).unchanged, 3);
}

void TestIntakeSteady::whatWasStoppedIsFinishedLater()
{
    const QStringList files = writePages(60);
    const QString other = path(u"另一.jianbao"_s);
    {
        const std::shared_ptr<archive::Store> undisturbed = archive::Store::open(other).value();
        intake::Options options;
        options.paths = files;
        intake::startImport(undisturbed, options, recogniser()).report().waitForFinished();
    }
    intake::Options options;
    options.paths = files;
    int runs = 0;
    for (bool finished = false; !finished && runs < 30; ++runs) {
        intake::ImportJob job;
        std::atomic<int> calls = 0;
        QSemaphore started;
        job = intake::startImport(store(), options, recogniser(), [&](const intake::Progress &progress) {
            if (progress.filesDone >= 5 * (runs + 1) && calls++ == 0)
                started.release();
        });
        // Stopped after five files, after ten, and so on.
        while (!started.tryAcquire(1, 5) && !job.report().isFinished()) { }
        job.cancel();
        job.report().waitForFinished();
        const core::Result<intake::Report> report = job.report().result();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        finished = !report->cancelled;
    }
    QVERIFY(run(options).pages >= 0);
    QCOMPARE(differenceOf(dumpOf(other), dumpOf(archive())), QString());
    QCOMPARE(ask([](archive::Reader &reader) { return reader.check(); })->problems, QStringList());
}

void TestIntakeSteady::aBigTransactionIsTakenBack()
{
    run({ write(u"01.txt"_s, page(u"先来的一篇"_s)) });
    const QStringList before = dumpOf(archive());
    QList<archive::IncomingSource> sources;
    for (int i = 0; i < 20000; ++i) {
        archive::IncomingPage incoming;
        core::Article article;
        article.blocks.append({ core::BlockKind::Headline, u"第%1号车间举办职工读书会"_s.arg(i), {}, {} });
        incoming.page.articles = { article };
        sources.append({ u"/页/%1.txt"_s.arg(i), QByteArray::number(i), u"UTF-8"_s, { incoming } });
    }
    const auto abandoned = std::make_shared<std::atomic<bool>>(false);
    QSemaphore begun;
    auto adding = store()->write([&](archive::Writer &writer) {
        begun.release();
        return writer.add(sources, abandoned);
    });
    begun.acquire();
    *abandoned = true;
    adding.waitForFinished();
    const auto added = adding.result();
    QVERIFY(!added);
    QCOMPARE(added.error().kind, core::Error::Kind::Cancelled);
    QCOMPARE(differenceOf(before, dumpOf(archive())), QString());
    // The writer goes on as if nothing had been.
    QCOMPARE(run({ write(u"02.txt"_s, page(u"后来的一篇"_s)) }).pages, 1);
}

void TestIntakeSteady::twoImportersEndInOneArchive()
{
    const QStringList files = writePages(60);
    const int pages = run(files).pages;
    const QStringList alone = dumpOf(archive());
    const QString shared = path(u"两人.jianbao"_s);
    QStringList backwards = files;
    std::reverse(backwards.begin(), backwards.end());
    {
        // Each has its own writer, as two programs have.
        const std::shared_ptr<archive::Store> one = archive::Store::open(shared).value();
        const std::shared_ptr<archive::Store> other = archive::Store::open(shared).value();
        intake::Options options;
        options.paths = files;
        auto first = intake::startImport(one, options, recogniser()).report();
        auto second = intake::startImport(other, options, recogniser()).report();
        first.waitForFinished();
        second.waitForFinished();
        QVERIFY(first.result() && second.result());
        QCOMPARE(first.result()->pages + second.result()->pages, pages);
        QCOMPARE(first.result()->failed.size() + second.result()->failed.size(), 0);
    }
    QCOMPARE(differenceOf(alone, dumpOf(shared)), QString());
}

void TestIntakeSteady::aRemovedPageComesInAgain()
{
    const QString file = write(u"2031-03-04/01.txt"_s, page(u"先来的一篇"_s));
    run({ file });
    const QStringList before = dumpOf(archive());
    const auto removed
        = store()->write([](archive::Writer &writer) { return writer.removePages({ 1 }); }).result();
    QVERIFY(removed);
    QCOMPARE(articleCount(), 0);
    QCOMPARE(run({ file }).pages, 1);
    QCOMPARE(differenceOf(before, dumpOf(archive())), QString());
}

void TestIntakeSteady::backupsAreNoPages()
{
    QVERIFY(run({ write(u"01.txt"_s, page(u"先来的一篇"_s)) }).failed.isEmpty());
    QVERIFY(archive::backUpNext(archive(), 2));
    const intake::Report report = run({ QFileInfo(archive()).path() });
    QCOMPARE(report.files, 1);
    QCOMPARE(report.failed.size(), 0);
}

void TestIntakeSteady::batchesGrowAndShrink()
{
    intake::BatchSize size;
    QVERIFY(size.isReached(size.articles(), 0) && !size.isReached(size.articles() - 1, 0));
    QVERIFY(size.isReached(0, 64 << 20));
    for (int i = 0; i < 10; ++i)
        size.learn(size.articles(), size.articles() / 10); // ten articles a millisecond
    QCOMPARE(size.articles(), 5000);
    size.learn(3, 3000); // the rest of an import
    QCOMPARE(size.articles(), 5000);
    for (int i = 0; i < 10; ++i)
        size.learn(size.articles(), size.articles() * 10);
    QCOMPARE(size.articles(), 70);
    for (int i = 0; i < 10; ++i)
        size.learn(size.articles(), size.articles() * 1000);
    QCOMPARE(size.articles(), 50);
}

QTEST_GUILESS_MAIN(TestIntakeSteady)
#include "tst_intake_steady.moc"
