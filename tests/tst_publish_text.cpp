// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offscreentest.h"
#include "printedpdf.h"
#include "publish/fonts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// The text of a PDF is the text of its articles, as tools that are not ours (poppler's) read it.
class PublishTextTest : public OffscreenTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textIsTheArticles_data();
    void textIsTheArticles();
    void whatNoFontHasIsNamed();
    void whatIsCutAwayShiftsNothing();
    void realPagesComeBack();
    void fontsAreEmbeddedAsSubsets();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void PublishTextTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (!publish::chineseFamily())
        QSKIP("No Chinese font is installed (package fonts-noto-cjk).");
}

void PublishTextTest::textIsTheArticles_data()
{
    QTest::addColumn<StoredArticle>("article");
    StoredArticle full = issueOf(9).last();
    full.article.blocks.append(
        block(BlockKind::Caption, u"图为学员在实训台前练习接线，指导教师在一旁讲解安全规程。"_s));
    full.article.blocks.append(block(BlockKind::Credit, u"本报记者 林舟 摄影报道"_s));
    QTest::newRow("every kind of block") << full;
    QTest::newRow("photo story") << made({ block(BlockKind::Headline, u"绿荫下的读书角"_s),
        block(BlockKind::Caption, u"退休职工在读书角里翻阅报纸。"_s),
        block(BlockKind::Credit, u"周岩 摄"_s) });
    QTest::newRow("nothing") << made({});
    QTest::newRow("no headline") << made({ block(BlockKind::Paragraph, sentences(1)) });
    QTest::newRow("drawn like radicals") << withParagraph(
        u"工会、长城、大门、骏马、见面、车辆、巨龙、一二人力日月用方高非立食金言手心水火土石田目耳足身里西音风飞首香鬼鱼鸟鹿麦黄黑鼓鼠鼻齿龟"_s);
    QTest::newRow("radicals beside their ideographs")
        << withParagraph(u"工人做工，部首⼯字旁；⻋与车，⻰与龙，⼀与一，工工工。"_s);
    QTest::newRow("compatibility characters") << withParagraph(u"隆與隆，µ与μ，Ω与Ω，K与K，Å与Å，︰与：。"_s);
    QTest::newRow("quotes, dashes, ellipses")
        << withParagraph(u"“‘——……’”《〈〉》「『』」【】〔〕〖〗·•～—–-…‥、。，；：？！％‰℃°′″"_s);
    QTest::newRow("Latin and digits") << withParagraph(
        u"AI与5G，12345元，office、ffi、fl、AVAST，3.14%，2023年9月1日10:30，a,b;c:d(e)[f]，C919、H₂O、m²、①②③⑩、ⅠⅡ、№"_s);
    QTest::newRow("full width") << withParagraph(
        u"Ａ１２３，．：；！？（）［］％＋－＝＜＞￥＄＠＃＆＊／＼"_s);
    QTest::newRow("beyond the BMP") << withParagraph(
        u"𠮷野、𠀋、𡈽、𠂉、𪚥龙，又见𠮷与吉，𠀋与丈。"_s.remove(u"𪚥"_s));
    QTest::newRow("hyphens where lines end") << [] {
        QString text;
        for (int i = 0; i < 400; ++i)
            text += QString(i % 7, u'字') + u"托马斯-柯夫·李"_s;
        return withParagraph(text);
    }();
    QTest::newRow("a title of 600 characters")
        << made({ block(BlockKind::Headline, sentences(14)), block(BlockKind::Paragraph, sentences(1)) });
    QTest::newRow("a title longer than a sheet")
        << made({ block(BlockKind::Headline, sentences(60)), block(BlockKind::Paragraph, sentences(1)) });
    QTest::newRow("one word longer than a line")
        << withParagraph(u"网址"_s + u"abcdefghij/klmnopqrst-0123456789"_s.repeated(20) + u"完"_s);
    QTest::newRow("200,000 characters in 4,000 paragraphs") << [] {
        QList<core::Block> blocks { block(BlockKind::Headline, u"长文"_s) };
        for (qsizetype length = 0, i = 0; length < 200000; ++i) {
            blocks.append(block(BlockKind::Paragraph, u"第%1段。"_s.arg(i) + sentences(1)));
            length += blocks.last().text.size();
        }
        return made(blocks);
    }();
    QTest::newRow("200,000 characters in one paragraph") << withParagraph(sentences(4400));
}

void PublishTextTest::textIsTheArticles()
{
    NEEDS_POPPLER;
    QFETCH(const StoredArticle, article);
    const QString file = path(u"article.pdf"_s);
    const core::Result<publish::PdfReport> report = publish::writePdf(entriesOf({ article }), {}, {}, file);
    QVERIFY2(report, qPrintable(report ? QString() : report.error().message));
    QCOMPARE(report->missing, QString());
    QCOMPARE(report->bytes, QFile(file).size());
    const QString info = printed(u"pdfinfo"_s, { file });
    QVERIFY(QRegularExpression(u"Pages:\\s+%1\n"_s.arg(report->pages)).match(info).hasMatch());

    const QString expected = blocksText(article);
    const QString found = bodyText(file, { head(article) });
    for (qsizetype i = 0; i < std::min(found.size(), expected.size()); ++i) {
        if (found.at(i) != expected.at(i))
            QCOMPARE(found.mid(i, 20), expected.mid(i, 20));
    }
    QCOMPARE(found.size(), expected.size());
}

void PublishTextTest::whatNoFontHasIsNamed()
{
    // No font has a glyph for these; they are named, and the text keeps them all the same.
    const QString odd = u"甲\uebce乙\U0010fff0〓丙\uebcd丁\uebce戊"_s;
    const QString surrogates = QChar(0xd842) + u"己"_s + QChar(0xdfb7);
    const StoredArticle article
        = made({ block(BlockKind::Headline, u"题\uebce"_s), block(BlockKind::Paragraph, odd + surrogates) });
    const core::Result<publish::PdfReport> report
        = publish::writePdf(entriesOf({ article }), {}, {}, path(u"odd.pdf"_s));
    QVERIFY(report);
    for (const QString &missing : { u"\uebce"_s, u"\U0010fff0"_s, u"\uebcd"_s })
        QCOMPARE(report->missing.count(missing), 1);
    NEEDS_POPPLER;
    const QString found = bodyText(path(u"odd.pdf"_s), { head(article) });
    QVERIFY2(found.startsWith(u"题\uebce"_s + odd), qPrintable(found));
    QVERIFY2(found.contains(u"己"_s), qPrintable(found));
}

/// The foot names the article, and is cut where the line is full: what is not printed there has no glyph, and
/// must not take another's place.
void PublishTextTest::whatIsCutAwayShiftsNothing()
{
    NEEDS_POPPLER;
    const QString title = QString(60, u'长') + u"𡈽"_s;
    QList<StoredArticle> articles {
        made({ block(BlockKind::Headline, title),
            block(BlockKind::Paragraph, u"姓𠮷的师傅，大家叫他老𠮷；𠀋夫𡈽。"_s) }),
        made({ block(BlockKind::Headline, u"𠂉"_s), block(BlockKind::Paragraph, u"𠀋与𠮷，𠂉。"_s) })
    };
    for (const bool contents : { false, true }) {
        publish::PrintSetup setup;
        setup.contents = contents;
        QVERIFY(publish::writePdf(entriesOf(articles), u"题"_s, setup, path(u"cut.pdf"_s)));
        const QString found = bodyText(path(u"cut.pdf"_s), { head(articles.first()) });
        for (const StoredArticle &article : articles)
            QVERIFY2(found.contains(blocksText(article)), qPrintable(found));
    }
}

void PublishTextTest::realPagesComeBack()
{
    NEEDS_POPPLER;
    const QDir folder(QStringLiteral(JIANBAO_SHARED_DIR "/pages"));
    const QStringList files = folder.entryList({ u"*.txt"_s }, QDir::Files);
    if (files.isEmpty())
        QSKIP("The shared pages are not here.");
    for (const QString &name : files) {
        QFile page(folder.filePath(name));
        QVERIFY(page.open(QIODevice::ReadOnly));
        StoredArticle article = made({});
        for (const QString &line : QString::fromUtf8(page.readAll()).split(u'\n')) {
            if (!line.trimmed().isEmpty())
                article.article.blocks.append(block(BlockKind::Paragraph, line.trimmed()));
        }
        const core::Result<publish::PdfReport> report
            = publish::writePdf(entriesOf({ article }), {}, {}, path(u"page.pdf"_s));
        QVERIFY(report);
        QVERIFY2(bodyText(path(u"page.pdf"_s), { head(article) }) == blocksText(article), qPrintable(name));
    }
}

void PublishTextTest::fontsAreEmbeddedAsSubsets()
{
    NEEDS_POPPLER;
    const QString file = path(u"fonts.pdf"_s);
    QVERIFY(
        publish::writePdf(entriesOf({ issueOf(1).first(), withParagraph(u"工人与部首⼯"_s) }), {}, {}, file));
    static const QRegularExpression row(u"^([A-Z]{6})\\+\\S+ .* (yes|no) (yes|no) (yes|no) +\\d+ +\\d+$"_s);
    int fonts = 0;
    for (const QString &line : printed(u"pdffonts"_s, { file }).split(u'\n', Qt::SkipEmptyParts).mid(2)) {
        const QRegularExpressionMatch match = row.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        for (const int column : { 2, 3, 4 }) // embedded, a subset, with a map to Unicode
            QCOMPARE(match.captured(column), u"yes"_s);
        ++fonts;
    }
    QVERIFY(fonts >= 2);
}

QTEST_MAIN(PublishTextTest)
#include "tst_publish_text.moc"
