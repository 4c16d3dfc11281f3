// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using text::Encoding;

/// Bytes to lines: which encoding it is, and where each line stands in the source.
class TestTextEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreFound_data();
    void encodingsAreFound();
    void namesGoThereAndBack();
    void usualSpellingsAreKnown();
    void shortChineseIsNoUtf8ByChance();
    void forcedEncodingWins();
    void forcedEncodingThatDoesNotFitIsRefused();
    void nothingIsRefused_data();
    void nothingIsRefused();
    void damageIsCountedAndSurvived();
    void controlsAreTakenOut();
    void linesKnowTheirBytes();
};

static QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(JIANBAO_TEST_DATA "/encodings/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTextEncoding::encodingsAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<bool>("traditional");
    QTest::newRow("UTF-8") << u"utf8.txt"_s << Encoding::Utf8 << false;
    QTest::newRow("UTF-8 with mark") << u"utf8-bom.txt"_s << Encoding::Utf8 << false;
    QTest::newRow("GB18030") << u"gb18030.txt"_s << Encoding::Gb18030 << false;
    QTest::newRow("GB18030, traditional") << u"gb18030-traditional.txt"_s << Encoding::Gb18030 << true;
    QTest::newRow("Big5") << u"big5.txt"_s << Encoding::Big5 << true;
    QTest::newRow("UTF-16LE") << u"utf16le.txt"_s << Encoding::Utf16LE << false;
    QTest::newRow("UTF-16BE") << u"utf16be.txt"_s << Encoding::Utf16BE << false;
    QTest::newRow("UTF-16LE with mark") << u"utf16le-bom.txt"_s << Encoding::Utf16LE << false;
    QTest::newRow("UTF-16BE with mark") << u"utf16be-bom.txt"_s << Encoding::Utf16BE << false;
}

void TestTextEncoding::encodingsAreFound()
{
    QFETCH(QString, name);
    QFETCH(bool, traditional);
    const QByteArray bytes = sample(name);
    const auto decoded = text::decode(bytes);
    QVERIFY(decoded);
    QTEST(decoded->encoding, "encoding");
    QCOMPARE(decoded->replaced, 0);
    QCOMPARE(decoded->lines.size(), 5);
    QCOMPARE(decoded->lines[0].text,
        traditional ? u"渡口的新船昨天試航，往返兩岸只要八分鐘。"_s
                    : u"渡口的新船昨天试航，往返两岸只要八分钟。"_s);
    QCOMPARE(decoded->lines[4].text, traditional ? u"１２名船工輪流掌舵。"_s : u"１２名船工轮流掌舵。"_s);
    QCOMPARE(decoded->lines[4].end, bytes.size());
    QVERIFY(decoded->lines[1].text.isEmpty());

    // The first twenty characters alone are enough. (A byte order mark counts as one of them.)
    const bool wide = decoded->encoding == Encoding::Utf16LE || decoded->encoding == Encoding::Utf16BE;
    const auto brief
        = text::decode(QByteArrayView(bytes).first(wide || decoded->encoding != Encoding::Utf8 ? 40 : 60));
    QVERIFY(brief);
    QCOMPARE(brief->encoding, decoded->encoding);
}

void TestTextEncoding::namesGoThereAndBack()
{
    for (const auto encoding :
        { Encoding::Utf8, Encoding::Utf16LE, Encoding::Utf16BE, Encoding::Gb18030, Encoding::Big5 })
        QCOMPARE(text::encodingFromName(text::encodingName(encoding)), encoding);
}

void TestTextEncoding::usualSpellingsAreKnown()
{
    QCOMPARE(text::encodingFromName(u"gbk"), Encoding::Gb18030);
    QCOMPARE(text::encodingFromName(u"GB2312"), Encoding::Gb18030);
    QCOMPARE(text::encodingFromName(u"cp936"), Encoding::Gb18030);
    QCOMPARE(text::encodingFromName(u"Big5-HKSCS"), Encoding::Big5);
    QCOMPARE(text::encodingFromName(u"utf_8"), Encoding::Utf8);
    QCOMPARE(text::encodingFromName(u"UTF 16"), Encoding::Utf16LE);
    QVERIFY(!text::encodingFromName(u"klingon"));
}

void TestTextEncoding::shortChineseIsNoUtf8ByChance()
{
    // 联通 in GB18030 happens to be well-formed UTF-8 of two Latin letters.
    const auto decoded = text::decode(QByteArrayView("\xc1\xaa\xcd\xa8"));
    QVERIFY(decoded);
    QCOMPARE(decoded->encoding, Encoding::Gb18030);
    QCOMPARE(decoded->lines[0].text, u"联通"_s);
}

void TestTextEncoding::forcedEncodingWins()
{
    const auto decoded = text::decode(QByteArrayView("\xa4\xa4\xa4\xe5"), Encoding::Big5);
    QVERIFY(decoded);
    QCOMPARE(decoded->lines[0].text, u"中文"_s);
    // The mark says in which order the bytes of UTF-16 stand; the editor seldom knows.
    const auto wide = text::decode(sample(u"utf16be-bom.txt"_s), Encoding::Utf16LE);
    QVERIFY(wide);
    QCOMPARE(wide->encoding, Encoding::Utf16BE);
}

void TestTextEncoding::forcedEncodingThatDoesNotFitIsRefused()
{
    const auto decoded = text::decode(sample(u"gb18030.txt"_s), Encoding::Utf8);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, core::Error::Kind::NotText);
}

void TestTextEncoding::nothingIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<core::Error::Kind>("kind");
    QTest::newRow("empty") << QByteArray() << core::Error::Kind::Empty;
    QTest::newRow("mark alone") << QByteArray("\xef\xbb\xbf") << core::Error::Kind::Empty;
    QTest::newRow("blank") << QByteArray("\n \t\r\n\xe3\x80\x80\n") << core::Error::Kind::Empty;
    QTest::newRow("zeros") << QByteArray(400, '\0') << core::Error::Kind::NotText;
    QTest::newRow("ones") << QByteArray(400, '\xff') << core::Error::Kind::NotText;
    QByteArray counting;
    for (int i = 0; i < 1024; ++i)
        counting.append(char(i * 7 % 256));
    QTest::newRow("every byte") << counting << core::Error::Kind::NotText;
}

void TestTextEncoding::nothingIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = text::decode(bytes);
    QVERIFY(!decoded);
    QTEST(decoded.error().kind, "kind");
}

void TestTextEncoding::damageIsCountedAndSurvived()
{
    // A page cut in mid-character is still UTF-8.
    QByteArray bytes = u"渡口的新船昨天试航，往返两岸只要八分钟。"_s.toUtf8();
    bytes.chop(1);
    const auto cut = text::decode(bytes);
    QVERIFY(cut);
    QCOMPARE(cut->encoding, Encoding::Utf8);
    QVERIFY(cut->replaced > 0);
    QVERIFY(cut->lines[0].text.startsWith(u"渡口的新船"));
    // So is one with a lone surrogate in it, which no encoder should have written.
    const auto lone
        = text::decode(u"渡口的新船昨天"_s.toUtf8() + "\xed\xa0\x80" + u"试航，往返两岸。"_s.toUtf8());
    QVERIFY(lone);
    QCOMPARE(lone->encoding, Encoding::Utf8);
    QVERIFY(lone->replaced > 0);
    // And an odd byte at the end of UTF-16.
    const auto odd = text::decode(sample(u"utf16le.txt"_s) + 'x');
    QVERIFY(odd);
    QCOMPARE(odd->encoding, Encoding::Utf16LE);
    QCOMPARE(odd->replaced, 1);
}

void TestTextEncoding::controlsAreTakenOut()
{
    const auto decoded = text::decode(
        QByteArray("a\0b\x01", 4) + u"渡口的新船昨天试航，\uFEFF往返\t两岸。"_s.toUtf8() + '\f');
    QVERIFY(decoded);
    QCOMPARE(decoded->lines[0].text, u"ab渡口的新船昨天试航，往返\t两岸。"_s);
}

void TestTextEncoding::linesKnowTheirBytes()
{
    const QByteArray bytes = QByteArray("\xef\xbb\xbf") + u"一\r\n二\r三\n\n四"_s.toUtf8();
    const auto decoded = text::decode(bytes);
    QVERIFY(decoded);
    QStringList lines;
    for (const text::DecodedLine &line : decoded->lines) {
        lines.append(line.text);
        QCOMPARE(QString::fromUtf8(bytes.mid(line.begin, line.end - line.begin)), line.text);
    }
    QCOMPARE(lines, QStringList({ u"一"_s, u"二"_s, u"三"_s, QString(), u"四"_s }));
}

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_text_encoding.moc"
