// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchroom.h"

#include "search/match.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using core::BlockKind;

/// What the archive finds is what reading all of it finds.
class TestArchiveScan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_room = std::make_unique<SearchRoom>(); }
    void searchEqualsAPlainScan();

private:
    std::unique_ptr<SearchRoom> m_room;
};

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
QTEST_GUILESS_MAIN(TestArchiveScan)
#include "tst_archive_scan.moc"
