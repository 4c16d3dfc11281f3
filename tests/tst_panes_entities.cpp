// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/entitycard.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/hittimeline.h"
#include "ui/panes/mentionmenu.h"
#include "ui/panes/rulings.h"
#include "ui/panes/sameas.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using core::EntityClass;

/// The panes of entities and the menu over a name, each by itself, with answers as the archive gives them.
class TestEntityPanes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void aCardTellsAll();
    void anErrorIsAQuietSentence();
    void aCardNobodyWaitsForIsEnded();
    void theIndexIsPreparedAndGivesWay();
    void rulingsAreDropped();
    void anotherNameIsChosen();
    void theMenuCorrectsHere();
    void nothingIsOfferedThatCannotBeChanged();
    void theMenuRulesEverywhere();

private:
    static core::EntityCard cardOf(const QString &name);
    static core::Mention person() { return { EntityClass::Person, { 1, 2, 3 }, u"祝青禾"_s }; }
    static QAction *row(const QMenu &menu, const QString &name) { return menu.findChild<QAction *>(name); }
};

core::EntityCard TestEntityPanes::cardOf(const QString &name)
{
    core::EntityCard card;
    card.entity = { 4, EntityClass::Person, name, { u"老祝"_s }, 12, u"2019-05"_s, u"2023-09-12"_s };
    card.mentions = 15;
    card.months = { { u"2019-05"_s, 2 }, { u"2020-01"_s, 1 }, { u"2021-07"_s, 3 }, { u"2022-02"_s, 2 },
        { u"2023-09"_s, 4 } };
    card.companions = { { { 9, EntityClass::Place, u"青埠港"_s, {}, 30, {}, {} }, 7 } };
    return card;
}

void TestEntityPanes::aCardTellsAll()
{
    ui::EntityCardPane card;
    card.resize(330, 500);
    card.show();
    card.take(cardOf(u"祝青禾"_s));
    QCOMPARE(card.findChild<QLabel *>(u"cardName"_s)->text(), u"祝青禾"_s);
    const QString facts = card.findChild<QLabel *>(u"cardFacts"_s)->text();
    for (const QString &fact : { u"Person"_s, u"12 article"_s, u"May 2019 – 12 September 2023"_s, u"老祝"_s })
        QVERIFY2(facts.contains(fact), qPrintable(facts));
    auto *timeline = card.findChild<ui::HitTimeline *>();
    QVERIFY(timeline->isVisible());
    QCOMPARE(timeline->bars().size(), 5);
    QSignalSpy searched(&card, &ui::EntityCardPane::searchWanted);
    QTest::mouseClick(timeline, Qt::LeftButton, {}, timeline->barRect(0).center());
    QCOMPARE(searched.takeFirst().first().toString(), u"person:祝青禾 date:2019"_s);
    card.findChild<QToolButton *>(u"cardSearch"_s)->click();
    QCOMPARE(searched.takeFirst().first().toString(), u"person:祝青禾"_s);
    const auto *companion = card.findChild<QToolButton *>(u"chip"_s);
    QVERIFY(companion->accessibleName().contains(u"青埠港"_s));
    card.takePlaces(QList<core::MentionPlace> {
        { 7, { 1, 2, 3 }, u"渡口修好了"_s, {}, u"2023-09-12"_s, u"3"_s, u"船工祝青禾昨天说。"_s, 2 } });
    core::MentionPlace jumped;
    connect(&card, &ui::EntityCardPane::placeChosen, this,
        [&jumped](const core::MentionPlace &place) { jumped = place; });
    card.view()->setCurrentIndex(card.view()->model()->index(0, 0));
    QTest::keyClick(card.view(), Qt::Key_Return);
    QCOMPARE(jumped.article, 7);
    QCOMPARE(jumped.span, (core::Span { 1, 2, 3 }));
}

void TestEntityPanes::aCardNobodyWaitsForIsEnded()
{
    const QTemporaryDir home;
    const auto store = archive::Store::open(home.filePath(u"own.jianbao"_s));
    QVERIFY(store);
    ui::EntityCardPane card;
    card.setStore(store->get());
    const auto isWaitedFor = [&card] {
        QList<bool> waiting;
        for (const auto *question : card.findChildren<QFutureWatcherBase *>())
            waiting.append(!question->isCanceled());
        return waiting;
    };
    card.open(EntityClass::Person, u"祝青禾"_s);
    QCOMPARE(isWaitedFor(), QList<bool> { true });
    card.open(EntityClass::Place, u"青埠港"_s);
    QCOMPARE(isWaitedFor(), (QList<bool> { false, true }));
    card.back();
    QCOMPARE(isWaitedFor(), (QList<bool> { false, false, true }));
    QTRY_COMPARE(card.findChild<QLabel *>(u"cardName"_s)->text(), u"祝青禾"_s);
    card.open(EntityClass::Place, u"青埠港"_s);
    card.setStore(nullptr);
    QVERIFY(!isWaitedFor().contains(true));
}

void TestEntityPanes::theIndexIsPreparedAndGivesWay()
{
    const QTemporaryDir home;
    const auto store = archive::Store::open(home.filePath(u"own.jianbao"_s));
    QVERIFY(store);
    ui::EntityQuestionList list;
    const auto *summary = list.findChild<QLabel *>(u"entitySummary"_s);
    const auto isAsking = [&list] {
        const auto questions = list.findChildren<QFutureWatcherBase *>();
        return std::any_of(questions.begin(), questions.end(),
            [](const QFutureWatcherBase *one) { return !one->isCanceled(); });
    };
    list.setStore(store->get());
    QVERIFY(list.findChildren<QFutureWatcherBase *>().isEmpty()); // nobody looks
    list.prepare();
    list.giveWay();
    QVERIFY(!isAsking());
    QTRY_VERIFY(list.findChildren<QFutureWatcherBase *>().isEmpty());
    QCOMPARE(summary->text(), QString());
    list.prepare();
    QTRY_COMPARE(summary->text(), u"No article names any."_s);
    QTRY_VERIFY(list.findChildren<QFutureWatcherBase *>().isEmpty());
    list.prepare(); // once is enough
    list.show();
    QVERIFY(list.findChildren<QFutureWatcherBase *>().isEmpty());
    // Who looks is not made to wait.
    list.refresh();
    list.giveWay();
    QVERIFY(isAsking());
}

void TestEntityPanes::anErrorIsAQuietSentence()
{
    ui::EntityCardPane card;
    card.take(std::unexpected(core::Error { core::Error::Kind::NotFound, u"no such row"_s }));
    QVERIFY(card.findChild<QLabel *>(u"cardFacts"_s)->text().contains(u"No article names it any more."_s));
    card.take(std::unexpected(core::Error { core::Error::Kind::Damaged, u"The archive is damaged."_s }));
    QVERIFY(card.findChild<QLabel *>(u"cardFacts"_s)->text().contains(u"damaged"_s));
    ui::EntityQuestionList list;
    list.take(std::unexpected(core::Error { core::Error::Kind::Damaged, u"The archive is damaged."_s }));
    QCOMPARE(list.findChild<QLabel *>(u"entitySummary"_s)->text(), u"The archive is damaged."_s);
}

void TestEntityPanes::rulingsAreDropped()
{
    ui::RulingsPane rulings;
    rulings.show();
    QVERIFY(QTest::qWaitForWindowActive(&rulings));
    rulings.view()->setFocus();
    rulings.take(QList<core::Ruling> {
        { 5, core::Ruling::Kind::Never, u"月一号"_s }, { 3, core::Ruling::Kind::Never, u"韩国呢"_s } });
    auto *drop = rulings.findChild<QToolButton *>(u"dropRulingButton"_s);
    QVERIFY(!drop->isEnabled());
    rulings.view()->setCurrentIndex(rulings.view()->model()->index(1, 0));
    QSignalSpy dropped(&rulings, &ui::RulingsPane::dropWanted);
    QTest::keyClick(rulings.view(), Qt::Key_Delete);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().first().toLongLong(), 3);
    drop->click();
    QCOMPARE(dropped.count(), 2);
}

void TestEntityPanes::anotherNameIsChosen()
{
    const core::Mention mention { EntityClass::Organisation, { 1, 19, 3 }, u"总工会"_s };
    ui::SameAs question(nullptr, mention, nullptr);
    question.setAttribute(Qt::WA_DeleteOnClose, false);
    question.show();
    QVERIFY(!question.isModal());
    QCOMPARE(question.list()->question().entityClass, EntityClass::Organisation);
    core::EntityAnswer answer;
    answer.entities = { { 3, EntityClass::Organisation, u"总工会"_s, {}, 2, {}, {} },
        { 4, EntityClass::Organisation, u"澜浦市总工会"_s, {}, 12, {}, {} } };
    answer.total = 2;
    question.list()->take(answer);
    QList<core::Ruling> said;
    connect(&question, &ui::SameAs::ruled, this, [&said](const core::Ruling &one) { said.append(one); });
    QListView *view = question.list()->view();
    Q_EMIT view->activated(view->model()->index(0, 0)); // of itself it is no other name
    QVERIFY(said.isEmpty());
    view->setCurrentIndex(view->model()->index(1, 0));
    question.findChild<QPushButton *>(u"merge"_s)->click();
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.first().kind, core::Ruling::Kind::Alias);
    QCOMPARE(said.first().name, u"总工会"_s);
    QCOMPARE(said.first().value, u"澜浦市总工会"_s);
    QVERIFY(!question.isVisible());
}

void TestEntityPanes::theMenuCorrectsHere()
{
    const core::Mention mention = person();
    ui::MentionMenu menu({ mention, u"祝青禾"_s, {}, {}, true }, nullptr);
    QList<core::Correction> said;
    connect(&menu, &ui::MentionMenu::corrected, this,
        [&said](const core::Correction &correction) { said.append(correction); });
    row(menu, u"notHere"_s)->trigger();
    const auto *classes = menu.findChild<QMenu *>(u"isA"_s);
    QCOMPARE(classes->actions().size(), 8);
    QVERIFY(!row(*classes, u"person"_s)->isEnabled()); // what it is already
    row(*classes, u"work"_s)->trigger();
    QCOMPARE(said.size(), 2);
    QCOMPARE(said.first().place, mention.span);
    QVERIFY(!said.first().instead);
    QCOMPARE(*said.last().instead, (core::Mention { EntityClass::Work, mention.span, u"祝青禾"_s }));
}

void TestEntityPanes::nothingIsOfferedThatCannotBeChanged()
{
    const core::Mention mention = person();
    const ui::MentionMenu menu(
        { mention, u"祝青禾"_s, core::Span { 1, 0, 5 }, u"船工祝青禾"_s, false }, nullptr);
    for (const QString &name : { u"notHere"_s, u"otherBounds"_s, u"sameAs"_s, u"never"_s })
        QVERIFY2(!row(menu, name)->isEnabled(), qPrintable(name));
    for (const QString &name : { u"isA"_s, u"always"_s })
        QVERIFY2(!menu.findChild<QMenu *>(name)->isEnabled(), qPrintable(name));
    QVERIFY(row(menu, u"searchForIt"_s)->isEnabled());
}

void TestEntityPanes::theMenuRulesEverywhere()
{
    const core::Mention mention = person();
    ui::MentionMenu menu({ mention, u"祝 青禾"_s, {}, {}, true }, nullptr);
    QList<core::Ruling> said;
    connect(
        &menu, &ui::MentionMenu::ruled, this, [&said](const core::Ruling &ruling) { said.append(ruling); });
    row(*menu.findChild<QMenu *>(u"always"_s), u"post"_s)->trigger();
    row(menu, u"never"_s)->trigger();
    QCOMPARE(said.size(), 2);
    QCOMPARE(said.first().kind, core::Ruling::Kind::Always);
    QCOMPARE(said.first().name, u"祝 青禾"_s); // as it is written
    QCOMPARE(said.first().entityClass, EntityClass::Post);
    QCOMPARE(said.last().kind, core::Ruling::Kind::Never);
    QSignalSpy searched(&menu, &ui::MentionMenu::searchWanted);
    row(menu, u"searchForIt"_s)->trigger();
    QCOMPARE(searched.first().first().toString(), u"person:祝青禾"_s);
    row(menu, u"copyName"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"祝青禾"_s);
}

QTEST_MAIN(TestEntityPanes)
#include "tst_panes_entities.moc"
