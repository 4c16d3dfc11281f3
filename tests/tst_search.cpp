// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"
#include "text/fold.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void termsKnowTheirPlace();
    void refuses_data();
    void refuses();
    void lights_data();
    void lights();
    void findsInAnyBlock();
    void lightsWhatAPlainScanFinds();
    void snippets_data();
    void snippets();
    void snippetsHoldTheMatchAndHalveNoPair();
    void snippetPrefersTheTextWithMostTerms();
};

static search::Query query(const QString &typed)
{
    return search::parse(typed).value();
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

void TestSearch::parses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("terms");
    QTest::newRow("empty") << u""_s << QStringList {};
    QTest::newRow("blanks") << u" \u3000 "_s << QStringList {};
    QTest::newRow("one") << u"总工会"_s << QStringList { u"总工会"_s };
    QTest::newRow("folded") << u"總工會 ＡＢｃ"_s << QStringList { u"总工会"_s, u"abc"_s };
    QTest::newRow("ideographic blank") << u"劳模\u3000工匠"_s << QStringList { u"劳模"_s, u"工匠"_s };
    QTest::newRow("twice the same") << u"工会 工會"_s << QStringList { u"工会"_s };
    QTest::newRow("marks inside") << u"劳模、工匠"_s << QStringList { u"劳模 工匠"_s };
    QTest::newRow("marks around") << u"“工匠杯”"_s << QStringList { u"工匠杯"_s };
    QTest::newRow("many marks inside") << u"《劳模》——“工匠”、1"_s << QStringList { u"劳模 工匠 1"_s };
    QTest::newRow("a word of marks beside") << u"工会 ！！"_s << QStringList { u"工会"_s };
    QTest::newRow("folds to a blank between") << u"a\u00a8b"_s << QStringList { u"a \u0308b"_s };
    QTest::newRow("supplementary") << u"𠮷野"_s << QStringList { u"𠮷野"_s };
}

void TestSearch::parses()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, terms);
    const auto parsed = search::parse(typed);
    QVERIFY(parsed);
    QCOMPARE(parsed->typed, typed);
    QCOMPARE(parsed->isEmpty(), terms.isEmpty());
    QStringList folded;
    for (const search::Term &term : parsed->terms)
        folded.append(term.folded);
    QCOMPARE(folded, terms);
}

void TestSearch::termsKnowTheirPlace()
{
    const search::Query parsed = query(u" 劳模  “工匠” "_s);
    QCOMPARE(parsed.terms, (QList<search::Term> { { u"劳模"_s, 1, 2 }, { u"工匠"_s, 5, 4 } }));
}

void TestSearch::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("named");
    QTest::newRow("only marks") << u" 、。"_s << u"“、。”"_s;
    QTest::newRow("only symbols") << u"+ ★"_s << u"“+ ★”"_s;
    QStringList many;
    for (int i = 0; i <= search::mostTerms; ++i)
        many.append(QString::number(1000 + i));
    QTest::newRow("too many terms") << many.join(u' ') << QString::number(5 * search::mostTerms + 1);
}

void TestSearch::refuses()
{
    QFETCH(QString, typed);
    QFETCH(QString, named);
    const auto parsed = search::parse(typed);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, core::Error::Kind::BadQuery);
    QVERIFY2(parsed.error().message.contains(named), qPrintable(parsed.error().message));
}

void TestSearch::lights_data()
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
    QTest::newRow("a gap of pairs") << u"a+b"_s << u"a\U0001F600b"_s << u"<a\U0001F600b>"_s;
}

void TestSearch::lights()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QList<core::Span> spans = search::matches(query(typed), text, 3);
    QCOMPARE(lit(text, spans), expected);
    for (const core::Span &span : spans)
        QCOMPARE(span.block, 3);
    if (!typed.isEmpty())
        QCOMPARE(search::found(query(typed), { text }), !spans.isEmpty());
}

void TestSearch::findsInAnyBlock()
{
    const QStringList texts { u"劳模"_s, u"工匠"_s };
    QVERIFY(search::found(query(u"工匠 劳模"_s), texts));
    QVERIFY(!search::found(query(u"工匠 工会"_s), texts));
    QVERIFY(!search::found(query(u"劳模工匠"_s), texts));
    QVERIFY(!search::found(query(u"劳模、工匠"_s), texts));
    QVERIFY(search::found(query(u""_s), texts));
}

void TestSearch::lightsWhatAPlainScanFinds()
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
        const QList<core::Span> spans = search::matches(query(typed), text);
        QCOMPARE(!spans.isEmpty(), text::folded(text).contains(text::folded(typed)));
        for (const core::Span &span : spans)
            QVERIFY(text::folded(text.mid(span.start, span.length)).contains(text::folded(typed)));
    }
}

void TestSearch::snippets_data()
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

void TestSearch::snippets()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, expected);
    const search::Snippet made = search::snippet(query(typed), { u""_s, text }, width);
    QCOMPARE(lit(made.text, made.spans), expected);
}

void TestSearch::snippetsHoldTheMatchAndHalveNoPair()
{
    const search::Query asked = query(u"工会"_s);
    for (int before = 0; before < 40; ++before) {
        for (int width = 6; width < 30; ++width) {
            const QString text = u"𠮷"_s.repeated(before) + u"工会"_s + u"𠮷"_s.repeated(40 - before);
            const search::Snippet made = search::snippet(asked, { text }, width);
            QVERIFY(made.text.size() <= width);
            QCOMPARE(made.spans.size(), 1);
            QCOMPARE(made.text.mid(made.spans[0].start, made.spans[0].length), u"工会"_s);
            QCOMPARE(QString::fromUtf8(made.text.toUtf8()), made.text);
        }
    }
}

void TestSearch::snippetPrefersTheTextWithMostTerms()
{
    const search::Snippet made
        = search::snippet(query(u"劳模 工匠"_s), { u"工匠之一"_s, u"工匠与劳模"_s, u"劳模和工匠"_s });
    QCOMPARE(lit(made.text, made.spans), u"<工匠>与<劳模>"_s);
}

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
