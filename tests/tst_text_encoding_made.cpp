// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/encodings.h"
#include "text/encoding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using text::Encoding;

/// The encoding of short texts is found: many pieces of made pages, of a headline's length and longer. The
/// same with more samples, and over other text: build/test/tests/bench_encoding.
class TestTextEncodingMade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortTextsAreFound_data();
    void shortTextsAreFound();
    void traditionalTextIsTraditional();
    void everyCharacterComesBack_data();
    void everyCharacterComesBack();
};

void TestTextEncodingMade::shortTextsAreFound_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("length");
    for (const int length : { 20, 60, 200 }) {
        const auto row = [length](Encoding encoding, const char *name) {
            QTest::addRow("%s, %d", name, length) << encoding << QByteArray(name) << length;
        };
        row(Encoding::Utf8, "UTF-8");
        row(Encoding::Gb18030, "GB18030");
        row(Encoding::Big5, "BIG5");
        row(Encoding::Utf16LE, "UTF-16LE");
        row(Encoding::Utf16BE, "UTF-16BE");
    }
}

void TestTextEncodingMade::shortTextsAreFound()
{
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, name);
    QFETCH(int, length);
    constexpr int samples = 200;
    made::Random random(20260);
    const QString text = made::runningText(random, 60'000);
    int found = 0;
    QString missed;
    for (int done = 0; done < samples;) {
        QString sample = text.sliced(random.between(0, int(text.size()) - length), length);
        if (encoding == Encoding::Big5)
            sample = made::traditional(sample);
        const auto bytes = made::encoded(sample, name.constData());
        if (!bytes)
            continue;
        ++done;
        const auto decoded = text::decode(*bytes);
        const bool right = decoded && decoded->encoding == encoding && decoded->replaced == 0
            && decoded->lines.value(0).text.trimmed() == sample.trimmed();
        found += right;
        if (!right)
            missed = sample;
    }
    QVERIFY2(
        found >= samples * 0.995, qPrintable(u"%1 of %2; missed %3"_s.arg(found).arg(samples).arg(missed)));
}

void TestTextEncodingMade::traditionalTextIsTraditional()
{
    // What the samples of Big5 are made of: 繁 where there is one, else the character itself.
    QCOMPARE(made::traditional(u"国营机床厂开门办学"_s), u"國營機床廠開門辦學"_s);
    QVERIFY(!made::encoded(u"国"_s, "BIG5"));
    QVERIFY(made::encoded(u"國"_s, "BIG5"));
}

void TestTextEncodingMade::everyCharacterComesBack_data()
{
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("least");
    // Of the characters below, GB18030 has all and Big5 a third.
    QTest::addRow("GB18030") << Encoding::Gb18030 << QByteArray("GB18030") << 27'000;
    QTest::addRow("Big5") << Encoding::Big5 << QByteArray("BIG5") << 9'000;
}

void TestTextEncodingMade::everyCharacterComesBack()
{
    QFETCH(Encoding, encoding);
    QFETCH(QByteArray, name);
    QFETCH(int, least);
    // Marks, characters of two and, in Extension A and B, of four bytes, ASCII in between.
    QStringList lines;
    QByteArray bytes;
    int characters = 0;
    for (char32_t row : { U'\u3000', U'\u3400', U'\u4e00', U'\uff00', U'\U00020000' }) {
        for (const char32_t end = row == U'\u4e00' ? U'\u9fa0' : row + (row == U'\u3400' ? 0x1980 : 0x80);
             row < end; row += 16) {
            QString line = u"A"_s;
            for (char32_t c = row; c < row + 16; ++c) {
                const QString character = QString::fromUcs4(&c, 1);
                if (!made::encoded(character, name.constData()))
                    continue;
                line += character + u"1"_s;
                ++characters;
            }
            bytes += *made::encoded(line, name.constData()) + '\n';
            lines.append(line);
        }
    }
    QVERIFY2(characters > least, qPrintable(QString::number(characters)));
    const auto decoded = text::decode(bytes, encoding);
    QVERIFY(decoded);
    QCOMPARE(decoded->lines.size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(decoded->lines[i].text, lines[i]);
    QCOMPARE(decoded->replaced, 0);
}

QTEST_APPLESS_MAIN(TestTextEncodingMade)
#include "tst_text_encoding_made.moc"
