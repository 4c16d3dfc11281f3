// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/hittimeline.h"
#include "ui/panes/narrowing.h"

#include <QDir>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

/// Searching in the real window: what is found, counted, narrowed and put in order.
class TestWindowSearch : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void countsAndNarrows();
    void ordersAreChosen();
    void moreComesWhileScrolling();
    void aProblemIsSaidAndTheRestFound();
    void lettersAreTakenForPinyin();
    void aLongQuestionShowsItsBeginning();

private:
    void write(const QString &file, const QString &text) const;
    void import(const QString &folder);
    void importYears();
    void ask(const QString &query);
    QString summary() const { return m_room->find<QLabel>(u"searchSummary"_s)->text(); }
    QListView *hits() const { return m_room->hits(); }
    QString title(int row) const { return hits()->model()->index(row, 0).data().toString(); }
};

static QString page(const QString &headline, const QString &place)
{
    return headline
        + u"\n\n本报讯（记者 林小满）近日，%1总工会举办职工读书会，六十名职工参加了活动。"
          "大家读书、谈心，气氛热烈，还为老劳模送去了鲜花和感谢信。\n"_s.arg(place);
}

void TestWindowSearch::write(const QString &file, const QString &text) const
{
    const QFileInfo info(m_room->pathOf(file));
    QVERIFY(QDir().mkpath(info.path()));
    QFile out(info.filePath());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text.toUtf8());
}

void TestWindowSearch::import(const QString &folder)
{
    QSignalSpy finished(&m_room->desk, &ui::Desk::importFinished);
    m_room->answers.file = m_room->pathOf(folder);
    press(Action::ImportFolder);
    QVERIFY(finished.wait(20000));
}

void TestWindowSearch::importYears()
{
    for (int year = 2019; year < 2025; ++year) {
        write(u"页/%1-03-04/01.txt"_s.arg(year), page(u"云州举办读书会之%1"_s.arg(year), u"云州"_s));
        write(u"页/%1-03-05/02.txt"_s.arg(year), page(u"海州开展技能比武之%1"_s.arg(year), u"海州"_s));
    }
    import(u"页"_s);
}

void TestWindowSearch::ask(const QString &query)
{
    type(query);
    QTest::keyClick(m_room->box(), Qt::Key_Return);
}

void TestWindowSearch::countsAndNarrows()
{
    importYears();
    ask(u"读书会"_s);
    QTRY_VERIFY2(summary().startsWith(u"12 article"), qPrintable(summary()));
    auto *timeline = m_room->find<ui::HitTimeline>();
    QTRY_COMPARE(timeline->bars().size(), 6);
    QCOMPARE(timeline->bars().first(), (core::FacetCount { u"2019"_s, 2 }));
    QTest::mouseClick(timeline, Qt::LeftButton, {}, timeline->barRect(5).center());
    auto *box = m_room->box();
    QCOMPARE(box->text(), u"读书会 date:2024"_s);
    QTRY_VERIFY2(summary().startsWith(u"2 article"), qPrintable(summary()));
    box->undo();
    QCOMPARE(box->text(), u"读书会"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY2(summary().startsWith(u"12 article"), qPrintable(summary()));
    auto *menu = m_room->find<ui::NarrowingMenu>(u"narrowing"_s);
    QTRY_VERIFY(!menu->actions().isEmpty());
    QAction *pages = nullptr;
    for (QAction *facet : menu->actions()) {
        if (facet->text() == u"Page")
            pages = facet;
    }
    QVERIFY(pages);
    QCOMPARE(pages->menu()->actions().size(), 2);
    pages->menu()->actions().first()->trigger();
    QVERIFY(box->text().startsWith(u"读书会 page:"));
    QTRY_VERIFY2(summary().startsWith(u"6 article"), qPrintable(summary()));
}

void TestWindowSearch::ordersAreChosen()
{
    importYears();
    ask(u"读书会"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 12);
    QVERIFY(title(0).endsWith(u"2024"));
    auto *order = m_room->find<QToolButton>(u"hitOrder"_s);
    order->menu()->actions()[1]->trigger();
    QTRY_VERIFY(title(0).endsWith(u"2019"));
    QCOMPARE(order->text(), u"Oldest first"_s);
    order->menu()->actions()[2]->trigger();
    QTRY_VERIFY(title(0).contains(u"读书会"));
    // The order stays for what is asked for next.
    ask({});
    QTRY_COMPARE(summary(), u"What is found stands here, best first."_s);
}

void TestWindowSearch::moreComesWhileScrolling()
{
    QString many;
    for (int i = 0; i < 120; ++i)
        many
            += u"第%1号渡口修好了\n\n本报讯（记者 林小满）渡口昨天重新开放，船工老周说，往返两岸只要八分钟，乡亲们过河方便多了。\n\n"_s
                   .arg(i + 1);
    write(u"多/2025-03-04/01.txt"_s, many);
    import(u"多"_s);
    ask(u"渡口"_s);
    QTRY_VERIFY(hits()->model()->rowCount() >= 50);
    const int all = summary().split(u' ').first().toInt();
    QVERIFY(all > 100);
    for (int rounds = 0; rounds < 10 && hits()->model()->rowCount() < all; ++rounds) {
        const int before = hits()->model()->rowCount();
        hits()->scrollToBottom();
        hits()->model()->fetchMore({});
        QTRY_VERIFY(hits()->model()->rowCount() > before);
    }
    QCOMPARE(hits()->model()->rowCount(), all);
}

void TestWindowSearch::aProblemIsSaidAndTheRestFound()
{
    importYears();
    ask(u"读书会 date:2023-13"_s);
    QTRY_VERIFY2(summary().startsWith(u"12 article"), qPrintable(summary()));
    auto *complaint = m_room->find<QLabel>(u"searchComplaint"_s);
    QVERIFY(complaint->isVisible());
    QVERIFY2(complaint->text().contains(u"2023-13"), qPrintable(complaint->text()));
    ask(u"读书会"_s);
    QTRY_VERIFY(!complaint->isVisible());
}

void TestWindowSearch::lettersAreTakenForPinyin()
{
    importYears();
    ask(u"yunzhou"_s);
    auto *meant = m_room->find<QLabel>(u"searchMeant"_s);
    QTRY_VERIFY(meant->isVisible());
    QVERIFY2(meant->text().contains(u"云州"), qPrintable(meant->text()));
    Q_EMIT meant->linkActivated(u"云州"_s);
    QTRY_VERIFY2(summary().startsWith(u"6 article"), qPrintable(summary()));
}

void TestWindowSearch::aLongQuestionShowsItsBeginning()
{
    importYears();
    ask(u"云州 "_s.repeated(60) + u"读书会"_s);
    QTRY_COMPARE(hits()->model()->rowCount(), 6);
    QTRY_VERIFY(hits()->hasFocus());
    QCOMPARE(m_room->box()->cursorPosition(), 0);
}

QTEST_MAIN(TestWindowSearch)
#include "tst_window_search.moc"
