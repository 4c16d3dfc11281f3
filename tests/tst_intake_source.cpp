// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutpage.h"

#include "intake/import.h"
#include "intake/keptsource.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// From the bytes of a kept source to its characters, and back to where each block of an article stands.
class TestIntakeSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesFindTheirCharacters_data();
    void bytesFindTheirCharacters();
    void aRangeWithinALineIsFound();
    void everyFormatFindsItsWords_data();
    void everyFormatFindsItsWords();
    void aForcedEncodingIsFoundAgain();
    void aLongSourceIsShownAroundTheArticle();
    void whatHoldsNoTextIsSaid();
};

namespace {

QStringList words(const intake::KeptSource &kept, int block)
{
    QStringList words;
    for (const intake::SourceStretch &stretch : kept.blocks.value(block))
        words.append(kept.text.mid(stretch.position, stretch.length));
    return words;
}

QString letters(QString text)
{
    text.remove(QRegularExpression(u"<[^>]*>"_s));
    text.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return text;
}

} // namespace

void TestIntakeSource::bytesFindTheirCharacters_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<text::Encoding>("found");
    using enum text::Encoding;
    QTest::newRow("UTF-8") << QByteArray("UTF-8") << QByteArray() << Utf8;
    QTest::newRow("UTF-8 with its mark") << QByteArray("UTF-8") << QByteArray("\xef\xbb\xbf") << Utf8;
    QTest::newRow("GB18030") << QByteArray("GB18030") << QByteArray() << Gb18030;
    QTest::newRow("UTF-16LE") << QByteArray("UTF-16LE") << QByteArray("\xff\xfe") << Utf16LE;
    QTest::newRow("UTF-16BE") << QByteArray("UTF-16BE") << QByteArray("\xfe\xff") << Utf16BE;
}

void TestIntakeSource::bytesFindTheirCharacters()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, mark);
    QFETCH(text::Encoding, found);
    const Encoded page = encodedLines(cutPage, encoding.constData(), mark);
    const core::Article article = cutArticle(page.lines);
    const auto kept = intake::keptSource(u"/pages/03.txt"_s, page.bytes, article);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(kept->encoding, found);
    QCOMPARE(kept->text, cutPage.join(u'\n'));
    QVERIFY(kept->isWhole);
    QCOMPARE(kept->blocks.size(), article.blocks.size());
    QCOMPARE(words(*kept, 0), QStringList { u"石渡纱厂夜校开课"_s });
    QCOMPARE(words(*kept, 1), QStringList { u"本报讯（记者 祝青禾）"_s });
    QCOMPARE(
        words(*kept, 2), QStringList({ u"3月4日晚，石渡纱厂的夜校在老食堂开"_s, cutPage[4], cutPage[6] }));
    QCOMPARE(words(*kept, 3), QStringList { cutPage[8] });
}

void TestIntakeSource::aRangeWithinALineIsFound()
{
    // Characters of one, two and four bytes in GB18030, of one and two units in UTF-16.
    const QStringList lines { u"a甲𠮷乙b丙丁戊己庚辛"_s };
    for (const char *encoding : { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" }) {
        const QByteArray mark = QByteArray(encoding) == "UTF-16LE" ? QByteArray("\xff\xfe")
            : QByteArray(encoding) == "UTF-16BE"                   ? QByteArray("\xfe\xff")
                                                                   : QByteArray();
        const Encoded page = encodedLines(lines, encoding, mark);
        const qint64 before = encoded(u"a甲𠮷"_s, encoding).size();
        const qint64 length = encoded(u"乙b"_s, encoding).size();
        core::Article article;
        const qint64 begin = page.lines[0].begin + before;
        article.blocks = { { core::BlockKind::Paragraph, u"（乙b）"_s, { { begin, begin + length } }, {} } };
        const auto kept = intake::keptSource(u"x.txt"_s, page.bytes, article);
        QVERIFY2(kept, encoding);
        QCOMPARE(words(*kept, 0), QStringList { u"乙b"_s });
    }
}

void TestIntakeSource::everyFormatFindsItsWords_data()
{
    QTest::addColumn<QString>("file");
    for (const char *file : { "html/founder.html", "html/people.html", "issue-text/issue.txt",
             "json-lines/issue.jsonl", "markdown/issue.md", "zip/gbk.zip", "zip/issue.zip" })
        QTest::newRow(file) << QStringLiteral(JIANBAO_TEST_DATA "/formats/") + QLatin1String(file);
}

void TestIntakeSource::everyFormatFindsItsWords()
{
    QFETCH(QString, file);
    const auto pages = intake::readFile(file);
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().message));
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadOnly));
    const QByteArray bytes = opened.readAll();
    int blocks = 0;
    for (const core::Page &page : *pages) {
        for (const core::Article &article : page.articles) {
            const auto kept = intake::keptSource(file, bytes, article);
            QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
            QCOMPARE(kept->path, page.source);
            for (int i = 0; i < article.blocks.size(); ++i) {
                const core::Block &block = article.blocks[i];
                QCOMPARE(kept->blocks[i].size(), block.source.size());
                const QString source = letters(words(*kept, i).join(QString()));
                const QString opening = letters(block.text).left(6);
                QVERIFY2(source.contains(opening), qPrintable(opening + u" / "_s + source));
                ++blocks;
            }
        }
    }
    QVERIFY(blocks > 1);
}

void TestIntakeSource::aForcedEncodingIsFoundAgain()
{
    // So short a page of Big5 that it reads as GB18030 as well: an editor had to say it.
    const QStringList lines { u"一月"_s, u""_s, u"中文"_s };
    const Encoded page = encodedLines(lines, "BIG5");
    core::Article article;
    article.blocks = { { core::BlockKind::Headline, lines[0], { page.lines[0] }, {} },
        { core::BlockKind::Paragraph, lines[2], { page.lines[2] }, {} } };
    const auto kept = intake::keptSource(u"x.txt"_s, page.bytes, article);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(kept->encoding, text::Encoding::Big5);
    QCOMPARE(words(*kept, 1), QStringList { u"中文"_s });
}

void TestIntakeSource::aLongSourceIsShownAroundTheArticle()
{
    QStringList lines(60'000, u"仓库里的一行字，与这篇稿件无关。"_s);
    lines[30'000] = u"只有这一行是稿件的正文。"_s;
    const Encoded page { lines.join(u'\n').toUtf8(), {} };
    const qint64 begin = page.bytes.indexOf(lines[30'000].toUtf8());
    core::Article article;
    article.blocks = { { core::BlockKind::Paragraph, lines[30'000],
        { { begin, begin + lines[30'000].toUtf8().size() } }, {} } };
    const auto kept = intake::keptSource(u"year.txt"_s, page.bytes, article);
    QVERIFY(kept);
    QVERIFY(!kept->isWhole);
    QVERIFY(kept->text.size() < 1'000'000);
    QVERIFY(kept->firstLine > 1);
    QCOMPARE(kept->firstLine + kept->text.left(kept->blocks[0][0].position).count(u'\n'), 30'001);
    QCOMPARE(words(*kept, 0), QStringList { lines[30'000] });
}

void TestIntakeSource::whatHoldsNoTextIsSaid()
{
    const auto kept = intake::keptSource(u"/pages/03.txt"_s, QByteArray(), {});
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, core::Error::Kind::NotText);
    QVERIFY(kept.error().message.contains(u"/pages/03.txt"_s));
}

QTEST_GUILESS_MAIN(TestIntakeSource)
#include "tst_intake_source.moc"
