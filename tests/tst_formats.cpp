// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/formats.h"
#include "formats/pagemark.h"
#include "formats/pathfacts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;
using core::Precision;

/// Files to source pages: what is refused and why, and what a path says.
class TestFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badFilesAreNamed_data();
    void badFilesAreNamed();
    void missingFilesAreNamed();
    void hugeFilesAreRefused();
    void linesComeWithGapsAndBytes();
    void longLinesComeInWithAWarning();
    void damagedTextComesInWithAWarning();
    void issuesComeAsTheirPages();
    void markdownComesWithItsHeadlines();
    void recordsComeAsArticles();
    void brokenRecordsAreNamed();
    void htmlComesAsItsArticles();
    void htmlLinesKnowTheirBytes();
    void wildHtmlDoesNoHarm();
    void packedPagesComeWithTheirPaths();
    void packedNamesMayBeInGbk();
    void cutZipsComeAsFarAsTheyGo();
    void bombsAreRefused();
    void pageMarksAreKnown_data();
    void pageMarksAreKnown();
    void pathsSayDateAndPage_data();
    void pathsSayDateAndPage();
};

void TestFormats::badFilesAreNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("matter");
    QTest::newRow("empty") << u"空.txt"_s << Error::Kind::Empty << u"empty"_s;
    QTest::newRow("blank") << u"只有空行.txt"_s << Error::Kind::Empty << u"empty"_s;
    QTest::newRow("binary") << u"乱码.txt"_s << Error::Kind::NotText << u"no text"_s;
    QTest::newRow("PDF") << u"版面.pdf"_s << Error::Kind::Unsupported << u"PDF"_s;
    QTest::newRow("CEBX") << u"版面.cebx"_s << Error::Kind::Unsupported << u"CEBX"_s;
    QTest::newRow("ZIP") << u"一期.zip"_s << Error::Kind::Unreadable << u"damaged"_s;
    QTest::newRow("picture") << u"照片.txt"_s << Error::Kind::Unsupported << u"picture"_s;
    QTest::newRow("check for robots") << u"验证.html"_s << Error::Kind::Unsupported << u"without an article"_s;
    QTest::newRow("list of articles") << u"目录.html"_s << Error::Kind::Unsupported << u"without an article"_s;
    QTest::newRow("program") << u"程序.txt"_s << Error::Kind::Unsupported << u"program"_s;
    QTest::newRow("office") << u"文稿.docx"_s << Error::Kind::Unsupported << u"Office"_s;
}

void TestFormats::badFilesAreNamed()
{
    QFETCH(QString, name);
    QFETCH(QString, matter);
    const QString path = QStringLiteral(JIANBAO_TEST_DATA "/formats/bad/") + name;
    const auto file = formats::load(path);
    QVERIFY(file);
    const auto pages = formats::read(*file);
    QVERIFY(!pages);
    QTEST(pages.error().kind, "kind");
    QVERIFY2(pages.error().message.contains(path), qPrintable(pages.error().message));
    QVERIFY2(pages.error().message.contains(matter), qPrintable(pages.error().message));
}

void TestFormats::missingFilesAreNamed()
{
    const auto missing = formats::load(u"没有这个文件.txt"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    QVERIFY(missing.error().message.contains(u"没有这个文件.txt"));
    const QTemporaryDir folder;
    const auto unreadable = formats::load(folder.path());
    QVERIFY(!unreadable);
    QCOMPARE(unreadable.error().kind, Error::Kind::Unreadable);
}

void TestFormats::hugeFilesAreRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"一年.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // Sparse: it takes no room on the disk.
    QVERIFY(file.resize((256LL << 20) + 1));
    file.close();
    const auto refused = formats::load(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    QVERIFY(refused.error().message.contains(path));
}

void TestFormats::linesComeWithGapsAndBytes()
{
    const QByteArray bytes = u"\n渡口\n\n\n　　新船试航 \n八分钟"_s.toUtf8();
    const auto pages = formats::read({ u"页.txt"_s, bytes, std::nullopt });
    QVERIFY(pages);
    QCOMPARE(pages->size(), 1);
    const core::SourcePage &page = pages->first();
    QCOMPARE(page.encoding, u"UTF-8"_s);
    QCOMPARE(page.lines.size(), 3);
    QCOMPARE(page.lines[0].gapBefore, 1);
    QCOMPARE(page.lines[1].text, u"新船试航"_s);
    QCOMPARE(page.lines[1].gapBefore, 2);
    QCOMPARE(page.lines[1].indent, 4);
    QCOMPARE(page.lines[2].gapBefore, 0);
    QCOMPARE(QString::fromUtf8(bytes.mid(page.lines[2].bytes.begin, 9)), u"八分钟"_s);
    QCOMPARE(page.date.precision, Precision::None);
    QVERIFY(page.pageNumber.isEmpty());
}

void TestFormats::longLinesComeInWithAWarning()
{
    const auto pages
        = formats::read({ u"长.txt"_s, u"江边的码头。"_s.repeated(600'000).toUtf8(), std::nullopt });
    QVERIFY(pages);
    QCOMPARE(pages->first().warnings.size(), 1);
    QVERIFY(pages->first().warnings.first().contains(u"长.txt"));
}

void TestFormats::damagedTextComesInWithAWarning()
{
    QByteArray bytes = u"渡口的新船昨天试航，往返两岸只要八分钟。"_s.toUtf8();
    bytes.chop(2);
    const auto pages = formats::read({ u"残.txt"_s, bytes, std::nullopt });
    QVERIFY(pages);
    QCOMPARE(pages->first().warnings.size(), 1);
    QVERIFY(pages->first().warnings.first().contains(u"残.txt"));
}

static core::Result<QList<core::SourcePage>> readCase(const QString &name)
{
    const auto file = formats::load(QStringLiteral(JIANBAO_TEST_DATA "/formats/") + name);
    return file ? formats::read(*file) : std::unexpected(file.error());
}

/// Pages as indented lines: what is stated of them, then each line under what is stated of it.
static QString outline(const QList<core::SourcePage> &pages)
{
    static const QStringList roles { u"-"_s, u"banner"_s, u"headline"_s, u"lead"_s, u"paragraph"_s, u"caption"_s,
        u"credit"_s };
    QString out;
    for (const core::SourcePage &page : pages) {
        out += QStringList { u"page"_s, page.pageNumber, page.pageName, page.paper, page.date.value,
            core::basisName(page.date.basis), page.issueNumber }
                   .join(u'|')
            + u'\n';
        for (const core::SourceLine &line : page.lines) {
            out += u"  %1%2 %3\n"_s.arg(
                line.isTitle ? u"title"_s : roles.at(qsizetype(line.role)), line.opensArticle ? u"*"_s : u""_s, line.text);
        }
    }
    return out;
}

static void compareOutlines(const QList<core::SourcePage> &pages, const QString &meant)
{
    const QStringList is = outline(pages).split(u'\n');
    const QStringList should = meant.split(u'\n');
    for (qsizetype i = 0; i < qMin(is.size(), should.size()); ++i)
        QCOMPARE(is[i], should[i]);
    QCOMPARE(is.size(), should.size());
}

void TestFormats::issuesComeAsTheirPages()
{
    const auto pages = readCase(u"issue-text/issue.txt"_s);
    QVERIFY(pages);
    compareOutlines(*pages, u"page|1|要闻|临岚日报|2024-05-16|stated|1234\n"_s
            + u"  - 渡口新船试航\n  - 渡口的新船昨天试航，往返两岸只要八分钟。\n"_s
            + u"page|A2||临岚日报|2024-05-16|stated|1234\n  - 旧书店迁入东街\n  - 旧书店昨天迁入东街，开门时读者排起了队。\n"_s
            + u"page|3|副刊|临岚日报|2024-05-16|stated|1234\n  - 灯下\n  - 灯下读书，窗外有雨。\n"_s);
}

void TestFormats::markdownComesWithItsHeadlines()
{
    const auto pages = readCase(u"markdown/issue.md"_s);
    QVERIFY(pages);
    compareOutlines(*pages,
        u"page|1|要闻|临岚日报|2024-05-16|stated|\n  title* 渡口新船试航\n  headline 往返两岸只要八分钟\n"
        "  paragraph 本报讯（记者 覃远）渡口的新船昨天试航。\n  paragraph 船票\n  paragraph 船票仍是两元。\n"
        "  title* 旧书店迁入东街\n  paragraph 旧书店昨天迁入东街。\n"
        "page|A2||临岚日报|2024-05-16|stated|\n  title* 灯下\n  paragraph 灯下读书，窗外有雨。\n"_s);
}

void TestFormats::recordsComeAsArticles()
{
    const auto pages = readCase(u"json-lines/issue.jsonl"_s);
    QVERIFY(pages);
    compareOutlines(*pages,
        u"page|1|||2024-05-16|stated|\n  title* 渡口新船试航\n  lead 覃远\n  paragraph 渡口的新船昨天试航。\n"
        "  paragraph 船票仍是两元。\n  paragraph* 旧书店昨天迁入东街。\n  credit 贺兰、柏青\n"
        "page|A2|副刊||2024-05-16|stated|\n  title* 灯下\n  paragraph 灯下读书，窗外有雨。（覃远）\n"_s);
}

void TestFormats::brokenRecordsAreNamed()
{
    const auto pages = readCase(u"json-lines/issue.jsonl"_s);
    QVERIFY(pages);
    const QStringList &warnings = pages->first().warnings;
    QCOMPARE(warnings.size(), 2);
    QVERIFY(warnings[0].startsWith(u"Line 2 of "));
    QVERIFY(warnings[1].startsWith(u"Line 6 of "));
    const auto none = formats::read({ u"空.jsonl"_s, "{\"a\": 1}\n{", std::nullopt });
    QVERIFY(!none);
    QVERIFY(none.error().message.contains(u"空.jsonl"));
    const auto deep = formats::read({ u"深.jsonl"_s, QByteArray("[").repeated(100'000), std::nullopt });
    QVERIFY(!deep);
}

void TestFormats::htmlComesAsItsArticles()
{
    const auto founder = readCase(u"html/founder.html"_s);
    QVERIFY(founder);
    compareOutlines(*founder,
        u"page|3|要闻||2024-05-16|stated|1234\n  headline* 便民一件事\n  title 渡口新船试航\n  lead 覃远\n"
        "  paragraph 渡口的新船昨天试航，往返两岸只要八分钟。\n  paragraph 船票\n  paragraph 船票仍是两元。\n"_s);
    QCOMPARE(founder->first().encoding, u"GB18030"_s);
    const auto people = readCase(u"html/people.html"_s);
    QVERIFY(people);
    compareOutlines(*people,
        u"page|2||临岚日报|2024-05-16|stated|\n  headline* 便民一件事\n  title 渡口新船试航\n  headline 往返只要八分钟\n"
        "  lead 覃　远\n  paragraph 渡口的新船昨天试航。\n  paragraph 船票仍是两元。\n"_s);
}

void TestFormats::htmlLinesKnowTheirBytes()
{
    const auto file = formats::load(QStringLiteral(JIANBAO_TEST_DATA "/formats/html/people.html"));
    QVERIFY(file);
    const auto pages = formats::read(*file);
    QVERIFY(pages);
    for (const core::SourceLine &line : pages->first().lines) {
        const QByteArray there = file->bytes.mid(line.bytes.begin, line.bytes.end - line.bytes.begin);
        QVERIFY2(there.contains(line.text.toUtf8()) && there.size() < 200, qPrintable(line.text));
    }
}

void TestFormats::wildHtmlDoesNoHarm()
{
    const QByteArray head = "<html><body><h1>渡口</h1>";
    for (const QByteArray &wild : { QByteArray("<div>").repeated(20'000), QByteArray("<p><b>").repeated(20'000),
             QByteArray("<!--"), QByteArray("<!--enpproperty <title>"), QByteArray("<p>&#x110000;&bogus;&#0;</p"),
             QByteArray("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;</p>") }) {
        const auto pages = formats::read({ u"x.html"_s, head + wild, std::nullopt });
        QVERIFY(!pages || !outline(*pages).contains(u"root:"));
    }
}

void TestFormats::packedPagesComeWithTheirPaths()
{
    const auto pages = readCase(u"zip/issue.zip"_s);
    QVERIFY(pages);
    compareOutlines(*pages,
        u"page|3|||2024-05-16|path|\n  - 渡口新船试航\n  - 渡口的新船昨天试航，往返两岸只要八分钟。\n"
        "page|4|副刊||2024-05-16|path|\n  title* 灯下\n  paragraph 灯下读书，窗外有雨。\n"_s);
    const QStringList &warnings = pages->first().warnings;
    QCOMPARE(warnings.size(), 3);
    QVERIFY(warnings[0].contains(u"出去.txt leads out"));
    QVERIFY(warnings[1].contains(u"里面.zip is a ZIP inside"));
    QVERIFY(warnings[2].contains(u"版面.pdf"));
}

void TestFormats::packedNamesMayBeInGbk()
{
    const auto pages = readCase(u"zip/gbk.zip"_s);
    QVERIFY(pages);
    QVERIFY2(pages->first().source.endsWith(u"gbk.zip/2024-05-16/乗船-第03版.txt"), qPrintable(pages->first().source));
    QCOMPARE(pages->first().pageNumber, u"3"_s);
}

void TestFormats::cutZipsComeAsFarAsTheyGo()
{
    const auto pages = readCase(u"zip/cut.zip"_s);
    QVERIFY(pages);
    QCOMPARE(pages->size(), 1);
    QVERIFY(pages->first().source.endsWith(u"01.txt"));
    QVERIFY(!pages->first().warnings.isEmpty());
    QVERIFY(pages->first().warnings.first().contains(u"damaged"));
}

/// A ZIP of one stored or deflated member, its sizes left to the data; enough for a reader that streams.
static QByteArray zipOf(const QByteArray &deflated)
{
    QByteArray head("PK\x03\x04\x14\x00\x08\x00\x08\x00", 10);
    head += QByteArray(16, '\0') + QByteArray("\x05\x00\x00\x00", 4) + "a.txt";
    return head + deflated;
}

void TestFormats::bombsAreRefused()
{
    // qCompress puts four bytes of length and two of zlib's head in front of the deflated data.
    const auto bomb = formats::read({ u"一期.zip"_s, zipOf(qCompress(QByteArray(64 << 20, ' '), 9).mid(6)), std::nullopt });
    QVERIFY(!bomb);
    QCOMPARE(bomb.error().kind, Error::Kind::Unsupported);
    QVERIFY2(bomb.error().message.contains(u"unpacks to more than"), qPrintable(bomb.error().message));
}

void TestFormats::pageMarksAreKnown_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << u"第03版：要闻"_s << u"3"_s << u"要闻"_s;
    QTest::newRow("letter") << u"第A01版"_s << u"A1"_s << u""_s;
    QTest::newRow("Chinese") << u"第十二版 文化"_s << u"12"_s << u"文化"_s;
    QTest::newRow("brackets") << u"【第4版：国际】"_s << u"4"_s << u"国际"_s;
    QTest::newRow("without 第") << u"03版：要闻"_s << u"3"_s << u"要闻"_s;
    QTest::newRow("sentence") << u"第三版修订，昨天出版。"_s << u""_s << u""_s;
    QTest::newRow("jump") << u"（下转第3版）"_s << u""_s << u""_s;
    QTest::newRow("reference") << u"见03版"_s << u""_s << u""_s;
}

void TestFormats::pageMarksAreKnown()
{
    QFETCH(QString, line);
    const auto mark = formats::pageMark(line).value_or(formats::PageMark());
    QTEST(mark.number, "number");
    QTEST(mark.name, "name");
}

void TestFormats::pathsSayDateAndPage_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("page");
    const auto row = [](QStringView path, QStringView date, QStringView page) {
        QTest::newRow(qPrintable(path.toString())) << path.toString() << date.toString() << page.toString();
    };
    row(u"003_x.txt", u"", u"");
    row(u"000_0f90f2f6ad78b398.txt", u"", u"");
    row(u"a1b2c320230912d4e5f6.txt", u"", u"");
    row(u"scan_03.txt", u"", u"");
    row(u"17.txt", u"", u"");
    row(u"", u"", u"");
    row(u"2023-09-12/03.txt", u"2023-09-12", u"3");
    row(u"2023-09-12/003.txt", u"2023-09-12", u"3");
    row(u"2023-09-12/A01.txt", u"2023-09-12", u"A1");
    row(u"2023-09-12/003_x.txt", u"2023-09-12", u"");
    row(u"2023-09-12/1234.txt", u"2023-09-12", u"");
    row(u"2023-09-12/第03版.txt", u"2023-09-12", u"3");
    row(u"2023-09-12/第三版.txt", u"2023-09-12", u"3");
    row(u"2023-09-12/03版：要闻.txt", u"2023-09-12", u"3");
    row(u"2023-09-12/A03版 综合.txt", u"2023-09-12", u"A3");
    row(u"2023-09-12/第03版/17.txt", u"2023-09-12", u"3");
    row(u"20230912_03.txt", u"2023-09-12", u"3");
    row(u"20230912-03.txt", u"2023-09-12", u"3");
    row(u"2023-09-12-03.txt", u"2023-09-12", u"3");
    row(u"2023.9.12_A01.txt", u"2023-09-12", u"A1");
    row(u"20230912-P3.txt", u"2023-09-12", u"3");
    row(u"渡口日报20230912.txt", u"2023-09-12", u"");
    row(u"渡口日报2023年9月12日第03版.txt", u"2023-09-12", u"3");
    row(u"二〇二三年九月十二日.txt", u"2023-09-12", u"");
    row(u"二〇二三年十月三十一日/第十二版.txt", u"2023-10-31", u"12");
    row(u"/archive/202309/12/03.txt", u"2023-09-12", u"3");
    row(u"/archive/2023-09/12/03.txt", u"2023-09-12", u"3");
    row(u"/archive/2023/09/12/03.txt", u"2023-09-12", u"3");
    row(u"/archive/2023年/9月/12日/03.txt", u"2023-09-12", u"3");
    row(u"/archive/202309/page.txt", u"2023-09", u"");
    row(u"C:\\报纸\\2023-09-12\\03.txt", u"2023-09-12", u"3");
    row(u"渡口日报2023-09-12/05.txt", u"2023-09-12", u"5");
    row(u"backup of 2023-09-12/05.txt", u"", u"");
    row(u"第03版.txt", u"", u"3");
    row(u"A01.txt", u"", u"A1");
    row(u"要闻-P3.txt", u"", u"3");
    row(u"2023-13-40/03.txt", u"", u"");
    row(u"20230230.txt", u"", u"");
    row(u"1694476800.txt", u"", u"");
    row(u"2023-9-1/2.txt", u"2023-09-01", u"2");
}

void TestFormats::pathsSayDateAndPage()
{
    QFETCH(QString, path);
    QFETCH(QString, date);
    const formats::PathFacts facts = formats::pathFacts(path);
    QCOMPARE(facts.date.value, date);
    QCOMPARE(facts.date.basis, date.isEmpty() ? core::Basis::None : core::Basis::Path);
    QTEST(facts.pageNumber, "page");
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
