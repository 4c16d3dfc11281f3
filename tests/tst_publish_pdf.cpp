// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offscreentest.h"
#include "printedpdf.h"
#include "publish/fonts.h"
#include "publish/pdffile.h"

#include <QDir>
#include <QFile>
#include <QHashSeed>
#include <QTemporaryDir>
#include <QThread>
#include <memory>
#include <vector>

/// Issues, long prints and failures on their way to a PDF.
class PublishPdfTest : public OffscreenTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void issueHasContentsAndBookmarks();
    void headlinesNeverEndASheet();
    void manyPagesComeOutWhole();
    void sameArticlesGiveTheSameBytes();
    void worksOffTheMainThread();
    void failuresLeaveNothing_data();
    void failuresLeaveNothing();
    void filesOfAnotherMakeAreRefused();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void PublishPdfTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (!publish::chineseFamily())
        QSKIP("No Chinese font is installed (package fonts-noto-cjk).");
}

void PublishPdfTest::issueHasContentsAndBookmarks()
{
    NEEDS_POPPLER;
    const QString file = path(u"issue.pdf"_s);
    const QList<StoredArticle> articles = issueOf(60);
    const QString title = u"晨工报合订本"_s;
    const core::Result<publish::PdfReport> report = publish::writePdf(entriesOf(articles), title, {}, file);
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
        article.page = articles.first().page;
    const core::Result<publish::PdfReport> report = publish::writePdf(entriesOf(articles), u"题"_s, {}, file);
    QVERIFY(report);
    const QString heads
        = withoutBlanks(u"工会服务到车间 ——车间主任带头听讲 本报讯（记者 林舟） 三百名青工报名学技术"_s);
    int sheets = 0;
    for (int page = 4; page <= report->pages; ++page, ++sheets) {
        const QString number = QString::number(page);
        const QString text = bodyText(file, { head(articles.first()) }, { u"-f"_s, number, u"-l"_s, number });
        QVERIFY2(!heads.contains(text.right(3)), qPrintable(text.right(20)));
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
    const core::Result<publish::PdfReport> report
        = publish::writePdf(entriesOf(articles), u"合订本"_s, {}, file);
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
        QVERIFY(publish::writePdf(entriesOf(articles), u"题"_s, {}, path(u"same.pdf"_s)));
        QFile file(path(u"same.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        files.append(file.readAll());
    }
    qunsetenv("SOURCE_DATE_EPOCH");
    QVERIFY(files.first().contains("/CreationDate (D:20230901000000Z)"));
    QVERIFY(files.at(0) == files.at(1));
    QVERIFY(files.at(0) == files.at(2));
}

void PublishPdfTest::worksOffTheMainThread()
{
    // Exports run as jobs of the intake; two may run at once.
    QList<core::Result<publish::PdfReport>> reports(2, publish::PdfReport());
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 2; ++i) {
        threads.emplace_back(QThread::create([this, i, &report = reports[i]] {
            report = publish::writePdf(entriesOf(issueOf(20)), {}, {}, path(u"thread%1.pdf"_s.arg(i)));
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60000));
    QVERIFY(reports.at(0) && reports.at(1));
    QVERIFY(reports.at(0)->pages > 1);
    QCOMPARE(reports.at(0)->pages, reports.at(1)->pages);
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
    const core::Result<publish::PdfReport> report = publish::writePdf(entriesOf(articles), {}, {}, file);
    QVERIFY(!report);
    QTEST(report.error().kind, "kind");
    QVERIFY2(report.error().message.contains(file), qPrintable(report.error().message));
    QCOMPARE(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList { u"folder"_s });
}

void PublishPdfTest::filesOfAnotherMakeAreRefused()
{
    const QString path = m_folder.filePath(u"whole.pdf"_s);
    QVERIFY(publish::writePdf(entriesOf({ withParagraph(u"正文。"_s) }), {}, {}, path));
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
