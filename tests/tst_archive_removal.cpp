// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesroom.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using archive::Outcome;
using core::Error;

/// What is taken out of an archive, and the way back.
class TestArchiveRemoval : public QObject, private ChangesRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void removesExactlyWhatCameIn_data();
    void removesExactlyWhatCameIn();
    void replacingLeavesNothingBehind();
    void aRemovedFileComesInAgainWhenImported();
    void aRemovedPageComesInAgainWithItsFile();
};

void TestArchiveRemoval::removesExactlyWhatCameIn_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("issue") << u"issue"_s << u"Remove the issue 澜浦工友报 2024-01-01"_s;
    QTest::newRow("pages") << u"pages"_s << u"Remove 2 pages"_s;
    QTest::newRow("source") << u"source"_s << u"Remove the source /页/2.txt"_s;
}

void TestArchiveRemoval::removesExactlyWhatCameIn()
{
    QFETCH(QString, what);
    QFETCH(QString, sentence);
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s) }));
    const QStringList without = dump();
    auto both = page(2, u"2024-01-01"_s, u"澜浦工友报"_s);
    both.pages.append(page(3, u"2024-01-01"_s, u"澜浦工友报"_s).pages);
    QVERIFY(writer().add({ both }));
    const QStringList with = dump();
    const QString told = issues();
    const auto articles = reader()->matching(query(u"柳沐辰"_s)).value();
    QCOMPARE(articles.size(), 3);
    const auto change = what == u"issue" ? writer().removeIssues({ 2 })
        : what == u"pages"               ? writer().removePages({ 2, 3 })
                                         : writer().removeSource(2);
    QVERIFY2(change, change ? "" : qPrintable(change.error().message));
    QCOMPARE(change->what, sentence);
    QCOMPARE(differenceOf(without, dump()), QString());
    QCOMPARE(found(u"柳沐辰"_s), 1);
    QCOMPARE(found(u"3号车间"_s), 0);
    QCOMPARE(reader()->article(articles.first()).error().kind, Error::Kind::NotFound);
    QCOMPARE(problems(), QStringList());
    undone();
    QCOMPARE(differenceOf(with, dump()), QString());
    QCOMPARE(issues(), told);
    QCOMPARE(reader()->matching(query(u"柳沐辰"_s)).value(), articles);
    QCOMPARE(found(u"3号车间"_s), 1);
    QCOMPARE(problems(), QStringList());
    redone();
    QCOMPARE(differenceOf(without, dump()), QString());
    undone();
    QCOMPARE(differenceOf(with, dump()), QString());
    QCOMPARE(outcomesOf(writer().add({ both }).value()), { Outcome::Unchanged });
}

void TestArchiveRemoval::replacingLeavesNothingBehind()
{
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s), page(2, u"2023-09-12"_s) }));
    auto other = sourceOf(
        u"/页/2.txt"_s, dateOf(u"2023-10-01"_s), u"2"_s, { articleOf(u"别的"_s, { u"没有人。"_s }) });
    other.pages[0].page.paper = u"临溪日报"_s;
    QCOMPARE(outcomesOf(writer().add({ other }).value()), { Outcome::Replaced });
    const QStringList replaced = dump();
    // The same as if the older one had never been there.
    enter();
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s), other }));
    QCOMPARE(differenceOf(dump(), replaced), QString());
}

void TestArchiveRemoval::aRemovedFileComesInAgainWhenImported()
{
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s), page(2, u"2023-09-12"_s) }));
    const QStringList before = dump();
    QVERIFY(writer().removeSource(1));
    QCOMPARE(outcomesOf(writer().add({ page(1, u"2023-09-12"_s) }).value()), { Outcome::Added });
    QCOMPARE(differenceOf(before, dump()), QString());
    // It is there already: once, not twice.
    undone();
    QCOMPARE(differenceOf(before, dump()), QString());
    QCOMPARE(problems(), QStringList());
}

void TestArchiveRemoval::aRemovedPageComesInAgainWithItsFile()
{
    auto both = page(1, u"2023-09-12"_s);
    both.pages.append(page(2, u"2023-09-12"_s).pages);
    QVERIFY(writer().add({ both }));
    const QStringList before = dump();
    QVERIFY(writer().removePages({ 1 }));
    QCOMPARE(found(u"2号车间"_s), 1);
    QCOMPARE(found(u"1号车间"_s), 0);
    const auto held
        = reader()->held(QCryptographicHash::hash(both.bytes, QCryptographicHash::Sha256)).value();
    QVERIFY(held && held->lacksPages);
    QCOMPARE(held->pages.size(), 1);
    QCOMPARE(held->pages[0].ordinal, 1);
    both.revises = true;
    QCOMPARE(outcomesOf(writer().add({ both }).value()), { Outcome::Replaced });
    QCOMPARE(differenceOf(before, dump()), QString());
    QCOMPARE(reader()->pages(1)->last().id, 2);
    undone();
    QCOMPARE(differenceOf(before, dump()), QString());
    QVERIFY(writer().removePages({ 1 }).error().kind == Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestArchiveRemoval)
#include "tst_archive_removal.moc"
