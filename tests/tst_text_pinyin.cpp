// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"
#include "text/pinyin.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTextPinyin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void readsTraditionalAsSimplified();
    void readsWhateverComes();
    void cutsWhatIsSpelled_data();
    void cutsWhatIsSpelled();
    void soundsAreKnownAgain_data();
    void soundsAreKnownAgain();
};

void TestTextPinyin::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pinyin");
    QTest::addColumn<QString>("initials");
    QTest::newRow("empty") << u""_s << u""_s << u""_s;
    QTest::newRow("union") << u"总工会"_s << u"zonggonghui"_s << u"zgh"_s;
    QTest::newRow("umlaut") << u"绿色女工"_s << u"lvsenvgong"_s << u"lsng"_s;
    QTest::newRow("umlaut before e") << u"战略"_s << u"zhanlve"_s << u"zl"_s;
    QTest::newRow("without a consonant") << u"安恩欧"_s << u"anenou"_s << u"aeo"_s;
    QTest::newRow("the longest") << u"双床窗"_s << u"shuangchuangchuang"_s << u"scc"_s;
    QTest::newRow("traditional") << u"勞動長橋"_s << u"laodongzhangqiao"_s << u"ldzq"_s;
    QTest::newRow("Latin and digits stay") << u"2023年GDP增速"_s << u"2023niangdpzengsu"_s << u"2023ngdpzs"_s;
    QTest::newRow("full width") << u"ＡＩ２０"_s << u"ai20"_s << u"ai20"_s;
    QTest::newRow("other letters in lower case") << u"Émile Ж"_s << u"émileж"_s << u"émileж"_s;
    QTest::newRow("marks and blanks go") << u"“工 会”、 主席！＋℃★"_s << u"gonghuizhuxi"_s << u"ghzx"_s;
    QTest::newRow("compatibility ideograph") << u"\uF902"_s << u"che"_s << u"c"_s;
    QTest::newRow("outside the first plane") << u"\U0002F81A工"_s << u"donggong"_s << u"dg"_s;
    QTest::newRow("without a known reading") << u"\U00020BB7工"_s << u"gong"_s << u"g"_s;
    QTest::newRow("a zero") << u"二〇二三"_s << u"erlingersan"_s << u"eles"_s;
    // The commonest reading, and the words in which there is another.
    QTest::newRow("one reading of several") << u"局长"_s << u"juzhang"_s << u"jz"_s;
    QTest::newRow("at the head of a word") << u"登长城"_s << u"dengchangcheng"_s << u"dcc"_s;
    QTest::newRow("at the end of a word") << u"银行职员"_s << u"yinhangzhiyuan"_s << u"yhzy"_s;
    QTest::newRow("the longer word goes first") << u"大会计划"_s << u"dahuijihua"_s << u"dhjh"_s;
    QTest::newRow("word after word") << u"重庆音乐会"_s << u"chongqingyinyuehui"_s << u"cqyyh"_s;
    QTest::newRow("a word cut off") << u"银"_s << u"yin"_s << u"y"_s;
}

void TestTextPinyin::reads()
{
    QFETCH(const QString, text);
    QTEST(text::pinyin(text), "pinyin");
    QTEST(text::pinyinInitials(text), "initials");
}

void TestTextPinyin::readsTraditionalAsSimplified()
{
    int read = 0;
    for (char32_t c = 0x4e00; c < 0xa000; ++c) {
        const QString character = QString::fromUcs4(&c, 1);
        const QString sound = text::pinyin(character);
        QCOMPARE(sound, text::pinyin(text::folded(character)));
        read += sound.isEmpty() ? 0 : 1;
    }
    QVERIFY2(read > 20000, qPrintable(QString::number(read)));
}

void TestTextPinyin::readsWhateverComes()
{
    // Every unit alone and between others, halves of surrogate pairs among them.
    for (int unit = 0; unit < 0x10000; ++unit) {
        const QString text = u"工"_s + QChar(unit) + u"工"_s;
        const QString initials = text::pinyinInitials(text);
        QVERIFY2(initials.startsWith(u'g') && initials.endsWith(u'g') && initials.size() <= 3,
            qPrintable(initials));
        QVERIFY(text::pinyin(text).startsWith(u"gong"));
    }
}

void TestTextPinyin::cutsWhatIsSpelled_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QStringList>("initials");
    QTest::newRow("one way") << u"zonggonghui"_s << QStringList { u"zgh"_s };
    QTest::newRow("the last cut off") << u"zonggo"_s << QStringList { u"zg"_s };
    // xian, xia and n, xi and an, xi and a and n.
    QTest::newRow("several ways") << u"xian"_s << QStringList { u"x"_s, u"xn"_s, u"xa"_s, u"xan"_s };
    QTest::newRow("no syllables") << u"gdp"_s << QStringList();
    QTest::newRow("digits") << u"gong2"_s << QStringList();
    QTest::newRow("empty") << u""_s << QStringList();
    QTest::newRow("too long") << QString(65, u'a') << QStringList();
}

void TestTextPinyin::cutsWhatIsSpelled()
{
    QFETCH(const QString, letters);
    QTEST(text::initialsOfSpelling(letters), "initials");
    // More ways than anybody counts are not all followed.
    QCOMPARE(text::initialsOfSpelling(u"xian"_s.repeated(16)).size(), 16);
}

void TestTextPinyin::soundsAreKnownAgain_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<bool>("sounds");
    QTest::newRow("all") << u"shizonggonghuibiaozhang2023nianlaomo"_s << true;
    QTest::newRow("from the middle") << u"gonghui"_s << true;
    QTest::newRow("the last cut off") << u"gonghuib"_s << true;
    QTest::newRow("with a number") << u"2023nian"_s << true;
    QTest::newRow("from within a syllable") << u"onghui"_s << false;
    QTest::newRow("initials") << u"gh"_s << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("beyond the end") << u"laomoa"_s << false;
}

void TestTextPinyin::soundsAreKnownAgain()
{
    QFETCH(const QString, letters);
    QTEST(text::Spelling(letters).fits(u"市总工会“表彰”2023年劳模"), "sounds");
}

QTEST_APPLESS_MAIN(TestTextPinyin)
#include "tst_text_pinyin.moc"
