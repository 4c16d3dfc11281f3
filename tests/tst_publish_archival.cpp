// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "offscreentest.h"
#include "printedpdf.h"
#include "publish/fonts.h"
#include "publish/pdfarchival.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>

using publish::PrintSetup;

/// What a PDF says of itself, the rules of PDF/A-1b, and that it is the same whenever it is made.
class PublishArchivalTest : public OffscreenTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFileSaysWhatItIs();
    void archivalFilesKeepTheRules();
    void breachesOfTheRulesAreSeen_data();
    void breachesOfTheRulesAreSeen();
    void sameBytesAtAnyTime();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void PublishArchivalTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    if (!publish::chineseFamily())
        QSKIP("No Chinese font is installed (package fonts-noto-cjk).");
}

void PublishArchivalTest::theFileSaysWhatItIs()
{
    NEEDS_POPPLER;
    StoredArticle article = withParagraph(u"正文。"_s);
    article.issue.paper = u"晨工报 <&>"_s;
    article.article.people
        = { { u"林小满"_s, core::Part::Reporter }, { u"周岩"_s, core::Part::Photographer } };
    const QString file = path(u"says.pdf"_s);
    qunsetenv("SOURCE_DATE_EPOCH");
    QVERIFY(publish::writePdf(entriesOf({ article }), u"题 <一> & \"二\""_s, {}, file));
    const QString info = printed(u"pdfinfo"_s, { u"-rawdates"_s, file });
    const auto line = [&](const QString &key, const QString &value) {
        return QRegularExpression(u"\n?"_s + key + u":\\s+"_s + QRegularExpression::escape(value) + u"\n"_s)
            .match(info)
            .hasMatch();
    };
    QVERIFY2(line(u"Title"_s, u"题 <一> & \"二\""_s), qPrintable(info));
    QVERIFY2(line(u"Author"_s, u"林小满、周岩"_s), qPrintable(info));
    QVERIFY2(info.contains(u"晨工报 <&>  September 2023 (estimated)"_s), qPrintable(info));
    QVERIFY2(line(u"CreationDate"_s, u"D:202309"_s), qPrintable(info));
    // The same as XMP, which is XML.
    QXmlStreamReader xml(printed(u"pdfinfo"_s, { u"-meta"_s, file }).trimmed());
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters && !xml.isWhitespace())
            texts.append(xml.text().toString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const QString &text : { u"题 <一> & \"二\""_s, u"林小满、周岩"_s, u"2023-09"_s, u"zh"_s })
        QVERIFY2(texts.contains(text), qPrintable(texts.join(u'|')));
}

void PublishArchivalTest::archivalFilesKeepTheRules()
{
    QList<publish::Entry> entries = entriesOf(issueOf(8));
    entries.append({ withParagraph(u"工人与部首⼯，𠮷野，office"_s) });
    entries.last().stored.mentions = { { core::EntityClass::Post, { 1, 0, 2 }, u"工人"_s } };
    entries.last().hits = { { 1, 3, 2 } };
    const PrintSetup setup { .columns = 2, .entities = true, .hits = true, .archival = true };
    const QByteArray pdf = bytesOf(entries, setup);
    QVERIFY(!pdf.isEmpty());
    QCOMPARE(publish::archivalProblems(pdf), QStringList());
    // And a file that is not meant to be one is none.
    QVERIFY(!publish::archivalProblems(bytesOf(entries, {})).isEmpty());
    if (QStandardPaths::findExecutable(u"qpdf"_s).isEmpty())
        QSKIP("qpdf is not installed.");
    QVERIFY(publish::writePdf(entries, u"题"_s, setup, path(u"archival.pdf"_s)));
    const QString checked = printed(u"qpdf"_s, { u"--check"_s, path(u"archival.pdf"_s) });
    QVERIFY2(checked.contains(u"No syntax or stream encoding errors found"_s), qPrintable(checked));
}

void PublishArchivalTest::breachesOfTheRulesAreSeen_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<QString>("clause");
    const auto row = [](const char *name, const char *there, const char *instead, const char *clause) {
        QTest::newRow(name) << QByteArray(there) << QByteArray(instead) << QString::fromLatin1(clause);
    };
    // As long as what they replace, so that the table of objects stays right.
    row("another version", "%PDF-1.4", "%PDF-1.7", "6.1.2");
    row("no output intent", "/GTS_PDFA1", "/GTS_PDFX1", "6.2.2");
    row("no claim", "<pdfaid:part>1", "<pdfaid:part>3", "6.7.11");
    row("transparent ink", "/ca 1.0", "/ca 0.5", "6.4");
    row("another encoding", "/Identity-H", "/Identity-V", "6.3.3.3");
    row("no list of glyphs", "/CIDSet", "/CIDNot", "6.3.5");
    row("an open action", "/OutputIntents", "/OpenAction   ", "6.6");
    row("no identifier", "/ID [", "/IX [", "6.1.3");
    row("title in one place only", "<< /Title ", "<< /Label ", "6.7.3");
}

void PublishArchivalTest::breachesOfTheRulesAreSeen()
{
    QFETCH(const QByteArray, there);
    QFETCH(const QByteArray, instead);
    QFETCH(const QString, clause);
    QByteArray pdf = bytesOf(entriesOf({ withParagraph(u"正文。"_s) }), { .archival = true });
    QCOMPARE(publish::archivalProblems(pdf), QStringList());
    QVERIFY(pdf.contains(there));
    pdf.replace(there, instead);
    const QString problems = publish::archivalProblems(pdf).join(u' ');
    QVERIFY2(problems.contains(clause), qPrintable(problems));
}

void PublishArchivalTest::sameBytesAtAnyTime()
{
    qunsetenv("SOURCE_DATE_EPOCH");
    for (const PrintSetup &setup :
        { PrintSetup {}, PrintSetup { .columns = 3, .entities = true, .archival = true } }) {
        const QByteArray first = bytesOf(entriesOf(issueOf(5)), setup);
        QTest::qWait(1100); // the clock goes on by a second
        QVERIFY(!first.isEmpty());
        QCOMPARE(bytesOf(entriesOf(issueOf(5)), setup), first);
    }
}

QTEST_MAIN(PublishArchivalTest)
#include "tst_publish_archival.moc"
