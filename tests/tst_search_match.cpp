// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/match.h"
#include "text/fold.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is found in an article, what is lit in it, and what its snippet shows.
class TestSearchMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lights_data();
    void lights();
    void findsInAnyBlock();
    void lightsWhatAPlainScanFinds();
    void snippets_data();
    void snippets();
    void snippetsHoldTheMatchAndHalveNoPair();
    void snippetPrefersTheTextWithMostTerms();
    void holds_data();
    void holds();
    void datesAsFarAsTheyAreKnown();
    void aRunawayPatternGivesUp();
};

static core::StoredArticle articleOf(const QStringList &paragraphs)
{
    core::StoredArticle stored;
    for (const QString &text : paragraphs)
        stored.article.blocks.append({ core::BlockKind::Paragraph, text, {}, {} });
    return stored;
}

static QString lit(const QString &text, const QList<core::Span> &spans)
{
    QString out;
    int at = 0;
    for (const core::Span &span : spans) {
        out += text.mid(at, span.start - at) + u'<' + text.mid(span.start, span.length) + u'>';
        at = span.end();
    }
    return out + text.mid(at);
}

void TestSearchMatch::lights_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u"工会"_s << u"职工。会议"_s << u"职工。会议"_s;
    QTest::newRow("empty query") << u""_s << u"职工"_s << u"职工"_s;
    QTest::newRow("overlapping ones merge") << u"哈哈"_s << u"哈哈哈哈笑"_s << u"<哈哈哈哈>笑"_s;
    QTest::newRow("two terms, touching") << u"工会 主席"_s << u"工会主席"_s << u"<工会><主席>"_s;
    QTest::newRow("two terms, overlapping") << u"总工会 工会主席"_s << u"总工会主席"_s << u"<总工会主席>"_s;
    QTest::newRow("traditional") << u"劳动"_s << u"勞動者"_s << u"<勞動>者"_s;
    QTest::newRow("over a blank") << u"工会"_s << u"职工 会 议"_s << u"职<工 会> 议"_s;
    QTest::newRow("part of an expansion") << u"m"_s << u"3㎡大"_s << u"3<㎡>大"_s;
    QTest::newRow("into an expansion") << u"3m"_s << u"3㎡ 大"_s << u"<3㎡> 大"_s;
    QTest::newRow("composed") << u"ガ"_s << u"ｶﾞ大"_s << u"<ｶﾞ>大"_s;
    QTest::newRow("inside a number") << u"4日"_s << u"14日"_s << u"1<4日>"_s;
    QTest::newRow("supplementary") << u"𠮷"_s << u"大𠮷大"_s << u"大<𠮷>大"_s;
    QTest::newRow("runs in order") << u"劳模、工匠"_s << u"劳模、工匠，劳模：“工匠”"_s
                                   << u"<劳模、工匠>，<劳模：“工匠>”"_s;
    QTest::newRow("runs need a gap") << u"劳模、工匠"_s << u"劳模工匠和劳模和、工匠"_s
                                     << u"劳模工匠和劳模和、工匠"_s;
    QTest::newRow("runs may end longer ones") << u"1、2"_s << u"11、22"_s << u"1<1、2>2"_s;
    QTest::newRow("the middle run is whole")
        << u"1、2、3"_s << u"1、22、3；1、2、3"_s << u"1、22、3；<1、2、3>"_s;
    QTest::newRow("runs with a blank between")
        << u"\"劳模 工匠\""_s << u"劳模 工匠，劳模工匠"_s << u"<劳模 工匠>，劳模工匠"_s;
    QTest::newRow("a gap of pairs") << u"a+b"_s << u"a\U0001F600b"_s << u"<a\U0001F600b>"_s;
}

void TestSearchMatch::lights()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QList<core::Span> spans = search::matches(search::parse(typed), articleOf({ u""_s, text }));
    QCOMPARE(lit(text, spans), expected);
    for (const core::Span &span : spans)
        QCOMPARE(span.block, 1);
    if (!typed.isEmpty())
        QCOMPARE(search::holds(search::parse(typed), articleOf({ text })), !spans.isEmpty());
}

void TestSearchMatch::findsInAnyBlock()
{
    const core::StoredArticle stored = articleOf({ u"劳模"_s, u"工匠"_s });
    QVERIFY(search::holds(search::parse(u"工匠 劳模"_s), stored));
    QVERIFY(!search::holds(search::parse(u"工匠 工会"_s), stored));
    QVERIFY(!search::holds(search::parse(u"劳模工匠"_s), stored));
    QVERIFY(!search::holds(search::parse(u"劳模、工匠"_s), stored));
    QVERIFY(search::holds(search::parse(u""_s), stored));
}

void TestSearchMatch::lightsWhatAPlainScanFinds()
{
    QRandomGenerator random(3);
    const QString alphabet = u"工会會 、哈ＡaA1㎡"_s;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = random.bounded(1, 30); i > 0; --i)
            text += alphabet[random.bounded(alphabet.size())];
        QString typed;
        for (int i = random.bounded(1, 4); i > 0; --i)
            typed += u"工会會哈aA1"_s[random.bounded(7)];
        const QList<core::Span> spans = search::matches(search::parse(typed), articleOf({ text }));
        QCOMPARE(!spans.isEmpty(), text::folded(text).contains(text::folded(typed)));
        for (const core::Span &span : spans)
            QVERIFY(text::folded(text.mid(span.start, span.length)).contains(text::folded(typed)));
    }
}

void TestSearchMatch::snippets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all of it") << u"工会"_s << u"职工会议"_s << 80 << u"职<工会>议"_s;
    QTest::newRow("at the start") << u"一"_s << u"一二三四五六七八九十"_s << 6 << u"<一>二三四五…"_s;
    QTest::newRow("in the middle") << u"五"_s << u"一二三四五六七八九十"_s << 6 << u"…四<五>六七…"_s;
    QTest::newRow("at the end") << u"十"_s << u"一二三四五六七八九十"_s << 6 << u"…六七八九<十>"_s;
    QTest::newRow("longer than the width")
        << u"三四五六七八九"_s << u"一二三四五六七八九十"_s << 5 << u"…<三四五>…"_s;
    QTest::newRow("no match") << u"工"_s << u"一二三四五六七八九十"_s << 5 << u"一二三四…"_s;
    QTest::newRow("no query") << u""_s << u"一二三四五六七八九十"_s << 5 << u"一二三四…"_s;
    QTest::newRow("nothing") << u"工"_s << u""_s << 5 << u""_s;
}

void TestSearchMatch::snippets()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, expected);
    const search::Snippet made = search::snippet(search::parse(typed), articleOf({ u""_s, text }), width);
    QCOMPARE(lit(made.text, made.spans), expected);
}

void TestSearchMatch::snippetsHoldTheMatchAndHalveNoPair()
{
    const search::Query asked = search::parse(u"工会"_s);
    for (int before = 0; before < 40; ++before) {
        for (int width = 6; width < 30; ++width) {
            const QString text = u"𠮷"_s.repeated(before) + u"工会"_s + u"𠮷"_s.repeated(40 - before);
            const search::Snippet made = search::snippet(asked, articleOf({ text }), width);
            QVERIFY(made.text.size() <= width);
            QCOMPARE(made.spans.size(), 1);
            QCOMPARE(made.text.mid(made.spans[0].start, made.spans[0].length), u"工会"_s);
            QCOMPARE(QString::fromUtf8(made.text.toUtf8()), made.text);
        }
    }
}

void TestSearchMatch::snippetPrefersTheTextWithMostTerms()
{
    const search::Snippet made = search::snippet(
        search::parse(u"劳模 工匠"_s), articleOf({ u"工匠之一"_s, u"工匠与劳模"_s, u"劳模和工匠"_s }));
    QCOMPARE(lit(made.text, made.spans), u"<工匠>与<劳模>"_s);
}

static core::StoredArticle report()
{
    using core::BlockKind;
    core::StoredArticle stored;
    stored.issue.id = 7;
    stored.issue.paper = u"云州日报"_s;
    stored.issue.date = { u"2023-09-12"_s, core::Precision::Day, core::Basis::Stated, 1, {} };
    stored.page.number = u"A1"_s;
    stored.article.kind = core::ArticleKind::Photo;
    stored.article.blocks = { { BlockKind::Headline, u"云州评出十名工匠"_s, {}, {} },
        { BlockKind::Lead, u"本报讯（记者 祝青禾）"_s, {}, {} },
        { BlockKind::Paragraph, u"第二届云州劳模大会昨天开幕，十名工匠受到表彰。"_s, {}, {} },
        { BlockKind::Caption, u"大会会场"_s, {}, {} }, { BlockKind::Credit, u"鲍雨汀 摄"_s, {}, {} } };
    stored.mentions = { { core::EntityClass::Person, { 1, 7, 3 }, u"祝青禾"_s },
        { core::EntityClass::Place, { 2, 3, 2 }, u"云州"_s } };
    return stored;
}

void TestSearchMatch::holds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("litTexts"); // what is lit, parted by |; "-" where the article is not found
    const auto row = [](const char *name, const QString &typed, const QString &texts) {
        QTest::newRow(name) << typed << texts;
    };
    row("any", u"读书 OR 工匠"_s, u"工匠|工匠"_s);
    row("without", u"工匠 -劳模"_s, u"-"_s);
    row("without what is not there", u"工匠 -读书"_s, u"工匠|工匠"_s);
    row("title", u"title:工匠"_s, u"工匠"_s);
    row("title alone", u"title:劳模"_s, u"-"_s);
    row("body", u"body:工匠"_s, u"工匠"_s);
    row("byline of the lead", u"byline:祝青禾"_s, u"祝青禾"_s);
    row("byline of the credit", u"作者:鲍雨汀"_s, u"鲍雨汀"_s);
    row("byline is no body", u"byline:劳模"_s, u"-"_s);
    row("caption", u"caption:大会"_s, u"大会"_s);
    row("near", u"劳模 NEAR/6 表彰"_s, u"-"_s);
    row("near enough", u"表彰 NEAR/15 劳模"_s, u"劳模|表彰"_s);
    row("near by the character", u"劳模 NEAR/2 开幕"_s, u"-"_s);
    row("near, marks counted", u"开幕 NEAR/1 十名"_s, u"开幕|十名"_s);
    row("near over blocks", u"表彰 NEAR/50 会场"_s, u"-"_s);
    row("pattern", u"/第[一二三]届/"_s, u"第二届"_s);
    row("pattern of nothing", u"/第[四五]届/"_s, u"-"_s);
    row("pattern over all", u"/工匠|劳模/ 大会"_s, u"工匠|劳模|大会|工匠|大会"_s);
    row("person", u"person:祝青禾"_s, u"祝青禾"_s);
    row("a place is no person", u"person:云州"_s, u"-"_s);
    row("place", u"地点:雲州"_s, u"云州"_s);
    row("paper", u"paper:云州 工匠"_s, u"工匠|工匠"_s);
    row("another paper", u"paper:海州 工匠"_s, u"-"_s);
    row("page", u"page:a1"_s, u""_s);
    row("page as printed", u"版次:第A1版"_s, u""_s);
    row("another page", u"page:1"_s, u"-"_s);
    row("kind", u"kind:photo"_s, u""_s);
    row("another kind", u"kind:news"_s, u"-"_s);
    row("issue", u"issue:7"_s, u""_s);
    row("another issue", u"issue:8"_s, u"-"_s);
    row("date", u"date:2023-09 会场"_s, u"会场"_s);
    row("another date", u"before:2023-09-12"_s, u"-"_s);
    row("date or words", u"date:1999 OR 会场"_s, u"会场"_s);
}

void TestSearchMatch::holds()
{
    QFETCH(QString, typed);
    QFETCH(QString, litTexts);
    const core::StoredArticle stored = report();
    const search::Query query = search::parse(typed);
    QVERIFY(!query.problem);
    QCOMPARE(search::holds(query, stored), litTexts != u"-");
    QStringList texts;
    for (const core::Span &span : search::matches(query, stored))
        texts.append(stored.article.blocks[span.block].text.mid(span.start, span.length));
    if (litTexts != u"-")
        QCOMPARE(texts.join(u'|'), litTexts);
}

void TestSearchMatch::datesAsFarAsTheyAreKnown()
{
    QVERIFY(search::liesWithin(u"2023-09"_s, u"2023-09-01"_s, u"2023-10-15"_s));
    QVERIFY(!search::liesWithin(u"2023"_s, u"2023-09-01"_s, u"2023-10-15"_s));
    QVERIFY(!search::liesWithin(u"2023-10"_s, u"2023-09-01"_s, u"2023-10-15"_s));
    QVERIFY(search::liesWithin(u"2023-10-15"_s, u"2023-09-01"_s, u"2023-10-15"_s));
    QVERIFY(!search::liesWithin(u""_s, u""_s, u"2023-10-15"_s));
}

void TestSearchMatch::aRunawayPatternGivesUp()
{
    const core::StoredArticle stored = articleOf({ u"a"_s.repeated(5000) + u"会"_s });
    QVERIFY(!search::holds(search::parse(u"/(a+)+$/"_s), stored));
    QVERIFY(search::holds(search::parse(u"/a会/"_s), stored));
}

QTEST_APPLESS_MAIN(TestSearchMatch)
#include "tst_search_match.moc"
