// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offscreentest.h"
#include "publish/document.h"
#include "publish/fonts.h"

#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using core::BlockKind;
using namespace Qt::StringLiterals;

/// The document builder that screen and paper share, and the sentences that say where an article stands.
class PublishTest : public OffscreenTest {
    Q_OBJECT

private Q_SLOTS:
    void familiesStandInAKnownOrder();
    void documentHoldsEveryBlock_data();
    void documentHoldsEveryBlock();
    void rolesAreSetApart();
    void mentionsAreColouredOnDemand();
    void paragraphsKeepTheRulesOfLineStarts();
    void datesAndPlaces_data();
    void datesAndPlaces();
};

static core::StoredArticle made(const QList<core::Block> &blocks, int titleIndex = 0)
{
    core::StoredArticle out;
    out.article.blocks = blocks;
    out.article.titleIndex = titleIndex;
    return out;
}

static core::Block block(BlockKind kind, const QString &text)
{
    return { .kind = kind, .text = text, .source = {}, .joins = {} };
}

static core::StoredArticle everyKind()
{
    return made(
        { block(BlockKind::Headline, u"工会服务到车间"_s),
            block(BlockKind::Headline, u"长风机械厂办起职工夜校"_s),
            block(BlockKind::Headline, u"首批三个班开课"_s), block(BlockKind::Lead, u"本报讯（记者 林舟）"_s),
            block(BlockKind::Paragraph, u"夜校设在厂区食堂二楼，每周二、周四晚上开课。"_s),
            block(BlockKind::Paragraph, u"“学了就能用。”钳工老吴说。"_s),
            block(BlockKind::Caption, u"学员在实训台前练习。"_s),
            block(BlockKind::Credit, u"本报记者 林舟 摄影报道"_s) },
        1);
}

void PublishTest::familiesStandInAKnownOrder()
{
    QCOMPARE(publish::inKnownOrder({ u"Zhuque Fangsong"_s, u"Noto Sans CJK SC"_s, u"AR PL UMing CN"_s,
                 u"Noto Serif CJK SC"_s }),
        QStringList(
            { u"Noto Serif CJK SC"_s, u"Noto Sans CJK SC"_s, u"AR PL UMing CN"_s, u"Zhuque Fangsong"_s }));
    QCOMPARE(publish::inKnownOrder({}), QStringList());

    const QStringList families = publish::chineseFamilies();
    const core::Result<QString> family = publish::chineseFamily();
    QCOMPARE(family.has_value(), !families.isEmpty());
    if (family)
        QCOMPARE(*family, families.first());
    else
        QVERIFY(family.error().message.contains(u"fonts-noto-cjk"_s));
}

void PublishTest::documentHoldsEveryBlock_data()
{
    QTest::addColumn<core::StoredArticle>("article");
    QTest::newRow("nothing") << made({});
    QTest::newRow("every kind") << everyKind();
    QTest::newRow("no headline") << made({ block(BlockKind::Paragraph, u"简讯一则。"_s) });
    QTest::newRow("title index out of range") << made({ block(BlockKind::Headline, u"标题"_s) }, 7);
    QTest::newRow("blocks without text") << made({ block(BlockKind::Headline, u"标题"_s),
        block(BlockKind::Lead, {}), block(BlockKind::Paragraph, u"正文。"_s), block(BlockKind::Credit, {}) });
    QTest::newRow("beyond the BMP") << made({ block(BlockKind::Paragraph, u"𠮷野家的𫍽先生说𪚥。"_s) });
    QTest::newRow("blanks and marks kept") << made({ block(
        BlockKind::Paragraph, u"\u3000\u3000全角空白\u00a0不断行\u200b零宽\u00ad软连字\tA\u2028行"_s) });
    QTest::newRow("private use and lone surrogates") << made({ block(
        BlockKind::Paragraph, u"甲\ue123乙"_s + QChar(0xd842) + u"丙"_s + QChar(0xdfb7) + QChar(0xfffc)) });
}

void PublishTest::documentHoldsEveryBlock()
{
    QFETCH(const core::StoredArticle, article);
    const publish::ArticleDocument built = publish::buildArticle(article, {});
    QVERIFY(built.document);
    int at = 0;
    for (int i = 0; i < article.article.blocks.size(); ++i) {
        const QString &text = article.article.blocks.at(i).text;
        if (text.isEmpty())
            continue;
        QVERIFY(at < built.placed.size());
        const publish::PlacedBlock &placed = built.placed.at(at);
        const QTextBlock found = built.document->findBlock(placed.position);
        QCOMPARE(placed.block, i);
        QCOMPARE(found.blockNumber(), at);
        QCOMPARE(found.position(), placed.position);
        QCOMPARE(placed.length, text.size());
        QCOMPARE(found.text(), text);
        ++at;
    }
    QCOMPARE(built.placed.size(), at);

    const publish::ArticleDocument broken
        = publish::buildArticle(made({ block(BlockKind::Paragraph, u"甲\n乙\r\n丙\u2029丁"_s) }), {});
    QCOMPARE(broken.document->blockCount(), 1);
    QCOMPARE(broken.document->firstBlock().text(), u"甲 乙  丙 丁"_s);
}

void PublishTest::rolesAreSetApart()
{
    publish::Style style;
    style.quietInk = QColor(1, 2, 3);
    const publish::ArticleDocument built = publish::buildArticle(everyKind(), style);
    const auto formatOf
        = [&](int i) { return built.document->findBlockByNumber(i).begin().fragment().charFormat(); };
    const auto blockOf = [&](int i) { return built.document->findBlockByNumber(i).blockFormat(); };
    const auto size = [&](int i) { return formatOf(i).fontPointSize(); };

    QVERIFY(size(0) < size(1) && size(2) < size(1) && size(4) < size(2));
    QVERIFY(formatOf(1).font().bold());
    QVERIFY(!formatOf(0).font().bold() && !formatOf(4).font().bold());
    QCOMPARE(size(4), style.bodySize);
    QVERIFY(size(6) < size(4) && size(7) < size(4));
    QVERIFY(blockOf(4).textIndent() > 0);
    QCOMPARE(blockOf(4).alignment(), Qt::AlignJustify);
    QCOMPARE(blockOf(7).alignment(), Qt::AlignRight);
    for (const int quiet : { 0, 3, 6, 7 })
        QCOMPARE(formatOf(quiet).foreground().color(), style.quietInk);
    // No colour of its own: the palette rules, light or dark.
    for (const int plain : { 1, 2, 4, 5 })
        QVERIFY(!formatOf(plain).hasProperty(QTextFormat::ForegroundBrush));

    const publish::ArticleDocument plain = publish::buildArticle(everyKind(), {});
    QVERIFY(!plain.document->findBlockByNumber(3).begin().fragment().charFormat().hasProperty(
        QTextFormat::ForegroundBrush));
}

void PublishTest::mentionsAreColouredOnDemand()
{
    core::StoredArticle article = everyKind();
    article.mentions = { { core::EntityClass::Organisation, { 1, 0, 5 }, u"长风机械厂"_s },
        { core::EntityClass::Person, { 3, 7, 2 }, u"林舟"_s },
        { core::EntityClass::Person, { 99, 7, 2 }, u"无"_s } };
    publish::Style style;
    style.entities[core::EntityClass::Person].setFontUnderline(true);
    const publish::ArticleDocument built = publish::buildArticle(article, style);
    QStringList underlined;
    for (QTextBlock at = built.document->begin(); at.isValid(); at = at.next()) {
        for (auto it = at.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().fontUnderline())
                underlined.append(it.fragment().text());
        }
    }
    QCOMPARE(underlined, QStringList { u"林舟"_s });
}

void PublishTest::paragraphsKeepTheRulesOfLineStarts()
{
    if (!publish::chineseFamily())
        QSKIP("No Chinese font is installed.");
    const QString text
        = u"“夜校、车间、宿舍（含食堂）……都要去！”他说：《规定》第3条——“谁来办？怎么办？”写得明白；大家听了，都说“好”。"_s;
    const publish::ArticleDocument built
        = publish::buildArticle(made({ block(BlockKind::Paragraph, text + text + text + text) }), {});
    const QString closing = u"，。、；：？！”’）》…"_s;
    const QString opening = u"“‘（《"_s;
    int lines = 0;
    for (int width = 120; width < 400; width += 7) {
        built.document->setTextWidth(width);
        built.document->documentLayout();
        const QTextBlock paragraph = built.document->firstBlock();
        for (int i = 1; i < paragraph.layout()->lineCount(); ++i, ++lines) {
            const int start = paragraph.layout()->lineAt(i).textStart();
            QVERIFY2(
                !closing.contains(paragraph.text().at(start)), qPrintable(paragraph.text().mid(start, 3)));
            QVERIFY2(!opening.contains(paragraph.text().at(start - 1)),
                qPrintable(paragraph.text().mid(start - 1, 3)));
        }
    }
    QVERIFY(lines > 100);
}

void PublishTest::datesAndPlaces_data()
{
    using core::Basis;
    using core::Precision;
    QTest::addColumn<core::IssueDate>("date");
    QTest::addColumn<QString>("paper");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("title");
    const auto date = [](const QString &value, Precision precision, Basis basis) {
        return core::IssueDate {
            .value = value, .precision = precision, .basis = basis, .confidence = 1, .evidence = {}
        };
    };
    QTest::newRow("day") << date(u"2023-09-02"_s, Precision::Day, Basis::Stated) << u"晨工报"_s << u"A1"_s
                         << u"晨工报  2 September 2023  Page A1"_s << u"2 September 2023  晨工报"_s;
    QTest::newRow("estimated month") << date(u"2023-09"_s, Precision::Month, Basis::Inferred) << QString()
                                     << u"3"_s << u"September 2023 (estimated)  Page 3"_s
                                     << u"September 2023 (estimated)"_s;
    QTest::newRow("year from the path")
        << date(u"1998"_s, Precision::Year, Basis::Path) << QString() << QString() << u"1998"_s << u"1998"_s;
    QTest::newRow("undated") << core::IssueDate() << QString() << QString() << u"Undated"_s << u"Undated"_s;
    QTest::newRow("not a date") << date(u"2023-13"_s, Precision::Month, Basis::Stated) << QString()
                                << QString() << u"2023-13"_s << u"2023-13"_s;
}

void PublishTest::datesAndPlaces()
{
    QFETCH(const core::IssueDate, date);
    QFETCH(const QString, paper);
    QFETCH(const QString, number);
    core::IssueSummary issue;
    issue.paper = paper;
    issue.date = date;
    QTEST(publish::placeLine(issue, number), "place");
    QTEST(publish::issueTitle(issue), "title");
}

QTEST_MAIN(PublishTest)
#include "tst_publish.moc"
