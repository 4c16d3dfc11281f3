// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entityindex.h"
#include "ui/models/entitywords.h"
#include "ui/models/mentionlist.h"
#include "ui/models/roles.h"
#include "ui/models/rulinglist.h"
#include "ui/models/timebars.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::EntityClass;

/// The models of entities, their mentions and what was said of names.
class TestModelsEntities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theIndexGrowsAsOneScrolls();
    void anIndexThatShrankEnds();
    void mentionsComePageByPage();
    void aRulingIsASentence_data();
    void aRulingIsASentence();
    void aNameIsSearchedFor_data();
    void aNameIsSearchedFor();
    void datesAreWritten_data();
    void datesAreWritten();
    void timesBecomeBars();

private:
    static core::EntityAnswer answer(int entities, qint64 total);
};

void TestModelsEntities::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

core::EntityAnswer TestModelsEntities::answer(int entities, qint64 total)
{
    core::EntityAnswer answer;
    answer.total = total;
    for (int i = 0; i < entities; ++i) {
        core::EntitySummary entity;
        entity.id = i + 1;
        entity.value = u"祝青禾%1"_s.arg(i);
        entity.articles = entities - i;
        answer.entities.append(entity);
    }
    return answer;
}

void TestModelsEntities::theIndexGrowsAsOneScrolls()
{
    ui::EntityIndex index;
    QAbstractItemModelTester tester(&index, QAbstractItemModelTester::FailureReportingMode::QtTest, nullptr);
    tester.setUseFetchMore(false);
    QSignalSpy wanted(&index, &ui::EntityIndex::moreWanted);
    index.setAnswer(answer(3, 5));
    QCOMPARE(index.rowCount(), 3);
    QCOMPARE(index.index(0).data().toString(), u"祝青禾0"_s);
    QCOMPARE(index.index(0).data(ui::CountRole).toLongLong(), 3);
    QVERIFY(index.canFetchMore({}));
    index.fetchMore({});
    QVERIFY(!index.canFetchMore({})); // the question is on its way
    QCOMPARE(wanted.count(), 1);
    QSignalSpy inserted(&index, &QAbstractItemModel::rowsInserted);
    index.extend(answer(5, 5));
    QCOMPARE(index.rowCount(), 5);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 3);
    QVERIFY(!index.canFetchMore({}));
    index.setAnswer(answer(1, 1));
    QCOMPARE(index.rowCount(), 1);
}

/// Between two questions, entities may have gone.
void TestModelsEntities::anIndexThatShrankEnds()
{
    ui::EntityIndex index;
    index.setAnswer(answer(3, 5));
    index.fetchMore({});
    index.extend(answer(2, 2));
    QCOMPARE(index.rowCount(), 3);
    QVERIFY(!index.canFetchMore({}));
}

void TestModelsEntities::mentionsComePageByPage()
{
    ui::MentionList list;
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest, nullptr);
    tester.setUseFetchMore(false);
    list.clear(EntityClass::Place);
    QVERIFY(!list.canFetchMore({}));
    core::MentionPlace place;
    place.article = 7;
    place.span = { 2, 40, 3 };
    place.title = u"渡口修好了"_s;
    place.paper = u"澜浦工友报"_s;
    place.date = u"2023-09"_s;
    place.pageNumber = u"3"_s;
    place.sentence = u"昨天青埠港重新开放。"_s;
    place.start = 2;
    list.append({ place }, true);
    QCOMPARE(list.rowCount(), 1);
    QCOMPARE(list.last(), 7);
    const QModelIndex row = list.index(0);
    QCOMPARE(row.data(ui::PlaceRole).toString(), u"澜浦工友报  September 2023  Page 3"_s);
    QCOMPARE(row.data(ui::SpansRole).value<QList<core::Span>>(), (QList<core::Span> { { 0, 2, 3 } }));
    QCOMPARE(row.data(ui::ClassRole).toInt(), static_cast<int>(EntityClass::Place));
    QSignalSpy wanted(&list, &ui::MentionList::moreWanted);
    list.fetchMore({});
    list.fetchMore({}); // asked once
    QCOMPARE(wanted.count(), 1);
    list.append({}, true); // that was the end
    QVERIFY(!list.canFetchMore({}));
    QCOMPARE(list.rowCount(), 1);
}

void TestModelsEntities::aRulingIsASentence_data()
{
    QTest::addColumn<core::Ruling>("ruling");
    QTest::addColumn<QString>("sentence");
    using Kind = core::Ruling::Kind;
    QTest::newRow("always") << core::Ruling { 1, Kind::Always, u"澜报"_s, EntityClass::Person,
        EntityClass::Organisation, {} }
                            << u"“澜报” is always: Organisation"_s;
    QTest::newRow("always with a value") << core::Ruling { 2, Kind::Always, u"澜报"_s, EntityClass::Person,
        EntityClass::Organisation, u"澜浦工友报社"_s }
                                         << u"“澜报” is always: Organisation 澜浦工友报社"_s;
    QTest::newRow("never") << core::Ruling { 3, Kind::Never, u"月一号"_s }
                           << u"“月一号” is never an entity"_s;
    QTest::newRow("alias") << core::Ruling { 4, Kind::Alias, u"市总工会"_s, EntityClass::Organisation,
        EntityClass::Organisation, u"澜浦市总工会"_s }
                           << u"Organisation “市总工会” is the same as Organisation “澜浦市总工会”"_s;
}

void TestModelsEntities::aRulingIsASentence()
{
    QFETCH(const core::Ruling, ruling);
    ui::RulingList list;
    const QAbstractItemModelTester tester(
        &list, QAbstractItemModelTester::FailureReportingMode::QtTest, nullptr);
    list.setRulings({ ruling });
    QTEST(list.index(0).data().toString(), "sentence");
    QCOMPARE(list.index(0).data(ui::IdRole).toLongLong(), ruling.id);
}

void TestModelsEntities::aNameIsSearchedFor_data()
{
    QTest::addColumn<EntityClass>("entityClass");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("typed");
    QTest::newRow("person") << EntityClass::Person << u"祝青禾"_s << u"person:祝青禾"_s;
    QTest::newRow("blanks") << EntityClass::Work << u"大地 飞歌"_s << u"work:\"大地 飞歌\""_s;
    QTest::newRow("quotation marks") << EntityClass::Event << u"“工匠杯\"大赛"_s
                                     << u"event:\"“工匠杯大赛\""_s;
    QTest::newRow("a date has no field") << EntityClass::Date << u"2023-09-12"_s << QString();
}

void TestModelsEntities::aNameIsSearchedFor()
{
    QFETCH(const EntityClass, entityClass);
    QFETCH(const QString, value);
    QTEST(ui::entityQuery(entityClass, value), "typed");
}

void TestModelsEntities::datesAreWritten_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("shown");
    QTest::newRow("day") << u"2023-09-12"_s << u"12 September 2023"_s;
    QTest::newRow("month") << u"2023-09"_s << u"September 2023"_s;
    QTest::newRow("year") << u"2023"_s << u"2023"_s;
    QTest::newRow("no such month") << u"2023-19"_s << u"2023-19"_s;
    QTest::newRow("without a year") << u"--09-12"_s << u"12 September"_s;
    QTest::newRow("the day of leap years") << u"--02-29"_s << u"29 February"_s;
    QTest::newRow("month without a year") << u"--09"_s << u"September"_s;
    QTest::newRow("no such day") << u"--09-31"_s << u"--09-31"_s;
    QTest::newRow("range") << u"2023-09-12/2023-09-14"_s << u"12 September 2023 – 14 September 2023"_s;
    QTest::newRow("range without a year") << u"--09-12/--10"_s << u"12 September – October"_s;
    QTest::newRow("festival") << u"国庆"_s << u"国庆"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestModelsEntities::datesAreWritten()
{
    QFETCH(const QString, date);
    QTEST(ui::shownDate(date), "shown");
}

void TestModelsEntities::timesBecomeBars()
{
    // Few years: by month, with those between; what is dated to a year has no bar of its own then.
    const QList<core::FacetCount> months
        = ui::timeBars({ { u"2023-11"_s, 2 }, { u"2023"_s, 5 }, { u"2024-01"_s, 1 } });
    QCOMPARE(
        months, (QList<core::FacetCount> { { u"2023-11"_s, 2 }, { u"2023-12"_s, 0 }, { u"2024-01"_s, 1 } }));
    // Many years: all of a year together.
    const QList<core::FacetCount> years = ui::timeBars({ { u"2019-03"_s, 1 }, { u"2019-04"_s, 2 },
        { u"2019"_s, 4 }, { u"2020-01"_s, 1 }, { u"2021"_s, 1 }, { u"2023-09"_s, 3 } });
    QCOMPARE(years.first(), (core::FacetCount { u"2019"_s, 7 }));
    QCOMPARE(years.size(), 5);
    QCOMPARE(years.at(3), (core::FacetCount { u"2022"_s, 0 }));
}

QTEST_MAIN(TestModelsEntities)
#include "tst_models_entities.moc"
