// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/issueview.h"

#include <QDockWidget>
#include <QFile>
#include <QTabBar>
#include <QTabWidget>

/// What was open comes back, whatever ended the program. A crash is simulated by what a crash leaves: the
/// settings as they lay on the disk while the window was open, given to a new window.
class TestWindowSession : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void tabsComeBackAfterACrash();
    void theOrderAndTheFrontComeBack_data();
    void theOrderAndTheFrontComeBack();
    void sizesComeBackAfterACrash();
    void whatIsGoneIsPassedOver();
    void eachArchiveHasItsOwnTabs();
    void whatIsOpenedMeanwhileStaysInFront();
    void aClosedTabStaysClosed();
    void rubbishInTheSettingsIsNoSession();
    void aLooseFileIsNotBroughtBack();

private:
    /// The file that a killed program would leave, as soon as it says this.
    QString left(const QString &name) const;
    bool isWritten(const QString &words) const;
    bool isAllWritten() const;
    void openTabs(int articles);
    static QStringList titles(const Room &room);

    /// Another start, with what the one before left.
    struct Again {
        ui::Settings settings;
        ui::Desk desk;
        Answers answers;
        ui::MainWindow window { desk, settings, answers };

        explicit Again(const QString &file)
            : settings(file)
        {
            window.show();
        }
        ui::ReaderPane *reader() const { return window.findChild<ui::ReaderPane *>(); }
        QString message() const { return window.findChild<QLabel *>(u"message"_s)->text(); }
        QStringList titles() const
        {
            QStringList out;
            for (int i = 0; i < reader()->tabs()->count(); ++i)
                out.append(qobject_cast<ui::Tab *>(reader()->tabs()->widget(i))->title());
            return out;
        }
        QString front() const { return reader()->currentTab() ? reader()->currentTab()->title() : QString(); }
    };
};

bool TestWindowSession::isWritten(const QString &words) const
{
    QFile file(m_room->pathOf(u"settings.ini"_s));
    return file.open(QIODevice::ReadOnly)
        && QString::fromUtf8(file.readAll()).remove(u'\\').remove(u'"').contains(words);
}

/// Whether it says just what is open now, and what is in front.
bool TestWindowSession::isAllWritten() const
{
    const QTabWidget *tabs = m_room->reader()->tabs();
    QStringList open;
    for (int i = 0; i < tabs->count(); ++i) {
        const auto visit = ui::ReaderPane::visitOf(qobject_cast<ui::Tab *>(tabs->widget(i)));
        open.append(visit.issue ? u"{issue:%1}"_s.arg(visit.issue) : u"{article:%1}"_s.arg(visit.article));
    }
    return isWritten(u"front:%1,tabs:[%2]"_s.arg(tabs->currentIndex()).arg(open.join(u',')));
}

QString TestWindowSession::left(const QString &name) const
{
    const QString copy = m_room->pathOf(name);
    QFile::remove(copy);
    return QFile::copy(m_room->pathOf(u"settings.ini"_s), copy) ? copy : QString();
}

QStringList TestWindowSession::titles(const Room &room)
{
    QStringList out;
    const QTabWidget *tabs = room.reader()->tabs();
    for (int i = 0; i < tabs->count(); ++i)
        out.append(qobject_cast<ui::Tab *>(tabs->widget(i))->title());
    return out;
}

/// An issue and so many articles, all of them there.
void TestWindowSession::openTabs(int articles)
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    for (int i = 0; i < articles; ++i) {
        QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article, i).isValid());
        doubleClick(rowOf(ui::ArchiveTree::Kind::Article, i));
    }
    QCOMPARE(m_room->reader()->tabs()->count(), articles + 1);
    QTRY_VERIFY(!titles(*m_room).contains(QString()));
}

void TestWindowSession::tabsComeBackAfterACrash()
{
    openTabs(2);
    // Nothing is closed: a moment later it lies on the disk.
    QTRY_VERIFY(isAllWritten());
    Again again(left(u"killed.ini"_s));
    again.desk.open(m_room->desk.path());
    QTRY_COMPARE(again.titles(), titles(*m_room));
    QTRY_COMPARE(again.front(), m_room->reader()->currentTab()->title());
    QCOMPARE(again.message(), QString());
}

void TestWindowSession::theOrderAndTheFrontComeBack_data()
{
    QTest::addColumn<int>("front");
    for (const int front : { 0, 1, 2, 3 })
        QTest::addRow("%d", front) << front;
}

void TestWindowSession::theOrderAndTheFrontComeBack()
{
    QFETCH(int, front);
    openTabs(3);
    QTabWidget *tabs = m_room->reader()->tabs();
    tabs->tabBar()->moveTab(3, 0);
    tabs->setCurrentIndex(front);
    QTRY_VERIFY(isAllWritten());
    Again again(left(u"killed.ini"_s));
    again.desk.open(m_room->desk.path());
    QTRY_COMPARE(again.titles(), titles(*m_room));
    QCOMPARE(again.reader()->tabs()->currentIndex(), front);
    // And it is written so again.
    QTest::keySequence(&again.window, QKeySequence(u"Ctrl+W"_s));
    QTRY_COMPARE(again.reader()->tabs()->count(), 3);
}

void TestWindowSession::sizesComeBackAfterACrash()
{
    m_room->window.resize(1100, 720);
    QDockWidget *library = m_room->find<QDockWidget>(u"libraryDock"_s);
    press(Action::ShowSearch);
    QVERIFY(!m_room->find<QDockWidget>(u"searchDock"_s)->isVisible());
    const int before = library->width();
    dragSeparator(u"libraryDock"_s, 40);
    QTRY_VERIFY(library->width() > before);
    const int width = library->width();
    const auto written = [this](ui::Setting setting) {
        return ui::Settings(left(u"looked-at.ini"_s)).value(setting).toByteArray();
    };
    QTRY_COMPARE(written(ui::Setting::Geometry), m_room->window.saveGeometry());
    QTRY_COMPARE(written(ui::Setting::Layout), m_room->window.saveState());
    Again again(left(u"killed.ini"_s));
    QCOMPARE(again.window.size(), QSize(1100, 720));
    QTRY_COMPARE(again.window.findChild<QDockWidget *>(u"libraryDock"_s)->width(), width);
    QVERIFY(!again.window.findChild<QDockWidget *>(u"searchDock"_s)->isVisible());
}

void TestWindowSession::whatIsGoneIsPassedOver()
{
    openTabs(2);
    const QString issue = titles(*m_room).first();
    QTRY_VERIFY(isAllWritten());
    const QString file = left(u"killed.ini"_s);
    // Everything of the newest issue goes, also the tabs' articles.
    m_room->tree()->setCurrentIndex(rowOf(ui::ArchiveTree::Kind::Issue));
    press(Action::Remove);
    QTRY_VERIFY(m_room->message().contains(u"emove"_s));
    Again again(file);
    again.desk.open(m_room->desk.path());
    QTRY_VERIFY(again.desk.store());
    // What is open later is noted anew; until then nothing was said of what is gone.
    QTRY_COMPARE(again.settings.value(ui::Setting::Tabs).toString().contains(u"\"tabs\":[]"_s), true);
    QCOMPARE(again.reader()->tabs()->count(), 0);
    QCOMPARE(again.message(), QString());
    QVERIFY(!issue.isEmpty());
}

void TestWindowSession::eachArchiveHasItsOwnTabs()
{
    openTabs(2);
    const QString own = m_room->desk.path();
    const QStringList before = titles(*m_room);
    m_room->desk.open(m_room->pathOf(u"other.jianbao"_s));
    QTRY_COMPARE(m_room->reader()->tabs()->count(), 0);
    importSamples();
    openFirstArticle();
    const QStringList others = titles(*m_room);
    // There and back, without waiting for the moment in which tabs are written.
    m_room->desk.open(own);
    QTRY_COMPARE(titles(*m_room), before);
    m_room->desk.open(m_room->pathOf(u"other.jianbao"_s));
    QTRY_COMPARE(titles(*m_room), others);
}

void TestWindowSession::whatIsOpenedMeanwhileStaysInFront()
{
    openTabs(2);
    QTRY_VERIFY(isAllWritten());
    Again again(left(u"killed.ini"_s));
    connect(&again.desk, &ui::Desk::opened, &again.window, [&again] { again.reader()->openIssue(2); });
    again.desk.open(m_room->desk.path());
    QTRY_VERIFY(again.reader()->tabs()->count() >= 3);
    QTRY_VERIFY(!again.titles().contains(QString()));
    auto *front = qobject_cast<ui::IssueView *>(again.reader()->currentTab());
    QVERIFY(front);
    QCOMPARE(front->issue(), 2);
}

void TestWindowSession::aClosedTabStaysClosed()
{
    openTabs(1);
    press(Action::CloseTab);
    QTRY_VERIFY(isAllWritten());
    // Also when the window is closed in order.
    const QStringList before = titles(*m_room);
    m_room->window.close();
    Again again(left(u"closed.ini"_s));
    again.desk.open(m_room->desk.path());
    QTRY_COMPARE(again.titles(), before);
}

void TestWindowSession::rubbishInTheSettingsIsNoSession()
{
    const QString own = m_room->desk.path();
    for (const QString &rubbish :
        { u"}{"_s, u"[1,\"x\"]"_s, u"[{\"archive\":\"%1\",\"tabs\":[7,{}],\"front\":-9}]"_s.arg(own),
            u"[{\"archive\":\"%1\",\"tabs\":[{\"article\":4711}],\"front\":99}]"_s.arg(own) }) {
        m_room->desk.open(m_room->pathOf(u"other.jianbao"_s));
        QTRY_COMPARE(m_room->desk.path(), m_room->pathOf(u"other.jianbao"_s));
        m_room->settings.set(ui::Setting::Tabs, rubbish);
        m_room->desk.open(own);
        QTRY_COMPARE(m_room->desk.path(), own);
        QCOMPARE(m_room->reader()->tabs()->count(), 0);
    }
    // From then on it works.
    openTabs(1);
    QTRY_VERIFY(isWritten(u"front:1,tabs:["_s));
}

void TestWindowSession::aLooseFileIsNotBroughtBack()
{
    openTabs(1);
    m_room->reader()->openFile(u":/samples/2024-05-16/01.txt"_s);
    QCOMPARE(m_room->reader()->tabs()->count(), 3);
    QTRY_VERIFY(isWritten(u"front:1,tabs:["_s));
    Again again(left(u"killed.ini"_s));
    again.desk.open(m_room->desk.path());
    QTRY_COMPARE(again.titles(), titles(*m_room).first(2));
}

QTEST_MAIN(TestWindowSession)
#include "tst_window_session.moc"
