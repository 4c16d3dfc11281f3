// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/naming.h"
#include "ui/panes/entities.h"
#include "ui/panes/entitycard.h"
#include "ui/panes/entityindexpane.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/mentionmenu.h"
#include "ui/panes/questionbox.h"
#include "ui/panes/rulings.h"
#include "windowroom.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using core::EntityClass;

/// The names in the text and all that is known and said of them.
class TestWindowEntities : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void aClickOpensTheCardAndADragDoesNot();
    void namesAreReachedByKeys();
    void theMenuIsAskedForByKey();
    void theMenuTakesOtherBounds();
    void whatIsSelectedBecomesAnEntity();
    void whatChangesNamesKeepsThePlace();
    void theIndexFindsAndOpens();
    void classesAndOrderAreChosen();
    void cardsLeadBack();
    void whoseCardIsOpenIsLit();
    void roomGoesBackToTheHits();
    void theTabIsRemembered();

private:
    ui::EntitiesPane *pane() const { return m_room->find<ui::EntitiesPane>(); }
    ui::ArticleView *view() const { return m_room->reader()->currentArticle(); }
    /// An article of our own in the tab that is open.
    void openMade(int paragraphs = 1);
    QPoint pointOf(const core::Span &span) const;
    qsizetype stronglyLit() const;
    static QAction *row(const QMenu &menu, const QString &name) { return menu.findChild<QAction *>(name); }
};

void TestWindowEntities::openMade(int paragraphs)
{
    importSamples();
    openFirstArticle();
    core::StoredArticle made = view()->article();
    made.article.blocks = { { core::BlockKind::Headline, u"渡口修好了"_s, {}, {} } };
    made.mentions.clear();
    for (int block = 1; block <= paragraphs; ++block) {
        made.article.blocks.append({ core::BlockKind::Paragraph,
            u"船工祝青禾昨天说，青埠港渡口重新开放，澜浦市总工会送来了救生衣。"_s, {}, {} });
        made.mentions += { { EntityClass::Person, { block, 2, 3 }, u"祝青禾"_s },
            { EntityClass::Place, { block, 9, 5 }, u"青埠港渡口"_s },
            { EntityClass::Organisation, { block, 19, 6 }, u"澜浦市总工会"_s } };
    }
    view()->setArticle(made);
    QTRY_VERIFY(m_room->text()->isWhole());
}

QPoint TestWindowEntities::pointOf(const core::Span &span) const
{
    QTextCursor cursor = m_room->text()->cursorFor(span);
    cursor.setPosition(cursor.selectionStart());
    const QRect left = m_room->text()->cursorRect(cursor);
    return { left.center().x() + 6, left.center().y() };
}

qsizetype TestWindowEntities::stronglyLit() const
{
    const auto laid = m_room->text()->extraSelections();
    return std::count_if(laid.begin(), laid.end(),
        [](const QTextEdit::ExtraSelection &one) { return one.format.background().color().alphaF() > 0.3; });
}

void TestWindowEntities::aClickOpensTheCardAndADragDoesNot()
{
    openMade();
    const core::Span name { 1, 2, 3 };
    QWidget *viewport = m_room->text()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, pointOf(name));
    QTest::mouseMove(viewport, pointOf({ 1, 12, 1 }));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, pointOf({ 1, 12, 1 }));
    QVERIFY(!pane()->showsCard());
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pointOf({ 1, 0, 1 })); // beside it
    QVERIFY(!pane()->showsCard());
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pointOf(name));
    QVERIFY(pane()->showsCard());
    QTRY_COMPARE(m_room->find<QLabel>(u"cardName"_s)->text(), u"祝青禾"_s);
    // Of a class that is not coloured there is nothing to click on.
    m_room->find<QToolButton>(u"cardBack"_s)->click();
    QVERIFY(!pane()->showsCard());
    press(Action::Person);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pointOf(name));
    QVERIFY(!pane()->showsCard());
}

void TestWindowEntities::namesAreReachedByKeys()
{
    openMade();
    QTest::keyClick(&m_room->window, Qt::Key_F7);
    QCOMPARE(m_room->text()->textCursor().selectedText(), u"祝青禾"_s);
    QTest::keyClick(&m_room->window, Qt::Key_F7);
    QCOMPARE(m_room->text()->textCursor().selectedText(), u"青埠港渡口"_s);
    QTest::keyClick(&m_room->window, Qt::Key_F7, Qt::ShiftModifier);
    QTest::keyClick(&m_room->window, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(m_room->text()->textCursor().selectedText(), u"澜浦市总工会"_s);
    QVERIFY(m_room->text()->hasFocus());
    QTest::keyClick(m_room->text(), Qt::Key_Return);
    QVERIFY(pane()->showsCard());
    QTRY_COMPARE(m_room->find<QLabel>(u"cardName"_s)->text(), u"澜浦市总工会"_s);
}

void TestWindowEntities::theMenuIsAskedForByKey()
{
    openMade();
    QTest::keyClick(&m_room->window, Qt::Key_F7);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(m_room->text()->viewport(), &event);
    auto *menu = view()->findChild<ui::MentionMenu *>();
    QVERIFY(menu && menu->isVisible());
    QVERIFY(row(*menu, u"openCard"_s)->text().contains(u"祝青禾"_s));
    // The words of the mention itself are no other bounds for it.
    QVERIFY(!row(*menu, u"otherBounds"_s));
    QVERIFY(menu->actions().contains(m_room->window.action(Action::Copy)));
    menu->close();
}

void TestWindowEntities::theMenuTakesOtherBounds()
{
    openMade();
    const core::Mention mention = view()->article().mentions.first();
    m_room->text()->select({ 1, 0, 5 });
    const std::unique_ptr<QMenu> menu(
        m_room->window.naming().menu(*view(), mention, m_room->text()->chosenSpan()));
    QCOMPARE(row(*menu, u"otherBounds"_s)->text(), u"&Take “船工祝青禾” Instead"_s);
    QList<core::Correction> said;
    connect(static_cast<ui::MentionMenu *>(menu.get()), &ui::MentionMenu::corrected, this,
        [&said](const core::Correction &correction) { said.append(correction); });
    row(*menu, u"otherBounds"_s)->trigger();
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.first().place, mention.span);
    QCOMPARE(*said.first().instead, (core::Mention { EntityClass::Person, { 1, 0, 5 }, u"船工祝青禾"_s }));
    // What is selected elsewhere is not meant.
    const std::unique_ptr<QMenu> other(
        m_room->window.naming().menu(*view(), mention, core::Span { 1, 20, 4 }));
    QVERIFY(!row(*other, u"otherBounds"_s));
}

void TestWindowEntities::whatIsSelectedBecomesAnEntity()
{
    openMade();
    m_room->text()->select({ 1, 27, 3 });
    const std::unique_ptr<QMenu> menu(
        m_room->window.naming().menu(*view(), {}, m_room->text()->chosenSpan()));
    QVERIFY(!row(*menu, u"notHere"_s) && !row(*menu, u"openCard"_s));
    QList<core::Correction> said;
    connect(static_cast<ui::MentionMenu *>(menu.get()), &ui::MentionMenu::corrected, this,
        [&said](const core::Correction &correction) { said.append(correction); });
    row(*menu->findChild<QMenu *>(u"selectedIsA"_s), u"honour"_s)->trigger();
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.first().place, (core::Span { 1, 27, 3 }));
    QCOMPARE(said.first().instead->entityClass, EntityClass::Honour);
    // Over two paragraphs there is nothing to name, and nothing at all without a selection.
    m_room->text()->selectAll();
    QVERIFY(!m_room->text()->chosenSpan());
    const std::unique_ptr<QMenu> plain(m_room->window.naming().menu(*view(), {}, {}));
    QVERIFY(!row(*plain, u"searchForIt"_s));
    QVERIFY(plain->actions().contains(m_room->window.action(Action::Copy)));
}

void TestWindowEntities::whatChangesNamesKeepsThePlace()
{
    openMade(60);
    QScrollBar *bar = m_room->text()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const int before = bar->value();
    QVERIFY(before > 0);
    QSignalSpy laidOut(
        m_room->text()->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged);
    core::StoredArticle corrected = view()->article();
    corrected.mentions.removeFirst();
    corrected.mentions.last().entityClass = EntityClass::Work;
    view()->setArticle(corrected);
    QCOMPARE(bar->value(), before);
    QCOMPARE(laidOut.count(), 0); // only painted anew
    m_room->text()->select(corrected.mentions.last().span);
    QCOMPARE(m_room->text()->chosenMention()->entityClass, EntityClass::Work);
}

void TestWindowEntities::theIndexFindsAndOpens()
{
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+E"_s));
    ui::EntityQuestionList *list = pane()->index()->list();
    QTRY_VERIFY(list->box()->hasFocus());
    core::EntityAnswer answer;
    answer.entities = { { 4, EntityClass::Person, u"祝青禾"_s, { u"老祝"_s }, 12, {}, {} },
        { 9, EntityClass::Place, u"青埠港"_s, {}, 7, {}, {} } };
    answer.total = 2;
    list->setStore(nullptr); // nobody else answers
    list->take(answer);
    QCOMPARE(list->view()->model()->rowCount(), 2);
    QTest::keyClick(list->box(), Qt::Key_Down);
    QVERIFY(list->view()->hasFocus());
    QTest::keyClick(list->view(), Qt::Key_Down);
    QTest::keyClick(list->view(), Qt::Key_Return);
    QVERIFY(pane()->showsCard());
}

void TestWindowEntities::classesAndOrderAreChosen()
{
    pane()->show(ui::EntitiesPane::Part::Index);
    ui::EntityIndexPane *index = pane()->index();
    const QList<QToolButton *> chips = index->findChildren<QToolButton *>(u"chip"_s);
    QCOMPARE(chips.size(), 8);
    chips.at(2)->click();
    QCOMPARE(index->list()->question().entityClass, EntityClass::Place);
    chips.at(0)->click();
    QCOMPARE(index->list()->question().entityClass, EntityClass::Person);
    QVERIFY(!chips.at(2)->isChecked());
    chips.at(0)->click(); // off again: all
    QVERIFY(!index->list()->question().entityClass);
    auto *order = m_room->find<QToolButton>(u"entityOrder"_s);
    order->menu()->actions().at(1)->trigger();
    QCOMPARE(index->list()->question().order, core::EntityQuestion::Order::Name);
    index->list()->box()->setText(u"zqh"_s);
    QTest::keyClick(index->list()->box(), Qt::Key_Return);
    QCOMPARE(index->list()->question().typed, u"zqh"_s);
}

void TestWindowEntities::cardsLeadBack()
{
    openMade();
    pane()->openCard(EntityClass::Person, u"祝青禾"_s);
    const auto name = [this] { return m_room->find<QLabel>(u"cardName"_s)->text(); };
    QTRY_COMPARE(name(), u"祝青禾"_s);
    pane()->card()->open(EntityClass::Place, u"青埠港"_s);
    QTRY_COMPARE(name(), u"青埠港"_s);
    auto *back = m_room->find<QToolButton>(u"cardBack"_s);
    back->click();
    QTRY_COMPARE(name(), u"祝青禾"_s);
    QVERIFY(pane()->showsCard());
    back->click();
    QVERIFY(!pane()->showsCard());
}

void TestWindowEntities::whoseCardIsOpenIsLit()
{
    const core::Ruling same { 0, core::Ruling::Kind::Alias, u"青埠港渡口"_s, EntityClass::Place,
        EntityClass::Organisation, u"澜浦市总工会"_s };
    const auto said
        = m_room->desk.store()->write([same](archive::Writer &writer) { return writer.rule(same); });
    QTRY_VERIFY(said.isFinished() && said.result());
    openMade(2);
    const auto lit = [this] { return m_room->text()->litMentions(); };
    const core::Span person { 1, 2, 3 };
    QVERIFY(lit().isEmpty());
    QTest::mouseClick(m_room->text()->viewport(), Qt::LeftButton, {}, pointOf(person));
    QCOMPARE(lit(), (QList<core::Span> { person, { 2, 2, 3 } }));
    // Editors have made these two one; the article has not been settled.
    pane()->card()->open(EntityClass::Organisation, u"澜浦市总工会"_s);
    const QList<core::Span> both { { 1, 9, 5 }, { 1, 19, 6 }, { 2, 9, 5 }, { 2, 19, 6 } };
    QCOMPARE(lit(), both);
    QCOMPARE(stronglyLit(), both.size());
    press(Action::Place); // whoever asks for it sees it, whatever is coloured else
    QCOMPARE(stronglyLit(), both.size());
    m_room->find<QToolButton>(u"cardBack"_s)->click();
    QCOMPARE(lit().size(), 2);
    m_room->find<QToolButton>(u"cardBack"_s)->click();
    QVERIFY(lit().isEmpty());
}

void TestWindowEntities::roomGoesBackToTheHits()
{
    const auto *dock = m_room->window.findChild<QDockWidget *>(u"entitiesDock"_s);
    auto *tabs = m_room->window.findChild<QTabBar *>(u"entityTabs"_s);
    tabs->setCurrentIndex(0);
    const int before = dock->height();
    pane()->openCard(EntityClass::Person, u"祝青禾"_s);
    QTRY_VERIFY(dock->height() > before);
    Q_EMIT tabs->tabBarClicked(0);
    QTRY_COMPARE(dock->height(), before);
}

void TestWindowEntities::theTabIsRemembered()
{
    auto *tabs = m_room->find<QTabBar>(u"entityTabs"_s);
    tabs->setCurrentIndex(2);
    QVERIFY(pane()->rulings()->isVisible());
    m_room->settings.save();
    const ui::Settings again(m_room->pathOf(u"settings.ini"_s));
    QCOMPARE(m_room->settings.value(ui::Setting::EntitiesPart).toInt(), 2);
    QCOMPARE(again.value(ui::Setting::EntitiesPart).toInt(), 2);
}

QTEST_MAIN(TestWindowEntities)
#include "tst_window_entities.moc"
