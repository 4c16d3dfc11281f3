// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archives.h"
#include "windowroom.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

/// Archives as files: those that were open before, copies, and the way back to one.
class TestWindowArchives : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void archivesAreOpenedAgain();
    void whatIsMissingCannotBeChosen();
    void theListIsCleared();
    void aBackupIsMadeAndVerified();
    void aBackupThatFailsSaysWhy();
    void aBackupIsRestored();
    void anImportEndsBeforeItIsRestored();
    void anExportEndsBeforeItIsRestored();
    void whoThinksBetterKeepsTheArchive();
    void whatIsNoBackupIsRefused();
    void theQuestionIsNotModal();

private:
    QMenu *recent() const { return m_room->find<QMenu>(u"recentArchives"_s); }
    QStringList listed() const;
    void open(const QString &path);
    int articles() const { return qobject_cast<ui::ArchiveTree *>(m_room->tree()->model())->articles(); }
    QString backUp();
};

QStringList TestWindowArchives::listed() const
{
    QStringList names;
    for (const QAction *action : recent()->actions()) {
        if (!action->data().isNull())
            names.append(QFileInfo(action->data().toString()).fileName());
    }
    return names;
}

void TestWindowArchives::open(const QString &path)
{
    QSignalSpy opened(&m_room->desk, &ui::Desk::opened);
    m_room->answers.file = path;
    press(Action::OpenArchive);
    QVERIFY(opened.wait());
}

QString TestWindowArchives::backUp()
{
    const QString file = m_room->pathOf(u"copies/备份.jianbao"_s);
    m_room->answers.file = file;
    press(Action::BackUp);
    return file;
}

void TestWindowArchives::archivesAreOpenedAgain()
{
    open(m_room->pathOf(u"二.jianbao"_s));
    open(m_room->pathOf(u"三&四.jianbao"_s));
    QCOMPARE(listed(), QStringList({ u"三&四.jianbao"_s, u"二.jianbao"_s, u"own.jianbao"_s }));
    QVERIFY(recent()->actions().constFirst()->text().contains(u"三&&四"_s));
    QSignalSpy opened(&m_room->desk, &ui::Desk::opened);
    recent()->actions().at(2)->trigger();
    QVERIFY(opened.wait());
    QCOMPARE(m_room->desk.path(), m_room->pathOf(u"own.jianbao"_s));
    QCOMPARE(listed().constFirst(), u"own.jianbao"_s);
    QCOMPARE(listed().size(), 3);
}

void TestWindowArchives::whatIsMissingCannotBeChosen()
{
    m_room->settings.set(ui::Setting::RecentArchives,
        QStringList { m_room->pathOf(u"own.jianbao"_s), m_room->pathOf(u"gone.jianbao"_s) });
    Q_EMIT recent()->aboutToShow();
    QCOMPARE(listed().size(), 2);
    QTRY_VERIFY(!recent()->actions().at(1)->isEnabled());
    QVERIFY(recent()->actions().at(0)->isEnabled());
}

void TestWindowArchives::theListIsCleared()
{
    QCOMPARE(listed().size(), 1);
    recent()->findChild<QAction *>(u"clearRecent"_s)->trigger();
    QVERIFY(listed().isEmpty());
    QVERIFY(m_room->settings.value(ui::Setting::RecentArchives).toStringList().isEmpty());
}

void TestWindowArchives::aBackupIsMadeAndVerified()
{
    importSamples();
    const QString file = backUp();
    QVERIFY(m_room->message().startsWith(u"Backing up to "_s));
    QVERIFY(!m_room->window.action(Action::BackUp)->isEnabled());
    QTRY_VERIFY(m_room->message().contains(u"verified"_s));
    QVERIFY(m_room->window.action(Action::BackUp)->isEnabled());
    const auto copy = archive::Store::open(file);
    QVERIFY(copy);
    const auto held = (*copy)->read([](archive::Reader &reader) { return reader.calendar(); }).result();
    int counted = 0;
    for (const archive::Calendar::Month &month : held->months)
        counted += month.articles;
    QCOMPARE(counted, articles());
}

void TestWindowArchives::aBackupThatFailsSaysWhy()
{
    m_room->answers.file = m_room->pathOf(u"own.jianbao"_s); // the archive itself
    press(Action::BackUp);
    QTRY_VERIFY(m_room->message().startsWith(u"No backup was made. "_s));
    QVERIFY(m_room->message().size() > 25);
}

void TestWindowArchives::aBackupIsRestored()
{
    backUp(); // of nothing
    QTRY_VERIFY(m_room->message().contains(u"verified"_s));
    importSamples();
    const int before = articles();
    QVERIFY(before > 0);
    QSignalSpy opened(&m_room->desk, &ui::Desk::opened);
    m_room->answers.file = m_room->pathOf(u"copies/备份.jianbao"_s);
    press(Action::Restore);
    QVERIFY(opened.wait(20000));
    QVERIFY(m_room->answers.confirmed.text.contains(u"own.jianbao"_s));
    QVERIFY2(m_room->answers.confirmed.note.contains(u"%1 articles"_s.arg(before)),
        qPrintable(m_room->answers.confirmed.note));
    QTRY_VERIFY2(m_room->message().contains(u"own.jianbao.replaced-1"_s), qPrintable(m_room->message()));
    QTRY_COMPARE(articles(), 0);
    QCOMPARE(m_room->desk.path(), m_room->pathOf(u"own.jianbao"_s));
    // What was replaced is an archive still.
    open(m_room->pathOf(u"own.jianbao.replaced-1"_s));
    QTRY_COMPARE(articles(), before);
}

void TestWindowArchives::anImportEndsBeforeItIsRestored()
{
    backUp();
    QTRY_VERIFY(m_room->message().contains(u"verified"_s));
    m_room->desk.import({ u":/samples"_s });
    QVERIFY(m_room->desk.store());
    QSignalSpy restored(&m_room->desk, &ui::Desk::restored);
    m_room->desk.restore(m_room->pathOf(u"copies/备份.jianbao"_s));
    QVERIFY(restored.wait(20000));
    QTRY_VERIFY(m_room->desk.store());
    QVERIFY(!m_room->desk.isImporting());
    QTRY_COMPARE(articles(), 0);
}

void TestWindowArchives::anExportEndsBeforeItIsRestored()
{
    backUp(); // of nothing
    QTRY_VERIFY(m_room->message().contains(u"verified"_s));
    importSamples();
    ui::Desk &desk = m_room->desk;
    QSignalSpy stopped(&desk, &ui::Desk::exportFailed);
    QSignalSpy restored(&desk, &ui::Desk::restored);
    QSignalSpy opened(&desk, &ui::Desk::opened);
    const intake::ExportRequest request {
        .target = { .query = u"的"_s }, .archive = desk.path(), .path = m_room->pathOf(u"all.pdf"_s)
    };
    QVERIFY(desk.startExport(request));
    QVERIFY(!desk.startExport(request));
    QVERIFY(!desk.print(request, nullptr, 0, 0));
    desk.restore(m_room->pathOf(u"copies/备份.jianbao"_s));
    // What is asked for meanwhile takes its turn.
    desk.open(m_room->pathOf(u"next.jianbao"_s));
    QVERIFY(desk.store());
    QVERIFY(restored.wait(20000));
    QCOMPARE(stopped.size(), 1);
    QVERIFY(!desk.isExporting());
    QVERIFY(!QFileInfo::exists(request.path));
    QVERIFY(opened.wait(20000));
    QCOMPARE(desk.path(), m_room->pathOf(u"next.jianbao"_s));
    open(m_room->pathOf(u"own.jianbao"_s));
    QTRY_COMPARE(articles(), 0);
}

void TestWindowArchives::whoThinksBetterKeepsTheArchive()
{
    backUp();
    QTRY_VERIFY(m_room->message().contains(u"verified"_s));
    m_room->answers.confirms = false;
    QSignalSpy closed(&m_room->desk, &ui::Desk::closed);
    press(Action::Restore);
    QTRY_VERIFY(!m_room->answers.confirmed.text.isEmpty());
    QCOMPARE(closed.count(), 0);
    QVERIFY(m_room->desk.store());
}

void TestWindowArchives::whatIsNoBackupIsRefused()
{
    QFile file(m_room->pathOf(u"none.jianbao"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no archive");
    file.close();
    m_room->answers.file = file.fileName();
    press(Action::Restore);
    QTRY_VERIFY(m_room->message().startsWith(u"Nothing was restored. "_s));
    QVERIFY(m_room->answers.confirmed.text.isEmpty());
    // Found out only while it is restored: the archive is open again as it was.
    QSignalSpy opened(&m_room->desk, &ui::Desk::opened);
    m_room->desk.restore(file.fileName());
    QVERIFY(opened.wait(20000));
    QTRY_VERIFY(m_room->message().startsWith(u"Nothing was restored. "_s));
    QVERIFY(m_room->desk.store());
}

void TestWindowArchives::theQuestionIsNotModal()
{
    ui::Dialogs dialogs;
    int confirmed = 0;
    const ui::ConfirmQuestion question { u"标题"_s, u"问题"_s, u"说明"_s, u"Restore"_s };
    dialogs.confirm(&m_room->window, question, [&confirmed] { ++confirmed; });
    auto *box = m_room->find<QMessageBox>(u"confirmDialog"_s);
    QVERIFY(box && box->isVisible() && !box->isModal());
    // Enter does no harm.
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(!m_room->find<QMessageBox>(u"confirmDialog"_s));
    QCOMPARE(confirmed, 0);
    dialogs.confirm(&m_room->window, question, [&confirmed] { ++confirmed; });
    for (QAbstractButton *button : m_room->find<QMessageBox>(u"confirmDialog"_s)->buttons()) {
        if (button->text() == u"Restore"_s) {
            button->click();
            break;
        }
    }
    QCOMPARE(confirmed, 1);
}

QTEST_MAIN(TestWindowArchives)
#include "tst_window_archives.moc"
