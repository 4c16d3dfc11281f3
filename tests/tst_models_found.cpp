// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelroom.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The tree when it shows what fits a question.
class TestModelsFound : public ModelTest {
    Q_OBJECT

private Q_SLOTS:
    void aQuestionShowsWhatFits_data();
    void aQuestionShowsWhatFits();
    void anEarlierQuestionIsDropped();
    void whatNobodyWaitsForIsNotAnswered();
    void whatIsFoundFollowsTheArchive();
};

void TestModelsFound::aQuestionShowsWhatFits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tree");
    QTest::addColumn<int>("all");
    const QString first = u"12 September 2023\n  岚城市總工會表彰勞模\n"_s;
    const QString second = u"1 May 2024\n  ＡＩ走进车间 工会来帮忙\n"_s;
    QTest::newRow("headline") << u"表彰"_s << first << 1;
    QTest::newRow("simplified finds traditional") << u"总工会表彰劳模"_s << first << 1;
    QTest::newRow("newest first") << u"工会"_s << QString(second + first) << 2;
    QTest::newRow("one character") << u"车"_s << second << 1;
    QTest::newRow("width and case") << u"ai走进"_s << second << 1;
    QTest::newRow("letters as they stand") << u"Ai"_s << second << 1;
    QTest::newRow("initials") << u"zghb"_s << first << 1;
    QTest::newRow("pinyin") << u"zonggonghui"_s << first << 1;
    QTest::newRow("pinyin, the last cut off") << u"laom"_s << first << 1;
    QTest::newRow("two words, both") << u"工会 车间"_s << second << 1;
    QTest::newRow("not over two headlines") << u"表彰 车间"_s << QString() << 0;
    QTest::newRow("nothing") << u"不在这里"_s << QString() << 0;
    QTest::newRow("a year") << u"2023"_s << u"12 September 2023\n3 September 2023\n"_s << 2;
    QTest::newRow("a month") << u"2023-09"_s << u"12 September 2023\n3 September 2023\n"_s << 2;
    QTest::newRow("a month in words") << u"2023年9月"_s << u"12 September 2023\n3 September 2023\n"_s << 2;
    QTest::newRow("a month of any year") << u"5月"_s << u"1 May 2024\n"_s << 1;
    QTest::newRow("a day of any year") << u"9月12日"_s << u"12 September 2023\n"_s << 1;
    QTest::newRow("a day in digits") << u"20230903"_s << u"3 September 2023\n"_s << 1;
    QTest::newRow("a day without zeros") << u"2023/9/3"_s << u"3 September 2023\n"_s << 1;
    QTest::newRow("a month in Chinese numerals") << u"二〇二四年五月"_s << u"1 May 2024\n"_s << 1;
    QTest::newRow("a date in parts") << u"2023 9月3日"_s << u"3 September 2023\n"_s << 1;
    QTest::newRow("a date and a word") << u"2024 工会"_s << second << 1;
    QTest::newRow("a second year is a word")
        << u"2023 2022年度"_s << u"3 September 2023\n  2022年度大事\n"_s << 1;
}

void TestModelsFound::aQuestionShowsWhatFits()
{
    QFETCH(const QString, typed);
    add(u"2023-09-12"_s, u"1"_s, { u"开篇"_s, u"岚城市總工會表彰勞模"_s, u"尾声"_s });
    add(u"2024-05-01"_s, u"2"_s, { u"ＡＩ走进车间 工会来帮忙"_s });
    add(u"2023-09-03"_s, u"2"_s, { u"2022年度大事"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    QSignalSpy refreshed(&tree, &ui::ArchiveTree::refreshed);
    tree.setQuestion(archive::TitleQuestion::of(typed));
    tree.setStore(m_store.get());
    QTRY_COMPARE(refreshed.count(), 1);
    QTEST(asText(tree), "tree");
    QTEST(static_cast<int>(tree.found().all), "all");
    QCOMPARE(tree.found().shown, tree.found().all);
}

void TestModelsFound::anEarlierQuestionIsDropped()
{
    add(u"2023-09-12"_s, u"1"_s, { u"工会"_s });
    add(u"2024-05-01"_s, u"2"_s, { u"车间"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QStringList shown;
    connect(&tree, &ui::ArchiveTree::refreshed, this, [&] { shown.append(asText(tree)); });
    tree.setQuestion(archive::TitleQuestion::of(u"工会"));
    tree.setQuestion(archive::TitleQuestion::of(u"车间"));
    QTRY_COMPARE(shown, QStringList { u"1 May 2024\n  车间\n"_s });
    // From one answer to the next, and back to everything.
    tree.setQuestion(archive::TitleQuestion::of(u"工"));
    QTRY_COMPARE(asText(tree), u"12 September 2023\n  工会\n"_s);
    tree.setQuestion({});
    QTRY_COMPARE(asText(tree), u"2024\n2023\n"_s);
}

void TestModelsFound::whatNobodyWaitsForIsNotAnswered()
{
    add(u"2023-09-12"_s, u"1"_s, { u"工会"_s });
    const auto found = [this](bool abandoned) {
        return m_store
            ->read([abandoned](archive::Reader &reader) {
                reader.setAbandoned([abandoned] { return abandoned; });
                return reader.find(archive::TitleQuestion::of(u"工会"), 9);
            })
            .result();
    };
    QCOMPARE(found(false).value().articles, 1);
    const auto nothing = found(true);
    QVERIFY(!nothing || nothing->issues.isEmpty());
}

void TestModelsFound::whatIsFoundFollowsTheArchive()
{
    add(u"2024-05-01"_s, u"2"_s, { u"工会一"_s, u"车间"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setQuestion(archive::TitleQuestion::of(u"工会"));
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    const QPersistentModelIndex kept(tree.index(0, 0, tree.index(0, 0)));
    add(u"2024-05-01"_s, u"1"_s, { u"工会二"_s });
    add(u"2024-05-02"_s, u"1"_s, { u"工会三"_s });
    tree.refresh();
    QTRY_COMPARE(asText(tree), u"2 May 2024\n  工会三\n1 May 2024\n  工会二\n  工会一\n"_s);
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), u"工会一"_s);
}

QTEST_MAIN(TestModelsFound)
#include "tst_models_found.moc"
