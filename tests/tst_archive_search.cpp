// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivepages.h"

#include "archive/reader.h"

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
    const core::Hits hits = reader()->search(query(typed), 1000).value();
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
    const core::Hits two = open->search(query(u"工会"_s), 2).value();
    QCOMPARE(two.total, 5);
    QVERIFY(two.totalIsExact);
    QCOMPARE(two.hits.size(), 2);
    QCOMPARE(two.hits[0].snippet, u"这里有工会，在中间"_s);
    QCOMPARE(two.hits[0].snippetSpans, (QList<core::Span> { { 0, 3, 2 } }));
    QCOMPARE(two.hits[0].pageNumber, u"1"_s);
    QCOMPARE(two.hits[0].issue, open->issues().value()[0]);
    QCOMPARE(open->search(query(u"工会"_s), 0).value().total, 5);
    QCOMPARE(open->search({}, 3).value().total, 6);
    QCOMPARE(open->search({}, 3).value().hits.size(), 3);
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
    QCOMPARE(titlesOf(open->search(query(u"工会"_s), 9, archive::Order::Oldest).value()), expected);
    QCOMPARE(titlesOf(open->search({}, 9, archive::Order::Oldest).value()), expected);
    QCOMPARE(titlesOf(open->search(query(u"工会"_s), 2, archive::Order::Oldest).value()), expected.first(2));
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
        const core::Hits hits = open->search(query(typed), 9, archive::Order::Relevance).value();
        QCOMPARE(hits.total, 3);
        QCOMPARE(titlesOf(hits).last(), u"检修"_s);
        for (qsizetype i = 1; i < hits.hits.size(); ++i)
            QVERIFY(hits.hits[i - 1].score >= hits.hits[i].score);
        QVERIFY(hits.hits.first().score > hits.hits.last().score);
        QCOMPARE(open->search(query(typed), 1, archive::Order::Relevance).value().hits.size(), 1);
    }
    // Nothing fits an empty query better: newest first.
    QCOMPARE(open->search({}, 1, archive::Order::Relevance).value().hits[0].title, u"检修"_s);
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
    QHash<core::ArticleId, QStringList> texts;
    const auto ids = open->matching({}).value();
    for (const core::ArticleId id : ids)
        texts[id] = textsOf(open->article(id).value().article);
    QCOMPARE(texts.size(), 200);
    int asked = 0;
    int matched = 0;
    while (asked < 500) {
        const QString text = texts[ids[random.bounded(ids.size())]].join(u'\n');
        const int length = random.bounded(1, 9);
        QString typed = text.mid(random.bounded(text.size() + 1), length).replace(u'\n', u' ');
        if (!random.bounded(4))
            typed += u' ' + randomText(random, 3);
        const auto parsed = search::parse(typed);
        if (!parsed || parsed->isEmpty())
            continue;
        ++asked;
        QSet<core::ArticleId> expected;
        for (const core::ArticleId id : ids) {
            if (search::found(*parsed, texts[id]))
                expected.insert(id);
        }
        const core::Hits hits = open->search(*parsed, 1000).value();
        QSet<core::ArticleId> got;
        for (const core::Hit &hit : hits.hits) {
            got.insert(hit.article);
            QVERIFY2(!hit.snippetSpans.isEmpty(), qPrintable(typed));
        }
        QVERIFY2(got == expected, qPrintable(typed));
        QCOMPARE(hits.total, expected.size());
        matched += !expected.isEmpty();
    }
    QVERIFY(matched > 300);
    QCOMPARE(open->check().value().problems, QStringList());
}

void TestArchiveSearch::searchFollowsChanges()
{
    add({ sourceOf(
        u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { u"一"_s }), articleOf(u"乙"_s, { u"二"_s }) }) });
    const auto open = reader();
    QCOMPARE(open->search(query(u"三"_s), 9).value().total, 0);
    add({ sourceOf(
        u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { u"三四"_s }), articleOf(u"乙"_s, { u"二"_s }) }) });
    QCOMPARE(open->search(query(u"三"_s), 9).value().total, 1);
    QCOMPARE(open->search(query(u"三四"_s), 9).value().total, 1);
    QCOMPARE(open->search(query(u"一"_s), 9).value().total, 0);
}

void TestArchiveSearch::searchTakesManyTerms()
{
    QStringList words;
    for (int i = 0; i < search::mostTerms; ++i)
        words.append(QString::number(1000 + i));
    add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, { words.join(u'、') }) }) });
    QCOMPARE(found(words.join(u' ')), QStringList { u"甲"_s });
    QCOMPARE(found(words.join(u'、')), QStringList { u"甲"_s });
    QCOMPARE(found(QString(u"12"_s).repeated(2000)), QStringList());
}

QTEST_GUILESS_MAIN(TestArchiveSearch)
#include "tst_archive_search.moc"
