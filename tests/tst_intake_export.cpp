// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importroom.h"
#include "intake/typesetter.h"
#include "offscreentest.h"

#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using core::Error;
using publish::Form;
using namespace Qt::StringLiterals;

/// The way out of an archive: what is chosen, in which form, to which files, and what goes wrong.
class TestIntakeExport : public OffscreenTest, private ImportRoom {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyTargetIsChosen();
    void hitsAndTheirWordsComeAlong();
    void everyFormIsWritten_data();
    void everyFormIsWritten();
    void anIssueIsPrintedOnAnotherThread();
    void filesOfOneEachAreNamed();
    void namesThatAreTakenAreNumbered();
    void namesAreKeptWhole_data();
    void namesAreKeptWhole();
    void patternsThatMakeNoNamesAreRefused();
    void whatGoesWrongLeavesNothing_data();
    void whatGoesWrongLeavesNothing();
    void aFullDiskLeavesNoPart();
    void devicesAreNoTargets();
    void stoppingLeavesNoPart();
    void theProofIsTheFirstArticles();

private:
    core::Result<intake::ExportReport> exported(const intake::ExportRequest &request);
    intake::ExportRequest requestOf(Form form, const QString &file) const
    {
        intake::ExportRequest out;
        out.target.issue = 1;
        out.archive = archive();
        out.form = form;
        out.path = path(file);
        return out;
    }
    QStringList written() const
    {
        return QDir(path(u"out"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    QString archive() const { return path(u"档案 一.jianbao"_s); }
};

void TestIntakeExport::initTestCase()
{
    QVERIFY(loadRecogniser());
}

void TestIntakeExport::init()
{
    QVERIFY(openArchive());
    run({ write(u"2031-03-04/01.txt"_s, page(u"云州办读书会"_s) + page(u"职工读书忙"_s, u"澜浦"_s)),
        write(u"2031-03-04/02.txt"_s, page(u"书香进车间"_s)) });
    QVERIFY(QDir().mkpath(path(u"out"_s)));
}

core::Result<intake::ExportReport> TestIntakeExport::exported(const intake::ExportRequest &request)
{
    const auto reader = archive::Reader::open(archive());
    if (!reader)
        return std::unexpected(reader.error());
    intake::ExportProgress progress;
    return intake::exportArticles(**reader, request, progress);
}

void TestIntakeExport::everyTargetIsChosen()
{
    const auto reader = archive::Reader::open(archive());
    QVERIFY(reader);
    const auto choose = [&](const intake::ExportTarget &target) { return intake::choose(**reader, target); };
    const auto issue = choose({ .issue = 1 });
    QVERIFY(issue);
    QVERIFY(issue->articles.size() >= 2);
    QVERIFY2(issue->title.contains(u"2031"_s), qPrintable(issue->title));
    const QList<core::ArticleId> backwards { issue->articles.last(), issue->articles.first() };
    QCOMPARE(choose({ .articles = backwards })->articles, backwards);
    const auto found = choose({ .query = u"书香"_s });
    QVERIFY(found);
    QCOMPARE(found->title, u"书香"_s);
    QCOMPARE(found->articles.size(), 1);
    QCOMPARE(choose({ .query = u"书香"_s, .title = u"选编"_s })->title, u"选编"_s);
    QVERIFY(choose({ .clippings = true })->articles.isEmpty());
    const core::ArticleId kept = found->articles.first();
    archive::Writer::Chosen clipped;
    clipped.articles = { kept };
    store()->write([clipped](archive::Writer &writer) { return writer.clip(clipped, 1); }).waitForFinished();
    QCOMPARE(choose({ .clippings = true })->articles, found->articles);
    QCOMPARE(choose({ .issue = 4711 }).error().kind, Error::Kind::NotFound);
    QCOMPARE(choose({ .query = u"/(/"_s }).error().kind, Error::Kind::BadQuery);
}

void TestIntakeExport::hitsAndTheirWordsComeAlong()
{
    const auto reader = archive::Reader::open(archive());
    QVERIFY(reader);
    const auto chosen = intake::choose(**reader, { .query = u"书香"_s });
    QVERIFY(chosen);
    const auto entry = intake::entryOf(**reader, *chosen, chosen->articles.first());
    QVERIFY(entry);
    QCOMPARE(entry->hits.size(), 1);
    const core::Span hit = entry->hits.first();
    QCOMPARE(entry->stored.article.blocks.at(hit.block).text.mid(hit.start, hit.length), u"书香"_s);
    QVERIFY2(entry->snippet.contains(u"书香"_s), qPrintable(entry->snippet));
}

void TestIntakeExport::everyFormIsWritten_data()
{
    QTest::addColumn<Form>("form");
    for (const publish::FormNames &names : publish::forms())
        QTest::newRow(names.name) << names.form;
}

void TestIntakeExport::everyFormIsWritten()
{
    QFETCH(const Form, form);
    const auto report = exported(requestOf(form, u"out/期"_s));
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QFile file(path(u"out/期"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(report->bytes, file.size());
    QCOMPARE(report->files, QStringList { file.fileName() });
    QVERIFY(report->articles >= 2);
    const QByteArray bytes = file.readAll();
    if (form == Form::Pdf)
        QVERIFY(report->pages >= 2 && bytes.startsWith("%PDF-"));
    else if (form == Form::Odt)
        QVERIFY(bytes.startsWith("PK"));
    else // each of the others is text that names the articles
        QVERIFY2(bytes.contains("书香进车间") || bytes.contains("\\u"), bytes.left(400).constData());
}

void TestIntakeExport::anIssueIsPrintedOnAnotherThread()
{
    const auto progress = std::make_shared<intake::ExportProgress>();
    auto future = intake::startExport(requestOf(Form::Pdf, u"out/期.pdf"_s), progress);
    future.waitForFinished();
    const auto report = future.result();
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY(report->pages >= 2);
    QCOMPARE(progress->done.load(), report->articles);
    QCOMPARE(progress->total.load(), report->articles);
}

void TestIntakeExport::filesOfOneEachAreNamed()
{
    intake::ExportRequest request = requestOf(Form::Text, u"out"_s);
    request.each = true;
    request.pattern = u"{n} {date} 第{page}版 {title}"_s;
    const auto report = exported(request);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->articles, report->files.size());
    QCOMPARE(written().size(), report->files.size());
    QVERIFY2(
        written().contains(u"001 2031-03-04 第1版 云州办读书会.txt"_s), qPrintable(written().join(u'|')));
}

void TestIntakeExport::namesThatAreTakenAreNumbered()
{
    intake::ExportRequest request = requestOf(Form::Markdown, u"out"_s);
    request.target = { .query = u"书香"_s };
    request.each = true;
    QVERIFY(exported(request));
    QVERIFY(exported(request));
    QCOMPARE(
        written(), (QStringList { u"2031-03-04 2 书香进车间 (2).md"_s, u"2031-03-04 2 书香进车间.md"_s }));
}

void TestIntakeExport::namesAreKeptWhole_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("slashes") << u"上/下\\左:右"_s << u"上 下 左 右"_s;
    QTest::newRow("hidden") << u"..隐"_s << u"隐"_s;
    QTest::newRow("nothing left") << u"///"_s << u"_"_s;
    QTest::newRow("ends in a dot") << u"完。."_s << u"完。"_s;
    QTest::newRow("line feed") << u"上\n下"_s << u"上 下"_s;
    QTest::newRow("300 characters") << QString(300, u'长') << QString(78, u'长');
    QTest::newRow("beyond the BMP") << u"𠮷"_s.repeated(100) << u"𠮷"_s.repeated(58);
}

void TestIntakeExport::namesAreKeptWhole()
{
    QFETCH(const QString, title);
    const QString name = publish::asFileName(title);
    QTEST(name, "name");
    QVERIFY(name.toUtf8().size() <= 235);
    QFile file(path(u"out/"_s) + name + u" (2).html"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void TestIntakeExport::patternsThatMakeNoNamesAreRefused()
{
    for (const QString &pattern : { u"{title} {weather}"_s, u"{date}"_s, QString() }) {
        intake::ExportRequest request = requestOf(Form::Text, u"out"_s);
        request.each = true;
        request.pattern = pattern;
        const auto report = exported(request);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::BadArgument);
        QVERIFY(written().isEmpty());
    }
}

void TestIntakeExport::whatGoesWrongLeavesNothing_data()
{
    QTest::addColumn<intake::ExportTarget>("target");
    QTest::addColumn<QString>("file");
    QTest::addColumn<Error::Kind>("kind");
    const intake::ExportTarget issue { .issue = 1 };
    QTest::newRow("no such folder") << issue << u"out/no/a"_s << Error::Kind::Unwritable;
    QTest::newRow("a folder") << issue << u"out"_s << Error::Kind::Unwritable;
    QTest::newRow("a name of 300 characters")
        << issue << u"out/"_s + QString(300, u'a') << Error::Kind::Unwritable;
    QTest::newRow("nothing found") << intake::ExportTarget { .query = u"没有这样的话"_s } << u"out/a"_s
                                   << Error::Kind::NotFound;
    QTest::newRow("nothing clipped") << intake::ExportTarget { .clippings = true } << u"out/a"_s
                                     << Error::Kind::NotFound;
    QTest::newRow("no such article") << intake::ExportTarget { .articles = { 4711 } } << u"out/a"_s
                                     << Error::Kind::NotFound;
}

void TestIntakeExport::whatGoesWrongLeavesNothing()
{
    QFETCH(const intake::ExportTarget, target);
    QFETCH(const QString, file);
    for (const Form form : { Form::Pdf, Form::Odt, Form::Text }) {
        intake::ExportRequest request = requestOf(form, file);
        request.target = target;
        const auto report = exported(request);
        QVERIFY(!report);
        QTEST(report.error().kind, "kind");
        QVERIFY(!report.error().message.isEmpty());
        QCOMPARE(written(), QStringList());
    }
}

void TestIntakeExport::aFullDiskLeavesNoPart()
{
    // No file of this process may become longer: what a disk does that is full half-way.
    constexpr rlim_t room = 60; // bytes
    rlimit before {};
    QVERIFY(getrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const publish::FormNames &names : publish::forms()) {
        const rlimit small { room, before.rlim_max };
        QVERIFY(setrlimit(RLIMIT_FSIZE, &small) == 0);
        const auto report = exported(requestOf(names.form, u"out/a"_s));
        QVERIFY(setrlimit(RLIMIT_FSIZE, &before) == 0);
        QVERIFY2(!report, names.name);
        QCOMPARE(report.error().kind, Error::Kind::Unwritable);
        QCOMPARE(written(), QStringList());
    }
}

void TestIntakeExport::devicesAreNoTargets()
{
    // QSaveFile would put a file in the place of a device, where the user may do that.
    const QString pipe = path(u"out/pipe"_s);
    QVERIFY(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const auto report = exported(requestOf(Form::Text, u"out/pipe"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Unwritable);
    QVERIFY(!QFileInfo(pipe).isFile());
}

void TestIntakeExport::stoppingLeavesNoPart()
{
    const auto reader = archive::Reader::open(archive());
    QVERIFY(reader);
    for (const Form form : { Form::Pdf, Form::Html }) {
        intake::ExportProgress progress;
        progress.stopped = true;
        const auto report = intake::exportArticles(**reader, requestOf(form, u"out/a"_s), progress);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
        QCOMPARE(written(), QStringList());
    }
}

void TestIntakeExport::theProofIsTheFirstArticles()
{
    intake::Typesetter typesetter;
    auto future = typesetter.proof(archive(), { .issue = 1 }, {}, 1);
    future.waitForFinished();
    const core::Result<intake::Proof> proof = future.result();
    QVERIFY2(proof, proof ? "" : qPrintable(proof.error().message));
    QCOMPARE(proof->articles, 1);
    QVERIFY(proof->all >= 2);
    QCOMPARE(proof->print->sheets(), 1);
    auto picture = typesetter.picture(proof->print, 0, 72);
    picture.waitForFinished();
    const QImage image = picture.result();
    QCOMPARE(image.size(), QSize(595, 842));
    // Something is printed on it, and the paper is white.
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    QSet<QRgb> colours;
    for (int x = 0; x < image.width(); ++x)
        colours.insert(image.pixel(x, 100));
    QVERIFY(colours.size() > 1);
}

QTEST_MAIN(TestIntakeExport)
#include "offscreentest.h"
#include "tst_intake_export.moc"
