// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/articletext.h"
#include "ui/panes/cardlist.h"
#include "ui/panes/entitycard.h"
#include "ui/panes/fileview.h"
#include "ui/panes/issueview.h"
#include "ui/panes/legendrow.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

/// What is brought to the window from outside: a page that is shown before it is in the archive, archives,
/// folders and several files.
class TestWindowFiles : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void aPageIsShownAsItIsRead();
    void entitiesAreColouredAndLeadToTheArchive();
    void aPageOfOneArticleNeedsNoCards();
    void cardsAreChosenByKeys();
    void theBarBringsThePageIn();
    void aPageThatIsInSaysSo();
    void theSamePageIsShownOnce();
    void aFileThatIsNoTextIsNamed();
    void whatIsNotThereIsNamed();
    void severalFilesAreImported();
    void anArchiveIsOpened();
    void anArchiveIsKnownByItsBytes();
    void aPageWaitsForItsArchive();
    void aSecondStartIsReceived();
    void whatIsOpenStaysOpen();
    void aLooseFileIsNoPlaceOnTheTrail();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    QString page() const { return u":/samples/2024-05-16/01.txt"_s; }
    QString copied(const QString &name) const;
    ui::FileView *file() const { return qobject_cast<ui::FileView *>(m_room->reader()->currentTab()); }
    QString standing() const { return file()->findChild<QLabel *>(u"fileStanding"_s)->text(); }
    QPushButton *way() const { return file()->findChild<QPushButton *>(u"fileWay"_s); }
    void show(const QString &path);
};

QString TestWindowFiles::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_room->pathOf(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("cannot write %s", qPrintable(name));
    return file.fileName();
}

/// A sample page as a file of its own, as the file manager has it.
QString TestWindowFiles::copied(const QString &name) const
{
    QFile sample(page());
    return sample.open(QIODevice::ReadOnly) ? write(name, sample.readAll()) : QString();
}

void TestWindowFiles::show(const QString &path)
{
    m_room->window.arrivals().take({ path });
    QTRY_VERIFY(file() && file()->cards()->model()->rowCount() > 0);
}

void TestWindowFiles::aPageIsShownAsItIsRead()
{
    show(copied(u"2024-05-16-01.txt"_s));
    QCOMPARE(m_room->reader()->tabs()->tabText(0), u"2024-05-16-01.txt"_s);
    QVERIFY(m_room->answers.asked.isEmpty()); // nothing is imported, nothing asked
    const QAbstractItemModel *cards = file()->cards()->model();
    QVERIFY(cards->rowCount() > 2);
    QVERIFY(file()->cards()->isVisible());
    // The first article stands there in type, with where it stands.
    const QString headline = cards->index(1, 0).data().toString();
    QVERIFY(!headline.isEmpty());
    QVERIFY(file()->text()->toPlainText().contains(headline));
    QVERIFY(file()->findChild<QLabel *>(u"filePlace"_s)->text().contains(u"2024"_s));
    QCOMPARE(standing(), u"Not in the archive yet."_s);
    QCOMPARE(way()->text(), u"&Add to the Archive"_s);
    QVERIFY(way()->isVisible() && way()->isEnabled());
    // The archive has nothing of it.
    QCOMPARE(m_room->tree()->model()->rowCount(), 0);
    QVERIFY(!m_room->window.action(Action::Print)->isEnabled());
    press(Action::CloseTab);
    QCOMPARE(m_room->reader()->tabs()->count(), 0);
}

void TestWindowFiles::entitiesAreColouredAndLeadToTheArchive()
{
    importSamples();
    // A byte more makes it another file.
    QFile sample(page());
    QVERIFY(sample.open(QIODevice::ReadOnly));
    show(write(u"2024-05-16-01.txt"_s, sample.readAll() + '\n'));
    ui::ArticleText *text = file()->text();
    const auto step = [text] {
        text->stepMention(1);
        return text->chosenMention() != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(step(), 20000);
    const core::Mention mention = *text->chosenMention();
    // The legend counts them.
    QVERIFY(!file()->mentions().isEmpty());
    const auto *row = m_room->find<ui::LegendRow>(u"legend_"_s + core::entityClassName(mention.entityClass));
    QTRY_VERIFY2(row->accessibleName().contains(u"time"_s), qPrintable(row->accessibleName()));
    QTest::keyClick(text, Qt::Key_Return);
    const auto *card = m_room->find<ui::EntityCardPane>();
    QTRY_VERIFY(card->name());
    QCOMPARE(card->name()->value, mention.value);
    QTRY_VERIFY(card->card().mentions > 0);
}

void TestWindowFiles::aPageOfOneArticleNeedsNoCards()
{
    show(write(u"夜校.txt"_s,
        u"石渡纱厂夜校开课\n\n本报讯（记者 祝青禾）3月4日晚，石渡纱厂的夜校开课了，工人们听得仔细。\n"_s
            .toUtf8()));
    QVERIFY(!file()->cards()->isVisible());
    QVERIFY(file()->text()->toPlainText().startsWith(u"石渡纱厂夜校开课"_s));
    QVERIFY(file()->text()->hasFocus());
}

void TestWindowFiles::cardsAreChosenByKeys()
{
    show(copied(u"page.txt"_s));
    ui::CardList *cards = file()->cards();
    const QString before = file()->text()->toPlainText();
    QVERIFY(cards->hasFocus());
    QTest::keyClick(cards, Qt::Key_Down);
    QVERIFY(file()->text()->toPlainText() != before);
    QVERIFY(file()->text()->toPlainText().contains(cards->currentIndex().data().toString()));
    QTest::keyClick(cards, Qt::Key_Return);
    QVERIFY(file()->text()->hasFocus());
}

void TestWindowFiles::theBarBringsThePageIn()
{
    m_room->answers.paperName = u"澜浦工友报"_s;
    show(copied(u"2024-05-16-01.txt"_s));
    QSignalSpy finished(&m_room->desk, &ui::Desk::importFinished);
    QTest::mouseClick(way(), Qt::LeftButton);
    QVERIFY(m_room->answers.asked.contains(u"paper"_s));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    // The bar knows at once, and leads there.
    QTRY_COMPARE(standing(), u"This file is in the archive already."_s);
    QCOMPARE(way()->text(), u"&Open the Issue"_s);
    QTest::mouseClick(way(), Qt::LeftButton);
    auto *issue = qobject_cast<ui::IssueView *>(m_room->reader()->currentTab());
    QVERIFY(issue);
    QTRY_VERIFY(issue->title().contains(u"澜浦工友报"_s));
}

void TestWindowFiles::aPageThatIsInSaysSo()
{
    const QString path = copied(u"2024-05-16-01.txt"_s);
    QSignalSpy finished(&m_room->desk, &ui::Desk::importFinished);
    m_room->window.import({ path });
    QVERIFY(finished.wait(20000));
    // Under another name it is the same file.
    show(copied(u"copy.txt"_s));
    QTRY_COMPARE(standing(), u"This file is in the archive already."_s);
    // What is removed can come in again.
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Issue).isValid());
    m_room->tree()->setCurrentIndex(rowOf(ui::ArchiveTree::Kind::Issue));
    press(Action::Remove);
    QTRY_COMPARE(standing(), u"Not in the archive yet."_s);
}

void TestWindowFiles::theSamePageIsShownOnce()
{
    const QString path = copied(u"page.txt"_s);
    show(path);
    importSamples();
    openFirstArticle();
    QCOMPARE(m_room->reader()->tabs()->count(), 2);
    m_room->window.arrivals().take({ path });
    QTRY_VERIFY(file());
    QCOMPARE(m_room->reader()->tabs()->count(), 2);
}

void TestWindowFiles::aFileThatIsNoTextIsNamed()
{
    m_room->window.arrivals().take({ write(u"picture.png"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\r", 12)) });
    QTRY_VERIFY2(m_room->message().contains(u"picture.png"_s), qPrintable(m_room->message()));
    QTRY_COMPARE(m_room->reader()->tabs()->count(), 0);
}

void TestWindowFiles::whatIsNotThereIsNamed()
{
    QSignalSpy finished(&m_room->desk, &ui::Desk::importFinished);
    m_room->window.arrivals().take({ m_room->pathOf(u"nothing.txt"_s) });
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    const auto report = finished.first().first().value<intake::Report>();
    QCOMPARE(report.failed.size(), 1);
    QVERIFY(report.failed.first().path.endsWith(u"nothing.txt"_s));
}

void TestWindowFiles::severalFilesAreImported()
{
    QSignalSpy finished(&m_room->desk, &ui::Desk::importFinished);
    m_room->window.arrivals().take(
        { copied(u"a.txt"_s), write(u"b.txt"_s, u"石渡纱厂夜校开课\n"_s.toUtf8()) });
    QTRY_COMPARE(m_room->answers.asked, QStringList { u"paper"_s });
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QCOMPARE(m_room->reader()->tabs()->count(), 0);
    QTRY_VERIFY(m_room->tree()->model()->rowCount() > 0);
    // A folder, too.
    m_room->window.arrivals().take({ m_room->home.path() });
    QTRY_COMPARE(m_room->answers.asked.size(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 20000);
}

void TestWindowFiles::anArchiveIsOpened()
{
    const QString other = m_room->pathOf(u"other.jianbao"_s);
    QVERIFY(archive::Store::open(other));
    m_room->window.arrivals().take({ other });
    QTRY_COMPARE(m_room->desk.path(), other);
    // The next start goes on with it.
    QCOMPARE(m_room->settings.value(ui::Setting::Archive).toString(), other);
    QVERIFY(m_room->answers.asked.isEmpty());
}

void TestWindowFiles::anArchiveIsKnownByItsBytes()
{
    const QString other = m_room->pathOf(u"other"_s);
    QVERIFY(archive::Store::open(other));
    m_room->window.arrivals().take({ other });
    QTRY_COMPARE(m_room->desk.path(), other);
    // One that is called so and is none is read as what it is.
    m_room->window.arrivals().take({ write(u"text.jianbao"_s, u"石渡纱厂夜校开课\n"_s.toUtf8()) });
    QTRY_VERIFY(file());
    QCOMPARE(m_room->desk.path(), other);
}

void TestWindowFiles::aPageWaitsForItsArchive()
{
    const QString other = m_room->pathOf(u"other.jianbao"_s);
    QVERIFY(archive::Store::open(other));
    m_room->window.arrivals().take({ copied(u"page.txt"_s), other });
    QTRY_VERIFY(file());
    QCOMPARE(m_room->desk.path(), other);
    QTRY_COMPARE(standing(), u"Not in the archive yet."_s);
}

void TestWindowFiles::aSecondStartIsReceived()
{
    const QString other = m_room->pathOf(u"other.jianbao"_s);
    m_room->window.arrivals().receive({ other, { copied(u"page.txt"_s) }, false, {} });
    QTRY_VERIFY(file());
    QCOMPARE(m_room->desk.path(), other);
    m_room->window.arrivals().receive({ {}, {}, true, {} });
    QTRY_COMPARE(m_room->desk.path(), ui::Desk::samplesPath());
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s), 20000);
}

void TestWindowFiles::whatIsOpenStaysOpen()
{
    importSamples();
    openFirstArticle();
    // Neither a second start without anything nor one that asks for the same archive closes a tab.
    m_room->window.arrivals().receive({});
    m_room->window.arrivals().receive({ m_room->desk.path(), {}, false, {} });
    show(copied(u"page.txt"_s));
    QCOMPARE(m_room->reader()->tabs()->count(), 2);
}

void TestWindowFiles::aLooseFileIsNoPlaceOnTheTrail()
{
    importSamples();
    openFirstArticle();
    show(copied(u"page.txt"_s));
    QVERIFY(!m_room->window.action(Action::Copy)->isEnabled());
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article, 1));
    press(Action::Back);
    QVERIFY(m_room->reader()->currentArticle());
    QCOMPARE(m_room->reader()->tabs()->count(), 3);
}

QTEST_MAIN(TestWindowFiles)
#include "tst_window_files.moc"
