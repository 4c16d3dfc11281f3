// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchroom.h"

using namespace Qt::StringLiterals;

class TestArchiveSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<SearchRoom>(); }
    void hitsComeNewestFirst();
    void hitsComeOldestFirst();
    void hitsComeByRelevance();
    void fieldsAreAnswered_data();
    void fieldsAreAnswered();
    void searchFollowsChanges();
    void searchTakesManyTerms();

private:
    QStringList found(const QString &typed) const;

    std::unique_ptr<SearchRoom> m_room;
};

QStringList TestArchiveSearch::found(const QString &typed) const
{
    QStringList titles;
    const core::Hits hits = m_room->reader()->search(query(typed), { 1000 }).value();
    for (const core::Hit &hit : hits.hits)
        titles.append(hit.title);
    return titles;
}

void TestArchiveSearch::hitsComeNewestFirst()
{
    m_room->add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"无日期"_s, { u"工会"_s }) }),
        sourceOf(u"b"_s, dateOf(u"2023-09-12"_s), u"10"_s, { articleOf(u"旧十"_s, { u"工會"_s }) }),
        sourceOf(u"c"_s, dateOf(u"2023-09-12"_s), u"2"_s,
            { articleOf(u"旧二甲"_s, { u"工 会"_s }), articleOf(u"旧二乙"_s, { u"总工会在"_s }) }),
        sourceOf(u"d"_s, dateOf(u"2024-01-02"_s), u"1"_s,
            { articleOf(u"新"_s, { u"这里有工会，在中间"_s }),
                articleOf(u"没有"_s, { u"职工。会议"_s }) }) });
    const QStringList expected { u"新"_s, u"旧二甲"_s, u"旧二乙"_s, u"旧十"_s, u"无日期"_s };
    QCOMPARE(found(u"工会"_s), expected);
    const auto open = m_room->reader();
    const core::Hits two = open->search(query(u"工会"_s), { 2 }).value();
    QCOMPARE(two.total, 5);
    QVERIFY(two.totalIsExact);
    QCOMPARE(two.hits.size(), 2);
    QCOMPARE(two.hits[0].snippet, u"这里有工会，在中间"_s);
    QCOMPARE(two.hits[0].snippetSpans, (QList<core::Span> { { 0, 3, 2 } }));
    QCOMPARE(two.hits[0].pageNumber, u"1"_s);
    QCOMPARE(two.hits[0].issue, open->issues().value()[0]);
    QCOMPARE(open->search(query(u"工会"_s), { 0 }).value().total, 5);
    QCOMPARE(open->search({}, { 3 }).value().total, 6);
    QCOMPARE(open->search({}, { 3 }).value().hits.size(), 3);
    QCOMPARE(open->matching({}).value().size(), 6);
    QStringList ordered;
    const auto matching = open->matching(query(u"工会"_s)).value();
    for (const core::ArticleId id : matching)
        ordered.append(open->article(id).value().article.title());
    QCOMPARE(ordered, expected);
}

static QStringList titlesOf(const core::Hits &hits)
{
    QStringList titles;
    for (const core::Hit &hit : hits.hits)
        titles.append(hit.title);
    return titles;
}

void TestArchiveSearch::hitsComeOldestFirst()
{
    m_room->add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"无日期"_s, { u"工会"_s }) }),
        sourceOf(u"b"_s, dateOf(u"2024-01-02"_s), u"1"_s, { articleOf(u"新"_s, { u"工会"_s }) }),
        sourceOf(u"c"_s, dateOf(u"2023-09-12"_s), u"10"_s, { articleOf(u"旧十"_s, { u"工会"_s }) }),
        sourceOf(u"d"_s, dateOf(u"2023-09-12"_s), u"2"_s, { articleOf(u"旧二"_s, { u"工会"_s }) }) });
    const QStringList expected { u"旧二"_s, u"旧十"_s, u"新"_s, u"无日期"_s };
    const auto open = m_room->reader();
    QCOMPARE(titlesOf(open->search(query(u"工会"_s), { 9, archive::Order::Oldest }).value()), expected);
    QCOMPARE(titlesOf(open->search({}, { 9, archive::Order::Oldest }).value()), expected);
    QCOMPARE(
        titlesOf(open->search(query(u"工会"_s), { 2, archive::Order::Oldest }).value()), expected.first(2));
}

void TestArchiveSearch::hitsComeByRelevance()
{
    const QString other = u"车间里的机器响了一天，大家忙着检修设备。"_s;
    m_room->add({ sourceOf(u"a"_s, dateOf(u"2024-01-02"_s), u"1"_s,
                      { articleOf(u"检修"_s, { other.repeated(8) + u"工会来人慰问。"_s }),
                          articleOf(u"工会来到车间"_s, { other.repeated(8) }) }),
        sourceOf(u"b"_s, dateOf(u"2023-01-02"_s), u"1"_s,
            { articleOf(u"职工之家"_s, { u"工会办起职工之家，工会主席、工会干事都来了。"_s }),
                articleOf(u"无关"_s, { other }), articleOf(u"别的"_s, { other }) }) });
    const auto open = m_room->reader();
    for (const QString &typed : { u"工会"_s, u"会"_s }) {
        const core::Hits hits = open->search(query(typed), { 9, archive::Order::Relevance }).value();
        QCOMPARE(hits.total, 3);
        // Of a single character only the headline counts.
        QCOMPARE(titlesOf(hits).last(), typed == u"会" ? u"职工之家"_s : u"检修"_s);
        QCOMPARE(titlesOf(hits).first(), typed == u"会" ? u"工会来到车间"_s : titlesOf(hits).first());
        for (qsizetype i = 1; i < hits.hits.size(); ++i)
            QVERIFY(hits.hits[i - 1].score >= hits.hits[i].score);
        QVERIFY(hits.hits.first().score > hits.hits.last().score);
        QCOMPARE(open->search(query(typed), { 1, archive::Order::Relevance }).value().hits.size(), 1);
    }
    // Nothing fits an empty query better: newest first.
    QCOMPARE(open->search({}, { 1, archive::Order::Relevance }).value().hits[0].title, u"检修"_s);
}

void TestArchiveSearch::fieldsAreAnswered_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");
    const QStringList both { u"新"_s, u"旧"_s };
    QTest::newRow("person") << u"person:祝青禾"_s << QStringList { u"旧"_s };
    QTest::newRow("place, folded") << u"地点:雲州"_s << QStringList { u"新"_s };
    QTest::newRow("without a person") << u"-person:祝青禾"_s << QStringList { u"新"_s, u"别处"_s };
    QTest::newRow("entity or words") << u"person:祝青禾 OR 桥"_s << both;
    QTest::newRow("year") << u"date:2023"_s << QStringList { u"旧"_s };
    QTest::newRow("before") << u"before:2024"_s << QStringList { u"旧"_s };
    QTest::newRow("after") << u"after:2023-09"_s << QStringList { u"新"_s };
    QTest::newRow("paper") << u"paper:云州"_s << both;
    QTest::newRow("no paper") << u"-paper:云州"_s << QStringList { u"别处"_s };
    QTest::newRow("page") << u"page:3"_s << both;
    QTest::newRow("kind") << u"kind:notice"_s << QStringList { u"旧"_s };
    QTest::newRow("a character in the headline") << u"title:旧"_s << QStringList { u"旧"_s };
    QTest::newRow("a character in the body") << u"body:旧"_s << QStringList { u"新"_s };
    QTest::newRow("date and words") << u"date:2024-01-02 桥"_s << QStringList { u"新"_s };
    QTest::newRow("nothing") << u"person:桥"_s << QStringList {};
}

void TestArchiveSearch::fieldsAreAnswered()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, titles);
    core::Article notice = articleOf(u"旧"_s, { u"祝青禾遗失证件。"_s });
    notice.kind = core::ArticleKind::Notice;
    m_room->add({ mentioning(u"a"_s, u"2023-09-12"_s, notice,
                      { { core::EntityClass::Person, { 1, 0, 3 }, u"祝青禾"_s } }),
        mentioning(u"b"_s, u"2024-01-02"_s, articleOf(u"新"_s, { u"云州旧桥翻新。"_s }),
            { { core::EntityClass::Place, { 1, 0, 2 }, u"云州"_s } }),
        sourceOf(u"c"_s, dateOf({}), {}, { articleOf(u"别处"_s, { u"海州。"_s }) }) });
    QCOMPARE(found(typed), titles);
}

void TestArchiveSearch::searchFollowsChanges()
{
    m_room->add({ sourceOf(
        u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { u"一"_s }), articleOf(u"乙"_s, { u"二"_s }) }) });
    const auto open = m_room->reader();
    QCOMPARE(open->search(query(u"三"_s), { 9 }).value().total, 0);
    m_room->add({ sourceOf(
        u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { u"三四"_s }), articleOf(u"乙"_s, { u"二"_s }) }) });
    QCOMPARE(open->search(query(u"三"_s), { 9 }).value().total, 1);
    QCOMPARE(open->search(query(u"三四"_s), { 9 }).value().total, 1);
    QCOMPARE(open->search(query(u"一"_s), { 9 }).value().total, 0);
}

void TestArchiveSearch::searchTakesManyTerms()
{
    QStringList words;
    for (int i = 0; i < search::mostConditions; ++i)
        words.append(QString::number(1000 + i));
    m_room->add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { words.join(u'、') }) }) });
    QCOMPARE(found(words.join(u' ')), QStringList { u"甲"_s });
    QCOMPARE(found(words.join(u'、')), QStringList { u"甲"_s });
    QCOMPARE(found(QString(u"12"_s).repeated(2000)), QStringList());
}
QTEST_GUILESS_MAIN(TestArchiveSearch)
#include "tst_archive_search.moc"
