// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesroom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using archive::Shelf;

/// What a reader did with articles: opened, kept, where they stood.
class TestArchiveBookmarks : public QObject, private ChangesRoom {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void notesWhatWasOpened();
    void keepsThePlace();
    void clipsAndTakesBack();
    void clipsOnlyWhatIsNotClipped();
    void marksPagesAndIssues();
    void leavesWhatWasOpenedMeanwhile();
    void outlastsARemoval();
    void shelvesComePartByPart();
    void aFoundArticleCarriesItsMark();
    void theChiefEntitiesComeFirst();

private:
    core::ArticleId article(int number) const;
    QStringList shelf(Shelf which, int from = 0, int limit = 99) const;
};

void TestArchiveBookmarks::init()
{
    enter();
    QVERIFY(writer().add({ page(1, u"2023-09-12"_s), page(2, u"2023-09-12"_s), page(3, u"2023-09-13"_s) }));
}

core::ArticleId TestArchiveBookmarks::article(int number) const
{
    const auto hits = reader()->search(query(u"工会第%1号"_s.arg(number)), { 1 });
    return hits && hits->hits.size() == 1 ? hits->hits[0].article : 0;
}

QStringList TestArchiveBookmarks::shelf(Shelf which, int from, int limit) const
{
    QStringList titles;
    const auto hits = reader()->shelf(which, from, limit).value();
    for (const core::Hit &hit : hits.hits)
        titles.append(hit.title);
    return titles;
}

void TestArchiveBookmarks::notesWhatWasOpened()
{
    QCOMPARE(reader()->article(article(1))->mark, core::Bookmark());
    QVERIFY(writer().open(article(1), 1000));
    QVERIFY(writer().open(article(3), 2000));
    QCOMPARE(reader()->article(article(1))->mark.opened, 1000);
    QCOMPARE(shelf(Shelf::History), QStringList({ u"工会第3号"_s, u"工会第1号"_s }));
    QVERIFY(writer().open(article(1), 3000));
    QCOMPARE(shelf(Shelf::History), QStringList({ u"工会第1号"_s, u"工会第3号"_s }));
    QCOMPARE(shelf(Shelf::Clippings), QStringList());
    QVERIFY2(!reader()->undoState()->undo, "reading is no change");
}

void TestArchiveBookmarks::keepsThePlace()
{
    QVERIFY(writer().keepPlace(article(2), 7, 0.25));
    QVERIFY(writer().open(article(2), 1000));
    const core::Bookmark expected { 1000, 0, 7, 0.25 };
    QCOMPARE(reader()->article(article(2))->mark, expected);
    QVERIFY(writer().keepPlace(article(2), 1, 0));
    restart();
    QCOMPARE(reader()->article(article(2))->mark.block, 1);
    QCOMPARE(reader()->article(article(2))->mark.opened, 1000);
}

void TestArchiveBookmarks::clipsAndTakesBack()
{
    const auto change = writer().clip({ { article(2) }, {}, {} }, 5000);
    QCOMPARE(change->what, u"Keep 工会第2号 among the clippings"_s);
    QCOMPARE(shelf(Shelf::Clippings), QStringList(u"工会第2号"_s));
    QCOMPARE(undone(), change->what);
    QCOMPARE(shelf(Shelf::Clippings), QStringList());
    QCOMPARE(redone(), change->what);
    QCOMPARE(reader()->article(article(2))->mark.clipped, 5000);
    QCOMPARE(writer().clip({ { article(2) }, {}, {} }, 0)->what, u"Take 工会第2号 from the clippings"_s);
    QCOMPARE(shelf(Shelf::Clippings), QStringList());
    undone();
    QCOMPARE(shelf(Shelf::Clippings), QStringList(u"工会第2号"_s));
}

void TestArchiveBookmarks::clipsOnlyWhatIsNotClipped()
{
    QVERIFY(writer().clip({ { article(1) }, {}, {} }, 1000));
    QCOMPARE(writer().clip({ { article(1) }, {}, {} }, 2000)->what, QString());
    QCOMPARE(writer().clip({ { article(1), article(2), article(3), article(3) }, {}, {} }, 2000)->what,
        u"Keep 2 articles among the clippings"_s);
    undone();
    QCOMPARE(shelf(Shelf::Clippings), QStringList(u"工会第1号"_s));
    QCOMPARE(reader()->article(article(1))->mark.clipped, 1000);
}

void TestArchiveBookmarks::marksPagesAndIssues()
{
    const core::IssueId issue = issueOf(u"2023-09-12"_s);
    QCOMPARE(writer().markRead({ {}, {}, { issue } }, 1000)->what, u"Mark 2 articles as read"_s);
    QCOMPARE(shelf(Shelf::History), QStringList({ u"工会第2号"_s, u"工会第1号"_s }));
    const auto pages = reader()->pages(issue).value();
    QCOMPARE(writer().markRead({ {}, { pages[0].id }, {} }, 0)->what, u"Mark 工会第1号 as not read"_s);
    QCOMPARE(shelf(Shelf::History), QStringList(u"工会第2号"_s));
    undone();
    undone();
    QCOMPARE(shelf(Shelf::History), QStringList());
}

/// Only what still stands as the change left it is taken back.
void TestArchiveBookmarks::leavesWhatWasOpenedMeanwhile()
{
    QVERIFY(writer().markRead({ { article(1), article(2) }, {}, {} }, 1000));
    QVERIFY(writer().open(article(1), 2000));
    undone();
    QCOMPARE(shelf(Shelf::History), QStringList(u"工会第1号"_s));
}

void TestArchiveBookmarks::outlastsARemoval()
{
    QVERIFY(writer().clip({ { article(3) }, {}, {} }, 1000));
    QVERIFY(writer().removeIssues({ issueOf(u"2023-09-13"_s) }));
    QCOMPARE(shelf(Shelf::Clippings), QStringList());
    QCOMPARE(reader()->shelf(Shelf::Clippings, 0, 9)->total, 0);
    undone();
    QCOMPARE(shelf(Shelf::Clippings), QStringList(u"工会第3号"_s));
    QCOMPARE(problems(), QStringList());
}

void TestArchiveBookmarks::shelvesComePartByPart()
{
    for (int i = 1; i <= 3; ++i)
        QVERIFY(writer().open(article(i), i));
    const auto first = reader()->shelf(Shelf::History, 0, 2).value();
    QCOMPARE(first.total, 3);
    QVERIFY(first.more);
    QCOMPARE(first.hits[0].title, u"工会第3号"_s);
    QCOMPARE(first.hits[0].issue.date.value, u"2023-09-13"_s);
    QCOMPARE(first.hits[0].snippet, u"柳沐辰到3号车间去。"_s);
    QCOMPARE(shelf(Shelf::History, 2, 2), QStringList(u"工会第1号"_s));
    QVERIFY(!reader()->shelf(Shelf::History, 2, 2)->more);
}

void TestArchiveBookmarks::aFoundArticleCarriesItsMark()
{
    QVERIFY(writer().open(article(1), 1000));
    QVERIFY(writer().clip({ { article(1) }, {}, {} }, 2000));
    const auto pages = reader()->pages(issueOf(u"2023-09-12"_s)).value();
    const core::Bookmark expected { 1000, 2000, 0, 0 };
    QCOMPARE(reader()->articles(pages[0].id)->value(0).mark, expected);
    const auto found = reader()->find(archive::TitleQuestion::of(u"工会第1号"), 9).value();
    QCOMPARE(found.issues[0].articles[0].mark, expected);
}

/// Named twice before named once; dates and posts tell nothing of what an article is about.
void TestArchiveBookmarks::theChiefEntitiesComeFirst()
{
    auto source = page(7, u"2023-10-01"_s);
    source.pages[0].mentions[0] = { { core::EntityClass::Date, { 0, 0, 1 }, u"2023-10-01"_s },
        { core::EntityClass::Place, { 1, 0, 1 }, u"甲地"_s },
        { core::EntityClass::Person, { 1, 1, 1 }, u"乙某"_s },
        { core::EntityClass::Work, { 1, 2, 1 }, u"丙书"_s },
        { core::EntityClass::Person, { 1, 3, 1 }, u"乙某"_s },
        { core::EntityClass::Post, { 1, 4, 1 }, u"主席"_s } };
    QVERIFY(writer().add({ source }));
    const auto chief = reader()->chiefEntities(issueOf(u"2023-10-01"_s), 2).value();
    QCOMPARE(chief.size(), 1);
    QStringList names;
    for (const core::Mention &mention : chief.begin().value())
        names.append(mention.value);
    QCOMPARE(names, QStringList({ u"乙某"_s, u"甲地"_s }));
    QCOMPARE(chief.begin().value()[0].span, core::Span({ 1, 1, 1 }));
}

QTEST_GUILESS_MAIN(TestArchiveBookmarks)
#include "tst_archive_bookmarks.moc"
