// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesroom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using archive::Outcome;
using archive::Writer;
using core::Error;

/// What editors decide, and the way back.
class TestArchiveChanges : public QObject, private ChangesRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void setsADateInPlace();
    void mergesWithAnIssueThatIsThere();
    void takesAMergeApartAgain();
    void leavesWhatCameInMeanwhile();
    void datesAnUndatedPage();
    void setsPaperAndEdition();
    void refusesWhatCannotBe();
    void decisionsOutlastAnotherReading();
    void aFileIsKnownByTheNewNameOfItsPaper();
    void anImportMayDecideAnew();
    void takesADecisionBack();
    void aNewChangeEndsRedo();
    void survivesARestart();
    void keepsBounded();
};

void TestArchiveChanges::setsADateInPlace()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s), page(2, u"2023-09"_s) }));
    const QStringList before = dump();
    const QString told = issues();
    const auto change = writer().setDate({ 1 }, dateOf(u"2023-09-12"_s));
    QVERIFY2(change, change ? "" : qPrintable(change.error().message));
    QCOMPARE(change->what, u"Set the date of 临溪日报 2023-09 to 2023-09-12"_s);
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 stated: 1,2"_s);
    const core::IssueDate date = reader()->issue(1)->date;
    QCOMPARE(date.confidence, 1.0);
    QCOMPARE(date.precision, core::Precision::Day);
    QCOMPARE(date.conflicts, QList<core::DateClaim>());
    QCOMPARE(reader()->undoState()->undo, *change);
    QVERIFY(!reader()->undoState()->redo);
    const QStringList after = dump();

    QCOMPARE(undone(), change->what);
    QCOMPARE(issues(), told);
    QCOMPARE(differenceOf(before, dump()), QString());
    QCOMPARE(reader()->undoState()->redo, *change);
    QVERIFY(!reader()->undoState()->undo);
    QCOMPARE(redone(), change->what);
    QCOMPARE(differenceOf(after, dump()), QString());
    QCOMPARE(undone(), change->what);
    QCOMPARE(undone(), QString());
}

void TestArchiveChanges::mergesWithAnIssueThatIsThere()
{
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s), page(2, u"2023-09"_s), page(3, u"2023-09"_s) }));
    const QStringList before = dump();
    const QString told = issues();
    QVERIFY(writer().setDate({ issueOf(u"2023-09"_s) }, dateOf(u"2023-09-12"_s)));
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 stated: 1,2,3"_s);
    undone();
    QCOMPARE(issues(), told);
    QCOMPARE(differenceOf(before, dump()), QString());
    redone();
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 stated: 1,2,3"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveChanges::takesAMergeApartAgain()
{
    QVERIFY(writer().add({ page(1, u"2023-07"_s), page(2, u"2023-08"_s), page(3, {}), page(4, {}) }));
    const QStringList before = dump();
    const QString told = issues();
    QCOMPARE(told.count(u'\n'), 3);
    const auto change = writer().setDate({ 4, 2, 3, 1, 2 }, dateOf(u"2023-09-12"_s));
    QCOMPARE(change->what, u"Set the date of 4 issues to 2023-09-12"_s);
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 stated: 1,2,3,4"_s);
    undone();
    QCOMPARE(issues(), told);
    QCOMPARE(differenceOf(before, dump()), QString());
}

void TestArchiveChanges::leavesWhatCameInMeanwhile()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s) }));
    QVERIFY(writer().setDate({ 1 }, dateOf(u"2023-09-12"_s)));
    QVERIFY(writer().add({ page(2, u"2023-09-12"_s), page(3, u"2023-09"_s) }));
    undone();
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 path: 2\n2 临溪日报 2023-09 path: 1,3"_s);
    redone();
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 stated: 1,2\n2 临溪日报 2023-09 path: 3"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveChanges::datesAnUndatedPage()
{
    QVERIFY(writer().add({ page(1, {}), page(2, {}) }));
    const QStringList before = dump();
    QVERIFY(writer().setDate({ 2 }, dateOf(u"1987"_s)));
    QCOMPARE(issues(), u"2 临溪日报 1987 stated: 2\n1 临溪日报  none: 1"_s);
    undone();
    QCOMPARE(differenceOf(before, dump()), QString());
    QVERIFY(writer().setPaper({ 1, 2 }, u"澜浦工友报"_s));
    QCOMPARE(issues(), u"1 澜浦工友报  none: 1\n2 澜浦工友报  none: 2"_s);
    undone();
    QCOMPARE(differenceOf(before, dump()), QString());
}

void TestArchiveChanges::setsPaperAndEdition()
{
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s), page(2, u"2023-09-12"_s, u"澜浦工友报"_s) }));
    const QStringList before = dump();
    QCOMPARE(writer().setPaper({ 1 }, u" 澜浦工友报 "_s)->what,
        u"Set the paper of 临溪日报 2023-09-12 to 澜浦工友报"_s);
    QCOMPARE(issues(), u"2 澜浦工友报 2023-09-12 path: 1,2"_s);
    QCOMPARE(
        writer().setEdition({ 2 }, u"早报"_s)->what, u"Set the edition of 澜浦工友报 2023-09-12 to 早报"_s);
    QCOMPARE(issues(), u"2 澜浦工友报 2023-09-12早报 path: 1,2"_s);
    QCOMPARE(writer().setPaper({ 2 }, {})->what, u"Take the paper's name from 澜浦工友报 2023-09-12 早报"_s);
    QCOMPARE(issues(), u"2  2023-09-12早报 path: 1,2"_s);
    // 澜浦工友报 has no issue, but a source is known by it.
    undone();
    undone();
    undone();
    QCOMPARE(differenceOf(before, dump()), QString());
    redone();
    redone();
    redone();
    QCOMPARE(issues(), u"2  2023-09-12早报 path: 1,2"_s);
}

void TestArchiveChanges::refusesWhatCannotBe()
{
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s) }));
    const QStringList before = dump();
    const auto kindOf = [](const core::Result<core::Change> &change) {
        return change ? Error::Kind::Failed : change.error().kind;
    };
    for (const auto &value : { u"2023-9-12"_s, u"2023-02-30"_s, u"昨天"_s, u"2023-09-12xyz"_s, u"23"_s }) {
        const auto refused
            = writer().setDate({ 1 }, { value, core::Precision::Day, core::Basis::Stated, 1, {}, {} });
        QCOMPARE(kindOf(refused), Error::Kind::BadArgument);
        QVERIFY(refused.error().message.contains(value));
    }
    QCOMPARE(kindOf(writer().setDate({ 1, 7 }, dateOf(u"2024-01-01"_s))), Error::Kind::NotFound);
    QCOMPARE(kindOf(writer().setPaper({}, u"甲"_s)), Error::Kind::NotFound);
    QCOMPARE(kindOf(writer().setEdition({ 7 }, u"甲"_s)), Error::Kind::NotFound);
    QCOMPARE(kindOf(writer().removeIssues({ 7 })), Error::Kind::NotFound);
    QCOMPARE(kindOf(writer().removePages({ 1, 7 })), Error::Kind::NotFound);
    QCOMPARE(kindOf(writer().removePages({})), Error::Kind::NotFound);
    QCOMPARE(kindOf(writer().removeSource(7)), Error::Kind::NotFound);
    QCOMPARE(differenceOf(before, dump()), QString());
    QVERIFY(!reader()->undoState()->undo);
    const auto shut = Writer::refusing({ Error::Kind::Unwritable, u"Nothing goes in here."_s });
    QCOMPARE(kindOf(shut->removePages({ 1 })), Error::Kind::Unwritable);
    QCOMPARE(shut->undo().error().kind, Error::Kind::Unwritable);
}

void TestArchiveChanges::decisionsOutlastAnotherReading()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s) }));
    QVERIFY(writer().setDate({ 1 }, dateOf(u"2023-09-12"_s)));
    QVERIFY(writer().setPaper({ 1 }, u"澜浦工友报"_s));
    const auto article = reader()->articles(1)->first().id;
    // The file has changed, and says another date now.
    const auto again = writer().add({ page(1, u"2023-10-01"_s, u"临溪日报"_s, u"后来又去了一次。"_s) });
    QCOMPARE(outcomesOf(again.value()), { Outcome::Replaced });
    QCOMPARE(issues(), u"1 澜浦工友报 2023-09-12 stated: 1"_s);
    QCOMPARE(reader()->articles(1)->first().id, article);
    QCOMPARE(found(u"后来又去了"_s), 1);
    // Without the decisions it is what the page says now.
    undone();
    undone();
    QVERIFY2(issues().endsWith(u" 临溪日报 2023-10-01 path: 1"_s), qPrintable(issues()));
    QCOMPARE(problems(), QStringList());
}

void TestArchiveChanges::aFileIsKnownByTheNewNameOfItsPaper()
{
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s, {}) }));
    QVERIFY(writer().setPaper({ 1 }, u"临溪日报"_s));
    // The file has changed, and the paper is named for it now; then it is not.
    QCOMPARE(outcomesOf(writer().add({ page(1, u"2023-09-12"_s, u"临溪日报"_s, u"后来。"_s) }).value()),
        { Outcome::Replaced });
    QCOMPARE(outcomesOf(writer().add({ page(1, u"2023-09-12"_s, {}, u"再后来。"_s) }).value()),
        { Outcome::Replaced });
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 path: 1"_s);
    undone();
    QCOMPARE(issues().section(u' ', 1), u" 2023-09-12 path: 1"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveChanges::anImportMayDecideAnew()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s) }));
    QVERIFY(writer().setDate({ 1 }, dateOf(u"2023-09-12"_s)));
    QVERIFY(writer().setEdition({ 1 }, u"早报"_s));
    auto named = page(1, u"2023-09-13"_s);
    named.revises = true;
    named.pages[0].page.date.basis = core::Basis::Stated;
    QCOMPARE(outcomesOf(writer().add({ named }).value()), { Outcome::Replaced });
    QVERIFY2(issues().endsWith(u" 临溪日报 2023-09-13早报 stated: 1"_s), qPrintable(issues()));
    // What no longer stands is not taken back.
    undone();
    undone();
    QVERIFY2(issues().contains(u" 临溪日报 2023-09-13"_s), qPrintable(issues()));
    // A paper that is named for it is no decision of its own: the file is known by it.
    named.pages[0].page.paper = u"澜浦工友报"_s;
    QVERIFY(writer().add({ named }));
    auto changed = page(1, u"2023-09-14"_s, u"澜浦工友报"_s, u"后来。"_s);
    QCOMPARE(outcomesOf(writer().add({ changed }).value()), { Outcome::Replaced });
}

void TestArchiveChanges::takesADecisionBack()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s), page(2, u"2023-10"_s) }));
    const QStringList before = dump();
    QVERIFY(writer().setDate({ 1, 2 }, dateOf(u"2023-09-12"_s)));
    const auto change = writer().setDate({ 1 }, {});
    QCOMPARE(change->what, u"Let the pages of 临溪日报 2023-09-12 say their date"_s);
    QCOMPARE(differenceOf(before, dump()), QString());
    undone();
    QCOMPARE(reader()->issues()->size(), 1);
}

void TestArchiveChanges::aNewChangeEndsRedo()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s) }));
    QVERIFY(writer().setDate({ 1 }, dateOf(u"2023-09-12"_s)));
    QVERIFY(writer().setDate({ 1 }, dateOf(u"2023-09-13"_s)));
    undone();
    QCOMPARE(issues(), u"1 临溪日报 2023-09-12 stated: 1"_s);
    QVERIFY(writer().setPaper({ 1 }, u"澜浦工友报"_s));
    QVERIFY(!reader()->undoState()->redo);
    QCOMPARE(redone(), QString());
    undone();
    undone();
    QCOMPARE(issues(), u"1 临溪日报 2023-09 path: 1"_s);
}

void TestArchiveChanges::survivesARestart()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s), page(2, u"2023-10"_s) }));
    const QStringList before = dump();
    QVERIFY(writer().setDate({ 1 }, dateOf(u"2023-09-12"_s)));
    QVERIFY(writer().removeIssues({ 2 }));
    for (int i = 0; i < 2; ++i) {
        restart();
        QVERIFY(!undone().isEmpty());
    }
    QCOMPARE(differenceOf(before, dump()), QString());
}

void TestArchiveChanges::keepsBounded()
{
    QVERIFY(writer().add({ page(1, u"2023-09"_s) }));
    for (int i = 0; i < 230; ++i)
        QVERIFY(writer().setDate({ 1 }, dateOf(QString::number(1700 + i))));
    int count = 0;
    while (!undone().isEmpty())
        ++count;
    QCOMPARE(count, 200);
    QCOMPARE(issues(), u"1 临溪日报 1729 stated: 1"_s);
}

QTEST_GUILESS_MAIN(TestArchiveChanges)
#include "tst_archive_changes.moc"
