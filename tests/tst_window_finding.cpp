// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/hittimeline.h"
#include "ui/panes/narrowing.h"
#include "ui/panes/querychips.h"
#include "ui/panes/savedsearches.h"
#include "ui/panes/search.h"
#include "ui/panes/searchoffers.h"

#include <QDir>
#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

/// What makes searching quick in the real window: the query part by part, a time drawn over the bars,
/// searches that are kept, the last ones, one issue alone, from hit to hit through all that was found.
class TestWindowFinding : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAskedWhileComposing();
    void aChipTakesItsPartOut();
    void chipsAreTakenOutByKeys();
    void whatIsAskedIsTickedInTheMenu();
    void aTimeIsDrawnOverTheBars();
    void aSearchIsKeptRenamedAndRemoved();
    void theLastSearchesAreOffered();
    void onlyTheIssueInFrontIsSearched();
    void theNextHitGoesOnToTheNextArticle();
    void theNextHitFetchesMore();

private:
    void write(const QString &file, const QString &text) const;
    void import(const QString &folder);
    void importYears();
    void ask(const QString &query);
    void compose(const QString &preedit, const QString &commit = {}) const;
    QList<QToolButton *> chips() const;
    QStringList chipTexts() const;
    QString summary() const { return m_room->find<QLabel>(u"searchSummary"_s)->text(); }
    ui::SearchBox *box() const { return m_room->box(); }
    QListView *hits() const { return m_room->hits(); }
    ui::SearchOffers *offers() const { return m_room->find<ui::SearchOffers>(); }
};

static QString page(const QString &headline, const QString &place)
{
    return headline
        + u"\n\n本报讯（记者 林小满）近日，%1总工会举办职工读书会，六十名职工参加了活动。"
          "大家读书、谈心，读书会气氛热烈，还为老劳模送去了鲜花和感谢信。\n"_s.arg(place);
}

void TestWindowFinding::write(const QString &file, const QString &text) const
{
    const QFileInfo info(m_room->pathOf(file));
    QVERIFY(QDir().mkpath(info.path()));
    QFile out(info.filePath());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text.toUtf8());
}

void TestWindowFinding::import(const QString &folder)
{
    QSignalSpy finished(&m_room->desk, &ui::Desk::importFinished);
    m_room->answers.file = m_room->pathOf(folder);
    press(Action::ImportFolder);
    QVERIFY(finished.wait(20000));
}

void TestWindowFinding::importYears()
{
    for (int year = 2019; year < 2025; ++year) {
        write(u"页/%1-03-04/01.txt"_s.arg(year), page(u"云州举办活动之%1"_s.arg(year), u"云州"_s));
        write(u"页/%1-03-05/02.txt"_s.arg(year), page(u"海州开展技能比武之%1"_s.arg(year), u"海州"_s));
    }
    import(u"页"_s);
}

void TestWindowFinding::ask(const QString &query)
{
    type(query);
    QTest::keyClick(box(), Qt::Key_Return);
}

/// What an input method shows while it composes, and hands over.
void TestWindowFinding::compose(const QString &preedit, const QString &commit) const
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(box(), &event);
}

QList<QToolButton *> TestWindowFinding::chips() const
{
    QList<QToolButton *> out;
    for (auto *chip : m_room->find<ui::QueryChips>()->findChildren<QToolButton *>(u"chip"_s)) {
        if (chip->isVisible())
            out.append(chip);
    }
    return out;
}

QStringList TestWindowFinding::chipTexts() const
{
    QStringList out;
    for (const QToolButton *chip : chips())
        out.append(chip->text().chopped(3));
    return out;
}

void TestWindowFinding::nothingIsAskedWhileComposing()
{
    importYears();
    ask(u"云州"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 6);
    const QSignalSpy asked(box(), &ui::SearchBox::asked);
    auto *pause = box()->findChild<QTimer *>(u"pauseInTyping"_s);
    // Composing over what is selected takes that away, and still is no question.
    box()->setFocus();
    box()->selectAll();
    for (const QString &preedit : { u"h"_s, u"ha"_s, u"hai"_s, u"hai zhou"_s })
        compose(preedit);
    QVERIFY(!pause->isActive());
    // Enter belongs to what is composed.
    QTest::keyClick(box(), Qt::Key_Return);
    QTest::keyClick(box(), Qt::Key_Down);
    QTest::keyClick(box(), Qt::Key_Escape);
    QCOMPARE(asked.count(), 0);
    QVERIFY(box()->hasFocus());
    compose({}, u"海州 比武"_s);
    QVERIFY(pause->isActive());
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QTRY_VERIFY(hits()->model()->index(0, 0).data().toString().startsWith(u"海州"));
    // What was given up leaves an empty line, which then is asked for.
    box()->selectAll();
    compose(u"x"_s);
    compose({});
    QTRY_COMPARE(hits()->model()->rowCount(), 0);
}

void TestWindowFinding::aChipTakesItsPartOut()
{
    importYears();
    ask(u"读书会 title:云州 date:2023"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 1);
    QCOMPARE(chipTexts(), (QStringList { u"读书会"_s, u"title:云州"_s, u"date:2023"_s }));
    QTest::mouseClick(chips().at(2), Qt::LeftButton);
    QCOMPARE(box()->text(), u"读书会 title:云州"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 6);
    QCOMPARE(chipTexts(), (QStringList { u"读书会"_s, u"title:云州"_s }));
    ask(u"云州 OR \"海州 总工会\""_s);
    QTRY_COMPARE(chipTexts(), (QStringList { u"云州"_s, u"\"海州 总工会\""_s }));
    QTest::mouseClick(chips().at(0), Qt::LeftButton);
    QCOMPARE(box()->text(), u"\"海州 总工会\""_s);
    QTest::mouseClick(chips().at(0), Qt::LeftButton);
    QCOMPARE(box()->text(), QString());
    QTRY_VERIFY(!m_room->find<ui::QueryChips>()->isVisible());
}

void TestWindowFinding::chipsAreTakenOutByKeys()
{
    importYears();
    ask(u"读书会 云州 劳模"_s);
    QTRY_COMPARE(chips().size(), 3);
    chips().at(1)->setFocus();
    QTest::keyClick(chips().at(1), Qt::Key_Delete);
    QCOMPARE(box()->text(), u"读书会 劳模"_s);
    QTRY_COMPARE(chips().size(), 2);
    QVERIFY(chips().at(1)->hasFocus());
    QVERIFY(chips().at(1)->accessibleName().contains(u"劳模"));
    QTest::keyClick(chips().at(1), Qt::Key_Return);
    QCOMPARE(box()->text(), u"读书会"_s);
}

void TestWindowFinding::whatIsAskedIsTickedInTheMenu()
{
    importYears();
    ask(u"读书会"_s);
    auto *menu = m_room->find<ui::NarrowingMenu>(u"narrowing"_s);
    const auto year = [&](const QString &wanted) -> QAction * {
        for (QAction *facet : menu->actions()) {
            for (QAction *row : facet->menu() ? facet->menu()->actions() : QList<QAction *>()) {
                if (row->text().startsWith(wanted))
                    return row;
            }
        }
        return nullptr;
    };
    QTRY_VERIFY(year(u"2023"_s));
    QVERIFY(!year(u"2023"_s)->isChecked());
    year(u"2023"_s)->trigger();
    QCOMPARE(box()->text(), u"读书会 date:2023"_s);
    QTRY_VERIFY(year(u"2023"_s) && year(u"2023"_s)->isChecked());
    year(u"2023"_s)->trigger();
    QCOMPARE(box()->text(), u"读书会"_s);
}

void TestWindowFinding::aTimeIsDrawnOverTheBars()
{
    importYears();
    ask(u"云州 OR 海州"_s);
    auto *bars = m_room->find<ui::HitTimeline>();
    QTRY_COMPARE(bars->bars().size(), 6);
    QTest::mousePress(bars, Qt::LeftButton, {}, bars->barRect(1).center());
    QTest::mouseMove(bars, bars->barRect(2).center());
    QTest::mouseMove(bars, bars->barRect(3).center());
    QVERIFY2(bars->accessibleDescription().contains(u"2020"), qPrintable(bars->accessibleDescription()));
    QTest::mouseRelease(bars, Qt::LeftButton, {}, bars->barRect(3).center());
    QCOMPARE(box()->text(), u"(云州 OR 海州) date:2020..2022"_s);
    QTRY_VERIFY2(summary().startsWith(u"6 article"), qPrintable(summary()));
    // Another time takes its place; by keys too, and backwards.
    QTRY_COMPARE(bars->bars().last().value, u"2022-03"_s); // of few years the months
    bars->setFocus();
    QTest::keyClick(bars, Qt::Key_Left);
    QTest::keyClick(bars, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(bars, Qt::Key_Return);
    QCOMPARE(box()->text(), u"(云州 OR 海州) date:2022-02..2022-03"_s);
    QTRY_VERIFY2(summary().startsWith(u"2 article"), qPrintable(summary()));
}

void TestWindowFinding::aSearchIsKeptRenamedAndRemoved()
{
    importYears();
    auto *star = m_room->find<QToolButton>(u"searchStar"_s);
    QVERIFY(!star->isVisible());
    ask(u"读书会 date:2023"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 2);
    QTest::mouseClick(star, Qt::LeftButton);
    QVERIFY(m_room->window.action(Action::SaveSearch)->isChecked());
    ask(u"云州"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 6);
    QVERIFY(!m_room->window.action(Action::SaveSearch)->isChecked());
    auto *menu = m_room->find<QMenu>(u"savedSearches"_s);
    QCOMPARE(menu->actions().first()->text(), u"读书会 date:2023"_s);
    menu->actions().first()->trigger();
    QCOMPARE(box()->text(), u"读书会 date:2023"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 2);
    press(Action::SavedSearches);
    auto *dialog = m_room->find<ui::SavedSearches>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto *list = dialog->findChild<QListWidget *>();
    list->item(0)->setText(u"去年的读书会"_s);
    QTRY_COMPARE(menu->actions().first()->text(), u"去年的读书会"_s);
    QCOMPARE(m_room->settings.value(ui::Setting::SavedSearches).toStringList(),
        QStringList { u"读书会 date:2023\t去年的读书会"_s });
    QTRY_COMPARE(list->item(0)->text(), u"去年的读书会"_s);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(list->count(), 0);
    QVERIFY(!menu->actions().first()->isEnabled());
    dialog->close();
}

void TestWindowFinding::theLastSearchesAreOffered()
{
    importYears();
    // Typed and left again: nobody went on with it.
    type(u"劳"_s);
    QTRY_VERIFY(hits()->model()->rowCount() > 0);
    ask(u"云州"_s);
    ask(u"海州"_s);
    type(u"读书会"_s);
    QTRY_COMPARE(summary().section(u' ', 0, 0), u"12"_s);
    QTest::keyClick(box(), Qt::Key_Down);
    QTest::keyClick(hits(), Qt::Key_Return); // a hit opened says that it was meant
    QTRY_VERIFY(m_room->text());
    box()->clear();
    m_room->window.activateWindow();
    m_room->text()->setFocus();
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+K"_s));
    QTRY_VERIFY(offers()->isVisible());
    QCOMPARE(offers()->count(), 4); // three, and what clears them
    QCOMPARE(offers()->item(0)->text(), u"读书会"_s);
    QVERIFY(offers()->geometry().top() >= box()->mapTo(&m_room->window, QPoint(0, box()->height())).y());
    QTest::keyClick(box(), Qt::Key_Down);
    QTest::keyClick(box(), Qt::Key_Down);
    QTest::keyClick(box(), Qt::Key_Return);
    QCOMPARE(box()->text(), u"海州"_s);
    QVERIFY(!offers()->isVisible());
    QTRY_COMPARE(summary().section(u' ', 0, 0), u"6"_s);
    QCOMPARE(m_room->settings.value(ui::Setting::RecentSearches).toStringList(),
        (QStringList { u"海州"_s, u"读书会"_s, u"云州"_s }));
    // Typing puts them away, Escape too; the last row clears them.
    box()->clear();
    QTest::keyClick(box(), Qt::Key_Down);
    QVERIFY(offers()->isVisible());
    QTest::keyClick(box(), Qt::Key_Escape);
    QVERIFY(!offers()->isVisible());
    QVERIFY(box()->hasFocus());
    QTest::keyClick(box(), Qt::Key_Down);
    compose(u"ha"_s);
    QVERIFY(!offers()->isVisible());
    compose({});
    QTest::keyClick(box(), Qt::Key_Down);
    QTest::keyClick(box(), Qt::Key_Up);
    QTest::keyClick(box(), Qt::Key_Up);
    QTest::keyClick(box(), Qt::Key_Return);
    QVERIFY(m_room->settings.value(ui::Setting::RecentSearches).toStringList().isEmpty());
}

void TestWindowFinding::onlyTheIssueInFrontIsSearched()
{
    importYears();
    QVERIFY(!m_room->window.action(Action::SearchInIssue)->isEnabled());
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Issue).isValid());
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    QTRY_VERIFY(m_room->reader()->currentTab()->target().issue != 0);
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+Shift+K"_s));
    const QString first = u"issue:%1 "_s.arg(m_room->reader()->currentTab()->target().issue);
    QCOMPARE(box()->text(), first);
    QVERIFY(box()->hasFocus());
    QTRY_COMPARE(hits()->model()->rowCount(), 1);
    // Its date is what is read.
    QTRY_VERIFY(chipTexts().value(0).contains(u"2024"));
    // Another issue takes its place; what else was asked stays.
    ask(first + u"云州 OR 海州"_s);
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue, 1));
    const core::IssueId second = m_room->reader()->currentTab()->target().issue;
    press(Action::SearchInIssue);
    QCOMPARE(box()->text(), u"(云州 OR 海州) issue:%1 "_s.arg(second));
    QTRY_COMPARE(hits()->model()->rowCount(), 1);
}

void TestWindowFinding::theNextHitGoesOnToTheNextArticle()
{
    importYears();
    QVERIFY(!m_room->window.action(Action::NextHit)->isEnabled());
    ask(u"读书会"_s);
    QTRY_VERIFY2(summary().startsWith(u"12 article"), qPrintable(summary()));
    QVERIFY(m_room->window.action(Action::NextHit)->isEnabled());
    const auto key = [this](const QString &keys) { QTest::keySequence(&m_room->window, QKeySequence(keys)); };
    const auto isAt = [this](int row, int hit) {
        const ui::ArticleView *view = m_room->reader()->currentArticle();
        return view && view->id() == hits()->model()->index(row, 0).data(ui::IdRole).toLongLong()
            && view->text()->hits() == 2 && view->text()->currentHit() == hit;
    };
    key(u"F4"_s);
    QTRY_VERIFY(isAt(0, 0));
    key(u"F4"_s);
    QVERIFY(isAt(0, 1));
    key(u"F4"_s);
    QTRY_VERIFY(isAt(1, 0));
    QCOMPARE(hits()->currentIndex().row(), 1);
    QVERIFY2(m_room->message().startsWith(u"Article 2 of 12"), qPrintable(m_room->message()));
    // The tab the walk opened itself is gone.
    QCOMPARE(m_room->reader()->tabs()->count(), 1);
    key(u"Shift+F4"_s);
    QTRY_VERIFY(isAt(0, 1));
    key(u"Shift+F4"_s);
    key(u"Shift+F4"_s);
    QVERIFY(isAt(0, 0));
    QVERIFY2(m_room->message().contains(u"first hit"), qPrintable(m_room->message()));
    for (int row = 0; row < 12; ++row) {
        QTRY_VERIFY(isAt(row, 0));
        key(u"F4"_s);
        QVERIFY(isAt(row, 1));
        key(u"F4"_s);
    }
    QVERIFY2(m_room->message().contains(u"last hit"), qPrintable(m_room->message()));
    QVERIFY(isAt(11, 1));
    // An article that was opened without a query is lit first.
    const core::ArticleId last = m_room->reader()->currentArticle()->id();
    press(Action::CloseTab);
    m_room->reader()->openArticle(last);
    QTRY_VERIFY(m_room->reader()->currentArticle()->article().id == last);
    QCOMPARE(m_room->text()->hits(), 0);
    key(u"F4"_s);
    QTRY_VERIFY(isAt(11, 0));
}

void TestWindowFinding::theNextHitFetchesMore()
{
    const QString one = u"第%1号渡口修好了\n\n本报讯（记者 林小满）昨天重新开放，乡亲们方便多了。\n\n"_s;
    QString many;
    for (int i = 0; i < 70; ++i)
        many += one.arg(i + 1);
    write(u"多/2025-03-04/01.txt"_s, many);
    import(u"多"_s);
    ask(u"渡口"_s);
    QTRY_VERIFY(hits()->model()->rowCount() >= 50);
    const int shown = hits()->model()->rowCount();
    Q_EMIT hits()->activated(hits()->model()->index(shown - 1, 0));
    QTRY_VERIFY(m_room->text() && m_room->text()->hits() > 0);
    QTest::keySequence(&m_room->window, QKeySequence(u"F4"_s));
    QTRY_COMPARE(hits()->currentIndex().row(), shown);
    QTRY_VERIFY(m_room->reader()->currentArticle()->id()
        == hits()->model()->index(shown, 0).data(ui::IdRole).toLongLong());
    // What a person has opened stays.
    QCOMPARE(m_room->reader()->tabs()->count(), 2);
}

QTEST_MAIN(TestWindowFinding)
#include "tst_window_finding.moc"
