// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivepages.h"

#include "archive/reader.h"
#include "search/match.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using archive::Reader;
using archive::Writer;
using core::BlockKind;

class TestArchiveSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hitsComeNewestFirst();
    void hitsComeOldestFirst();
    void hitsComeByRelevance();
    void searchEqualsAPlainScan();
    void fieldsAreAnswered_data();
    void fieldsAreAnswered();
    void pagesOfHitsAreTheWhole();
    void aSurveyCountsAll();
    void lettersAreSuggestedAsPinyin();
    void anAbandonedQuestionEnds();
    void searchFollowsChanges();
    void searchTakesManyTerms();

private:
    QString path() const { return m_dir->filePath(u"a.jianbao"_s); }
    std::unique_ptr<Reader> reader() const { return Reader::open(path()).value(); }
    void add(const QList<archive::IncomingSource> &sources) const
    {
        QVERIFY(Writer::open(path()).value()->add(sources));
    }
    QStringList found(const QString &typed) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArchiveSearch::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QStringList TestArchiveSearch::found(const QString &typed) const
{
    QStringList titles;
    const core::Hits hits = reader()->search(query(typed), { 1000 }).value();
    for (const core::Hit &hit : hits.hits)
        titles.append(hit.title);
    return titles;
}

void TestArchiveSearch::hitsComeNewestFirst()
{
    add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"无日期"_s, { u"工会"_s }) }),
        sourceOf(u"b"_s, dateOf(u"2023-09-12"_s), u"10"_s, { articleOf(u"旧十"_s, { u"工會"_s }) }),
        sourceOf(u"c"_s, dateOf(u"2023-09-12"_s), u"2"_s,
            { articleOf(u"旧二甲"_s, { u"工 会"_s }), articleOf(u"旧二乙"_s, { u"总工会在"_s }) }),
        sourceOf(u"d"_s, dateOf(u"2024-01-02"_s), u"1"_s,
            { articleOf(u"新"_s, { u"这里有工会，在中间"_s }),
                articleOf(u"没有"_s, { u"职工。会议"_s }) }) });
    const QStringList expected { u"新"_s, u"旧二甲"_s, u"旧二乙"_s, u"旧十"_s, u"无日期"_s };
    QCOMPARE(found(u"工会"_s), expected);
    const auto open = reader();
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
    add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"无日期"_s, { u"工会"_s }) }),
        sourceOf(u"b"_s, dateOf(u"2024-01-02"_s), u"1"_s, { articleOf(u"新"_s, { u"工会"_s }) }),
        sourceOf(u"c"_s, dateOf(u"2023-09-12"_s), u"10"_s, { articleOf(u"旧十"_s, { u"工会"_s }) }),
        sourceOf(u"d"_s, dateOf(u"2023-09-12"_s), u"2"_s, { articleOf(u"旧二"_s, { u"工会"_s }) }) });
    const QStringList expected { u"旧二"_s, u"旧十"_s, u"新"_s, u"无日期"_s };
    const auto open = reader();
    QCOMPARE(titlesOf(open->search(query(u"工会"_s), { 9, archive::Order::Oldest }).value()), expected);
    QCOMPARE(titlesOf(open->search({}, { 9, archive::Order::Oldest }).value()), expected);
    QCOMPARE(
        titlesOf(open->search(query(u"工会"_s), { 2, archive::Order::Oldest }).value()), expected.first(2));
}

void TestArchiveSearch::hitsComeByRelevance()
{
    const QString other = u"车间里的机器响了一天，大家忙着检修设备。"_s;
    add({ sourceOf(u"a"_s, dateOf(u"2024-01-02"_s), u"1"_s,
              { articleOf(u"检修"_s, { other.repeated(8) + u"工会来人慰问。"_s }),
                  articleOf(u"工会来到车间"_s, { other.repeated(8) }) }),
        sourceOf(u"b"_s, dateOf(u"2023-01-02"_s), u"1"_s,
            { articleOf(u"职工之家"_s, { u"工会办起职工之家，工会主席、工会干事都来了。"_s }),
                articleOf(u"无关"_s, { other }), articleOf(u"别的"_s, { other }) }) });
    const auto open = reader();
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

/// Texts of few characters, so that much is found, with all that makes an index err: marks and blanks
/// between, single characters alone, repetitions, 繁 and 简, width and case, supplementary planes, combining
/// marks.
static QString randomText(QRandomGenerator &random, int most)
{
    static const QStringList characters { u"工"_s, u"工"_s, u"会"_s, u"會"_s, u"劳"_s, u"勞"_s, u"模"_s,
        u"哈"_s, u"1"_s, u"１"_s, u"4"_s, u"日"_s, u"a"_s, u"Ａ"_s, u"B"_s, u" "_s, u"\u3000"_s, u"、"_s,
        u"。"_s, u"“"_s, u"+"_s, u"㎡"_s, u"𠮷"_s, u"\U0003134A"_s, u"\U000323B0"_s, u"é"_s, u"e\u0301"_s,
        u"ｶﾞ"_s, u"々"_s, u"〇"_s, u"\U0001F600"_s, u"·"_s, u"_"_s, u"ß"_s, u"\uE000"_s };
    QString text;
    for (int i = random.bounded(0, most); i > 0; --i)
        text += characters[random.bounded(characters.size())];
    return text;
}

static core::Article randomArticle(QRandomGenerator &random)
{
    core::Article article = articleOf(randomText(random, 12), {});
    for (int i = random.bounded(1, 5); i > 0; --i)
        article.blocks.append({ static_cast<BlockKind>(random.bounded(5)), randomText(random, 60), {}, {} });
    return article;
}

static QStringList textsOf(const core::Article &article)
{
    QStringList texts;
    for (const core::Block &block : article.blocks)
        texts.append(block.text);
    return texts;
}

/// What was typed, made a more special question.
static QString inTheLanguage(QRandomGenerator &random, const QString &typed, const QString &other)
{
    const QStringList ways { u"%1 OR %2"_s, u"%1 -%2"_s, u"-%1 %2"_s, u"%1 NEAR/2 %2"_s, u"%2 NEAR/7 %1"_s,
        u"\"%1 %2\""_s, u"title:%1"_s, u"body:%1 OR title:%2"_s, u"caption:(%1 OR %2)"_s, u"byline:%2"_s,
        u"(%1 OR %2) -title:%2"_s, u"-(%1 NEAR/3 %2)"_s, u"/%2/"_s, u"%1 OR /%2/"_s, u"-\"%1 %2\""_s };
    return ways[random.bounded(ways.size())].arg(typed, other);
}

void TestArchiveSearch::searchEqualsAPlainScan()
{
    QRandomGenerator random(5);
    QList<archive::IncomingSource> sources;
    for (int i = 0; i < 100; ++i)
        sources.append(
            sourceOf(QString::number(i), dateOf({}), {}, { randomArticle(random), randomArticle(random) }));
    add(sources);
    // Some are replaced, so that what was taken out of the index is looked for too.
    for (int i = 0; i < 30; ++i)
        sources[i] = sourceOf(QString::number(i), dateOf({}), {},
            { sources[i].pages[0].page.articles[1], randomArticle(random) });
    add(sources.first(30));

    const auto open = reader();
    QHash<core::ArticleId, core::StoredArticle> stored;
    const auto ids = open->matching({}).value();
    for (const core::ArticleId id : ids)
        stored[id] = open->article(id).value();
    QCOMPARE(stored.size(), 200);
    int asked = 0;
    int matched = 0;
    while (asked < 1000) {
        const QString text = textsOf(stored[ids[random.bounded(ids.size())]].article).join(u'\n');
        const int length = random.bounded(1, 9);
        QString typed = text.mid(random.bounded(text.size() + 1), length).replace(u'\n', u' ');
        if (!random.bounded(4))
            typed += u' ' + randomText(random, 3);
        if (!random.bounded(3))
            typed = inTheLanguage(random, typed, randomText(random, 2));
        const search::Query parsed = search::parse(typed);
        if (parsed.isEmpty())
            continue;
        ++asked;
        QSet<core::ArticleId> expected;
        for (const core::ArticleId id : ids) {
            if (search::holds(parsed, stored[id]))
                expected.insert(id);
        }
        const core::Hits hits = open->search(parsed, { 1000 }).value();
        QSet<core::ArticleId> got;
        for (const core::Hit &hit : hits.hits) {
            got.insert(hit.article);
            QVERIFY2(!hit.snippetSpans.isEmpty() || typed.contains(u'-'), qPrintable(typed));
        }
        QVERIFY2(got == expected, qPrintable(typed));
        QCOMPARE(hits.total, expected.size());
        matched += !expected.isEmpty();
    }
    QVERIFY(matched > 600);
    QCOMPARE(open->check().value().problems, QStringList());
}

static archive::IncomingSource mentioning(const QString &path, const QString &date,
    const core::Article &article, const QList<core::Mention> &mentions)
{
    archive::IncomingSource source = sourceOf(path, dateOf(date), u"3"_s, { article });
    source.pages[0].page.paper = u"云州日报"_s;
    source.pages[0].mentions = { mentions };
    return source;
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
    add({ mentioning(
              u"a"_s, u"2023-09-12"_s, notice, { { core::EntityClass::Person, { 1, 0, 3 }, u"祝青禾"_s } }),
        mentioning(u"b"_s, u"2024-01-02"_s, articleOf(u"新"_s, { u"云州旧桥翻新。"_s }),
            { { core::EntityClass::Place, { 1, 0, 2 }, u"云州"_s } }),
        sourceOf(u"c"_s, dateOf({}), {}, { articleOf(u"别处"_s, { u"海州。"_s }) }) });
    QCOMPARE(found(typed), titles);
}

/// More articles than one stretch holds, in no order: pages of hits put together are all hits in order.
void TestArchiveSearch::pagesOfHitsAreTheWhole()
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
    add(sources);
    const auto open = reader();
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

void TestArchiveSearch::aSurveyCountsAll()
{
    core::Article signedOne = articleOf(u"甲"_s, { u"工会"_s });
    signedOne.people = { { u"祝青禾"_s, core::Part::Reporter }, { u"林小满"_s, core::Part::Correspondent } };
    add({ mentioning(
              u"a"_s, u"2023-09-12"_s, signedOne, { { core::EntityClass::Place, { 1, 0, 2 }, u"工会"_s } }),
        mentioning(u"b"_s, u"2023-10"_s, articleOf(u"乙"_s, { u"工会"_s }), {}),
        sourceOf(u"c"_s, dateOf({}), {},
            { articleOf(u"丙"_s, { u"工会"_s }), articleOf(u"丁"_s, { u"无"_s }) }) });
    const auto open = reader();
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

void TestArchiveSearch::lettersAreSuggestedAsPinyin()
{
    add({ mentioning(u"a"_s, u"2023-09-12"_s, articleOf(u"甲"_s, { u"云州总工会"_s }),
        { { core::EntityClass::Organisation, { 1, 0, 5 }, u"云州总工会"_s } }) });
    const auto open = reader();
    for (const QString &typed : { u"yzzgh"_s, u"yunzhou"_s, u"YunZhouZongGongHui"_s }) {
        const auto suggestions = open->suggestions(typed).value();
        QCOMPARE(suggestions.size(), 1);
        QCOMPARE(suggestions[0], (core::Suggestion { u"云州总工会"_s, core::EntityClass::Organisation, 1 }));
    }
    for (const QString &typed : { u"gh"_s, u"云州"_s, u""_s, u"y%"_s })
        QVERIFY(open->suggestions(typed).value().isEmpty());
}

void TestArchiveSearch::anAbandonedQuestionEnds()
{
    add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { u"工会"_s }) }) });
    const auto open = reader();
    open->setAbandoned([] { return true; });
    QCOMPARE(open->search(query(u"/工/"_s), { 9 }).error().kind, core::Error::Kind::Cancelled);
    open->setAbandoned({});
    QCOMPARE(open->search(query(u"/工/"_s), { 9 }).value().total, 1);
}

void TestArchiveSearch::searchFollowsChanges()
{
    add({ sourceOf(
        u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { u"一"_s }), articleOf(u"乙"_s, { u"二"_s }) }) });
    const auto open = reader();
    QCOMPARE(open->search(query(u"三"_s), { 9 }).value().total, 0);
    add({ sourceOf(
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
    add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { words.join(u'、') }) }) });
    QCOMPARE(found(words.join(u' ')), QStringList { u"甲"_s });
    QCOMPARE(found(words.join(u'、')), QStringList { u"甲"_s });
    QCOMPARE(found(QString(u"12"_s).repeated(2000)), QStringList());
}

QTEST_GUILESS_MAIN(TestArchiveSearch)
#include "tst_archive_search.moc"
