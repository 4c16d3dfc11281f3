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
#include "ui/panes/sameas.h"
#include "windowroom.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

using core::EntityClass;

/// What is done to names from the window, in a real archive: corrected, ruled, merged, and taken back.
class TestWindowRulings : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void aCardIsOpenedAndLeadsToItsMentions();
    void aNameIsCorrectedHereAndBack();
    void allViewsFollowTheMenu_data();
    void allViewsFollowTheMenu();
    void twoNamesBecomeOne();
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
    /// Selects a span, asks for the menu by its key and triggers a row.
    void chooseByKey(const core::Span &selected, const QString &rowName, const QString &menuName = {});
    /// Takes the last change back, or makes it anew.
    void step(Action action);
    /// The mention that touches a place of the article that is open: "person 祝青禾"; empty: none.
    QString at(const core::Span &place) const;
    /// In how many articles the index says that an entity is named; 0: it is not there.
    int articles(const QString &entity) const;
    static QString nameOf(const core::Mention &mention)
    {
        return core::entityClassName(mention.entityClass) + u' ' + mention.value;
    }
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

void TestWindowRulings::chooseByKey(
    const core::Span &selected, const QString &rowName, const QString &menuName)
{
    m_room->text()->select(selected);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(m_room->text()->viewport(), &event);
    QPointer<QMenu> menu = view()->findChild<ui::MentionMenu *>();
    QVERIFY(menu && menu->isVisible());
    const QMenu *within = menuName.isEmpty() ? menu.data() : menu->findChild<QMenu *>(menuName);
    QVERIFY(within);
    auto *row = within->findChild<QAction *>(rowName);
    QVERIFY2(row && row->isEnabled(), qPrintable(rowName));
    row->trigger();
    menu->close();
    QTRY_VERIFY(!menu);
}

void TestWindowRulings::step(Action action)
{
    QTRY_VERIFY(m_room->window.action(action)->isEnabled());
    press(action);
}

QString TestWindowRulings::at(const core::Span &place) const
{
    for (const core::Mention &mention : view()->article().mentions) {
        if (mention.span.block == place.block && mention.span.start < place.end()
            && place.start < mention.span.end())
            return nameOf(mention);
    }
    return {};
}

int TestWindowRulings::articles(const QString &entity) const
{
    const QAbstractItemModel *index = pane()->index()->list()->view()->model();
    for (int row = 0; row < index->rowCount(); ++row) {
        const QModelIndex at = index->index(row, 0);
        const auto entityClass = static_cast<EntityClass>(at.data(ui::ClassRole).toInt());
        if (nameOf({ entityClass, {}, at.data().toString() }) == entity)
            return at.data(ui::CountRole).toInt();
    }
    return 0;
}

void TestWindowRulings::allViewsFollowTheMenu_data()
{
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("cut"); // characters at the name's beginning that are not selected
    QTest::addColumn<QString>("entity"); // what it is then, of %1 as selected; empty: nothing
    QTest::addColumn<bool>("everywhere");
    QTest::newRow("not an entity") << QString() << u"notHere"_s << 0 << QString() << false;
    QTest::newRow("another class") << u"isA"_s << u"work"_s << 0 << u"work %1"_s << false;
    QTest::newRow("other bounds") << QString() << u"otherBounds"_s << 1 << u"person %1"_s << false;
    QTest::newRow("always") << u"always"_s << u"organisation"_s << 0 << u"organisation %1"_s << true;
    QTest::newRow("never") << QString() << u"never"_s << 0 << QString() << true;
}

void TestWindowRulings::allViewsFollowTheMenu()
{
    QFETCH(const QString, menu);
    QFETCH(const QString, row);
    QFETCH(const int, cut);
    QFETCH(QString, entity);
    QFETCH(const bool, everywhere);
    importSamples();
    openFirstArticle();
    const core::Mention person = first(EntityClass::Person);
    const core::Span selected { person.span.block, person.span.start + cut, person.span.length - cut };
    const QString words = view()->text()->words(selected);
    if (!entity.isEmpty())
        entity = entity.arg(words);
    const ui::EntityCardPane *card = pane()->card();
    ui::EntityQuestionList *list = pane()->index()->list();
    pane()->show(ui::EntitiesPane::Part::Index);
    list->box()->setText(words);
    QTest::keyClick(list->box(), Qt::Key_Return);
    pane()->openCard(person.entityClass, person.value);
    QTRY_VERIFY(card->card().mentions > 0);
    const qint64 mentions = card->card().mentions;
    const auto isAsBefore = [&] {
        QTRY_COMPARE(at(person.span), nameOf(person));
        pane()->openCard(person.entityClass, person.value);
        QTRY_COMPARE(card->card().mentions, mentions);
        pane()->show(ui::EntitiesPane::Part::Index);
        QTRY_VERIFY(articles(nameOf(person)) > 0);
        if (!entity.isEmpty())
            QTRY_COMPARE(articles(entity), 0);
    };
    const auto isChanged = [&] {
        QTRY_COMPARE(at(person.span), entity);
        pane()->openCard(person.entityClass, person.value);
        QTRY_COMPARE(card->card().mentions, everywhere ? 0 : mentions - 1);
        pane()->show(ui::EntitiesPane::Part::Index);
        QTRY_COMPARE(articles(nameOf(person)) > 0, mentions > 1 && !everywhere);
        if (!entity.isEmpty())
            QTRY_VERIFY(articles(entity) > 0);
    };
    isAsBefore();
    chooseByKey(selected, row, menu);
    isChanged();
    step(Action::Undo);
    isAsBefore();
    step(Action::Redo);
    isChanged();
    step(Action::Undo);
    isAsBefore();
}

void TestWindowRulings::twoNamesBecomeOne()
{
    importSamples();
    openFirstArticle();
    const core::Mention one = first(EntityClass::Person);
    core::Mention other;
    for (const core::Mention &mention : view()->article().mentions) {
        if (mention.entityClass == EntityClass::Person && mention.value != one.value)
            other = mention;
    }
    QVERIFY(!other.value.isEmpty());
    const qsizetype both = count(one.value) + count(other.value);
    pane()->openCard(one.entityClass, one.value);
    const ui::EntityCardPane *card = pane()->card();
    QTRY_COMPARE(card->card().entity.value, one.value);
    QCOMPARE(m_room->text()->litMentions().size(), count(one.value));

    const auto isOne = [&] {
        QTRY_COMPARE(at(one.span), nameOf(other));
        QTRY_COMPARE(card->card().entity.value, other.value);
        QCOMPARE(card->card().entity.names, QStringList { one.value });
        QTRY_COMPARE(m_room->text()->litMentions().size(), both);
        pane()->show(ui::EntitiesPane::Part::Index);
        QTRY_COMPARE(articles(nameOf(one)), 0);
        pane()->card()->back();
        pane()->openCard(one.entityClass, one.value);
    };
    const auto areTwo = [&] {
        QTRY_COMPARE(at(one.span), nameOf(one));
        QTRY_COMPARE(card->card().entity.value, one.value);
        QTRY_COMPARE(m_room->text()->litMentions().size(), both - count(other.value));
        pane()->show(ui::EntitiesPane::Part::Index);
        QTRY_VERIFY(articles(nameOf(one)) > 0);
        pane()->card()->back();
        pane()->openCard(one.entityClass, one.value);
    };
    chooseByKey(one.span, u"sameAs"_s);
    auto *question = m_room->window.findChild<ui::SameAs *>();
    QVERIFY(question && question->isVisible());
    question->list()->box()->setText(other.value);
    QTest::keyClick(question->list()->box(), Qt::Key_Return);
    QListView *offered = question->list()->view();
    QTRY_COMPARE(offered->model()->index(0, 0).data().toString(), other.value);
    offered->setCurrentIndex(offered->model()->index(0, 0));
    question->findChild<QPushButton *>(u"merge"_s)->click();
    isOne();
    // What is asked for under the name that it had is lit as well.
    m_room->window.activateWindow();
    type(u"person:"_s + one.value);
    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->hasFocus());
    QTest::keyClick(m_room->hits(), Qt::Key_Return);
    QTRY_VERIFY(m_room->text()->hits() > 0);
    openFirstArticle();
    step(Action::Undo);
    areTwo();
    step(Action::Redo);
    isOne();
    step(Action::Undo);
    areTwo();
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
