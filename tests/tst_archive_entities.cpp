// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulingsroom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using archive::Reader;
using core::Ruling;
using Kind = core::Error::Kind;

/// What editors say of names in an archive, and the index of its entities.
class TestArchiveEntities : public QObject, private RulingsRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void aRulingHoldsInTheWholeArchive();
    void everythingSaidIsTakenBack_data();
    void everythingSaidIsTakenBack();
    void importedBeforeOrAfterIsTheSame();
    void settlingGoesOnAfterARestart();
    void searchFieldsFollowAliases();
    void correctionsStayWithTheirWords();
    void correctionsOutliveARemoval();
    void rulingsSaidAfterARemovalHoldOfWhatComesBack();
    void whatMakesNoSenseIsRefused();
    void entitiesAreFound_data();
    void entitiesAreFound();
    void aNameHasOneEntity();
    void aCardTellsOfOne();
    void mentionsComePageAfterPage();
    void abandonedQuestionsEnd();
    void whatWasRecognisedIsChecked();

private:
    void fill()
    {
        add({ source(1, u"2023-09-01"_s, u"【o市总工会】在【p云州】，【r柳沐辰】说。云栖坊到了。"_s),
            source(2, u"2023-10"_s,
                u"【o云州市总工会】办会。【r柳沐辰】和【r苗一】、云栖坊。【r柳沐辰】走了。"_s),
            source(3, u"2022"_s, u"【p云栖坊】【d=2022-01-01:元旦】"_s),
            source(4, {}, u"【o云栖坊总会】和【r苗一】"_s) });
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

void TestArchiveEntities::aRulingHoldsInTheWholeArchive()
{
    fill();
    QCOMPARE(writer().rule(always(u" 云栖坊 "_s, Class::Organisation), 1)->what,
        u"Always take 云栖坊 for an organisation"_s);
    QCOMPARE(mentions(1), u"o市总工会 p云州 r柳沐辰 o云栖坊"_s);
    // The others have time.
    QCOMPARE(mentions(3), u"p云栖坊 d元旦=2022-01-01"_s);
    QCOMPARE(writer().settleRulings(1).value(), 2);
    settle();
    QCOMPARE(writer().settleRulings(9).value(), 0);
    QCOMPARE(mentions(2), u"o云州市总工会 r柳沐辰 r苗一 o云栖坊 r柳沐辰"_s);
    QCOMPARE(mentions(3), u"o云栖坊 d元旦=2022-01-01"_s);
    QCOMPARE(mentions(4), u"o云栖坊总会 r苗一"_s);
    QCOMPARE(found(u"org:云栖坊"_s), 3);
    QCOMPARE(found(u"place:云栖坊"_s), 0);
    QCOMPARE(problems(), QStringList());
    // Said otherwise, it takes the place of the first.
    QCOMPARE(say(never(u"云栖坊"_s)), u"Never take 云栖坊 for a name"_s);
    QCOMPARE(mentions(3), u"d元旦=2022-01-01"_s);
    QCOMPARE(reader()->rulings()->size(), 1);
    QCOMPARE(reader()->rulings()->first(), (Ruling { 2, Ruling::Kind::Never, u"云栖坊"_s }));
    // Of the normal form, however it is written.
    say(never(u"2022-01-01"_s));
    QCOMPARE(mentions(3), QString());
    QCOMPARE(problems(), QStringList());
}

void TestArchiveEntities::everythingSaidIsTakenBack_data()
{
    QTest::addColumn<QList<Ruling>>("before");
    QTest::addColumn<Ruling>("ruling");
    QTest::addColumn<QString>("what");
    using L = QList<Ruling>;
    QTest::newRow("always") << L {} << always(u"云栖坊"_s, Class::Place)
                            << u"Always take 云栖坊 for a place"_s;
    QTest::newRow("always, with a form") << L {} << always(u"云栖坊"_s, Class::Person, u"云坊"_s)
                                         << u"Always take 云栖坊 for a person, 云坊"_s;
    QTest::newRow("never") << L {} << never(u"苗一"_s) << u"Never take 苗一 for a name"_s;
    QTest::newRow("never a normal form")
        << L {} << never(u"2022-01-01"_s) << u"Never take 2022-01-01 for a name"_s;
    QTest::newRow("alias") << L {} << alias(Class::Organisation, u"市总工会"_s, u"云州市总工会"_s)
                           << u"Take 市总工会 for the same as 云州市总工会"_s;
    QTest::newRow("in the place of another") << L { never(u"云栖坊"_s) } << always(u"云栖坊"_s, Class::Place)
                                             << u"Always take 云栖坊 for a place"_s;
    QTest::newRow("never, of what an alias leads on from")
        << L { alias(Class::Person, u"苗一"_s, u"柳沐辰"_s) } << never(u"苗一"_s)
        << u"Never take 苗一 for a name"_s;
    QTest::newRow("a chain") << L { alias(Class::Person, u"苗一"_s, u"柳沐辰"_s) }
                             << alias(Class::Person, u"柳沐辰"_s, u"柳辰"_s)
                             << u"Take 柳沐辰 for the same as 柳辰"_s;
}

void TestArchiveEntities::everythingSaidIsTakenBack()
{
    QFETCH(QList<Ruling>, before);
    QFETCH(Ruling, ruling);
    QFETCH(QString, what);
    fill();
    for (const Ruling &one : std::as_const(before))
        say(one);
    const QStringList first = dump();
    QCOMPARE(say(ruling), what);
    const QStringList second = dump();
    QVERIFY(first != second);
    QCOMPARE(undone(), what);
    settle();
    QCOMPARE(differenceOf(first, dump()), QString());
    QCOMPARE(redone(), what);
    settle();
    QCOMPARE(differenceOf(second, dump()), QString());
    // Dropped, it is as if it had never been said; and that is taken back too.
    const auto dropped = writer().dropRuling(reader()->rulings()->first().id);
    QCOMPARE(dropped->what, u"Forget what was said of "_s + ruling.name);
    settle();
    if (before.isEmpty())
        QCOMPARE(differenceOf(first, dump()), QString());
    QCOMPARE(undone(), dropped->what);
    settle();
    QCOMPARE(differenceOf(second, dump()), QString());
    QCOMPARE(problems(), QStringList());
}

void TestArchiveEntities::importedBeforeOrAfterIsTheSame()
{
    const QList<Ruling> rulings { always(u"云栖坊"_s, Class::Organisation), never(u"苗一"_s),
        alias(Class::Organisation, u"市总工会"_s, u"云州市总工会"_s),
        alias(Class::Organisation, u"云州市总工会"_s, u"云州工会"_s), never(u"2022-01-01"_s) };
    fill();
    for (const Ruling &ruling : rulings)
        say(ruling);
    const QStringList after = dump();
    enter();
    for (const Ruling &ruling : rulings)
        say(ruling);
    fill();
    settle();
    QCOMPARE(differenceOf(after, dump()), QString());
    // And one imported again stays as it is.
    add({ source(1, u"2023-09-01"_s, u"【o市总工会】在【p云州】，【r柳沐辰】说。云栖坊到了！"_s) });
    QCOMPARE(mentions(1), u"o市总工会=云州工会 p云州 r柳沐辰 o云栖坊"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveEntities::settlingGoesOnAfterARestart()
{
    fill();
    say(always(u"云栖坊"_s, Class::Organisation));
    const QStringList whole = dump();
    enter();
    fill();
    QVERIFY(writer().rule(always(u"云栖坊"_s, Class::Organisation)));
    QCOMPARE(writer().settleRulings(1).value(), 3);
    restart();
    QVERIFY(dump() != whole);
    QCOMPARE(writer().settleRulings(99).value(), 0);
    QCOMPARE(differenceOf(whole, dump()), QString());
}

void TestArchiveEntities::searchFieldsFollowAliases()
{
    fill();
    QCOMPARE(found(u"org:市总工会"_s), 1);
    QVERIFY(writer().rule(alias(Class::Organisation, u"市总工会"_s, u"云州市总工会"_s)));
    for (const bool isSettled : { false, true }) {
        if (isSettled)
            settle();
        QCOMPARE(found(u"org:市总工会"_s), 2);
        QCOMPARE(found(u"org:云州市總工會"_s), 2);
        QCOMPARE(found(u"place:市总工会"_s), 0);
        QCOMPARE(found(u"-org:市总工会"_s), 2);
        // What has to be read is asked the same.
        QCOMPARE(found(u"org:市总工会 /办.会?/"_s), 1);
    }
    // What is found is lit.
    const auto hits = reader()->search(query(u"org:市总工会"_s), { 9 }).value();
    for (const core::Hit &hit : hits.hits)
        QCOMPARE(hit.snippetSpans.size(), 1);
    undone();
    settle();
    QCOMPARE(found(u"org:市总工会"_s), 1);
}

void TestArchiveEntities::correctionsStayWithTheirWords()
{
    const QString date = u"2023-09-01"_s;
    add({ source(1, date, u"【r柳沐辰】与【r云栖】坊"_s) });
    const core::Mention instead { Class::Organisation, { 1, 4, 3 }, {} };
    QCOMPARE(writer().correct(1, { { 1, 4, 2 }, instead })->what,
        u"Take 云栖坊 for an organisation in one place"_s);
    QCOMPARE(mentions(1), u"r柳沐辰 o云栖坊"_s);
    QCOMPARE(writer().correct(1, { { 1, 0, 3 }, {} })->what, u"Take 柳沐辰 for no name in one place"_s);
    QCOMPARE(mentions(1), u"o云栖坊"_s);
    const QStringList corrected = dump();
    undone();
    QCOMPARE(mentions(1), u"r柳沐辰 o云栖坊"_s);
    redone();
    QCOMPARE(differenceOf(corrected, dump()), QString());
    // The page is read again.
    add({ source(1, date, u"昨天【r柳沐辰】与【r云栖】坊"_s) });
    QCOMPARE(mentions(1), u"o云栖坊"_s);
    add({ source(1, date, u"昨天【r苗一】与【r云栖】"_s) });
    QCOMPARE(mentions(1), u"r苗一 r云栖"_s);
    add({ source(1, date, u"昨天，【r柳沐辰】与【r云栖】坊"_s) });
    QCOMPARE(mentions(1), u"o云栖坊"_s);
    // They go before what is said of the name.
    say(always(u"柳沐辰"_s, Class::Person));
    QCOMPARE(mentions(1), u"o云栖坊"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveEntities::correctionsOutliveARemoval()
{
    fill();
    QVERIFY(writer().correct(1, { { 1, 0, 4 }, {} }));
    say(always(u"云栖坊"_s, Class::Organisation));
    const QStringList before = dump();
    QVERIFY(writer().removePages({ 1 }));
    QCOMPARE(mentions(1), QString());
    QCOMPARE(problems(), QStringList());
    undone();
    QCOMPARE(differenceOf(before, dump()), QString());
    QCOMPARE(mentions(1), u"p云州 r柳沐辰 o云栖坊"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveEntities::rulingsSaidAfterARemovalHoldOfWhatComesBack()
{
    fill();
    QVERIFY(writer().rule(always(u"云栖坊"_s, Class::Organisation)));
    // Not settled yet when it goes.
    QVERIFY(writer().removePages({ 1 }));
    settle();
    undone();
    QCOMPARE(mentions(1), u"o市总工会 p云州 r柳沐辰 o云栖坊"_s);
    undone();
    settle();
    QCOMPARE(mentions(1), u"o市总工会 p云州 r柳沐辰"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveEntities::whatMakesNoSenseIsRefused()
{
    fill();
    const QStringList before = dump();
    const auto refused = [&](const auto &result) { return result ? Kind::Failed : result.error().kind; };
    QCOMPARE(refused(writer().rule(never(u" "_s))), Kind::BadArgument);
    QCOMPARE(refused(writer().rule(never(u"、"_s))), Kind::BadArgument);
    QCOMPARE(refused(writer().rule(never(QString(101, u'云')))), Kind::BadArgument);
    QCOMPARE(refused(writer().rule(alias(Class::Person, u"苗一"_s, u"苗一"_s))), Kind::BadArgument);
    QCOMPARE(refused(writer().dropRuling(7)), Kind::NotFound);
    QCOMPARE(refused(writer().correct(99, { { 1, 0, 1 }, {} })), Kind::NotFound);
    const QList<core::Span> outside { { 9, 0, 1 }, { -1, 0, 1 }, { 1, -1, 2 }, { 1, 0, 0 }, { 1, 0, 999 },
        { 1, 2147483647, 2147483647 } };
    for (const core::Span &span : outside)
        QCOMPARE(refused(writer().correct(1, { span, {} })), Kind::BadArgument);
    QCOMPARE(differenceOf(before, dump()), QString());
    QVERIFY(!reader()->undoState()->undo);
    say(alias(Class::Person, u"苗一"_s, u"柳沐辰"_s));
    say(alias(Class::Person, u"柳沐辰"_s, u"柳辰"_s));
    QCOMPARE(refused(writer().rule(alias(Class::Person, u"柳辰"_s, u"苗一"_s))), Kind::BadArgument);
    // The other way round it is no circle any more.
    QVERIFY(writer().rule(alias(Class::Person, u"柳沐辰"_s, u"柳生"_s)));
}

void TestArchiveEntities::entitiesAreFound_data()
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

void TestArchiveEntities::entitiesAreFound()
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

void TestArchiveEntities::aNameHasOneEntity()
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

void TestArchiveEntities::aCardTellsOfOne()
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

void TestArchiveEntities::mentionsComePageAfterPage()
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

void TestArchiveEntities::abandonedQuestionsEnd()
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

void TestArchiveEntities::whatWasRecognisedIsChecked()
{
    fill();
    say(always(u"云栖坊"_s, Class::Organisation));
    const QString settled = mentions(1);
    {
        const auto connection = archive::Connection::open(path(), archive::Connection::Access::Write).value();
        QVERIFY(connection->run(u"UPDATE recognised SET content = x'00' WHERE article = 1"_s));
    }
    QCOMPARE(problems(),
        QStringList { u"What was recognised in 1 articles before editors changed it cannot be read."_s });
    const auto done = writer().repair().value();
    QVERIFY(done.contains(u"Gave up what was recognised in 1 articles before editors changed it."_s));
    QCOMPARE(problems(), QStringList());
    settle();
    QCOMPARE(mentions(1), settled);
    undone();
    settle();
    QCOMPARE(mentions(2), u"o云州市总工会 r柳沐辰 r苗一 r柳沐辰"_s);
}

QTEST_GUILESS_MAIN(TestArchiveEntities)
#include "tst_archive_entities.moc"
