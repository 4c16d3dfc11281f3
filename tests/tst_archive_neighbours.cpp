// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changesroom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using archive::ReadingPlace;
using archive::Unit;
using archive::Writer;

/// Reading on from article to article, finding the issue of a day, and what is decided of single pages.
class TestArchiveNeighbours : public QObject, private ChangesRoom {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void articlesFollowEachOther();
    void pagesFollowEachOther();
    void issuesFollowEachOther();
    void whatIsGoneHasNoNeighbours();
    void theNearestIssueIsFound_data();
    void theNearestIssueIsFound();
    void thePaperIsPreferred();
    void aPageGetsAnotherNumber();
    void anotherNumberStaysWhenThePageIsReadAgain();
    void undatedPagesAreDatedTogether();
    void pagesGetAPaperAndAnEdition();
    void editionsOfSeveralIssues();
    void whatAChangeTouchedIsTold();

private:
    void fill();
    QString titleOf(const std::optional<ReadingPlace> &place) const;
    QString onFrom(const ReadingPlace &from, Unit unit, int by) const;
    ReadingPlace placeOf(const QString &title) const;
};

void TestArchiveNeighbours::init()
{
    enter();
}

/// Two pages on one day, the second page come in first; a page on the next day; one of another paper between
/// them; one without a date; one without an article.
void TestArchiveNeighbours::fill()
{
    const auto add = [this](const QString &path, const QString &date, const QString &number,
                         const QStringList &titles, const QString &paper) {
        QList<core::Article> articles;
        for (const QString &title : titles)
            articles.append(articleOf(title, { title + u"的正文。"_s }));
        auto source = sourceOf(path, dateOf(date), number, articles);
        source.pages[0].page.paper = paper;
        source.bytes += path.toUtf8();
        QVERIFY(writer().add({ source }));
    };
    add(u"/2.txt"_s, u"2024-05-02"_s, u"2"_s, { u"丙"_s, u"丁"_s }, u"澜浦工友报"_s);
    add(u"/1.txt"_s, u"2024-05-02"_s, u"1"_s, { u"甲"_s, u"乙"_s }, u"澜浦工友报"_s);
    add(u"/空.txt"_s, u"2024-05-02"_s, u"10"_s, {}, u"澜浦工友报"_s);
    add(u"/3.txt"_s, u"2024-05-09"_s, u"1"_s, { u"戊"_s }, u"澜浦工友报"_s);
    add(u"/4.txt"_s, u"2024-05-05"_s, u"1"_s, { u"别家"_s }, u"青埠晚报"_s);
    add(u"/5.txt"_s, {}, u"1"_s, { u"无期"_s }, u"澜浦工友报"_s);
}

ReadingPlace TestArchiveNeighbours::placeOf(const QString &title) const
{
    const auto ids = reader()->matching(query(u"title:"_s + title)).value();
    const auto article = reader()->article(ids.value(0)).value();
    return { article.issue.id, article.id };
}

QString TestArchiveNeighbours::titleOf(const std::optional<ReadingPlace> &place) const
{
    if (!place)
        return u"end"_s;
    if (!place->article) {
        const QString date = reader()->issue(place->issue)->date.value;
        return date.isEmpty() ? u"undated"_s : date;
    }
    return reader()->article(place->article)->article.title();
}

QString TestArchiveNeighbours::onFrom(const ReadingPlace &from, Unit unit, int by) const
{
    const auto place = reader()->neighbour(from, unit, by);
    return place ? titleOf(*place) : place.error().message;
}

void TestArchiveNeighbours::articlesFollowEachOther()
{
    fill();
    const QStringList order { u"无期"_s, u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s, u"戊"_s };
    for (qsizetype i = 0; i < order.size(); ++i) {
        const ReadingPlace from = placeOf(order[i]);
        QCOMPARE(onFrom(from, Unit::Article, 1), order.value(i + 1, u"end"_s));
        QCOMPARE(onFrom(from, Unit::Article, -1), order.value(i - 1, u"end"_s));
    }
    QCOMPARE(onFrom(placeOf(u"别家"_s), Unit::Article, 1), u"end"_s);
    // An issue as a whole stands before its first article.
    const ReadingPlace issue { placeOf(u"丙"_s).issue, 0 };
    QCOMPARE(onFrom(issue, Unit::Article, 1), u"甲"_s);
    QCOMPARE(onFrom(issue, Unit::Article, -1), u"无期"_s);
}

void TestArchiveNeighbours::pagesFollowEachOther()
{
    fill();
    QCOMPARE(onFrom(placeOf(u"乙"_s), Unit::Page, 1), u"丙"_s);
    QCOMPARE(onFrom(placeOf(u"丁"_s), Unit::Page, 1), u"戊"_s);
    QCOMPARE(onFrom(placeOf(u"戊"_s), Unit::Page, 1), u"end"_s);
    QCOMPARE(onFrom(placeOf(u"戊"_s), Unit::Page, -1), u"丙"_s);
    QCOMPARE(onFrom(placeOf(u"丁"_s), Unit::Page, -1), u"甲"_s);
    QCOMPARE(onFrom({ placeOf(u"甲"_s).issue, 0 }, Unit::Page, 1), u"甲"_s);
}

void TestArchiveNeighbours::issuesFollowEachOther()
{
    fill();
    QCOMPARE(onFrom(placeOf(u"丁"_s), Unit::Issue, 1), u"2024-05-09"_s);
    QCOMPARE(onFrom(placeOf(u"戊"_s), Unit::Issue, 1), u"end"_s);
    QCOMPARE(onFrom(placeOf(u"戊"_s), Unit::Issue, -1), u"2024-05-02"_s);
    QCOMPARE(onFrom(placeOf(u"甲"_s), Unit::Issue, -1), u"undated"_s);
    QCOMPARE(onFrom(placeOf(u"无期"_s), Unit::Issue, 1), u"2024-05-02"_s);
    QCOMPARE(onFrom(placeOf(u"无期"_s), Unit::Issue, -1), u"end"_s);
}

void TestArchiveNeighbours::whatIsGoneHasNoNeighbours()
{
    fill();
    QCOMPARE(reader()->neighbour({ 99, 0 }, Unit::Article, 1).error().kind, core::Error::Kind::NotFound);
    QCOMPARE(reader()->neighbour({ 1, 99 }, Unit::Page, 1).error().kind, core::Error::Kind::NotFound);
}

void TestArchiveNeighbours::theNearestIssueIsFound_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("found");
    QTest::newRow("the day") << u"2024-05-05"_s << u"2024-05-05"_s;
    QTest::newRow("nearer before") << u"2024-05-03"_s << u"2024-05-02"_s;
    QTest::newRow("nearer behind") << u"2024-05-08"_s << u"2024-05-09"_s;
    QTest::newRow("before all") << u"1999-01-01"_s << u"2024-05-02"_s;
    QTest::newRow("behind all") << u"2030"_s << u"2024-05-09"_s;
    QTest::newRow("month") << u"2024-05"_s << u"2024-05-02"_s;
    QTest::newRow("year") << u"2024"_s << u"2024-05-02"_s;
}

void TestArchiveNeighbours::theNearestIssueIsFound()
{
    QFETCH(const QString, date);
    QVERIFY(!*reader()->nearestIssue(date, {}));
    fill();
    const auto nearest = reader()->nearestIssue(date, {});
    QVERIFY(nearest && *nearest);
    QTEST((*nearest)->date.value, "found");
}

void TestArchiveNeighbours::thePaperIsPreferred()
{
    QVERIFY(writer().add({ page(1, u"2024-05-02"_s, u"甲报"_s), page(2, u"2024-05-02"_s, u"乙报"_s) }));
    for (const QString &paper : { u"甲报"_s, u"乙报"_s })
        QCOMPARE((*reader()->nearestIssue(u"2024-05-02"_s, paper))->paper, paper);
}

void TestArchiveNeighbours::aPageGetsAnotherNumber()
{
    QVERIFY(writer().add({ page(1, u"2024-05-02"_s), page(2, u"2024-05-02"_s), page(3, u"2024-05-02"_s) }));
    const QStringList before = dump();
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 1,2,3"_s);
    QCOMPARE(writer().setOfPages(Writer::PageField::Number, { 1 }, u"A12"_s)->what,
        u"Set the number of a page of 临溪日报 2024-05-02 to A12"_s);
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 2,3,A12"_s);
    QCOMPARE(found(u"page:A12"_s), 1);
    QCOMPARE(problems(), QStringList());
    QCOMPARE(undone(), u"Set the number of a page of 临溪日报 2024-05-02 to A12"_s);
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 1,2,3"_s);
    QVERIFY(!redone().isEmpty());
    restart();
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 2,3,A12"_s);
    QVERIFY(writer().setOfPages(Writer::PageField::Number, { 1, 2 }, {}));
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 1,2,3"_s);
    QCOMPARE(writer().setOfPages(Writer::PageField::Number, { 9 }, u"1"_s).error().kind,
        core::Error::Kind::NotFound);
}

void TestArchiveNeighbours::anotherNumberStaysWhenThePageIsReadAgain()
{
    QVERIFY(writer().add({ page(1, u"2024-05-02"_s) }));
    QVERIFY(writer().setOfPages(Writer::PageField::Number, { 1 }, u"7"_s));
    auto again = page(1, u"2024-05-02"_s, u"临溪日报"_s, u"第二版正文。"_s);
    again.bytes += "2";
    QVERIFY(writer().add({ again }));
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 7"_s);
    QVERIFY(writer().setOfPages(Writer::PageField::Number, { 1 }, {}));
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 1"_s);
}

void TestArchiveNeighbours::undatedPagesAreDatedTogether()
{
    QVERIFY(writer().add({ page(1, {}), page(2, {}), page(3, {}) }));
    QCOMPARE(writer().setOfPages(Writer::PageField::Date, { 1, 3 }, u"2024-05-02"_s)->what,
        u"Set the date of 2 pages to 2024-05-02"_s);
    QCOMPARE(reader()->pages(issueOf(u"2024-05-02"_s))->size(), 2);
    QCOMPARE(reader()->issues()->size(), 2);
    QVERIFY(!undone().isEmpty());
    QCOMPARE(reader()->issues()->size(), 3);
    QCOMPARE(writer().setOfPages(Writer::PageField::Date, { 1 }, u"嗯"_s).error().kind,
        core::Error::Kind::BadArgument);
}

void TestArchiveNeighbours::pagesGetAPaperAndAnEdition()
{
    QVERIFY(writer().add({ page(1, u"2024-05-02"_s), page(2, u"2024-05-02"_s) }));
    QVERIFY(writer().setOfPages(Writer::PageField::Paper, { 2 }, u"青埠晚报"_s));
    QVERIFY(writer().setOfPages(Writer::PageField::Edition, { 2 }, u"晚报"_s));
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 1\n2 青埠晚报 2024-05-02晚报 path: 2"_s);
    QVERIFY(!undone().isEmpty());
    QVERIFY(!undone().isEmpty());
    QCOMPARE(issues(), u"1 临溪日报 2024-05-02 path: 1,2"_s);
    QCOMPARE(problems(), QStringList());
}

void TestArchiveNeighbours::editionsOfSeveralIssues()
{
    QVERIFY(writer().add({ page(1, u"2024-05-02"_s), page(2, u"2024-05-03"_s) }));
    QCOMPARE(writer().setEdition({ 1, 2 }, u"晚报"_s)->what, u"Set the edition of 2 issues to 晚报"_s);
    QCOMPARE(issues(), u"2 临溪日报 2024-05-03晚报 path: 2\n1 临溪日报 2024-05-02晚报 path: 1"_s);
}

void TestArchiveNeighbours::whatAChangeTouchedIsTold()
{
    QVERIFY(writer().add({ page(1, u"2024-05-02"_s), page(2, u"2024-05-02"_s), page(3, u"2024-05-03"_s) }));
    const auto moved = writer().setOfPages(Writer::PageField::Date, { 1 }, u"2024-06-01"_s).value();
    auto touched = reader()->touchedPages(moved, 10).value();
    QCOMPARE(touched.size(), 1);
    QCOMPARE(touched[0].issue.date.value, u"2024-06-01"_s);
    QCOMPARE(touched[0].page, 1);
    QVERIFY(touched[0].isWholeIssue);
    // Taken back, the page is one of two again.
    QVERIFY(!undone().isEmpty());
    touched = reader()->touchedPages(moved, 10).value();
    QCOMPARE(touched[0].issue.date.value, u"2024-05-02"_s);
    QVERIFY(!touched[0].isWholeIssue);
    const auto gone = writer().removeIssues({ 1 }).value();
    QVERIFY(reader()->touchedPages(gone, 10)->isEmpty());
}

QTEST_APPLESS_MAIN(TestArchiveNeighbours)
#include "tst_archive_neighbours.moc"
