// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulingsroom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = core::Error::Kind;

/// The index of an archive's entities: lists, cards and mentions.
class TestArchiveCards : public QObject, private RulingsRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void entitiesAreFound_data();
    void entitiesAreFound();
    void aNameHasOneEntity();
    void aCardTellsOfOne();
    void entitiesMadeOneAreCountedAsOne();
    void mentionsComePageAfterPage();
    void abandonedQuestionsEnd();
    void whatIsTakenBackIsToldAsBefore_data();
    void whatIsTakenBackIsToldAsBefore();

private:
    /// All that the index tells of each entity, and how many articles are found by its name.
    QStringList told() const
    {
        static const QHash<QChar, QString> fields { { u'o', u"org:"_s }, { u'p', u"place:"_s },
            { u'r', u"person:"_s } };
        QStringList out;
        const auto all = reader()->entities(core::EntityQuestion {})->entities;
        for (const core::EntitySummary &one : all) {
            const QChar mark = markOf(one.entityClass);
            out.append(mark + one.value + u'=' + one.names.join(u',')
                + u" %1 in %2, %3..%4"_s.arg(one.mentions).arg(one.articles).arg(one.first, one.last));
            if (fields.contains(mark))
                out.last() += u", found in %1"_s.arg(found(fields[mark] + one.value));
        }
        return out;
    }
    QStringList listed(const core::EntityQuestion &question) const
    {
        QStringList out;
        const auto answer = reader()->entities(question);
        for (const core::EntitySummary &one : answer.value_or(core::EntityAnswer {}).entities)
            out.append(markOf(one.entityClass) + one.value
                + u" %1 %2..%3"_s.arg(one.articles).arg(one.first, one.last));
        return out;
    }
};

void TestArchiveCards::entitiesAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("classes");
    QTest::addColumn<bool>("byName");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("found");
    QTest::addColumn<int>("total");
    const QStringList unions { u"o云州市总工会 2 2023-09-01..2023-10"_s };
    const QString liu = u"r柳沐辰 2 2023-09-01..2023-10"_s;
    const QString miao = u"r苗一 2 2023-10..2023-10"_s;
    const auto row = [](const char *name, const QString &typed, const QString &entityClass, bool byName,
                         int limit, const QStringList &found, int total) {
        QTest::newRow(name) << typed << entityClass << byName << limit << found << total;
    };
    row("a part", u"总工"_s, {}, false, 9, unions, 1);
    row("traditional", u"總工會"_s, {}, false, 9, unions, 1);
    row("another name", u"市总工"_s, {}, false, 9, unions, 1);
    row("one that only an alias has", u"老柳"_s, {}, false, 9, { liu }, 1);
    row("pinyin", u"mu chen"_s, {}, false, 9, { liu }, 1);
    row("initials", u"yzszgh"_s, {}, false, 9, unions, 1);
    row("the initials of another name", u"ll"_s, {}, false, 9, { liu }, 1);
    row("a class", {}, u"r"_s, false, 9, { liu, miao }, 2);
    row("by name", {}, u"r"_s, true, 9, { liu, miao }, 2);
    row("the first by articles", {}, {}, false, 3, unions + QStringList { liu, miao }, 7);
    row("the first by name", {}, {}, true, 2, { u"d2022-01-01 1 2022..2022"_s, liu }, 7);
    row("without a date", u"云栖坊总会"_s, {}, false, 9, { u"o云栖坊总会 1 .."_s }, 1);
    row("none", u"没有"_s, {}, false, 9, {}, 0);
    row("no more than none", {}, {}, false, 0, {}, 7);
}

void TestArchiveCards::entitiesAreFound()
{
    using Order = core::EntityQuestion::Order;
    QFETCH(QString, typed);
    QFETCH(QString, classes);
    QFETCH(bool, byName);
    QFETCH(int, limit);
    fill();
    QVERIFY(writer().rule(alias(Class::Organisation, u"市总工会"_s, u"云州市总工会"_s)));
    QVERIFY(writer().rule(alias(Class::Person, u"老柳"_s, u"柳沐辰"_s)));
    core::EntityQuestion question { typed, {}, byName ? Order::Name : Order::Articles, limit };
    if (!classes.isEmpty())
        question.entityClass = classOf(classes[0]);
    // Also while articles wait to be settled.
    for (int turn = 0; turn < 2; ++turn) {
        QTEST(listed(question), "found");
        QTEST(int(reader()->entities(question)->total), "total");
        settle();
    }
}

void TestArchiveCards::aNameHasOneEntity()
{
    fill();
    const auto open = reader();
    const auto own = open->entity(Class::Organisation, u"云州市总工会"_s).value();
    const auto other = open->entity(Class::Organisation, u"市总工会"_s).value();
    QVERIFY(own != other);
    QCOMPARE(open->entity(Class::Place, u"市总工会"_s).error().kind, Kind::NotFound);
    QVERIFY(writer().rule(alias(Class::Organisation, u"市总工会"_s, u"云州市总工会"_s)));
    QCOMPARE(open->entity(Class::Organisation, u"市总工会"_s).value(), own);
    QCOMPARE(open->entityCard(other)->entity.id, own);
    settle();
    QCOMPARE(open->entity(Class::Organisation, u"市总工会"_s).value(), own);
    // The same reader knows of it.
    const auto all = open->entities(core::EntityQuestion { u"总工会"_s, {} });
    QCOMPARE(all->entities.size(), 1);
    QCOMPARE(all->entities.first().names, QStringList { u"市总工会"_s });
    QCOMPARE(all->entities.first().mentions, 2);
    // One that no article names itself.
    QVERIFY(writer().rule(alias(Class::Place, u"云州"_s, u"大云州"_s)));
    const auto unnamed = open->entity(Class::Place, u"大云州"_s).value();
    QCOMPARE(open->entityCard(unnamed)->entity.value, u"大云州"_s);
    QCOMPARE(listed({ u"大云"_s, {} }), QStringList { u"p大云州 1 2023-09-01..2023-09-01"_s });
}

void TestArchiveCards::aCardTellsOfOne()
{
    fill();
    const auto open = reader();
    const auto card = open->entityCard(open->entity(Class::Person, u"柳沐辰"_s).value()).value();
    QCOMPARE(card.entity.value, u"柳沐辰"_s);
    QCOMPARE(card.entity.articles, 2);
    QCOMPARE(card.entity.first, u"2023-09-01"_s);
    QCOMPARE(card.entity.last, u"2023-10"_s);
    QCOMPARE(card.mentions, 3);
    QVERIFY(!card.isSampled);
    const QList<core::FacetCount> months { { u"2023-09"_s, 1 }, { u"2023-10"_s, 1 } };
    QCOMPARE(card.months, months);
    QStringList companions;
    for (const core::Companion &one : card.companions)
        companions.append(one.entity.value + u" %1 %2"_s.arg(one.together).arg(one.entity.articles));
    companions.sort();
    const QStringList expected { u"云州 1 1"_s, u"云州市总工会 1 1"_s, u"市总工会 1 1"_s, u"苗一 1 2"_s };
    QCOMPARE(companions, expected);
    QCOMPARE(open->entityCard(999).error().kind, Kind::NotFound);
    // Days are no companions.
    QVERIFY(open->entityCard(open->entity(Class::Place, u"云栖坊"_s).value())->companions.isEmpty());
}

void TestArchiveCards::entitiesMadeOneAreCountedAsOne()
{
    fill();
    QVERIFY(writer().rule(alias(Class::Organisation, u"市总工会"_s, u"云州市总工会"_s)));
    QVERIFY(writer().rule(alias(Class::Person, u"苗一"_s, u"苗小一"_s)));
    // Also while articles wait to be settled.
    for (int turn = 0; turn < 2; ++turn) {
        const auto open = reader();
        QStringList told;
        const auto survey = open->survey(query(u"柳沐辰"_s)).value();
        for (const core::Survey::EntityCount &one : survey.entities)
            told.append(one.count.value + u" %1"_s.arg(one.count.articles));
        const auto card = open->entityCard(open->entity(Class::Person, u"柳沐辰"_s).value());
        for (const core::Companion &one : card->companions)
            told.append(u"with "_s + one.entity.value + u" %1"_s.arg(one.together));
        told.sort();
        const QStringList expected { u"with 云州 1"_s, u"with 云州市总工会 2"_s, u"with 苗小一 1"_s,
            u"云州 1"_s, u"云州市总工会 2"_s, u"柳沐辰 2"_s, u"苗小一 1"_s };
        QCOMPARE(told, expected);
        settle();
    }
}

void TestArchiveCards::mentionsComePageAfterPage()
{
    fill();
    const auto open = reader();
    const auto id = open->entity(Class::Person, u"柳沐辰"_s).value();
    const auto first = open->mentionPlaces(id, 0, 1).value();
    QCOMPARE(first.size(), 2);
    QCOMPARE(first[0].article, 2);
    QCOMPARE(first[0].sentence, u"柳沐辰和苗一、云栖坊。"_s);
    QCOMPARE(first[0].start, 0);
    QCOMPARE(first[0].date, u"2023-10"_s);
    QCOMPARE(first[0].paper, u"临溪日报"_s);
    QCOMPARE(first[0].pageNumber, u"2"_s);
    QCOMPARE(first[0].title, u"简报2"_s);
    QCOMPARE(first[1].sentence, u"柳沐辰走了。"_s);
    const auto second = open->mentionPlaces(id, 2, 5).value();
    QCOMPARE(second.size(), 1);
    QCOMPARE(second[0].article, 1);
    QCOMPARE(second[0].sentence, u"市总工会在云州，柳沐辰说。"_s);
    QCOMPARE(second[0].start, 8);
    QVERIFY(open->mentionPlaces(id, 1, 5)->isEmpty());
    QCOMPARE(open->mentionPlaces(id, 99, 5).error().kind, Kind::NotFound);
}

void TestArchiveCards::abandonedQuestionsEnd()
{
    fill();
    const auto open = reader();
    const auto id = open->entity(Class::Person, u"柳沐辰"_s).value();
    open->setAbandoned([] { return true; });
    QCOMPARE(open->entities(core::EntityQuestion {}).error().kind, Kind::Cancelled);
    QCOMPARE(open->entityCard(id).error().kind, Kind::Cancelled);
    QCOMPARE(open->mentionPlaces(id, 0, 9).error().kind, Kind::Cancelled);
    open->setAbandoned({});
    QVERIFY(open->entities(core::EntityQuestion {}));
}

void TestArchiveCards::whatIsTakenBackIsToldAsBefore_data()
{
    using Rulings = QList<core::Ruling>;
    using Corrections = QList<core::Correction>;
    QTest::addColumn<Rulings>("rulings");
    QTest::addColumn<Corrections>("corrections");
    QTest::addColumn<QString>("difference");
    QTest::newRow("the same as") << Rulings { alias(Class::Organisation, u"市总工会"_s, u"云州市总工会"_s) }
                                 << Corrections {}
                                 << u"-o云州市总工会= 1 in 1, 2023-10..2023-10, found in 1\n"
                                    "-o市总工会= 1 in 1, 2023-09-01..2023-09-01, found in 1\n"
                                    "+o云州市总工会=市总工会 2 in 2, 2023-09-01..2023-10, found in 2"_s;
    QTest::newRow("always") << Rulings { always(u"云栖坊"_s, Class::Organisation) } << Corrections {}
                            << u"-p云栖坊= 1 in 1, 2022..2022, found in 1\n"
                               "+o云栖坊= 3 in 3, 2022..2023-10, found in 3"_s;
    QTest::newRow("never") << Rulings { never(u"苗一"_s) } << Corrections {}
                           << u"-r苗一= 2 in 2, 2023-10..2023-10, found in 2"_s;
    const core::Mention other { Class::Person, { 1, 8, 2 }, {} };
    QTest::newRow("other bounds") << Rulings {} << Corrections { { { 1, 8, 3 }, other } }
                                  << u"-r柳沐辰= 3 in 2, 2023-09-01..2023-10, found in 2\n"
                                     "+r柳沐= 1 in 1, 2023-09-01..2023-09-01, found in 1\n"
                                     "+r柳沐辰= 2 in 1, 2023-10..2023-10, found in 1"_s;
    QTest::newRow("no entity here") << Rulings {} << Corrections { { { 1, 5, 2 }, {} } }
                                    << u"-p云州= 1 in 1, 2023-09-01..2023-09-01, found in 1"_s;
}

void TestArchiveCards::whatIsTakenBackIsToldAsBefore()
{
    QFETCH(QList<core::Ruling>, rulings);
    QFETCH(QList<core::Correction>, corrections);
    fill();
    const QStringList before = told();
    for (const core::Ruling &ruling : std::as_const(rulings))
        say(ruling);
    for (const core::Correction &correction : std::as_const(corrections))
        QVERIFY(writer().correct(1, correction));
    const QStringList after = told();
    QTEST(differenceOf(before, after), "difference");
    QCOMPARE(problems(), QStringList());
    undone();
    settle();
    QCOMPARE(told(), before);
    QCOMPARE(problems(), QStringList());
    redone();
    settle();
    QCOMPARE(told(), after);
    QCOMPARE(problems(), QStringList());
}

QTEST_GUILESS_MAIN(TestArchiveCards)
#include "tst_archive_cards.moc"
