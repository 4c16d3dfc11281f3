// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/naming.h"
#include "ui/panes/entities.h"
#include "ui/panes/entitycard.h"
#include "ui/panes/entityindexpane.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/rulings.h"
#include "windowroom.h"

#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

using core::EntityClass;

/// What is done to names from the window, in a real archive: corrected, ruled, merged, and taken back.
class TestWindowRulings : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void aCardIsOpenedAndLeadsToItsMentions();
    void aNameIsCorrectedHereAndBack();
    void aNameIsRuledEverywhereAndTheRulingDropped();
    void theIndexIsSearchedByInitials();

private:
    ui::EntitiesPane *pane() const { return m_room->find<ui::EntitiesPane>(); }
    ui::ArticleView *view() const { return m_room->reader()->currentArticle(); }
    /// The first mention of a class in the article that is open.
    core::Mention first(EntityClass entityClass) const;
    qsizetype count(const QString &value) const;
    /// Triggers a row of the menu over a mention, or of a menu in it.
    void choose(const core::Mention &mention, const QString &rowName, const QString &menuName = {});
};

core::Mention TestWindowRulings::first(EntityClass entityClass) const
{
    for (const core::Mention &mention : view()->article().mentions) {
        if (mention.entityClass == entityClass)
            return mention;
    }
    return {};
}

qsizetype TestWindowRulings::count(const QString &value) const
{
    const auto &mentions = view()->article().mentions;
    return std::count_if(mentions.begin(), mentions.end(),
        [&value](const core::Mention &mention) { return mention.value == value; });
}

void TestWindowRulings::choose(const core::Mention &mention, const QString &rowName, const QString &menuName)
{
    const std::unique_ptr<QMenu> menu(m_room->window.naming().menu(*view(), mention, {}));
    const QMenu *within = menuName.isEmpty() ? menu.get() : menu->findChild<QMenu *>(menuName);
    QVERIFY(within);
    auto *row = within->findChild<QAction *>(rowName);
    QVERIFY(row && row->isEnabled());
    row->trigger();
}

void TestWindowRulings::aCardIsOpenedAndLeadsToItsMentions()
{
    importSamples();
    openFirstArticle();
    const core::Mention person = first(EntityClass::Person);
    QVERIFY(!person.value.isEmpty());
    pane()->openCard(person.entityClass, person.value);
    ui::EntityCardPane *card = pane()->card();
    QTRY_COMPARE(card->card().entity.value, person.value);
    QTRY_VERIFY(card->view()->model()->rowCount() > 0);
    QVERIFY(card->card().mentions > 0);
    const QModelIndex row = card->view()->model()->index(0, 0);
    const auto lit = row.data(ui::SpansRole).value<QList<core::Span>>().value(0);
    QCOMPARE(row.data(ui::SnippetRole).toString().mid(lit.start, lit.length).remove(u' '), person.value);
    m_room->reader()->closeTab();
    card->view()->setCurrentIndex(row);
    card->view()->setFocus();
    QTest::keyClick(card->view(), Qt::Key_Return);
    QTRY_VERIFY(view() && view()->article().id != 0);
    QTRY_COMPARE(m_room->text()->textCursor().selectedText().remove(u' '), person.value);
}

void TestWindowRulings::aNameIsCorrectedHereAndBack()
{
    importSamples();
    openFirstArticle();
    const core::Mention person = first(EntityClass::Person);
    const auto isThere = [&] { return view()->article().mentions.contains(person); };
    const qsizetype before = view()->article().mentions.size();
    QTRY_VERIFY(m_room->text()->isWhole());
    QTest::qWait(0); // what was set is laid out
    QScrollBar *bar = m_room->text()->verticalScrollBar();
    bar->setValue(bar->maximum());
    const int place = bar->value();
    choose(person, u"notHere"_s);
    QTRY_VERIFY(!isThere());
    QCOMPARE(view()->article().mentions.size(), before - 1);
    QCOMPARE(bar->value(), std::min(place, bar->maximum()));
    QTRY_VERIFY(m_room->window.action(Action::Undo)->isEnabled());
    press(Action::Undo);
    QTRY_VERIFY(isThere());
    QTRY_VERIFY(m_room->window.action(Action::Redo)->isEnabled());
    press(Action::Redo);
    QTRY_VERIFY(!isThere());
    press(Action::Undo);
    QTRY_VERIFY(isThere());
    choose(person, u"work"_s, u"isA"_s);
    QTRY_VERIFY(
        view()->article().mentions.contains(core::Mention { EntityClass::Work, person.span, person.value }));
}

void TestWindowRulings::aNameIsRuledEverywhereAndTheRulingDropped()
{
    importSamples();
    openFirstArticle();
    const core::Mention person = first(EntityClass::Person);
    const qsizetype before = count(person.value);
    choose(person, u"never"_s);
    QTRY_VERIFY2(count(person.value) == 0, qPrintable(m_room->message()));
    pane()->show(ui::EntitiesPane::Part::Rulings);
    QListView *rulings = pane()->rulings()->view();
    QTRY_COMPARE(rulings->model()->rowCount(), 1);
    QVERIFY(rulings->model()->index(0, 0).data().toString().contains(person.value));
    rulings->setCurrentIndex(rulings->model()->index(0, 0));
    m_room->find<QToolButton>(u"dropRulingButton"_s)->click();
    QTRY_COMPARE(count(person.value), before);
    QTRY_COMPARE(rulings->model()->rowCount(), 0);
    press(Action::Undo);
    QTRY_COMPARE(count(person.value), 0);
    press(Action::Undo);
    QTRY_COMPARE(count(person.value), before);
}

void TestWindowRulings::theIndexIsSearchedByInitials()
{
    importSamples();
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+E"_s));
    ui::EntityQuestionList *list = pane()->index()->list();
    QTRY_VERIFY(list->view()->model()->rowCount() > 20);
    const int all = list->view()->model()->rowCount();
    QTest::keyClicks(list->box(), u"lpszgh"_s);
    QTest::keyClick(list->box(), Qt::Key_Return);
    QTRY_VERIFY(list->view()->model()->rowCount() < all);
    QTRY_VERIFY(list->view()->hasFocus());
    QCOMPARE(list->view()->model()->index(0, 0).data().toString(), u"澜浦市总工会"_s);
    QTest::keyClick(list->view(), Qt::Key_Return);
    QTRY_COMPARE(pane()->card()->card().entity.value, u"澜浦市总工会"_s);
    QVERIFY(!pane()->card()->card().companions.isEmpty());
}

QTEST_MAIN(TestWindowRulings)
#include "tst_window_rulings.moc"
