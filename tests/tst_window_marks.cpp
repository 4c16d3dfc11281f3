// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/shelf.h"
#include "ui/panes/shelves.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QScrollBar>

using ui::Shelves;

/// What was read, what is kept, and where the reader stood, in the whole window.
class TestWindowMarks : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void openingMarksAsRead();
    void aTabBehindIsNotRead();
    void anArticleIsKeptAndTakenBack();
    void theTreeKeepsWhatIsChosen();
    void aMarkIsTakenOff();
    void historyStandsLastFirst();
    void shelvesAreEmptyWithASentence();
    void thePlaceIsKept();
    void aKeptPlaceGivesWayToAHit();
    void theShelfIsRemembered();

private:
    Shelves *shelves() const { return m_room->find<Shelves>(); }
    core::Bookmark markOf(int number) const
    {
        return rowOf(ui::ArchiveTree::Kind::Article, number).data(ui::MarkRole).value<core::Bookmark>();
    }
    static QStringList titlesOf(const ui::ShelfPane *shelf)
    {
        QStringList titles;
        for (int row = 0; row < shelf->view()->model()->rowCount(); ++row)
            titles.append(shelf->view()->model()->index(row, 0).data().toString());
        return titles;
    }
    void openArticle(int number);
    ui::ArticleText *openLong();
};

void TestWindowMarks::openArticle(int number)
{
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article, number).isValid());
    const QModelIndex row = rowOf(ui::ArchiveTree::Kind::Article, number);
    const qint64 id = row.data(ui::IdRole).toLongLong();
    doubleClick(row);
    QTRY_VERIFY(m_room->text() && m_room->reader()->currentArticle()->article().id == id);
}

/// An article in so small a window that it must be scrolled.
ui::ArticleText *TestWindowMarks::openLong()
{
    m_room->window.resize(900, 420);
    openArticle(0);
    return m_room->text();
}

void TestWindowMarks::openingMarksAsRead()
{
    importSamples();
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article).isValid());
    QVERIFY(!markOf(0).isRead());
    const QString spoken = rowOf(ui::ArchiveTree::Kind::Article).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"not read"_s), qPrintable(spoken));
    openArticle(0);
    QTRY_VERIFY_WITH_TIMEOUT(markOf(0).isRead(), 20000); // written down first, on a disk that may be busy
    QVERIFY(!markOf(1).isRead());
    QVERIFY2(!m_room->window.action(Action::Undo)->text().contains(u"read"_s), "reading is no change");
}

/// A tab that comes back with others has not been looked at.
void TestWindowMarks::aTabBehindIsNotRead()
{
    importSamples();
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article, 1).isValid());
    const auto first = rowOf(ui::ArchiveTree::Kind::Article, 0).data(ui::IdRole).toLongLong();
    const auto second = rowOf(ui::ArchiveTree::Kind::Article, 1).data(ui::IdRole).toLongLong();
    m_room->reader()->openArticle(first);
    m_room->reader()->openArticle(second);
    QTRY_VERIFY_WITH_TIMEOUT(markOf(1).isRead(), 20000); // written down first, on a disk that may be busy
    QVERIFY(!markOf(0).isRead());
    press(Action::PreviousTab);
    QTRY_VERIFY_WITH_TIMEOUT(markOf(0).isRead(), 20000); // written down first, on a disk that may be busy
}

void TestWindowMarks::anArticleIsKeptAndTakenBack()
{
    importSamples();
    openArticle(0);
    const QString title = m_room->reader()->currentTab()->title();
    QAction *clip = m_room->window.action(Action::Clip);
    QVERIFY(!clip->isChecked());
    m_room->text()->setFocus();
    QTest::keyClick(&m_room->window, Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(markOf(0).isClipped());
    QTRY_VERIFY(clip->isChecked());
    QVERIFY2(m_room->message().contains(title), qPrintable(m_room->message()));
    press(Action::ShowClippings);
    QTRY_COMPARE(titlesOf(shelves()->clippings()), QStringList(title));
    QTRY_VERIFY(m_room->window.action(Action::Undo)->isEnabled());
    press(Action::Undo);
    QTRY_COMPARE(titlesOf(shelves()->clippings()), QStringList());
    QTRY_VERIFY(!clip->isChecked());
    press(Action::Redo);
    QTRY_COMPARE(titlesOf(shelves()->clippings()), QStringList(title));
    // From the shelf, with the key that put it there.
    shelves()->clippings()->view()->setFocus();
    shelves()->clippings()->view()->setCurrentIndex(shelves()->clippings()->view()->model()->index(0, 0));
    QTRY_VERIFY(clip->isChecked());
    QTest::keyClick(shelves()->clippings()->view(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(titlesOf(shelves()->clippings()), QStringList());
    QVERIFY(m_room->reader()->currentArticle());
}

void TestWindowMarks::theTreeKeepsWhatIsChosen()
{
    importSamples();
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article, 1).isValid());
    QTreeView *tree = m_room->tree();
    tree->setFocus();
    tree->setCurrentIndex(rowOf(ui::ArchiveTree::Kind::Article, 0));
    tree->selectionModel()->select(rowOf(ui::ArchiveTree::Kind::Article, 1), QItemSelectionModel::Select);
    QTRY_VERIFY(m_room->window.action(Action::Clip)->isEnabled());
    press(Action::Clip);
    QTRY_VERIFY(markOf(0).isClipped() && markOf(1).isClipped());
    QVERIFY2(m_room->message().contains(u"2 articles"_s), qPrintable(m_room->message()));
    QTRY_VERIFY(m_room->window.action(Action::Clip)->isChecked());
    press(Action::Clip);
    QTRY_VERIFY(!markOf(0).isClipped() && !markOf(1).isClipped());
}

void TestWindowMarks::aMarkIsTakenOff()
{
    importSamples();
    openArticle(0);
    QTRY_VERIFY_WITH_TIMEOUT(markOf(0).isRead(), 20000); // written down first, on a disk that may be busy
    m_room->tree()->setFocus();
    m_room->tree()->setCurrentIndex(rowOf(ui::ArchiveTree::Kind::Page));
    press(Action::MarkRead);
    QTRY_VERIFY_WITH_TIMEOUT(markOf(1).isRead(), 20000); // written down first, on a disk that may be busy
    m_room->tree()->setCurrentIndex(rowOf(ui::ArchiveTree::Kind::Article, 0));
    press(Action::MarkUnread);
    QTRY_VERIFY(!markOf(0).isRead());
    QVERIFY(markOf(1).isRead());
    press(Action::Undo);
    QTRY_VERIFY_WITH_TIMEOUT(markOf(0).isRead(), 20000); // written down first, on a disk that may be busy
}

void TestWindowMarks::historyStandsLastFirst()
{
    importSamples();
    openArticle(0);
    const QString first = m_room->reader()->currentTab()->title();
    QTRY_VERIFY_WITH_TIMEOUT(markOf(0).isRead(), 20000); // written down first, on a disk that may be busy
    QTest::qWait(2); // the clock's next millisecond
    openArticle(1);
    const QString second = m_room->reader()->currentTab()->title();
    QTRY_VERIFY_WITH_TIMEOUT(markOf(1).isRead(), 20000); // written down first, on a disk that may be busy
    press(Action::ShowHistory);
    const QAbstractItemModelTester tester(shelves()->history()->view()->model());
    QTRY_COMPARE(titlesOf(shelves()->history()), QStringList({ second, first }));
    press(Action::CloseTab);
    press(Action::CloseTab);
    shelves()->history()->view()->setCurrentIndex(shelves()->history()->view()->model()->index(1, 0));
    QTest::keyClick(shelves()->history()->view(), Qt::Key_Return);
    QTRY_VERIFY(m_room->reader()->currentTab() && m_room->reader()->currentTab()->title() == first);
}

void TestWindowMarks::shelvesAreEmptyWithASentence()
{
    press(Action::ShowClippings);
    auto *note = shelves()->clippings()->findChild<QLabel *>();
    QTRY_VERIFY2(note->text().contains(u"Ctrl+D"_s), qPrintable(note->text()));
    QVERIFY(note->isVisible());
}

void TestWindowMarks::thePlaceIsKept()
{
    importSamples();
    ui::ArticleText *text = openLong();
    const core::ArticleId id = m_room->reader()->currentArticle()->id();
    QScrollBar *bar = text->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 60);
    bar->setValue(bar->maximum() - 20);
    const auto [block, above] = text->readingPlace();
    QVERIFY(block > 0 || above > 0);
    press(Action::CloseTab);
    QTRY_VERIFY(!m_room->text());
    const auto kept = [this, id] {
        return m_room->desk.store()
            ->read([id](archive::Reader &reader) { return reader.article(id); })
            .result()
            ->mark;
    };
    QTRY_COMPARE(kept().block, block);
    openArticle(0);
    QTRY_COMPARE(m_room->text()->readingPlace().first, block);
    QVERIFY(std::abs(m_room->text()->readingPlace().second - above) < 0.2);
    // And the column stands under its head, as it does without a place.
    const auto left = [this](const QWidget *widget) { return widget->mapTo(&m_room->window, QPoint()).x(); };
    const auto *head = m_room->reader()->currentArticle()->findChild<QLabel *>(u"articlePlace"_s);
    QTRY_COMPARE(left(m_room->text()->viewport()), left(head));
    openArticle(1);
    head = m_room->reader()->currentArticle()->findChild<QLabel *>(u"articlePlace"_s);
    QTRY_COMPARE(left(m_room->text()->viewport()), left(head));
}

void TestWindowMarks::aKeptPlaceGivesWayToAHit()
{
    importSamples();
    ui::ArticleText *text = openLong();
    const core::StoredArticle article = m_room->reader()->currentArticle()->article();
    QScrollBar *bar = text->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 60);
    bar->setValue(bar->maximum());
    press(Action::CloseTab);
    QTRY_VERIFY(!m_room->text());
    m_room->reader()->openArticle(article.id, search::literal(article.article.title().left(4)));
    QTRY_VERIFY(m_room->text() && m_room->text()->hits() > 0);
    QCOMPARE(m_room->text()->verticalScrollBar()->value(), 0);
}

void TestWindowMarks::theShelfIsRemembered()
{
    press(Action::ShowHistory);
    QCOMPARE(shelves()->currentIndex(), static_cast<int>(Shelves::Part::History));
    m_room->settings.save();
    const ui::Settings again(m_room->pathOf(u"settings.ini"_s));
    QCOMPARE(again.value(ui::Setting::LibraryPart).toInt(), 2);
    press(Action::FilterIssues);
    QCOMPARE(shelves()->currentIndex(), static_cast<int>(Shelves::Part::Issues));
    QTRY_VERIFY(m_room->filter()->hasFocus());
}

QTEST_MAIN(TestWindowMarks)
#include "tst_window_marks.moc"
