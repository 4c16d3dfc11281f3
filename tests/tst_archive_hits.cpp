// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchroom.h"

using namespace Qt::StringLiterals;

/// Pages of hits, their counts, and what may be meant.
class TestArchiveHits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<SearchRoom>(); }
    void pagesOfHitsAreTheWhole();
    void aSurveyCountsAll();
    void lettersAreSuggestedAsPinyin();
    void anAbandonedQuestionEnds();

private:
    std::unique_ptr<SearchRoom> m_room;
};

/// More articles than one stretch holds, in no order: pages of hits put together are all hits in order.
void TestArchiveHits::pagesOfHitsAreTheWhole()
{
    constexpr int issues = 400;
    constexpr int each = 50;
    QList<archive::IncomingSource> sources;
    for (int i = 0; i < issues; ++i) {
        QList<core::Article> articles;
        for (int k = 0; k < each; ++k)
            articles.append(articleOf({}, { k % 3 ? u"甲%1"_s.arg(k) : u"工会%1"_s.arg(k) }));
        const QDate day = QDate(2000, 1, 1).addDays(i * 131 % issues);
        sources.append(sourceOf(QString::number(i), dateOf(day.toString(Qt::ISODate)), u"1"_s, articles));
    }
    m_room->add(sources);
    const auto open = m_room->reader();
    for (const archive::Order order : { archive::Order::Newest, archive::Order::Oldest }) {
        const core::Hits all = open->search(query(u"工会"_s), { issues * each, order, {}, -1 }).value();
        QCOMPARE(all.total, issues * 17);
        QVERIFY(all.totalIsExact && !all.more);
        QCOMPARE(all.hits.size(), issues * 17);
        QList<core::ArticleId> together;
        std::optional<core::ArticleId> last;
        for (bool more = true; more;) {
            const core::Hits page = open->search(query(u"工会"_s), { 1000, order, last }).value();
            QVERIFY(!page.hits.isEmpty());
            for (const core::Hit &hit : page.hits)
                together.append(hit.article);
            last = together.last();
            more = page.more;
        }
        QCOMPARE(together.size(), all.hits.size());
        for (qsizetype i = 0; i < together.size(); ++i)
            QCOMPARE(together[i], all.hits[i].article);
    }
    // Nobody waits for the total: the first hits alone, and what is known then.
    const core::Hits first = open->search(query(u"工会"_s), { 20, archive::Order::Newest, {}, 0 }).value();
    QCOMPARE(first.hits.size(), 20);
    QVERIFY(first.more && first.total >= 20 && first.total <= issues * 17);
    QVERIFY(first.totalIsExact == (first.total == issues * 17));
    QCOMPARE(first.hits.first().issue.date.value, u"2001-02-03"_s);
    const core::Hits ranked
        = open->search(query(u"工会"_s), { 20, archive::Order::Relevance, {}, 0 }).value();
    const core::Hits next
        = open->search(query(u"工会"_s), { 20, archive::Order::Relevance, ranked.hits.last().article })
              .value();
    QCOMPARE(next.hits.size(), 20);
    for (const core::Hit &hit : next.hits) {
        for (const core::Hit &before : ranked.hits)
            QVERIFY(hit.article != before.article);
    }
}

void TestArchiveHits::aSurveyCountsAll()
{
    core::Article signedOne = articleOf(u"甲"_s, { u"工会"_s });
    signedOne.people = { { u"祝青禾"_s, core::Part::Reporter }, { u"林小满"_s, core::Part::Correspondent } };
    m_room->add({ mentioning(u"a"_s, u"2023-09-12"_s, signedOne,
                      { { core::EntityClass::Place, { 1, 0, 2 }, u"工会"_s } }),
        mentioning(u"b"_s, u"2023-10"_s, articleOf(u"乙"_s, { u"工会"_s }), {}),
        sourceOf(u"c"_s, dateOf({}), {},
            { articleOf(u"丙"_s, { u"工会"_s }), articleOf(u"丁"_s, { u"无"_s }) }) });
    const auto open = m_room->reader();
    const core::Survey survey = open->survey(query(u"工会"_s)).value();
    QCOMPARE(survey.total, 3);
    QVERIFY(survey.totalIsExact);
    const auto counts = [](const QList<core::FacetCount> &facets) {
        QString out;
        for (const core::FacetCount &facet : facets)
            out += facet.value + u'=' + QString::number(facet.articles) + u' ';
        return out.trimmed();
    };
    QCOMPARE(counts(survey.years), u"=1 2023=2"_s);
    QCOMPARE(counts(survey.months), u"2023-09=1 2023-10=1"_s);
    QCOMPARE(counts(survey.papers), u"云州日报=2 =1"_s);
    QCOMPARE(counts(survey.pages), u"3=2 =1"_s);
    QCOMPARE(counts(survey.kinds), u"news=3"_s);
    QCOMPARE(counts(survey.reporters), u"祝青禾=1"_s);
    QCOMPARE(survey.entities.size(), 1);
    QCOMPARE(survey.entities[0].count.value, u"工会"_s);
    QCOMPARE(survey.sampled, 3);
    QCOMPARE(open->survey({}).value().total, 4);
}

void TestArchiveHits::lettersAreSuggestedAsPinyin()
{
    m_room->add({ mentioning(u"a"_s, u"2023-09-12"_s, articleOf(u"甲"_s, { u"云州总工会"_s }),
        { { core::EntityClass::Organisation, { 1, 0, 5 }, u"云州总工会"_s } }) });
    const auto open = m_room->reader();
    for (const QString &typed : { u"yzzgh"_s, u"yunzhou"_s, u"YunZhouZongGongHui"_s }) {
        const auto suggestions = open->suggestions(typed).value();
        QCOMPARE(suggestions.size(), 1);
        QCOMPARE(suggestions[0], (core::Suggestion { u"云州总工会"_s, core::EntityClass::Organisation, 1 }));
    }
    for (const QString &typed : { u"gh"_s, u"云州"_s, u""_s, u"y%"_s })
        QVERIFY(open->suggestions(typed).value().isEmpty());
}

void TestArchiveHits::anAbandonedQuestionEnds()
{
    m_room->add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { u"工会"_s }) }) });
    const auto open = m_room->reader();
    open->setAbandoned([] { return true; });
    QCOMPARE(open->search(query(u"/工/"_s), { 9 }).error().kind, core::Error::Kind::Cancelled);
    open->setAbandoned({});
    QCOMPARE(open->search(query(u"/工/"_s), { 9 }).value().total, 1);
}
QTEST_GUILESS_MAIN(TestArchiveHits)
#include "tst_archive_hits.moc"
