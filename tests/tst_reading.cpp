// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/formats.h"
#include "reading/assembly.h"
#include "reading/reading.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// Pages written for these tests, with what an attentive editor makes of them as an indented outline.
class TestReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreReadAsAnEditorWould_data();
    void pagesAreReadAsAnEditorWould();
    void everyBlockKnowsItsBytes();
    void theTitleIsChosenByRule_data();
    void theTitleIsChosenByRule();
    void aPageWithoutHeadlineComesInWithAWarning();
    void oneVeryLongLineIsReadInLinearTime();
    void oddCharactersDoNoHarm();
    void pathBeatsPage();
    void whatTheFormatStatesIsTakenAsGiven();
    void aFormatThatContradictsItselfIsRead();
    void aRemarkThatIsAllThereIsKeepsItsWords();
    void realPagesAreReadAsFarAsTheyWere();
};

static core::Page readText(const QString &text, const QString &path = u"page.txt"_s)
{
    const auto pages = formats::read({ path, text.toUtf8(), std::nullopt });
    return pages ? reading::readPage(pages->first()) : core::Page();
}

static QString fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

static QString outline(const core::Article &article)
{
    QString out = u"article %1\n"_s.arg(core::articleKindName(article.kind));
    int headline = 0;
    for (const core::Block &block : article.blocks) {
        const bool title = block.kind == core::BlockKind::Headline && headline++ == article.titleIndex;
        out += u"  %1 %2"_s.arg(title ? u"title"_s : core::blockKindName(block.kind), block.text);
        for (const core::Join &join : block.joins)
            out += u" [joined at %1]"_s.arg(join.at);
        out += u'\n';
    }
    for (const core::Person &person : article.people)
        out += u"  %1: %2\n"_s.arg(core::partName(person.part), person.name);
    return out;
}

static QString outline(const core::Page &page)
{
    QString out;
    for (const QString &banner : page.banner)
        out += u"banner %1\n"_s.arg(banner);
    if (!page.paper.isEmpty())
        out += u"paper %1\n"_s.arg(page.paper);
    if (!page.number.isEmpty())
        out += u"page %1\n"_s.arg(page.number);
    if (!page.pageName.isEmpty())
        out += u"name %1\n"_s.arg(page.pageName);
    if (!page.issueNumber.isEmpty())
        out += u"issue %1\n"_s.arg(page.issueNumber);
    out += u"date %1 %2 %3\n"_s.arg(
        page.date.value, core::precisionName(page.date.precision), core::basisName(page.date.basis));
    for (const core::Article &article : page.articles)
        out += outline(article);
    return out;
}

void TestReading::pagesAreReadAsAnEditorWould_data()
{
    QTest::addColumn<QString>("folder");
    const QDir cases(QStringLiteral(JIANBAO_TEST_DATA "/reading"));
    for (const QString &name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(name)) << cases.filePath(name);
}

void TestReading::pagesAreReadAsAnEditorWould()
{
    QFETCH(QString, folder);
    const QString read = outline(readText(fileText(folder + u"/page.txt"_s)));
    if (qEnvironmentVariableIsSet("JIANBAO_SHOW_READING"))
        QTextStream(stdout) << read;
    const QStringList lines = read.split(u'\n');
    const QStringList meant = fileText(folder + u"/meant.txt"_s).split(u'\n');
    QVERIFY2(meant.size() > 1, "there is no meant.txt");
    for (qsizetype i = 0; i < qMin(lines.size(), meant.size()); ++i)
        QCOMPARE(lines[i], meant[i]);
    QCOMPARE(lines.size(), meant.size());
}

void TestReading::everyBlockKnowsItsBytes()
{
    const QByteArray bytes
        = fileText(QStringLiteral(JIANBAO_TEST_DATA "/reading/no-blank-lines/page.txt")).toUtf8();
    const core::Page page = readText(QString::fromUtf8(bytes));
    for (const core::Article &article : page.articles) {
        for (const core::Block &block : article.blocks) {
            QString there;
            for (const core::ByteRange &range : block.source)
                there += QString::fromUtf8(bytes.mid(range.begin, range.end - range.begin));
            QVERIFY2(!block.source.isEmpty() && there.contains(block.text), qPrintable(block.text));
        }
    }
    QCOMPARE(page.articles.first().blocks[3].source.size(), 2);
}

void TestReading::theTitleIsChosenByRule_data()
{
    QTest::addColumn<QStringList>("headlines");
    QTest::addColumn<int>("title");
    QTest::newRow("one") << QStringList { u"图书馆延长开放"_s } << 0;
    QTest::newRow("none") << QStringList() << 0;
    QTest::newRow("subtitle") << QStringList { u"图书馆延长开放"_s, u"读者点赞夜读时光"_s } << 0;
    QTest::newRow("dash") << QStringList { u"灯下"_s, u"——记图书管理员林守拙"_s } << 0;
    QTest::newRow("kicker and subtitle")
        << QStringList { u"全民阅读"_s, u"图书馆延长开放"_s, u"读者点赞"_s } << 1;
    QTest::newRow("section") << QStringList { u"来信"_s, u"图书馆何时延长开放"_s } << 1;
    QTest::newRow("slogan above news")
        << QStringList { u"书香满城 夜读有光"_s, u"全市图书馆举办夜读活动"_s } << 1;
}

void TestReading::theTitleIsChosenByRule()
{
    QFETCH(QStringList, headlines);
    QTEST(reading::titleIndexOf(headlines), "title");
}

void TestReading::aPageWithoutHeadlineComesInWithAWarning()
{
    const core::Page page
        = readText(u"这是一段没有标题的文字，写的是工地上的一天。大家从早忙到晚，谁也没有歇过。"_s);
    QCOMPARE(page.articles.size(), 1);
    QVERIFY(!page.articles.first().hasHeadline());
    QCOMPARE(page.articles.first().paragraphs().size(), 1);
    QCOMPARE(page.warnings.size(), 1);
    QVERIFY(page.warnings.first().contains(u"page.txt"));
}

void TestReading::oneVeryLongLineIsReadInLinearTime()
{
    const QString sentence = u"江边的码头从早到晚都有人在装船，号子声传出去很远（记者。"_s;
    const QString text = sentence.repeated(10'000'000 / int(sentence.toUtf8().size()));
    const core::Page page = readText(text);
    QCOMPARE(page.articles.size(), 1);
    QCOMPARE(page.articles.first().paragraphs().value(0), text);
    QCOMPARE(page.warnings.size(), 2);

    // Dates without a single full stop: evidence is quoted around them.
    // (A day by itself says little of the page's; what the year names the event of does.)
    const core::Page dates = readText(u"近日，2023年技能大赛举行，9月12日，"_s.repeated(50'000));
    QVERIFY(!dates.date.evidence.isEmpty());
    QVERIFY(dates.date.evidence.first().size() < 100);
}

void TestReading::oddCharactersDoNoHarm()
{
    const QString odd = u"渡口\n"_s + QChar(0xd842) + u"新船试航\n本报讯（记者 "_s + QChar(0xe001)
        + u"）渡口的新船昨天试航"_s + QChar(0) + u"︵右岸︶。\r\n（）\n图\n、\n"_s;
    QVERIFY(!readText(odd).articles.isEmpty());
    for (const QString &line :
        { u"（"_s, u"）"_s, u"□"_s, u"本报讯"_s, u"图为"_s, u"记者"_s, u"·"_s, u"——"_s, u"第版"_s, u"摄"_s })
        QVERIFY(readText(line).articles.size() <= 1);
}

void TestReading::pathBeatsPage()
{
    const QString text
        = u"2024年5月16日 星期四\n渡口新船试航\n本报讯（记者 覃远）渡口的新船昨天试航，往返两岸只要八分钟。"_s;
    QCOMPARE(readText(text).date.basis, core::Basis::Stated);
    const core::Page dated = readText(text, u"2024-05-17/03.txt"_s);
    QCOMPARE(dated.date.value, u"2024-05-17"_s);
    QCOMPARE(dated.date.basis, core::Basis::Path);
    QCOMPARE(dated.number, u"3"_s);

    // What the page says is kept beside it, with a sentence; what agrees with the path makes it sharper.
    const core::DateClaim claim { u"2024-05-16"_s, core::Basis::Stated, u"2024年5月16日 星期四"_s };
    QCOMPARE(dated.date.conflicts, QList { claim });
    QCOMPARE(dated.warnings.size(), 1);
    QVERIFY(dated.warnings.first().contains(claim.evidence));
    const core::Page sharper = readText(text, u"202405/03.txt"_s);
    QCOMPARE(sharper.date.value, u"2024-05-16"_s);
    QVERIFY(sharper.date.conflicts.isEmpty() && sharper.warnings.isEmpty());
}

static core::SourceLine stated(const QString &text, core::LineRole role, bool opensArticle = false)
{
    core::SourceLine line { text, 0, {}, 0 };
    line.role = role;
    line.opensArticle = opensArticle;
    return line;
}

void TestReading::whatTheFormatStatesIsTakenAsGiven()
{
    using Role = core::LineRole;
    core::SourcePage source;
    source.source = u"page.html"_s;
    source.pageName = u"要闻"_s;
    // By its words each of these is something else.
    source.lines = { stated(u"渡口的新船昨天试航，往返两岸只要八分钟。"_s, Role::Headline, true),
        stated(u"旧书店"_s, Role::Headline), stated(u"阿依古丽、Smith"_s, Role::Lead),
        stated(u"图书馆延长开放时间"_s, Role::Paragraph),
        stated(u"而读者的队伍排到了街口"_s, Role::Paragraph), stated(u"馆内"_s, Role::Caption),
        stated(u"老街"_s, Role::Headline, true), stated(u"本版责编"_s, Role::Headline, true),
        stated(u"灯下读书。"_s, Role::Paragraph),
        stated(u"全市图书馆举办夜读活动"_s, Role::Paragraph, true) };
    source.lines[1].isTitle = true;
    const core::Page page = reading::readPage(source);
    QCOMPARE(page.pageName, u"要闻"_s);
    QVERIFY(page.banner.isEmpty());
    const QString meant
        = u"article news\n  headline 渡口的新船昨天试航，往返两岸只要八分钟。\n  title 旧书店\n"
          "  lead 阿依古丽、Smith\n  paragraph 图书馆延长开放时间\n  paragraph 而读者的队伍排到了街口\n"
          "  caption 馆内\n  author: 阿依古丽\n  author: Smith\n"
          "article news\n  title 老街\narticle news\n  title 本版责编\n  paragraph 灯下读书。\n"
          "article news\n  paragraph 全市图书馆举办夜读活动\n"_s;
    QString read;
    for (const core::Article &article : page.articles)
        read += outline(article);
    QCOMPARE(read, meant);
}

void TestReading::aFormatThatContradictsItselfIsRead()
{
    core::SourcePage source;
    for (int i = 0; i < 12; ++i)
        source.lines.append(stated(u"渡口"_s, core::LineRole(i % 7), i % 2 == 1));
    QVERIFY(!reading::readPage(source).articles.isEmpty());
    for (core::SourceLine &line : source.lines)
        line = stated(u"渡口"_s, core::LineRole::Banner);
    QCOMPARE(reading::readPage(source).banner.size(), 12);
}

void TestReading::aRemarkThatIsAllThereIsKeepsItsWords()
{
    // A remark belongs to what stands beside it; where nothing does, its words are the text.
    const core::Page alone = readText(u"（上接第1版）\n"_s, u"page.txt"_s);
    QString words;
    for (const core::Article &article : alone.articles)
        words += outline(article);
    QVERIFY2(words.contains(u"上接第1版"_s) || alone.banner.join(u'\n').contains(u"上接第1版"_s),
        qPrintable(words));
}

void TestReading::realPagesAreReadAsFarAsTheyWere()
{
    const QDir gold(QStringLiteral(JIANBAO_SHARED_DIR "/gold/pages"));
    if (!gold.exists())
        QSKIP("The reference pages are not here.");
    int articles = 0;
    int heads = 0;
    int paragraphs = 0;
    int paragraphsRight = 0;
    for (const QString &name : gold.entryList({ u"*.json"_s })) {
        const QJsonObject meant = QJsonDocument::fromJson(fileText(gold.filePath(name)).toUtf8()).object();
        const QString path = QStringLiteral(JIANBAO_SHARED_DIR "/pages/") + meant[u"source"_s].toString();
        const core::Page page = readText(fileText(path), path);
        const QJsonArray meantArticles = meant[u"articles"_s].toArray();
        QCOMPARE(page.articles.size(), meantArticles.size());
        for (qsizetype i = 0; i < page.articles.size(); ++i) {
            const QJsonArray meantParagraphs = meantArticles[i][u"paragraphs"_s].toArray();
            ++articles;
            heads += QJsonArray::fromStringList(page.articles[i].headlines())
                == meantArticles[i][u"headlines"_s].toArray();
            for (qsizetype p = 0; p < meantParagraphs.size(); ++p) {
                ++paragraphs;
                paragraphsRight += page.articles[i].paragraphs().value(p) == meantParagraphs[p].toString();
            }
        }
        QCOMPARE(page.date.value.left(4), meant[u"date"_s][u"value"_s].toString().left(4));
        QCOMPARE(page.date.basis, core::Basis::Inferred);
        QVERIFY(page.date.precision != core::Precision::Day);
    }
    QVERIFY(articles > 0);
    QCOMPARE(heads, articles);
    QVERIFY2(
        paragraphsRight >= 0.99 * paragraphs, qPrintable(u"%1 of %2"_s.arg(paragraphsRight).arg(paragraphs)));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
