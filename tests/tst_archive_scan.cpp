// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomarticles.h"
#include "searchroom.h"

#include "archive/connection.h"
#include "search/match.h"

#include <QRegularExpression>
#include <map>

using namespace Qt::StringLiterals;
using archive::Order;
using archive::Reader;
using archive::Writer;

/// What the archive finds is what reading all of it finds.
class TestArchiveScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<SearchRoom>(); }
    void searchEqualsAPlainScan();
    void everyOrderPageAndCountIsTheScans();

private:
    std::unique_ptr<SearchRoom> m_room;
};

/// With %1 and %2, either of which may be missing.
static QString filled(QString way, const QString &one, const QString &other)
{
    return way.replace(u"%1"_s, one).replace(u"%2"_s, other);
}

/// What was typed, made a more special question.
static QString inTheLanguage(QRandomGenerator &random, const QString &typed, const QString &other)
{
    const QStringList ways { u"%1 OR %2"_s, u"%1 -%2"_s, u"-%1 %2"_s, u"%1 NEAR/2 %2"_s, u"%2 NEAR/7 %1"_s,
        u"\"%1 %2\""_s, u"title:%1"_s, u"body:%1 OR title:%2"_s, u"caption:(%1 OR %2)"_s, u"byline:%2"_s,
        u"(%1 OR %2) -title:%2"_s, u"-(%1 NEAR/3 %2)"_s, u"/%2/"_s, u"%1 OR /%2/"_s, u"-\"%1 %2\""_s };
    return filled(ways[random.bounded(ways.size())], typed, other);
}

void TestArchiveScan::searchEqualsAPlainScan()
{
    QRandomGenerator random(5);
    QList<archive::IncomingSource> sources;
    for (int i = 0; i < 100; ++i)
        sources.append(
            sourceOf(QString::number(i), dateOf({}), {}, { randomArticle(random), randomArticle(random) }));
    m_room->add(sources);
    // Some are replaced, so that what was taken out of the index is looked for too.
    for (int i = 0; i < 30; ++i)
        sources[i] = sourceOf(QString::number(i), dateOf({}), {},
            { sources[i].pages[0].page.articles[1], randomArticle(random) });
    m_room->add(sources.first(30));

    const auto open = m_room->reader();
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

/// Makes queries of the whole language, of what stands in an archive and of what does not.
class Asking {
public:
    Asking(QRandomGenerator &random, const QList<core::StoredArticle> &stored)
        : m_random(random)
        , m_stored(stored)
    {
    }

    QString query(int depth = 2)
    {
        if (depth == 0 || !m_random.bounded(3))
            return atom();
        static const QStringList ways { u"%1 %2"_s, u"%1 %2"_s, u"%1 OR %2"_s, u"%1 OR %2"_s, u"%1 -%2"_s,
            u"-(%1) %2"_s, u"(%1) AND (%2)"_s, u"(%1 OR %2)"_s, u"-(%1 %2)"_s, u"%1 NOT (%2)"_s };
        const QString one = query(depth - 1);
        return any(ways).arg(one, query(depth - 1));
    }

private:
    QString any(const QStringList &all) { return all[m_random.bounded(all.size())]; }

    QString piece(int most)
    {
        const auto &stored = m_stored[m_random.bounded(m_stored.size())];
        const QString text = textsOf(stored.article).join(u' ');
        return text.mid(m_random.bounded(text.size() + 1), m_random.bounded(1, most + 1)).remove(u'"');
    }

    QString word()
    {
        static const QRegularExpression other(u"[\\s/:\"“”()-]"_s);
        const QString found = piece(3).remove(other);
        return found.isEmpty() ? u"工"_s : found;
    }

    QString atom()
    {
        static const QStringList dates { u"date:2023"_s, u"date:2023-09"_s, u"日期：2024-01-02"_s,
            u"date:2023-09-02..2024-01"_s, u"date:..2023-10"_s, u"date:2023-10-02.."_s,
            u"before:2023-09-03"_s, u"after:2023-09"_s, u"晚于:2023"_s };
        static const QStringList places { u"paper:云州"_s, u"paper:日報"_s, u"page:3"_s, u"page:第10版"_s,
            u"page:a1"_s, u"kind:photo"_s, u"类型:新闻"_s, u"kind:notice"_s, u"issue:2"_s, u"期次:5"_s };
        static const QStringList names { u"person:祝青禾"_s, u"地点:雲州"_s, u"org:总工会"_s,
            u"person:云州"_s };
        static const QStringList fields { u"title:%1"_s, u"body:%1"_s, u"byline:%1"_s, u"caption:%1"_s,
            u"标题：(%1 OR %2)"_s, u"title:\"%1 %2\""_s, u"body:(%1 -%2)"_s, u"title:%1 NEAR/3 body:%2"_s,
            u"title:%1 NEAR/4 %2"_s };
        switch (m_random.bounded(12)) {
        case 0:
            return any(dates);
        case 1:
            return any(places);
        case 2:
            return any(names);
        case 3:
            return u'"' + piece(6) + u'"';
        case 4:
            return u"%1 NEAR/%2 %3"_s.arg(word()).arg(m_random.bounded(6)).arg(word());
        case 5:
            return u"/%1.?%2/"_s.arg(QRegularExpression::escape(word()), QRegularExpression::escape(word()));
        case 6:
        case 7:
            return filled(any(fields), word(), word());
        default:
            return word();
        }
    }

    QRandomGenerator &m_random;
    const QList<core::StoredArticle> &m_stored;
};

/// Few articles whose ids lie so far apart that they are looked through in many stretches.
static void fill(const SearchRoom &room, QRandomGenerator &random)
{
    constexpr int batches = 10;
    constexpr int each = 6;
    for (int batch = 0; batch < batches; ++batch) {
        QList<archive::IncomingSource> sources;
        for (int i = 0; i < each; ++i)
            sources.append(randomSource(random, batch * each + i));
        room.add(sources);
        const auto connection
            = archive::Connection::open(room.path(), archive::Connection::Access::Write).value();
        QVERIFY(connection->run(u"UPDATE sqlite_sequence SET seq = seq + 7000 WHERE name = 'article'"_s));
    }
}

static QList<core::StoredArticle> allOf(Reader &open)
{
    QList<core::StoredArticle> stored;
    const auto ids = open.matching({}).value();
    for (const core::ArticleId id : ids)
        stored.append(open.article(id).value());
    return stored;
}

static QList<core::ArticleId> idsOf(const core::Hits &hits)
{
    QList<core::ArticleId> ids;
    for (const core::Hit &hit : hits.hits)
        ids.append(hit.article);
    return ids;
}

/// As the order promises: by date or by score, and those of an issue as its pages have them.
static bool isInOrder(const core::Hits &hits, Order order, const QHash<core::ArticleId, int> &places)
{
    for (qsizetype i = 1; i < hits.hits.size(); ++i) {
        const core::Hit &one = hits.hits[i - 1];
        const core::Hit &other = hits.hits[i];
        if (order == Order::Relevance && one.score != other.score) {
            if (one.score < other.score)
                return false;
            continue;
        }
        const QString first = one.issue.date.value;
        const QString second = other.issue.date.value;
        if (order == Order::Oldest ? first.isEmpty() || (!second.isEmpty() && second < first)
                                   : second > first) {
            if (first != second)
                return false;
        }
        if (one.issue.id == other.issue.id && places[one.article] >= places[other.article])
            return false;
    }
    return true;
}

/// The pages of hits, one behind the other.
static QList<core::ArticleId> paged(Reader &open, const search::Query &query, Order order, int size)
{
    QList<core::ArticleId> all;
    for (bool more = true; more;) {
        const auto after = all.isEmpty() ? std::nullopt : std::optional(all.last());
        const core::Hits page = open.search(query, { size, order, after, 0, -1 }).value();
        all += idsOf(page);
        more = page.more;
        // Whole pages but for the last, which is not empty.
        if (page.hits.size() > size || (more && page.hits.size() < size) || (after && page.hits.isEmpty()))
            return {};
    }
    return all;
}

static QString counted(const QList<core::FacetCount> &facets)
{
    QStringList out;
    for (const core::FacetCount &facet : facets)
        out.append(facet.value + u'=' + QString::number(facet.articles));
    out.sort();
    return out.join(u' ');
}

static QString counted(const QList<core::StoredArticle> &stored, auto value)
{
    std::map<QString, qint64> counts;
    for (const core::StoredArticle &one : stored)
        ++counts[value(one)];
    QList<core::FacetCount> facets;
    for (const auto &[name, articles] : counts)
        facets.append({ name, articles });
    return counted(facets);
}

static void compareSurvey(const core::Survey &survey, const QList<core::StoredArticle> &found)
{
    QCOMPARE(survey.total, found.size());
    QVERIFY(survey.totalIsExact);
    using Stored = core::StoredArticle;
    QCOMPARE(counted(survey.years),
        counted(found, [](const Stored &one) { return one.issue.date.value.left(4); }));
    QCOMPARE(counted(survey.papers), counted(found, [](const Stored &one) { return one.issue.paper; }));
    QCOMPARE(counted(survey.pages), counted(found, [](const Stored &one) { return one.page.number; }));
    QCOMPARE(counted(survey.kinds),
        counted(found, [](const Stored &one) { return core::articleKindName(one.article.kind); }));
}

static void compareOrders(Reader &open, const search::Query &parsed, const QSet<core::ArticleId> &expected,
    const QHash<core::ArticleId, int> &places)
{
    for (const Order order : { Order::Newest, Order::Oldest, Order::Relevance }) {
        const core::Hits whole = open.search(parsed, { 1000, order, {}, -1, -1 }).value();
        const QList<core::ArticleId> all = idsOf(whole);
        QCOMPARE(all.size(), expected.size());
        QCOMPARE(QSet<core::ArticleId>(all.begin(), all.end()), expected);
        QVERIFY(whole.totalIsExact && !whole.more && !whole.gaveUp);
        QCOMPARE(whole.total, expected.size());
        QVERIFY(isInOrder(whole, order, places));
        for (const int size : { 1, 7, 50 }) {
            // Many pages take long, and are no other than few.
            if (all.size() <= 4 * size)
                QCOMPARE(paged(open, parsed, order, size), all);
            const core::Hits first = open.search(parsed, { size, order, {}, 0, -1 }).value();
            QCOMPARE(idsOf(first), all.first(std::min<qsizetype>(size, all.size())));
            QVERIFY(first.total <= expected.size() && (first.more || all.size() <= size));
            QVERIFY(!first.totalIsExact || first.total == expected.size());
        }
    }
}

/// Random queries of all that can be typed, while the archive changes under an open reader.
void TestArchiveScan::everyOrderPageAndCountIsTheScans()
{
    constexpr int rounds = 3;
    constexpr int queries = 10;
    QRandomGenerator random(23);
    fill(*m_room, random);
    const auto open = m_room->reader();
    int some = 0;
    for (int round = 0; round < rounds; ++round) {
        const QList<core::StoredArticle> stored = allOf(*open);
        QHash<core::ArticleId, int> places;
        const auto issues = open->issues().value();
        for (const core::IssueSummary &issue : issues) {
            const auto articles = open->articlesOfIssue(issue.id).value();
            for (const core::StoredArticle &one : articles)
                places.insert(one.id, int(places.size()));
        }
        QCOMPARE(places.size(), stored.size());
        Asking asking(random, stored);
        for (int i = 0; i < queries; ++i) {
            const QString typed = asking.query();
            const search::Query parsed = search::parse(typed);
            QList<core::StoredArticle> found;
            QSet<core::ArticleId> expected;
            for (const core::StoredArticle &one : stored) {
                if (search::holds(parsed, one)) {
                    found.append(one);
                    expected.insert(one.id);
                }
            }
            some += !found.isEmpty() && found.size() < stored.size();
            compareOrders(*open, parsed, expected, places);
            if (!QTest::currentTestFailed())
                compareSurvey(open->survey(parsed, -1).value(), found);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(typed));
        }
        const auto writer = Writer::open(m_room->path()).value();
        QVERIFY(writer->removeIssues({ issues[random.bounded(issues.size() / 2)].id }));
        QVERIFY(writer->setDate({ issues.last().id }, dateOf(u"2023-09-02"_s)));
        QVERIFY(writer->add(
            { randomSource(random, 1), randomSource(random, 2), randomSource(random, 1000 + round) }));
    }
    QVERIFY(some > rounds * queries / 2);
}

QTEST_GUILESS_MAIN(TestArchiveScan)
#include "tst_archive_scan.moc"
