// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelroom.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The tree of the archive, compared as indented text.
class TestModelsTree : public ModelTest {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyArchiveIsAnEmptyTree();
    void issuesStandNewestFirstAndUndatedOnesLast();
    void pagesAndArticlesComeWhenTheirRowIsOpened();
    void aYearOfManyIssuesIsDividedIntoMonths();
    void severalPapersStandOnTop();
    void aRefreshKeepsWhatIsOpen();
    void manyUndatedIssuesStandUnderARowOfTheirOwn();
    void lazilyOrEagerlyItIsTheSameTree();
    void aYearThatComesToBeDividedKeepsItsIssues();
    void aLookAtWhatGrewAsksForLittle();
    void anotherStoreLeavesNothingBehind();
    void anEstimateSaysWhereItComesFrom();

private:
    void addManyKinds();
};

void TestModelsTree::anEmptyArchiveIsAnEmptyTree()
{
    ui::ArchiveTree tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy refreshed(&tree, &ui::ArchiveTree::refreshed);
    tree.setStore(m_store.get());
    QTRY_COMPARE(refreshed.count(), 1);
    QCOMPARE(tree.rowCount(), 0);
    QVERIFY(!tree.hasChildren());
    QCOMPARE(tree.articles(), 0);
}

void TestModelsTree::issuesStandNewestFirstAndUndatedOnesLast()
{
    add(u"2023-09-12"_s, u"1"_s, { u"甲"_s });
    add({}, {}, { u"乙"_s });
    add(u"2024-05-16"_s, u"1"_s, { u"丙"_s, u"丁"_s });
    ui::ArchiveTree tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setStore(m_store.get());
    // The tester opens every row as it comes.
    QTRY_COMPARE(asText(tree),
        u"2024\n"
        "  16 May 2024\n"
        "    Page 1\n"
        "      丙\n"
        "      丁\n"
        "2023\n"
        "  12 September 2023\n"
        "    Page 1\n"
        "      甲\n"
        "Undated\n"
        "  Page not numbered\n"
        "    乙\n"_s);
    QCOMPARE(tree.articles(), 4);
    QCOMPARE(tree.index(0, 0).data(ui::CountRole).toInt(), 2);
}

void TestModelsTree::pagesAndArticlesComeWhenTheirRowIsOpened()
{
    add(u"2024-05-16"_s, u"2"_s, { u"丙"_s });
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s, u"乙"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    QVERIFY(tree.hasChildren(tree.index(0, 0)));
    QCOMPARE(tree.rowCount(tree.index(0, 0)), 0);
    unfold(tree, Kind::Issue);
    const QModelIndex issue = tree.index(0, 0, tree.index(0, 0));
    QVERIFY(tree.hasChildren(issue));
    QCOMPARE(tree.rowCount(issue), 0);
    unfold(tree);
    QCOMPARE(asText(tree),
        u"2024\n"
        "  16 May 2024\n"
        "    Page 1\n"
        "      甲\n"
        "      乙\n"
        "    Page 2\n"
        "      丙\n"_s);
}

void TestModelsTree::aYearOfManyIssuesIsDividedIntoMonths()
{
    for (int day = 1; day <= 13; ++day)
        add(u"2024-05-%1"_s.arg(day, 2, 10, QChar(u'0')), u"1"_s, { u"甲"_s });
    add(u"2024-06"_s, u"1"_s, { u"乙"_s }, {}, core::Basis::Inferred);
    add(u"2023-01-02"_s, u"1"_s, { u"丙"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 2);
    unfold(tree, Kind::Issue);
    const QStringList lines = asText(tree).split(u'\n');
    QCOMPARE(lines.mid(0, 5),
        QStringList({ u"2024"_s, u"  June 2024"_s, u"    June 2024 (estimated)"_s, u"  May 2024"_s,
            u"    13 May 2024"_s }));
    QCOMPARE(lines.mid(17, 2), QStringList({ u"2023"_s, u"  2 January 2023"_s }));
}

void TestModelsTree::severalPapersStandOnTop()
{
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s }, u"工人时报"_s);
    add(u"2024-05-17"_s, u"1"_s, { u"乙"_s }, u"劳动晨报"_s);
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 2);
    unfold(tree, Kind::Issue);
    QCOMPARE(asText(tree), u"劳动晨报\n  2024\n    17 May 2024\n工人时报\n  2024\n    16 May 2024\n"_s);
}

void TestModelsTree::aRefreshKeepsWhatIsOpen()
{
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    unfold(tree);
    const QPersistentModelIndex issue(tree.index(0, 0, tree.index(0, 0)));
    const QPersistentModelIndex page(tree.index(0, 0, issue));
    QSignalSpy resets(&tree, &QAbstractItemModel::modelReset);

    add(u"2024-05-17"_s, u"1"_s, { u"乙"_s });
    add(u"2024-05-16"_s, u"2"_s, { u"丙"_s });
    tree.refresh();
    QTRY_COMPARE(tree.rowCount(issue), 2);
    QVERIFY(page.isValid());
    QCOMPARE(page.data().toString(), u"Page 1"_s);
    QCOMPARE(issue.row(), 1);
    QCOMPARE(issue.data(ui::CountRole).toInt(), 2);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(asText(tree),
        u"2024\n"
        "  17 May 2024\n"
        "  16 May 2024\n"
        "    Page 1\n"
        "      甲\n"
        "    Page 2\n"_s);
}

void TestModelsTree::manyUndatedIssuesStandUnderARowOfTheirOwn()
{
    for (int i = 0; i < 13; ++i)
        add({}, QString::number(i), { u"甲"_s });
    add(u"2024"_s, u"1"_s, { u"乙"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(asText(tree), u"2024\nUndated\n"_s);
    unfold(tree, Kind::Issue);
    QCOMPARE(tree.rowCount(tree.index(1, 0)), 13);
    QCOMPARE(tree.articles(), 14);
}

/// Two papers, years of a few and of many issues, months, a year and no date at all.
void TestModelsTree::addManyKinds()
{
    for (int day = 1; day <= 13; ++day)
        add(u"2024-05-%1"_s.arg(day, 2, 10, QChar(u'0')), u"1"_s, { u"甲"_s, u"乙"_s }, u"澜浦工友报"_s);
    add(u"2024"_s, u"1"_s, { u"丙"_s }, u"澜浦工友报"_s);
    add(u"2023"_s, u"1"_s, { u"丁"_s }, u"澜浦工友报"_s);
    add(u"2023-04"_s, u"2"_s, { u"戊"_s }, u"澜浦工友报"_s);
    add(u"2023-04-05"_s, u"3"_s, { u"己"_s }, u"岚城晚报"_s);
    add({}, {}, { u"庚"_s }, u"岚城晚报"_s);
    add({}, {}, { u"辛"_s }, u"澜浦工友报"_s);
}

void TestModelsTree::lazilyOrEagerlyItIsTheSameTree()
{
    addManyKinds();
    ui::ArchiveTree lazy;
    lazy.setStore(m_store.get());
    QTRY_VERIFY(lazy.rowCount() > 0);
    unfold(lazy);
    ui::ArchiveTree eager;
    // The tester opens every row as it comes.
    const QAbstractItemModelTester tester(&eager, QAbstractItemModelTester::FailureReportingMode::QtTest);
    eager.setStore(m_store.get());
    QTRY_COMPARE(asText(eager), asText(lazy));
    // And the same again after the archive was looked at anew, and in a tree that grew with it.
    QSignalSpy refreshed(&lazy, &ui::ArchiveTree::refreshed);
    lazy.refresh();
    QTRY_COMPARE(refreshed.count(), 1);
    QTRY_COMPARE(asText(lazy), asText(eager));
    QCOMPARE(asText(lazy).count(u'\n'), 2 + 3 + 1 + 19 + 19 + 32);
    QCOMPARE(lazy.papers().size(), 2);
}

void TestModelsTree::aYearThatComesToBeDividedKeepsItsIssues()
{
    for (int day = 1; day <= 12; ++day)
        add(u"2024-05-%1"_s.arg(day, 2, 10, QChar(u'0')), u"1"_s, { u"甲"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    const QPersistentModelIndex year(tree.index(0, 0));
    unfold(tree, Kind::Issue);
    QCOMPARE(tree.rowCount(year), 12);
    add(u"2024-06-01"_s, u"1"_s, { u"乙"_s });
    add(u"2024"_s, u"1"_s, { u"丙"_s });
    tree.refresh(ui::ArchiveTree::Look::AtWhatGrew);
    QTRY_COMPARE(tree.rowCount(year), 3); // two months, and the issue of which only the year is known
    unfold(tree, Kind::Issue);
    const QStringList lines = asText(tree).split(u'\n');
    QCOMPARE(
        lines.mid(0, 4), QStringList({ u"2024"_s, u"  June 2024"_s, u"    1 June 2024"_s, u"  May 2024"_s }));
    QCOMPARE(lines.mid(15), QStringList({ u"    1 May 2024"_s, u"  2024"_s, {} }));
}

void TestModelsTree::aLookAtWhatGrewAsksForLittle()
{
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s });
    add(u"2023-05-16"_s, u"1"_s, { u"乙"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 2);
    unfold(tree);
    QSignalSpy changes(&tree, &ui::ArchiveTree::changed);
    tree.refresh(ui::ArchiveTree::Look::AtWhatGrew);
    QTRY_COMPARE(changes.count(), 1);
    add(u"2024-05-16"_s, u"1"_s, { u"丙"_s });
    tree.refresh(ui::ArchiveTree::Look::AtWhatGrew);
    // The calendar, the year's issues and the issue's pages; nothing of 2023.
    QTRY_VERIFY(asText(tree).startsWith(u"2024\n  16 May 2024\n    Page 1\n      甲\n    Page 1\n"_s));
    QCOMPARE(changes.count(), 4);
}

void TestModelsTree::anotherStoreLeavesNothingBehind()
{
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s });
    ui::ArchiveTree tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    // The question that was just asked is answered after the store has been let go.
    tree.refresh();
    tree.setStore(nullptr);
    QCOMPARE(tree.rowCount(), 0);
    auto later = m_store->read([](archive::Reader &reader) { return reader.issues(); });
    QTRY_VERIFY(later.isFinished());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(tree.rowCount(), 0);
    QCOMPARE(tree.articles(), 0);
}

void TestModelsTree::anEstimateSaysWhereItComesFrom()
{
    add(u"2023-09"_s, u"1"_s, { u"甲"_s }, {}, core::Basis::Inferred);
    ui::ArchiveTree tree;
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    unfold(tree, Kind::Issue);
    const QModelIndex issue = tree.index(0, 0, tree.index(0, 0));
    QCOMPARE(issue.data().toString(), u"September 2023 (estimated)"_s);
    QVERIFY(issue.data(ui::EstimateRole).toBool());
    QVERIFY(issue.data(Qt::ToolTipRole).toString().contains(u"教师节当天"_s));
    QVERIFY(!tree.index(0, 0).data(ui::EstimateRole).toBool());
}

QTEST_MAIN(TestModelsTree)
#include "tst_models_tree.moc"
