// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offscreentest.h"
#include "printedpdf.h"
#include "publish/citation.h"
#include "publish/fonts.h"
#include "publish/inks.h"
#include "publish/pdffile.h"
#include "publish/print.h"
#include "publish/punctuation.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextLayout>
#include <QXmlStreamReader>

using publish::PrintSetup;

/// How articles stand on sheets: sizes, columns, typography, colours.
class PublishPrintTest : public OffscreenTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everySizeInColumnsIsWhole_data();
    void everySizeInColumnsIsWhole();
    void nothingIsCropped_data() { everySizeInColumnsIsWhole_data(); }
    void nothingIsCropped();
    void linesKeepTheRules();
    void columnsAreEven();
    void captionsBeginNoColumn();
    void marksThatMeetGiveWay_data();
    void marksThatMeetGiveWay();
    void marksThatMeetStandCloser();
    void theFootSaysWhereFromAndHowFar();
    void coloursAreThereOnDemand();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Words of a PDF with their boxes, page after page, in points from the upper left corner.
    struct Word {
        QString text;
        QRectF box;
        QSizeF page;
    };
    static QList<Word> words(const QString &file);

    QTemporaryDir m_folder;
};

void PublishPrintTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (!publish::chineseFamily())
        QSKIP("No Chinese font is installed (package fonts-noto-cjk).");
}

QList<PublishPrintTest::Word> PublishPrintTest::words(const QString &file)
{
    QList<Word> out;
    QXmlStreamReader xml(printed(u"pdftotext"_s, { u"-bbox"_s, file, u"-"_s }));
    QSizeF page;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto number
            = [&](const char *name) { return xml.attributes().value(QLatin1String(name)).toDouble(); };
        if (xml.name() == u"page")
            page = QSizeF(number("width"), number("height"));
        if (xml.name() != u"word")
            continue;
        const QRectF box(QPointF(number("xMin"), number("yMin")), QPointF(number("xMax"), number("yMax")));
        out.append({ xml.readElementText(), box, page });
    }
    return out;
}

void PublishPrintTest::everySizeInColumnsIsWhole_data()
{
    QTest::addColumn<PrintSetup>("setup");
    for (const publish::PaperNames &paper : publish::papers()) {
        for (int columns = 1; columns <= publish::mostColumns; ++columns) {
            PrintSetup setup;
            setup.paper = paper.size;
            setup.columns = columns;
            QTest::addRow("%s, %d", paper.name, columns) << setup;
        }
    }
}

void PublishPrintTest::everySizeInColumnsIsWhole()
{
    NEEDS_POPPLER;
    QFETCH(const PrintSetup, setup);
    const QList<StoredArticle> articles = issueOf(20);
    const QString file = path(u"size.pdf"_s);
    const auto report = publish::writePdf(entriesOf(articles), u"合订本"_s, setup, file);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    const QSizeF paper = publish::namesOf(setup.paper).millimetres * 72 / 25.4;
    // One that printers know by its name.
    QVERIFY(publish::pageSizeOf(setup.paper).id() != QPageSize::Custom);
    static const QRegularExpression size(u"Page size:\\s+([\\d.]+) x ([\\d.]+) pts"_s);
    const auto found = size.match(printed(u"pdfinfo"_s, { file }));
    QVERIFY(qAbs(found.captured(1).toDouble() - paper.width()) < 1);
    QVERIFY(qAbs(found.captured(2).toDouble() - paper.height()) < 1);
    QStringList heads { publish::placeLine(articles.first().issue, {}) };
    for (const StoredArticle &article : articles)
        heads.append(head(article));
    // In the order in which it was set: what is beside one another is no line.
    const QString text = bodyText(file, heads, { u"-raw"_s });
    qsizetype at = 0;
    for (const StoredArticle &article : articles) {
        at = text.indexOf(blocksText(article), at);
        QVERIFY2(at >= 0, qPrintable(article.article.title()));
        at += blocksText(article).size();
    }
}

void PublishPrintTest::nothingIsCropped()
{
    NEEDS_POPPLER;
    QFETCH(const PrintSetup, setup);
    const QString file = path(u"cropped.pdf"_s);
    QVERIFY(publish::writePdf(entriesOf(issueOf(20)), u"合订本"_s, setup, file));
    const publish::SheetGeometry geometry = publish::geometryOf(setup);
    const qreal points = 72.0 / publish::dotsPerInch;
    const qreal left = geometry.textLeft * points;
    const QRectF text(
        left, 0, geometry.textWidth() * points, namesOf(setup.paper).millimetres.height() * 72 / 25.4);
    const QList<Word> all = words(file);
    QVERIFY(all.size() > 100);
    for (const Word &word : all)
        QVERIFY2(text.adjusted(-1, 0, 1.5, 0).contains(word.box), qPrintable(word.text));
}

void PublishPrintTest::linesKeepTheRules()
{
    QString text;
    for (int i = 0; i < 300; ++i)
        text += QString(i % 5, u'字') + u"“首届（春季）”，《车间里的灯》；他说：“好！”"_s
            + QString(i % 3, u'工');
    const auto print = publish::Print::make(entriesOf({ withParagraph(text) }), {}, { .columns = 3 });
    QVERIFY(print);
    int lines = 0;
    for (int sheet = 0; sheet < (*print)->sheets(); ++sheet) {
        for (const publish::PlacedLine &placed : (*print)->sheet(sheet).lines) {
            const QTextBlock set = placed.document->findBlockByNumber(placed.block);
            const QTextLine line = set.layout()->lineAt(placed.line);
            const QString words = set.text().mid(line.textStart(), line.textLength()).remove(QChar(0x2060));
            ++lines;
            QVERIFY2(!u"”’）》」』】〕，。、；：！？…—·"_s.contains(words.front()), qPrintable(words));
            QVERIFY2(!u"“‘（《「『【〔"_s.contains(words.back()), qPrintable(words));
        }
    }
    QVERIFY(lines > 300);
}

void PublishPrintTest::columnsAreEven()
{
    PrintSetup setup;
    for (const int columns : { 2, 3 }) {
        setup.columns = columns;
        const QList<publish::Entry> one = entriesOf({ withParagraph(sentences(12)) });
        const auto print = publish::Print::make(one, {}, setup);
        QVERIFY(print);
        QCOMPARE((*print)->sheets(), 1);
        QMap<qreal, int> lines; // by the left of their column
        for (const publish::PlacedLine &line : (*print)->sheet(0).lines)
            lines[line.corner.x()]
                += line.document->blockCount() == 1 && line.document->characterCount() > 20;
        QCOMPARE(lines.size(), columns);
        QVERIFY(lines.first() >= 5);
        QVERIFY2(
            lines.first() - lines.last() <= 2, "no column is longer by more than a paragraph's end needs");
    }
}

void PublishPrintTest::captionsBeginNoColumn()
{
    NEEDS_POPPLER;
    PrintSetup setup;
    for (const int columns : { 1, 2, 3 }) {
        setup.columns = columns;
        for (int length = 1; length < 40; ++length) {
            const StoredArticle article = made({ block(BlockKind::Headline, u"绿荫下的读书角"_s),
                block(BlockKind::Paragraph, sentences(length)),
                block(BlockKind::Caption, u"图为退休职工在读书角里翻阅报纸。"_s),
                block(BlockKind::Credit, u"周岩 摄"_s) });
            const auto print = publish::Print::make(entriesOf({ article }), {}, setup);
            QVERIFY(print);
            for (int sheet = 0; sheet < (*print)->sheets(); ++sheet) {
                const QList<publish::PlacedLine> &lines = (*print)->sheet(sheet).lines;
                for (qsizetype i = 0; i < lines.size(); ++i) {
                    const bool begins = i == 0 || lines.at(i).corner.x() != lines.at(i - 1).corner.x();
                    // The paragraph is block 0 of the body; what follows is the caption and the credit.
                    QVERIFY2(!begins || lines.at(i).block == 0, qPrintable(QString::number(length)));
                }
            }
        }
    }
}

void PublishPrintTest::marksThatMeetGiveWay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("giving");
    const auto row = [](const char *name, const QString &text, const QList<int> &giving) {
        QTest::newRow(name) << text << giving;
    };
    row("none", u"工人，农民。"_s, {});
    row("stop and closing quote", u"好。”他说"_s, { 1 });
    row("colon and opening quote", u"他说：“好"_s, { 2 });
    row("two opening", u"（“好”）"_s, { 0, 3 });
    row("three", u"《灯》）。"_s, { 2, 3 });
    row("dash and ellipsis stay whole", u"好——……好"_s, {});
    row("opening after closing is no pair the other way", u"“”"_s, {});
    row("at the end", u"好，"_s, {});
}

void PublishPrintTest::marksThatMeetGiveWay()
{
    QFETCH(const QString, text);
    QList<int> giving;
    for (int at = 0; at < text.size(); ++at) {
        if (publish::givesWay(text, at))
            giving.append(at);
    }
    QTEST(giving, "giving");
}

void PublishPrintTest::marksThatMeetStandCloser()
{
    NEEDS_POPPLER;
    // Two lines that differ by the marks that meet: 12 points of type, six of them saved by each pair.
    const auto width = [this](const QString &text) {
        const QString file = path(u"close.pdf"_s);
        if (!publish::writePdf(entriesOf({ withParagraph(text) }), {}, {}, file))
            return 0.0;
        double left = 1000;
        double right = 0;
        for (const Word &word : words(file)) {
            if (word.box.height() > 30 || word.box.top() < 90 || word.box.top() > 200 || word.text == u"标题")
                continue;
            left = std::min(left, word.box.left());
            right = std::max(right, word.box.right());
        }
        return right - left;
    };
    const double apart = width(u"工，工”工，工。工"_s);
    const double met = width(u"工工，”工工，。工"_s);
    QVERIFY(apart > 90);
    QVERIFY2(qAbs(apart - met - 12) < 1.5, qPrintable(u"%1 %2"_s.arg(apart).arg(met)));
}

void PublishPrintTest::theFootSaysWhereFromAndHowFar()
{
    NEEDS_POPPLER;
    QList<StoredArticle> articles = issueOf(3);
    for (StoredArticle &article : articles)
        article.issue.paper = u"晨工报"_s;
    const QString file = path(u"foot.pdf"_s);
    const auto report = publish::writePdf(entriesOf(articles), u"合订本"_s, {}, file);
    QVERIFY(report);
    const QString second
        = withoutBlanks(printed(u"pdftotext"_s, { u"-f"_s, u"2"_s, u"-l"_s, u"2"_s, file, u"-"_s }));
    const QString source = withoutBlanks(publish::sourceLine(articles.first()));
    // The headline may be cut where the line is full.
    QVERIFY2(second.contains(source.left(20)), qPrintable(second));
    QVERIFY(second.endsWith(u"·Page2of%1"_s.arg(report->pages)));
    // The head: masthead, date with its mark, page.
    QVERIFY2(second.startsWith(u"晨工报September2023(estimated)Page1"_s), qPrintable(second.left(60)));
}

void PublishPrintTest::coloursAreThereOnDemand()
{
    StoredArticle article = withParagraph(u"市总工会主席林小满说"_s);
    article.mentions = { { core::EntityClass::Person, { 1, 6, 3 }, u"林小满"_s } };
    const publish::Entry entry { article, { { 1, 1, 3 } }, {} };
    const auto colours = [&](const PrintSetup &setup) {
        const auto parts = publish::PdfFile::parse(bytesOf({ entry }, setup));
        const QByteArray page = parts ? parts->streamData(publish::PdfFile::reference(
                                    parts->object(parts->pages().value(0)), "/Contents"))
                                      : QByteArray();
        // As QPdfWriter writes a colour: three shares of one; a whole one is a 1.
        const auto share = [](float part) { return QByteArray::number(part, 'f', 9).left(5); };
        const auto holds = [&](const QColor &colour) {
            return page.contains(share(colour.greenF())) && page.contains(share(colour.blueF()));
        };
        return std::pair(holds(publish::paperEntityFormats()[core::EntityClass::Person].background().color()),
            holds(publish::hitInk()));
    };
    QCOMPARE(colours({}), std::pair(false, false));
    QCOMPARE(colours({ .entities = true }), std::pair(true, false));
    QCOMPARE(colours({ .hits = true }), std::pair(false, true));
    QCOMPARE(colours({ .entities = true, .hits = true }), std::pair(true, true));
}

QTEST_MAIN(PublishPrintTest)
#include "tst_publish_print.moc"
