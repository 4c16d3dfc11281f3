// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/importreport.h"
#include "ui/panes/jobbar.h"
#include "ui/panes/noticebar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QUrl>

/// The way in, through the window: the preview, the panel of a running import, what is left of one that was
/// stopped, and the report.
class TestWindowImport : public WindowTest {
    Q_OBJECT

public Q_SLOTS:
    /// In the place of the file manager.
    void takeUrl(const QUrl &url) { m_shown = url; }

private Q_SLOTS:
    void whatWouldComeInIsShown();
    void enterImportsAtOnce();
    void notNowImportsNothing();
    void moreCanBeAdded();
    void aFolderIsCountedAndItsFirstFilesRead();
    void thePreviewWaitsForTheArchive();
    void whatIsInTheArchiveIsSaid();
    void theBarTellsSpeedAndTimeLeft();
    void theWindowStaysUsableMeanwhile();
    void whatWasStoppedIsTakenUpAgain();
    void whatWasCutOffIsOfferedAtTheNextStart();
    void theRestCanBeForgotten();
    void theReportIsNarrowedCopiedAndLeadsToTheFile();

private:
    ui::ImportPreview *preview() const { return m_room->find<ui::ImportPreview>(); }
    QString write(const QString &name, const QByteArray &bytes) const;
    QString writeMany(int files) const;
    void choose(const QStringList &paths) const;
    QString note() const { return m_room->find<QLabel>(u"previewNote"_s)->text(); }
    QList<QToolButton *> offered() const;
    int articles() const { return qobject_cast<ui::ArchiveTree *>(m_room->tree()->model())->articles(); }

    QUrl m_shown;
};

QString TestWindowImport::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_room->pathOf(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("cannot write %s", qPrintable(path));
    return path;
}

/// A folder of small pages.
QString TestWindowImport::writeMany(int files) const
{
    for (int i = 0; i < files; ++i)
        write(u"many/%1.txt"_s.arg(i),
            u"第%1号仓库开门\n\n本报讯（记者 祝青禾）今天，第%1号仓库开门，工人们走了进去。\n"_s.arg(i)
                .toUtf8());
    return m_room->pathOf(u"many"_s);
}

void TestWindowImport::choose(const QStringList &paths) const
{
    m_room->answers.importsAtOnce = false;
    m_room->answers.files = paths;
    press(Action::ImportFiles);
}

QList<QToolButton *> TestWindowImport::offered() const
{
    auto *row = m_room->find<QWidget>(u"offer-unfinished"_s);
    return row ? row->findChildren<QToolButton *>() : QList<QToolButton *>();
}

void TestWindowImport::whatWouldComeInIsShown()
{
    const QString bad = write(u"picture.txt"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    choose({ u":/samples/2024-05-16/01.txt"_s, bad });
    QVERIFY(preview()->isVisible());
    QVERIFY(!preview()->isModal() && preview()->name()->hasFocus());
    ui::PreviewList &list = preview()->list();
    QTRY_COMPARE(list.rowCount(), 2);
    const auto text = [&](int row, int column) { return list.index(row, column).data().toString(); };
    QTRY_VERIFY(!note().contains(u"Reading"_s));
    const int page = text(0, ui::PreviewList::File) == u"01.txt"_s ? 0 : 1;
    QVERIFY2(text(page, ui::PreviewList::Date).contains(u"16 May 2024"_s), qPrintable(text(page, 1)));
    QCOMPARE(text(page, ui::PreviewList::Page), u"1"_s);
    QVERIFY(text(page, ui::PreviewList::Format).contains(u"UTF-8"_s));
    const QModelIndex file = list.index(page, 0);
    QVERIFY(list.rowCount(file) > 1);
    QCOMPARE(QString::number(list.rowCount(file)), text(page, ui::PreviewList::Articles));
    QVERIFY(!list.index(0, 0, file).data().toString().isEmpty());
    QVERIFY(!text(1 - page, ui::PreviewList::Note).isEmpty());
    QVERIFY(note().contains(u"1 file unreadable."_s));
    QVERIFY(m_room->find<QLabel>(u"previewHeading"_s)->text().startsWith(u"2 files"_s));
    // Nothing has gone in.
    QVERIFY(!m_room->desk.isImporting());
    QCOMPARE(articles(), 0);
}

void TestWindowImport::enterImportsAtOnce()
{
    choose({ u":/samples/2024-05-16/01.txt"_s });
    preview()->name()->setText(u" 石渡工友报 "_s);
    QTest::keyClick(preview()->name(), Qt::Key_Return);
    QVERIFY(!preview()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s), 20000);
    QTRY_VERIFY(rowOf(ui::ArchiveKind::Issue).isValid());
    QCOMPARE(rowOf(ui::ArchiveKind::Issue).data(ui::PaperRole).toString(), u"石渡工友报"_s);
    QCOMPARE(m_room->settings.value(ui::Setting::Paper).toString(), u"石渡工友报"_s);
}

void TestWindowImport::notNowImportsNothing()
{
    QSignalSpy progressed(&m_room->desk, &ui::Desk::importProgressed);
    choose({ u":/samples/2024-05-16/01.txt"_s });
    m_room->find<QPushButton>(u"previewLater"_s)->click();
    QVERIFY(!preview()->isVisible());
    choose({ u":/samples/2024-05-16/01.txt"_s });
    QTest::keyClick(preview()->name(), Qt::Key_Escape);
    QVERIFY(!preview()->isVisible());
    QCOMPARE(progressed.count(), 0);
    QVERIFY(offered().isEmpty());
}

void TestWindowImport::moreCanBeAdded()
{
    choose({ u":/samples/2024-05-16/01.txt"_s });
    choose({ u":/samples/2024-05-16/02.txt"_s, u":/samples/2024-05-16/01.txt"_s });
    QCOMPARE(preview()->paths().size(), 2);
    QTRY_COMPARE(preview()->list().rowCount(), 2);
    m_room->find<QPushButton>(u"previewImport"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().startsWith(u"2 files looked at."_s), 20000);
}

void TestWindowImport::aFolderIsCountedAndItsFirstFilesRead()
{
    const QString folder = writeMany(ui::ImportPreview::mostFiles + 40);
    m_room->answers.importsAtOnce = false;
    m_room->answers.file = folder;
    press(Action::ImportFolder);
    QTRY_VERIFY(m_room->find<QLabel>(u"previewHeading"_s)->text().startsWith(u"340 files"_s));
    QTRY_COMPARE_WITH_TIMEOUT(preview()->list().rowCount(), int(ui::ImportPreview::mostFiles), 20000);
    QTRY_VERIFY(note().contains(u"The first 300 are shown"_s));
}

void TestWindowImport::thePreviewWaitsForTheArchive()
{
    Room other;
    other.answers.importsAtOnce = false;
    other.window.import({ u":/samples/2024-05-16/01.txt"_s });
    auto *early = other.find<ui::ImportPreview>();
    QVERIFY(early->isVisible());
    QCOMPARE(early->list().rowCount(), 0);
    other.desk.open(other.pathOf(u"own.jianbao"_s));
    QTRY_COMPARE(early->list().rowCount(), 1);
    // It was meant for this archive.
    other.desk.open(other.pathOf(u"other.jianbao"_s));
    QTRY_VERIFY(!early->isVisible());
    QVERIFY(other.message().contains(u"nothing was imported"_s));
}

void TestWindowImport::whatIsInTheArchiveIsSaid()
{
    importSamples();
    choose({ u":/samples/2024-05-16/01.txt"_s });
    QTRY_VERIFY(note().contains(u"1 file in the archive already."_s));
    QCOMPARE(
        preview()->list().index(0, ui::PreviewList::Note).data().toString(), u"In the archive already"_s);
}

void TestWindowImport::theBarTellsSpeedAndTimeLeft()
{
    ui::JobBar bar;
    bar.resize(1280, 30);
    auto *text = bar.findChild<QLabel *>(u"jobText"_s);
    bar.show({}, 0);
    QCOMPARE(text->text(), u"Looking for pages…"_s);
    intake::Progress progress { 0, 1000, 0, 0, {} };
    bar.show(progress, 1000);
    QCOMPARE(text->text(), u"Importing: 0 of 1,000 files"_s);
    progress = { 100, 1000, 700, 2, u"/页/一.txt"_s };
    bar.show(progress, 11000);
    QCOMPARE(
        text->text(), u"Importing: 100 of 1,000 files · 70 articles a second · 2 minutes left · 2 skipped"_s);
    QVERIFY(text->toolTip().contains(u"700"_s));
    // Where there is little room the tip says the rest.
    bar.resize(800, 30);
    bar.show(progress, 11000);
    QCOMPARE(text->text(), u"Importing: 100 of 1,000 files · 2 minutes left"_s);
    QVERIFY(text->toolTip().contains(u"70 articles a second"_s));
    // The next one begins anew.
    bar.end();
    bar.show({ 10, 1000, 700, 0, {} }, 10);
    QCOMPARE(text->text(), u"Importing: 10 of 1,000 files"_s);
}

void TestWindowImport::theWindowStaysUsableMeanwhile()
{
    importSamples();
    m_room->answers.file = writeMany(1500);
    press(Action::ImportFolder);
    QTRY_VERIFY(m_room->find<QToolButton>(u"stopImport"_s)->isVisible());
    openFirstArticle();
    type(u"工会"_s);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    // All that while pages came in.
    QVERIFY(m_room->desk.isImporting());
    m_room->find<QToolButton>(u"stopImport"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_room->desk.isImporting(), 20000);
}

void TestWindowImport::whatWasStoppedIsTakenUpAgain()
{
    m_room->answers.file = writeMany(200);
    press(Action::ImportFolder);
    auto *stop = m_room->find<QToolButton>(u"stopImport"_s);
    QTRY_VERIFY(stop->isVisible());
    stop->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"stopped"_s), 20000);
    QTRY_COMPARE(offered().size(), 2);
    QVERIFY(m_room->find<ui::NoticeBar>()->isVisible());
    QVERIFY(articles() < 200);
    offered().constFirst()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s) && !m_room->desk.isImporting(), 60000);
    QTRY_COMPARE(articles(), 200);
    QTRY_VERIFY(offered().isEmpty());
    QVERIFY(m_room->settings.value(ui::Setting::Unfinished).toString().isEmpty());
}

void TestWindowImport::whatWasCutOffIsOfferedAtTheNextStart()
{
    const QString folder = writeMany(200);
    m_room->answers.file = folder;
    press(Action::ImportFolder);
    QTRY_VERIFY(m_room->desk.isImporting());
    // Another archive ends it, and knows nothing of it.
    const QString own = m_room->desk.path();
    m_room->desk.open(m_room->pathOf(u"other.jianbao"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_room->desk.store() && m_room->desk.path() != own, 20000);
    QVERIFY(offered().isEmpty());
    m_room->desk.open(own);
    QTRY_COMPARE_WITH_TIMEOUT(offered().size(), 2, 20000);
    offered().constFirst()->click();
    QTRY_COMPARE_WITH_TIMEOUT(articles(), 200, 60000);
    QTRY_VERIFY(offered().isEmpty());
}

void TestWindowImport::theRestCanBeForgotten()
{
    ui::Unfinished unfinished(m_room->settings);
    const ui::ImportBatch batch { { u"/页/2024"_s }, u"石渡工友报"_s };
    unfinished.add(m_room->desk.path(), batch);
    unfinished.add(u"/elsewhere.jianbao"_s, batch);
    QCOMPARE(unfinished.of(m_room->desk.path()), QList<ui::ImportBatch> { batch });
    QSignalSpy opened(&m_room->desk, &ui::Desk::opened);
    m_room->desk.open(m_room->desk.path());
    QVERIFY(opened.wait());
    QTRY_COMPARE(offered().size(), 2);
    offered().constLast()->click();
    QTRY_VERIFY(offered().isEmpty());
    QVERIFY(unfinished.of(m_room->desk.path()).isEmpty());
    QCOMPARE(unfinished.of(u"/elsewhere.jianbao"_s).size(), 1);
}

void TestWindowImport::theReportIsNarrowedCopiedAndLeadsToTheFile()
{
    const QString bad = write(u"坏/空.txt"_s, {});
    m_room->answers.files = { bad, u":/samples/2024-05-16/01.txt"_s };
    press(Action::ImportFiles);
    auto *report = m_room->find<ui::ImportReport>();
    QTRY_VERIFY_WITH_TIMEOUT(report->view() && report->view()->isVisible(), 20000);
    QTreeView *view = report->view();
    QCOMPARE(view->model()->rowCount(), 1);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keySequence(view, QKeySequence(QKeySequence::Copy));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QDir::toNativeSeparators(bad) + u'\t'));
    QDesktopServices::setUrlHandler(u"file"_s, this, "takeUrl");
    QTest::keyClick(view, Qt::Key_Return);
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_shown, QUrl::fromLocalFile(m_room->pathOf(u"坏"_s)));
    report->shown()->setCurrentIndex(int(ui::RemarkList::Shown::Warnings));
    QCOMPARE(view->model()->rowCount(), 0);
    report->shown()->setCurrentIndex(int(ui::RemarkList::Shown::Failures));
    QCOMPARE(view->model()->rowCount(), 1);
    QVERIFY(!m_room->find<QToolButton>(u"reportShowFile"_s)->isEnabled());
    view->setCurrentIndex(view->model()->index(0, 0));
    QVERIFY(m_room->find<QToolButton>(u"reportShowFile"_s)->isEnabled());
}

QTEST_MAIN(TestWindowImport)
#include "tst_window_import.moc"
