// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/characters.h"
#include "text/fold.h"
#include "text/tokens.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void theMapLeadsBack_data();
    void theMapLeadsBack();
    void theMapNeverDecreases();
    void foldsAsThePlainScanDoes();
    void knowsRunsFromMarks();
    void tokensOfBlocks_data();
    void tokensOfBlocks();
    void phrases_data();
    void phrases();
    void setsHoldWhatIsPutIn();
    void wordsOpenAndClose_data();
    void wordsOpenAndClose();
};

void TestText::folds_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("traditional") << u"勞動者權益"_s << u"劳动者权益"_s;
    QTest::newRow("first of several choices") << u"乾燥"_s << u"干燥"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２３％"_s << u"abc123%"_s;
    QTest::newRow("case") << u"Straße ΣΊΣΥΦΟΣ"_s << u"strasse σίσυφοσ"_s;
    QTest::newRow("ligature") << u"ﬁnance ﬄ"_s << u"finance ffl"_s;
    QTest::newRow("square metre") << u"120㎡"_s << u"120m2"_s;
    QTest::newRow("Kangxi radicals") << u"⼯⼈"_s << u"工人"_s;
    QTest::newRow("compatibility ideographs") << u"豈更車"_s << u"岂更车"_s;
    QTest::newRow("compatibility supplement") << u"丽\U0002F801"_s << u"丽丸"_s;
    QTest::newRow("extension B to its simplified form") << u"\U00026C21"_s << u"\U00026C21"_s;
    QTest::newRow("into a supplementary plane") << u"䢨"_s << u"𨑹"_s;
    QTest::newRow("half-width katakana") << u"ｶﾞｷﾞﾊﾟｶ"_s << u"ガギパカ"_s;
    QTest::newRow("a lone voicing mark") << u"ﾞ"_s << u"\u3099"_s;
    QTest::newRow("combining acute") << u"cafe\u0301"_s << u"café"_s;
    QTest::newRow("marks put in order") << u"a\u0301\u0323"_s << u"ạ\u0301"_s;
    QTest::newRow("jamo") << u"\u1112\u1161\u11ab"_s << u"한"_s;
    QTest::newRow("blanks between Han") << u"工 会\u3000主  席"_s << u"工会主席"_s;
    QTest::newRow("blanks beside Latin stay") << u" 工 A 会 "_s << u" 工 a 会 "_s;
    QTest::newRow("blanks beside marks stay") << u"工 、 会"_s << u"工 、 会"_s;
    QTest::newRow("no-break and thin blanks") << u"工\u00a0\u2009会 a\u00a0b"_s << u"工会 a b"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd840)) + u'A' << QString(QChar(0xd840)) + u'a';
}

void TestText::folds()
{
    QFETCH(QString, source);
    QFETCH(QString, folded);
    QCOMPARE(text::folded(source), folded);
    QCOMPARE(text::fold(source).text, folded);
    QCOMPARE(text::folded(folded), folded);
}

void TestText::theMapLeadsBack_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QList<qint32>>("origin");
    QTest::newRow("empty") << u""_s << QList<qint32> { 0 };
    QTest::newRow("one by one") << u"勞動"_s << QList<qint32> { 0, 1, 2 };
    QTest::newRow("one becomes several") << u"3㎡大"_s << QList<qint32> { 0, 1, 1, 2, 3 };
    QTest::newRow("several become one") << u"ｶﾞ大"_s << QList<qint32> { 0, 2, 3 };
    QTest::newRow("dropped blanks") << u"工 \u3000会 a"_s << QList<qint32> { 0, 3, 4, 5, 6 };
    QTest::newRow("pairs") << u"𠮷工"_s << QList<qint32> { 0, 0, 2, 3 };
    QTest::newRow("a character becomes a pair") << u"䢨工"_s << QList<qint32> { 0, 0, 1, 2 };
}

void TestText::theMapLeadsBack()
{
    QFETCH(QString, source);
    QFETCH(QList<qint32>, origin);
    QCOMPARE(text::fold(source).origin, origin);
}

/// Strings of what may fold in odd ways, in any order, so that neighbours meet that no one thought of.
static QString randomText(QRandomGenerator &random)
{
    static const QList<std::pair<char32_t, char32_t>> ranges { { 0x20, 0x7e }, { 0xa0, 0x24f },
        { 0x300, 0x345 }, { 0x390, 0x3ce }, { 0x1100, 0x11ff }, { 0x1e90, 0x1eff }, { 0x2000, 0x200a },
        { 0x2100, 0x218b }, { 0x2460, 0x24ff }, { 0x2e80, 0x2fd5 }, { 0x3000, 0x30ff }, { 0x3131, 0x318e },
        { 0x3200, 0x33ff }, { 0x3400, 0x9fff }, { 0xac00, 0xd7a3 }, { 0xf900, 0xfad9 }, { 0xfb00, 0xfb4f },
        { 0xfe30, 0xfe6b }, { 0xff01, 0xffee }, { 0x1d400, 0x1d7ff }, { 0x20000, 0x2a6df },
        { 0x2a700, 0x2ebe0 }, { 0x2f800, 0x2fa1d }, { 0x30000, 0x3134a } };
    QString out;
    const int length = random.bounded(1, 14);
    for (int i = 0; i < length; ++i) {
        const auto [first, last] = random.bounded(3) ? ranges[random.bounded(ranges.size())]
                                                     : std::pair<char32_t, char32_t> { 0x4e00, 0x9f00 };
        out += QChar::fromUcs4(first + random.bounded(last - first + 1));
        if (!random.bounded(5))
            out += u' ';
    }
    return out;
}

void TestText::theMapNeverDecreases()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 5000; ++round) {
        const QString source = randomText(random);
        const text::Folded folded = text::fold(source);
        QCOMPARE(folded.origin.size(), folded.text.size() + 1);
        QVERIFY(std::is_sorted(folded.origin.begin(), folded.origin.end()));
        QCOMPARE(folded.origin.last(), source.size());
        QCOMPARE(text::folded(source), folded.text);
    }
}

void TestText::foldsAsThePlainScanDoes()
{
    const QString oracle = QStringLiteral(JIANBAO_SHARED_DIR "/check");
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty() || !QFile::exists(oracle + u"/search_oracle.py"_s))
        QSKIP("The plain scan to compare with, or Python to run it, is not on this machine.");
    QRandomGenerator random(11);
    QJsonArray sources;
    // What Unicode assigned after the scan's tables were made differs rightly and is left out by the ranges.
    for (int round = 0; round < 20000; ++round)
        sources.append(randomText(random));
    QProcess process;
    process.start(python,
        { u"-c"_s,
            u"import json,sys; sys.dont_write_bytecode=True; sys.path.insert(0,sys.argv[1]); "
            "from search_oracle import fold; print(json.dumps([fold(s) for s in json.load(sys.stdin)]))"_s,
            oracle });
    process.write(QJsonDocument(sources).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QJsonArray expected = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    QCOMPARE(expected.size(), sources.size());
    for (qsizetype i = 0; i < sources.size(); ++i)
        QCOMPARE(text::folded(sources[i].toString()), expected[i].toString());
}

void TestText::knowsRunsFromMarks()
{
    for (const char32_t c : std::u32string(U"工〇々a9éガ한𠮷\U0003134A"))
        QVERIFY2(text::isRunCharacter(c), qPrintable(QString::number(c, 16)));
    for (const char32_t c : std::u32string(U" 、，。“”·+-%★℃\u3000\u200b\n\ufffd"))
        QVERIFY2(!text::isRunCharacter(c), qPrintable(QString::number(c, 16)));
    for (const char32_t c : std::u32string(U"工〇々\uF900\uFA0E𠮷\U0002F800\U0003134A"))
        QVERIFY2(text::isHan(c), qPrintable(QString::number(c, 16)));
    for (const char32_t c : std::u32string(U"aカ한、9"))
        QVERIFY2(!text::isHan(c), qPrintable(QString::number(c, 16)));
    QVERIFY(!text::foldVersion().isEmpty());
}

void TestText::tokensOfBlocks_data()
{
    QTest::addColumn<QString>("folded");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<QString>("characters");
    QTest::newRow("empty") << u""_s << u"¶"_s << u""_s;
    QTest::newRow("only marks") << u"……"_s << u"¶"_s << u""_s;
    QTest::newRow("a run") << u"总工会"_s << u"总工 工会 会 ¶"_s << u"会 工 总"_s;
    QTest::newRow("marks part") << u"职工。会议"_s << u"职工 工 会议 议 ¶"_s << u"会 工 职 议"_s;
    QTest::newRow("one alone") << u"“工”"_s << u"工 ¶"_s << u"工"_s;
    QTest::newRow("digits and letters") << u"14日 ab"_s << u"14 4日 日 ab b ¶"_s << u"1 4 a b 日"_s;
    QTest::newRow("supplementary") << u"𠮷é한"_s << u"𠮷é é한 한 ¶"_s << u"é 한 𠮷"_s;
    QTest::newRow("again and again") << u"哈哈哈"_s << u"哈哈 哈哈 哈 ¶"_s << u"哈"_s;
}

void TestText::tokensOfBlocks()
{
    QFETCH(QString, folded);
    QFETCH(QString, tokens);
    QFETCH(QString, characters);
    QByteArray made;
    text::appendBlockTokens(made, folded);
    QCOMPARE(QString::fromUtf8(made), tokens);
    text::appendBlockTokens(made, folded);
    QCOMPARE(QString::fromUtf8(made), tokens + u' ' + tokens);
    text::DifferentCharacters collected;
    text::collectCharacters(collected, folded);
    QByteArray alone;
    text::appendCharacterTokens(alone, collected);
    QStringList sorted = QString::fromUtf8(alone).split(u' ');
    sorted.sort();
    QCOMPARE(sorted.join(u' '), characters);
    QByteArray tagged;
    text::appendCharacterTokens(tagged, collected, 'h');
    QCOMPARE(tagged.count('h'), alone.count('h') + qsizetype(collected.characters().size()));
}

void TestText::phrases_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("tokens");
    QTest::addColumn<bool>("lastIsPrefix");
    QTest::newRow("one character") << u"工"_s << u"工"_s << true;
    QTest::newRow("two") << u"工会"_s << u"工会"_s << false;
    QTest::newRow("three") << u"总工会"_s << u"总工 工会"_s << false;
    QTest::newRow("runs in order") << u"劳模 工匠"_s << u"劳模 模 工匠"_s << false;
    QTest::newRow("one alone at the end") << u"劳模 工"_s << u"劳模 模 工"_s << true;
    QTest::newRow("one alone at the start") << u"工 劳模"_s << u"工 劳模"_s << false;
    QTest::newRow("one alone between") << u"工会 1 工会"_s << u"工会 会 1 工会"_s << false;
}

void TestText::phrases()
{
    QFETCH(QString, term);
    QFETCH(QString, tokens);
    QFETCH(bool, lastIsPrefix);
    const text::Phrase phrase = text::phraseOf(term);
    QCOMPARE(QString::fromUtf8(phrase.tokens), tokens);
    QCOMPARE(phrase.lastIsPrefix, lastIsPrefix);
}

void TestText::setsHoldWhatIsPutIn()
{
    // Neighbours in one word of bits, both ends of the plane, and what is only nearly one of them.
    static constexpr text::CharacterSet set(u"工会\uffff。");
    for (const QChar c : u"工会\uffff。"_s) {
        QVERIFY(set.contains(c));
        QVERIFY(text::isOneOf(c, u"工会\uffff。"));
    }
    for (const QChar c : u"土\ufffe．"_s) {
        QVERIFY(!set.contains(c));
        QVERIFY(!text::isOneOf(c, u"工会\uffff。"));
    }
    QVERIFY(!text::isOneOf(QChar(u'\0'), u"工会"));
    QVERIFY(set.hasAnyOf(u"开会"));
    QVERIFY(!set.hasAnyOf(u"开幕"));
    QVERIFY(!set.hasAnyOf(u""));
}

void TestText::wordsOpenAndClose_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("opens");
    QTest::addColumn<bool>("closes");
    QTest::newRow("empty") << u""_s << false << false;
    QTest::newRow("one character of a word") << u"公"_s << false << false;
    QTest::newRow("the word alone") << u"公告"_s << true << true;
    QTest::newRow("in front") << u"公告栏"_s << true << false;
    QTest::newRow("behind") << u"拍卖公告"_s << false << true;
    QTest::newRow("in the middle") << u"此公告栏"_s << false << false;
    QTest::newRow("first character only") << u"公路通了"_s << false << false;
    QTest::newRow("last character only") << u"有人报告"_s << false << false;
    QTest::newRow("the shorter of two with one front") << u"公示牌"_s << true << false;
}

void TestText::wordsOpenAndClose()
{
    QFETCH(QString, line);
    QFETCH(bool, opens);
    QFETCH(bool, closes);
    static const text::Words words { u"公示期满", u"公告", u"公示" };
    QCOMPARE(words.open(line), opens);
    QCOMPARE(words.close(line), closes);
    QCOMPARE(text::startsWith(line, u"公告") || text::startsWith(line, u"公示"), opens);
    QCOMPARE(text::endsWith(line, u"公告") || text::endsWith(line, u"公示"), closes);
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
