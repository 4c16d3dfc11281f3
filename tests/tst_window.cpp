// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/issueview.h"
#include "ui/panes/welcome.h"

#include <QAccessible>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>

/// Importing, the tree, tabs and archives, in the whole window.
class TestWindow : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyArchiveSaysWhatToDo();
    void theSamplesOpenInTheirOwnArchive();
    void importingReportsWhatFailed();
    void droppedFilesComeIn();
    void importingAgainChangesNothing();
    void anImportIsStopped();
    void aDoubleClickOnAnIssueOpensItsCards();
    void enterOnACardOpensTheArticle();
    void aTabIsClosedAndFoundAgain();
    void aForeignFileIsNoArchive();
    void anotherArchiveReplacesTheFirst();
    void everyControlHasAName();
    void noKeyIsGivenTwice();
    void theSidesOutliveASmallerWindow();
    void aLongSentenceAsksForNoMoreRoom();
};

void TestWindow::anEmptyArchiveSaysWhatToDo()
{
    auto *welcome = m_room->reader()->welcome();
    QTRY_COMPARE(welcome->state(), ui::Welcome::State::Empty);
    QVERIFY(welcome->isVisible());
    auto *button = m_room->find<QPushButton>(u"welcomeImport"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_room->answers.asked, QStringList { u"Import Pages"_s });
    QVERIFY(!m_room->window.action(Action::Print)->isEnabled());
}

void TestWindow::theSamplesOpenInTheirOwnArchive()
{
    QTest::mouseClick(m_room->find<QPushButton>(u"welcomeSamples"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(ui::ArchiveTree::Kind::Article).isValid(), 20000);
    QCOMPARE(QFileInfo(m_room->desk.path()).fileName(), u"samples.jianbao"_s);
    QVERIFY(m_room->desk.path() != archive::defaultPath());
    QTRY_VERIFY(!m_room->desk.isImporting());
}

void TestWindow::importingReportsWhatFailed()
{
    const QString bad = m_room->pathOf(u"picture.txt"_s);
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    file.close();
    m_room->answers.files = { bad, u":/samples/2024-05-16/01.txt"_s };
    press(Action::ImportFiles);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->find<QTreeView>(u"importReport"_s), 20000);
    auto *report = m_room->find<QTreeView>(u"importReport"_s);
    QTRY_COMPARE_WITH_TIMEOUT(report->model()->rowCount(), 1, 20000);
    QVERIFY(report->isVisible());
    QCOMPARE(report->model()->index(0, 1).data().toString(), u"picture.txt"_s);
    QVERIFY(!report->model()->index(0, 2).data().toString().isEmpty());
    QVERIFY(m_room->message().contains(u"could not be read"_s));
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Issue).isValid()); // the good one came in
}

void TestWindow::droppedFilesComeIn()
{
    // Only files of this computer are taken, so the sample leaves the program first.
    const QString page = m_room->pathOf(u"一版.txt"_s);
    QVERIFY(QFile::copy(u":/samples/2024-05-16/01.txt"_s, page));
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(page) });
    QDragEnterEvent enter({ 20, 20 }, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_room->window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({ 20, 20 }, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&m_room->window, &drop);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(ui::ArchiveTree::Kind::Issue).isValid(), 20000);
}

void TestWindow::importingAgainChangesNothing()
{
    importSamples();
    auto *tree = qobject_cast<ui::ArchiveTree *>(m_room->tree()->model());
    const int articles = tree->articles();
    QVERIFY(articles > 0);
    QSignalSpy refreshed(tree, &ui::ArchiveTree::refreshed);
    press(Action::ImportFolder);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"already"_s), 20000);
    QTRY_VERIFY(refreshed.count() > 0);
    QCOMPARE(tree->articles(), articles);
}

void TestWindow::anImportIsStopped()
{
    constexpr int files = 300;
    const QString folder = m_room->pathOf(u"many"_s);
    QVERIFY(QDir().mkpath(folder));
    for (int i = 0; i < files; ++i) {
        QFile page(folder + u"/%1.txt"_s.arg(i));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(u"第%1号仓库开门\n\n本报讯（记者 祝青禾）今天，第%1号仓库开门，工人们走了进去。\n"_s.arg(i)
                       .toUtf8());
    }
    m_room->answers.file = folder;
    press(Action::ImportFolder);
    auto *stop = m_room->find<QToolButton>(u"stopImport"_s);
    QTRY_VERIFY(stop->isVisible());
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"stopped"_s), 20000);
    QVERIFY(!stop->isVisible());
    QVERIFY(!m_room->desk.isImporting());
    // Running it again goes on from there.
    press(Action::ImportFolder);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s) && !m_room->desk.isImporting(), 60000);
    auto *tree = qobject_cast<ui::ArchiveTree *>(m_room->tree()->model());
    QTRY_COMPARE(tree->articles(), files);
}

void TestWindow::aDoubleClickOnAnIssueOpensItsCards()
{
    importSamples();
    const QModelIndex issue = rowOf(ui::ArchiveTree::Kind::Issue);
    doubleClick(issue);
    auto *view = qobject_cast<ui::IssueView *>(m_room->reader()->currentTab());
    QVERIFY(view);
    QTRY_VERIFY(view->view()->model()->rowCount() > 2);
    QCOMPARE(view->findChild<QLabel *>(u"issueHeading"_s)->text(), view->title());
    QCOMPARE(view->view()->model()->index(0, 0).data().toString(), u"Page 1"_s);
    QVERIFY(m_room->window.action(Action::Print)->isEnabled());
    // Two cards stand side by side where there is room.
    const QAbstractItemModel *cards = view->view()->model();
    QTRY_COMPARE(view->view()->visualRect(cards->index(1, 0)).top(),
        view->view()->visualRect(cards->index(2, 0)).top());
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    QCOMPARE(m_room->reader()->tabs()->count(), 1);
}

void TestWindow::enterOnACardOpensTheArticle()
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    auto *view = qobject_cast<ui::IssueView *>(m_room->reader()->currentTab());
    QVERIFY(view);
    QTRY_VERIFY(view->view()->model()->rowCount() > 2);
    const QModelIndex card = view->view()->model()->index(1, 0);
    QCOMPARE(view->view()->currentIndex(), card);
    QTest::keyClick(view->view(), Qt::Key_Return);
    QTRY_VERIFY(m_room->text() && m_room->reader()->currentArticle()->article().id != 0);
    QCOMPARE(m_room->reader()->currentArticle()->title(), card.data().toString());
    QVERIFY(m_room->text()->toPlainText().contains(card.data().toString()));
    QCOMPARE(m_room->reader()->tabs()->tabToolTip(1), card.data().toString());
}

void TestWindow::aTabIsClosedAndFoundAgain()
{
    importSamples();
    openFirstArticle();
    QTabWidget *tabs = m_room->reader()->tabs();
    QCOMPARE(tabs->count(), 1);
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article, 1));
    QCOMPARE(tabs->count(), 2);
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+PgUp"_s));
    QCOMPARE(tabs->currentIndex(), 0);
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+W"_s));
    QCOMPARE(tabs->count(), 1);
    press(Action::CloseTab);
    QCOMPARE(tabs->count(), 0);
    QVERIFY(m_room->reader()->welcome()->isVisible());
    QVERIFY(!m_room->window.action(Action::CloseTab)->isEnabled());
}

void TestWindow::aForeignFileIsNoArchive()
{
    const QString path = m_room->pathOf(u"letter.jianbao"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("Dear Sir, this is a letter and no database.\n").repeated(40));
    file.close();
    m_room->answers.file = path;
    press(Action::OpenArchive);
    auto *welcome = m_room->reader()->welcome();
    QTRY_COMPARE(welcome->state(), ui::Welcome::State::Failed);
    QVERIFY(m_room->find<QLabel>(u"welcomeText"_s)->text().contains(u"letter.jianbao"_s));
    QVERIFY(!m_room->window.action(Action::ImportFiles)->isEnabled());
    // The way on.
    m_room->answers.file = m_room->pathOf(u"new.jianbao"_s);
    QTest::mouseClick(m_room->find<QPushButton>(u"welcomeNew"_s), Qt::LeftButton);
    QTRY_COMPARE(welcome->state(), ui::Welcome::State::Empty);
    QVERIFY(m_room->window.action(Action::ImportFiles)->isEnabled());
    QVERIFY(QFileInfo::exists(m_room->answers.file));
}

void TestWindow::anotherArchiveReplacesTheFirst()
{
    importSamples();
    openFirstArticle();
    type(u"职工"_s);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    m_room->answers.file = m_room->pathOf(u"second.jianbao"_s);
    press(Action::NewArchive);
    QTRY_COMPARE(m_room->tree()->model()->rowCount(), 0);
    QCOMPARE(m_room->reader()->tabs()->count(), 0);
    QTRY_COMPARE(m_room->hits()->model()->rowCount(), 0);
    QVERIFY(m_room->window.windowTitle().contains(u"second"_s));
}

void TestWindow::everyControlHasAName()
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    openFirstArticle();
    press(Action::ShowReport);
    int controls = 0;
    for (const QWidget *widget : m_room->window.findChildren<QWidget *>()) {
        const bool inside = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || inside)
            continue;
        ++controls;
        const QAccessibleInterface *spoken
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QString what = QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName();
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(what));
    }
    QVERIFY(controls > 12);
}

void TestWindow::noKeyIsGivenTwice()
{
    // Of two panes each may have its own, of which the one that has the focus counts.
    const auto isOfPane = [](const QAction *action) {
        return action->shortcutContext() == Qt::WidgetShortcut
            || action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
    };
    QHash<QKeySequence, const QAction *> taken;
    for (const QAction *action : m_room->window.findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QAction *other = taken.value(keys);
            QVERIFY2(!other || (isOfPane(action) && isOfPane(other)),
                qPrintable(keys.toString() + u": "_s + (other ? other->text() : QString()) + u", "_s
                    + action->text()));
            taken.insert(keys, action);
        }
    }
    QVERIFY(taken.size() > 30);
}

void TestWindow::theSidesOutliveASmallerWindow()
{
    importSamples();
    const auto width = [this](const QString &dock) { return m_room->find<QWidget>(dock)->width(); };
    const int library = width(u"libraryDock"_s);
    const int search = width(u"searchDock"_s);
    for (const QSize &size : { QSize(2560, 1440), QSize(1280, 800), QSize(2560, 1440), QSize(1000, 700) }) {
        m_room->window.resize(size);
        QTRY_COMPARE(m_room->window.size(), size);
        QVERIFY(width(u"libraryDock"_s) >= 160);
        QVERIFY(width(u"searchDock"_s) >= 160);
        QTRY_VERIFY(m_room->reader()->width() >= 480);
    }
    // Also where an article stands in the midst of a wide window.
    openFirstArticle();
    m_room->window.resize(2560, 1440);
    QTRY_VERIFY(m_room->text() && m_room->reader()->width() > 1500);
    QVERIFY(m_room->window.minimumSizeHint().width() <= 1000);
    // And they come back as they were, also where a person has made one wider meanwhile.
    QTRY_COMPARE(width(u"searchDock"_s), search);
    dragSeparator(u"searchDock"_s, -70);
    QTRY_COMPARE(width(u"searchDock"_s), search + 70);
    m_room->window.resize(1000, 700);
    QTRY_VERIFY(width(u"searchDock"_s) < search);
    m_room->window.resize(2560, 1440);
    QTRY_COMPARE(width(u"searchDock"_s), search + 70);
    QCOMPARE(width(u"libraryDock"_s), library);
}

void TestWindow::aLongSentenceAsksForNoMoreRoom()
{
    m_room->window.resize(1000, 700);
    QTRY_COMPARE(m_room->window.size(), QSize(1000, 700));
    const QString sentence = u"/报纸/"_s.repeated(200);
    Q_EMIT m_room->desk.importFailed({ core::Error::Kind::Unreadable, sentence });
    Q_EMIT m_room->desk.importProgressed({ 412, 100000, 3200, 12, {} });
    QTRY_VERIFY(m_room->message().contains(sentence));
    QTest::qWait(50); // the layout's turn
    // It asks for no more room than there is, and what stands beside it stays whole.
    QVERIFY(m_room->window.statusBar()->minimumSizeHint().width() <= 1000);
    QCOMPARE(m_room->window.size(), QSize(1000, 700));
    const auto *stop = m_room->find<QToolButton>(u"stopImport"_s);
    QVERIFY(stop->isVisible());
    QVERIFY(stop->mapTo(&m_room->window, QPoint(stop->width(), 0)).x() <= 1000);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
