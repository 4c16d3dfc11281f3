// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulingsroom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Ruling;
using Kind = core::Error::Kind;

/// What editors say of names in an archive, there and back.
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
    void whatWasRecognisedIsChecked();
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
