// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fonts.h"
#include "publish/pdf.h"
#include "publish/pdffile.h"

#include <QFile>
#include <QHashSeed>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using core::BlockKind;
using core::StoredArticle;
using namespace Qt::StringLiterals;

/// What leaves as a PDF, read back by tools that are not ours (poppler's).
class PublishPdfTest : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }

private Q_SLOTS:
    void initTestCase();
    void textIsTheArticles_data();
    void textIsTheArticles();
    void whatNoFontHasIsNamed();
    void fontsAreEmbeddedAsSubsets();
    void issueHasContentsAndBookmarks();
    void headlinesNeverEndASheet();
    void manyPagesComeOutWhole();
    void sameArticlesGiveTheSameBytes();
    void failuresLeaveNothing_data();
    void failuresLeaveNothing();
    void filesOfAnotherMakeAreRefused();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

static core::Block block(BlockKind kind, const QString &text)
{
    return { .kind = kind, .text = text, .source = {}, .joins = {} };
}

static StoredArticle made(const QList<core::Block> &blocks, int page = 3)
{
    StoredArticle out;
    out.issue.id = 1;
    out.issue.date = { .value = u"2023-09"_s,
        .precision = core::Precision::Month,
        .basis = core::Basis::Inferred,
        .confidence = 0.8,
        .evidence = {} };
    out.page.id = page;
    out.page.number = QString::number(page);
    out.article.blocks = blocks;
    return out;
}

static StoredArticle withParagraph(const QString &text)
{
    return made({ block(BlockKind::Headline, u"标题"_s), block(BlockKind::Paragraph, text) });
}

static QString sentences(int number)
{
    QString out;
    for (int i = 0; i < number; ++i)
        out += u"第%1天，车间里的马达声停了，工人们说：“门前的龙门吊也歇了——见到的都是年轻的面孔……”"_s.arg(
            i + 1);
    return out;
}

static QList<StoredArticle> issueOf(int articles)
{
    QList<StoredArticle> out;
    for (int i = 0; i < articles; ++i) {
        StoredArticle article
            = made({ block(BlockKind::Headline, u"工会服务到车间"_s),
                       block(BlockKind::Headline,
                           u"长风机械厂办起第%1期职工夜校，三百名青工报名学技术"_s.arg(i + 1)),
                       block(BlockKind::Headline, u"——车间主任带头听讲"_s),
                       block(BlockKind::Lead, u"本报讯（记者 林舟）"_s) },
                1 + i / 15);
        article.article.titleIndex = 1;
        for (int k = 0; k < 2 + i * 7 % 5; ++k)
            article.article.blocks.append(block(BlockKind::Paragraph, sentences(1 + (i + k) % 4)));
        out.append(article);
    }
    return out;
}

/// What a program of poppler-utils prints; skips the calling test where it is not installed.
static QString printed(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

static QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// The PDF's text without white space, running heads (the given lines) and feet.
static QString bodyText(const QString &file, const QStringList &heads, const QStringList &options = {})
{
    static const QRegularExpression foot(u"^Page\\d+of\\d+$"_s);
    static const QRegularExpression lineEnd(u"[\n\f]"_s);
    QStringList dropped;
    for (const QString &head : heads)
        dropped.append(withoutBlanks(head));
    QString out;
    for (const QString &line :
        printed(u"pdftotext"_s, options + QStringList { file, u"-"_s }).split(lineEnd)) {
        const QString text = withoutBlanks(line);
        if (!dropped.contains(text) && !foot.match(text).hasMatch())
            out += text;
    }
    return out;
}

static QString blocksText(const StoredArticle &article)
{
    QString out;
    for (const core::Block &each : article.article.blocks)
        out += withoutBlanks(each.text);
    return out;
}

static QString head(const StoredArticle &article)
{
    return publish::placeLine(article.issue, article.page.number);
}

#define NEEDS_POPPLER                                                                                        \
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())                                            \
    QSKIP("pdftotext is not installed (package poppler-utils).")

void PublishPdfTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (!publish::chineseFamily())
        QSKIP("No Chinese font is installed (package fonts-noto-cjk).");
}

void PublishPdfTest::textIsTheArticles_data()
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

void PublishPdfTest::textIsTheArticles()
{
    NEEDS_POPPLER;
    QFETCH(const StoredArticle, article);
    const QString file = path(u"article.pdf"_s);
    const core::Result<publish::PdfReport> report = publish::writePdf({ article }, {}, {}, file);
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

void PublishPdfTest::whatNoFontHasIsNamed()
{
    // No font has a glyph for these; they are named, and the text keeps them all the same.
    const QString odd = u"甲\ue123乙\U0010fff0〓丙\uf0f1丁\ue123戊"_s;
    const QString surrogates = QChar(0xd842) + u"己"_s + QChar(0xdfb7);
    const StoredArticle article
        = made({ block(BlockKind::Headline, u"题\ue123"_s), block(BlockKind::Paragraph, odd + surrogates) });
    const core::Result<publish::PdfReport> report
        = publish::writePdf({ article }, {}, {}, path(u"odd.pdf"_s));
    QVERIFY(report);
    for (const QString &missing : { u"\ue123"_s, u"\U0010fff0"_s, u"\uf0f1"_s })
        QCOMPARE(report->missing.count(missing), 1);
    NEEDS_POPPLER;
    const QString found = bodyText(path(u"odd.pdf"_s), { head(article) });
    QVERIFY2(found.startsWith(u"题\ue123"_s + odd), qPrintable(found));
    QVERIFY2(found.contains(u"己"_s), qPrintable(found));
}

void PublishPdfTest::fontsAreEmbeddedAsSubsets()
{
    NEEDS_POPPLER;
    const QString file = path(u"fonts.pdf"_s);
    QVERIFY(publish::writePdf({ issueOf(1).first(), withParagraph(u"工人与部首⼯"_s) }, {}, {}, file));
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

void PublishPdfTest::issueHasContentsAndBookmarks()
{
    NEEDS_POPPLER;
    const QString file = path(u"issue.pdf"_s);
    const QList<StoredArticle> articles = issueOf(60);
    const QString title = u"晨工报合订本"_s;
    const core::Result<publish::PdfReport> report = publish::writePdf(articles, title, {}, file);
    QVERIFY(report);
    const QString info = printed(u"pdfinfo"_s, { file });
    QVERIFY(info.contains(title));
    QVERIFY(QRegularExpression(u"Pages:\\s+%1\n"_s.arg(report->pages)).match(info).hasMatch());

    QStringList heads { publish::placeLine(articles.first().issue, {}) };
    for (const StoredArticle &article : articles)
        heads.append(head(article));
    const QString text = bodyText(file, heads);
    QVERIFY(text.startsWith(withoutBlanks(title)));
    const QString contents = text.left(text.indexOf(u"工会服务到车间"_s));
    qsizetype at = 0;
    for (const StoredArticle &article : articles) {
        at = text.indexOf(blocksText(article), at);
        QVERIFY2(at > 0, qPrintable(article.article.title()));
        // The contents give the page on which the title stands.
        const QRegularExpression entry(
            QRegularExpression::escape(article.article.title()) + u"(\\d+)(?:\\D|$)"_s);
        const QString number = entry.match(contents).captured(1);
        QVERIFY2(!number.isEmpty(), qPrintable(contents));
        QVERIFY(bodyText(file, {}, { u"-f"_s, number, u"-l"_s, number }).contains(article.article.title()));
    }

    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const std::optional<publish::PdfFile> parts = publish::PdfFile::parse(pdf.readAll());
    QVERIFY(parts);
    const QByteArray outline
        = parts->object(publish::PdfFile::reference(parts->object(parts->root()), "/Outlines"));
    QVERIFY(outline.contains("/Count 60"));
    const QByteArray first = parts->object(publish::PdfFile::reference(outline, "/First"));
    QVERIFY(first.contains(publish::PdfFile::textString(articles.first().article.title())));
}

void PublishPdfTest::headlinesNeverEndASheet()
{
    NEEDS_POPPLER;
    const QString file = path(u"sheets.pdf"_s);
    QList<StoredArticle> articles = issueOf(60);
    for (StoredArticle &article : articles)
        article.page.id = 1;
    for (StoredArticle &article : articles)
        article.page.number = u"1"_s;
    const core::Result<publish::PdfReport> report = publish::writePdf(articles, u"题"_s, {}, file);
    QVERIFY(report);
    int sheets = 0;
    for (int page = 4; page <= report->pages; ++page, ++sheets) {
        const QString number = QString::number(page);
        const QString text = bodyText(file, { head(articles.first()) }, { u"-f"_s, number, u"-l"_s, number });
        QVERIFY2(text.endsWith(u'”') || text.endsWith(u'，') || text.back().isLetterOrNumber()
                || text.endsWith(u'…') || text.endsWith(u'—') || text.endsWith(u'：'),
            qPrintable(text.right(20)));
        QVERIFY2(!text.endsWith(u"报名学技术"_s) && !text.endsWith(u"听讲"_s)
                && !text.endsWith(u"工会服务到车间"_s) && !text.endsWith(u"林舟）"_s),
            qPrintable(text.right(20)));
    }
    QVERIFY(sheets > 20);
}

void PublishPdfTest::manyPagesComeOutWhole()
{
    // 3,000 pages were one blank page at the resolution that QPdfWriter starts with.
    QList<StoredArticle> articles;
    for (int page = 0; page < 3000; ++page) {
        articles.append(withParagraph(u"第%1篇。"_s.arg(page)));
        articles.last().page.id = page + 1;
    }
    const QString file = path(u"many.pdf"_s);
    const core::Result<publish::PdfReport> report = publish::writePdf(articles, u"合订本"_s, {}, file);
    QVERIFY(report);
    QVERIFY(report->pages > 3000);
    NEEDS_POPPLER;
    const QString last = QString::number(report->pages);
    QVERIFY(bodyText(file, {}, { u"-f"_s, last }).contains(u"第2999篇。"_s));
}

void PublishPdfTest::sameArticlesGiveTheSameBytes()
{
    const QList<StoredArticle> articles { issueOf(1).first(), withParagraph(u"工人与部首⼯，µ与μ"_s) };
    qputenv("SOURCE_DATE_EPOCH", "1693526400");
    QList<QByteArray> files;
    for (int i = 0; i < 3; ++i) {
        if (i == 1)
            QHashSeed::setDeterministicGlobalSeed();
        else
            QHashSeed::resetRandomGlobalSeed();
        QVERIFY(publish::writePdf(articles, u"题"_s, {}, path(u"same.pdf"_s)));
        QFile file(path(u"same.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        files.append(file.readAll());
    }
    qunsetenv("SOURCE_DATE_EPOCH");
    QVERIFY(files.first().contains("/CreationDate (D:20230901000000Z)"));
    QVERIFY(files.at(0) == files.at(1));
    QVERIFY(files.at(0) == files.at(2));
}

void PublishPdfTest::failuresLeaveNothing_data()
{
    using Kind = core::Error::Kind;
    QTest::addColumn<QList<StoredArticle>>("articles");
    QTest::addColumn<QString>("target");
    QTest::addColumn<core::Error::Kind>("kind");
    const QList<StoredArticle> one { withParagraph(u"正文。"_s) };
    QTest::newRow("no articles") << QList<StoredArticle>() << u"none.pdf"_s << Kind::BadArgument;
    QTest::newRow("no such folder") << one << u"nowhere/a.pdf"_s << Kind::Unwritable;
    QTest::newRow("a folder") << one << u"folder"_s << Kind::Unwritable;
    QTest::newRow("a name of 300 characters") << one << QString(300, u'a') << Kind::Unwritable;
}

void PublishPdfTest::failuresLeaveNothing()
{
    QFETCH(const QList<StoredArticle>, articles);
    QFETCH(const QString, target);
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"folder"_s));
    const QString file = folder.filePath(target);
    const core::Result<publish::PdfReport> report = publish::writePdf(articles, {}, {}, file);
    QVERIFY(!report);
    QTEST(report.error().kind, "kind");
    QVERIFY2(report.error().message.contains(file), qPrintable(report.error().message));
    QCOMPARE(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList { u"folder"_s });
}

void PublishPdfTest::filesOfAnotherMakeAreRefused()
{
    const QString path = m_folder.filePath(u"whole.pdf"_s);
    QVERIFY(publish::writePdf({ withParagraph(u"正文。"_s) }, {}, {}, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    const std::optional<publish::PdfFile> parts = publish::PdfFile::parse(whole);
    QVERIFY(parts);
    QCOMPARE(parts->bytes(), whole);
    QCOMPARE(parts->pages().size(), 1);

    QVERIFY(!publish::PdfFile::parse({}));
    QVERIFY(!publish::PdfFile::parse("%PDF-1.4\n"));
    QVERIFY(!publish::PdfFile::parse("startxref\n99999999999\n%%EOF"));
    QVERIFY(!publish::PdfFile::parse("startxref\n-5\n%%EOF"));
    QVERIFY(!publish::PdfFile::parse("xref\nstartxref\n0\n%%EOF"));
    for (qsizetype size = 0; size < whole.size() - 40; size += 97)
        QVERIFY(!publish::PdfFile::parse(whole.left(size)));
    QByteArray moved = whole;
    moved.insert(20, "shifted");
    QVERIFY(!publish::PdfFile::parse(moved));
}

QTEST_MAIN(PublishPdfTest)
#include "tst_publish_pdf.moc"
