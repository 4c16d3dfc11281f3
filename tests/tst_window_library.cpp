// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/issue.h"
#include "windowroom.h"

#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

/// The tree of issues in the window: the box that narrows it, what is done to issues, and the way back.
class TestWindowLibrary : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void theBoxNarrowsTheTree();
    void escapeShowsTheTreeAsItWas();
    void enterGoesOnToWhatIsFound();
    void nothingIsAskedWhileComposing();
    void severalIssuesAreDatedAtOnce();
    void aPaperIsRenamed();
    void whatIsRemovedComesBack();
    void theTreeOffersWhatCanBeDone();
    void datesAreUnderstood_data();
    void datesAreUnderstood();

private:
    QString shown(QTreeView *view) const;
    void choose(ui::ArchiveKind kind, int number);
    QToolButton *takeBack() const { return m_room->find<QToolButton>(u"takeBack"_s); }
};

/// The rows that can be seen, one a line.
QString TestWindowLibrary::shown(QTreeView *view) const
{
    QString lines;
    for (QModelIndex index = view->model()->index(0, 0); index.isValid(); index = view->indexBelow(index))
        lines += index.data().toString() + u'\n';
    return lines;
}

void TestWindowLibrary::choose(ui::ArchiveKind kind, int number)
{
    QTRY_VERIFY(rowOf(kind, number).isValid());
    m_room->tree()->setFocus();
    m_room->tree()->setCurrentIndex(rowOf(kind, number));
}

void TestWindowLibrary::theBoxNarrowsTheTree()
{
    importSamples();
    press(Action::FilterIssues);
    QTRY_VERIFY(m_room->filter()->hasFocus());
    QTest::keyClicks(m_room->filter(), u"2024-09"_s);
    QTRY_VERIFY(m_room->foundTree()->isVisible());
    QTRY_COMPARE(shown(m_room->foundTree()), u"12 September 2024\n"_s);
    QVERIFY(m_room->find<QLabel>(u"foundCount"_s)->text().startsWith(u"1 issue"_s));
    // Every headline that the initials fit, under its issue.
    m_room->filter()->selectAll();
    QTest::keyClicks(m_room->filter(), u"gh"_s);
    QTRY_VERIFY(m_room->find<QLabel>(u"foundCount"_s)->text().contains(u"headline"_s));
    const QModelIndex issue = m_room->foundTree()->model()->index(0, 0);
    QVERIFY(m_room->foundTree()->isExpanded(issue));
    QCOMPARE(issue.model()->index(0, 0, issue).data(ui::KindRole).toInt(),
        static_cast<int>(ui::ArchiveKind::Article));
    m_room->filter()->selectAll();
    QTest::keyClicks(m_room->filter(), u"qqqq"_s);
    QTRY_COMPARE(m_room->find<QLabel>(u"foundCount"_s)->text(), u"Nothing fits."_s);
}

void TestWindowLibrary::escapeShowsTheTreeAsItWas()
{
    importSamples();
    const QString before = shown(m_room->tree());
    m_room->filter()->setFocus();
    QTest::keyClicks(m_room->filter(), u"2024"_s);
    QTRY_VERIFY(m_room->foundTree()->isVisible());
    QTest::keyClick(m_room->filter(), Qt::Key_Escape);
    QVERIFY(m_room->tree()->isVisible());
    QCOMPARE(m_room->filter()->text(), QString());
    QCOMPARE(shown(m_room->tree()), before);
    QCOMPARE(m_room->foundTree()->model()->rowCount(), 0);
    QVERIFY(!m_room->find<QLabel>(u"foundCount"_s)->isVisible());
}

void TestWindowLibrary::enterGoesOnToWhatIsFound()
{
    importSamples();
    m_room->filter()->setFocus();
    // Before the answer has come.
    QTest::keyClicks(m_room->filter(), u"gonghui"_s);
    QTest::keyClick(m_room->filter(), Qt::Key_Return);
    QTRY_VERIFY(m_room->foundTree()->hasFocus());
    const QModelIndex first = m_room->foundTree()->currentIndex();
    QCOMPARE(first.data(ui::KindRole).toInt(), static_cast<int>(ui::ArchiveKind::Article));
    QTest::keyClick(m_room->foundTree(), Qt::Key_Return);
    QTRY_VERIFY(m_room->reader()->currentArticle());
    QTRY_COMPARE(m_room->reader()->currentArticle()->title(), first.data().toString());
    QTest::keyClick(m_room->foundTree(), Qt::Key_Escape);
    QTRY_VERIFY(m_room->tree()->isVisible());
}

void TestWindowLibrary::nothingIsAskedWhileComposing()
{
    importSamples();
    QSignalSpy asked(m_room->filter(), &ui::FilterBox::asked);
    m_room->filter()->setFocus();
    QInputMethodEvent composing(u"gong hui"_s, {});
    QApplication::sendEvent(m_room->filter(), &composing);
    QTest::qWait(400); // longer than the pause after which it asks
    QCOMPARE(asked.count(), 0);
    QInputMethodEvent committing;
    committing.setCommitString(u"工会"_s);
    QApplication::sendEvent(m_room->filter(), &committing);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"工会"_s);
}

void TestWindowLibrary::severalIssuesAreDatedAtOnce()
{
    importSamples();
    choose(ui::ArchiveKind::Issue, 0);
    const QModelIndex other = rowOf(ui::ArchiveKind::Issue, 1);
    m_room->tree()->selectionModel()->select(other, QItemSelectionModel::Select);
    const int articles
        = m_room->tree()->currentIndex().data(ui::CountRole).toInt() + other.data(ui::CountRole).toInt();
    m_room->answers.ofIssues = u"2021-03-04"_s;
    press(Action::SetDate);
    QCOMPARE(m_room->answers.askedOfIssues.issues, 2);
    QCOMPARE(m_room->answers.askedOfIssues.of, ui::IssueQuestion::Of::Date);
    QTRY_VERIFY(m_room->message().startsWith(u"Done: "_s));
    m_room->filter()->setText(u"2021-03-04"_s);
    QTRY_COMPARE(m_room->foundTree()->model()->index(0, 0).data(ui::CountRole).toInt(), articles);
    QCOMPARE(m_room->foundTree()->model()->index(0, 0).data().toString(), u"4 March 2021"_s);
    press(Action::Undo);
    QTRY_COMPARE(m_room->find<QLabel>(u"foundCount"_s)->text(), u"Nothing fits."_s);
    press(Action::Redo);
    QTRY_COMPARE(m_room->foundTree()->model()->rowCount(), 1);
}

void TestWindowLibrary::aPaperIsRenamed()
{
    importSamples();
    choose(ui::ArchiveKind::Issue, 0);
    const QString before = m_room->tree()->currentIndex().data(ui::PaperRole).toString();
    m_room->answers.ofIssues = u"岚城职工报"_s;
    press(Action::RenamePaper);
    QCOMPARE(m_room->answers.askedOfIssues.last, before);
    QTRY_VERIFY(m_room->message().startsWith(u"Done: "_s));
    QTRY_COMPARE(rowOf(ui::ArchiveKind::Issue).data(ui::PaperRole).toString(), u"岚城职工报"_s);
}

void TestWindowLibrary::whatIsRemovedComesBack()
{
    importSamples();
    const QString before = shown(m_room->tree());
    openFirstArticle();
    QVERIFY(!takeBack()->isVisible());
    // The key is the tree's own: in the article it takes nothing away.
    QTest::keyClick(m_room->text(), Qt::Key_Delete);
    choose(ui::ArchiveKind::Issue, 0);
    const QString issue = m_room->tree()->currentIndex().data().toString();
    QTest::keyClick(m_room->tree(), Qt::Key_Delete);
    QTRY_VERIFY(m_room->message().startsWith(u"Done: "_s));
    QTRY_VERIFY(!shown(m_room->tree()).contains(issue));
    // The open article stays to be read, and says what has become of it.
    QTRY_VERIFY(m_room->find<QLabel>(u"dateNotice"_s)->text().contains(u"no longer in the archive"_s));
    QTRY_VERIFY(m_room->window.action(Action::Undo)->text().startsWith(u"&Undo: "_s));
    QVERIFY(takeBack()->isVisible());
    takeBack()->click();
    QTRY_VERIFY(m_room->message().startsWith(u"Taken back: "_s));
    QTRY_VERIFY(rowOf(ui::ArchiveKind::Issue).data().toString() == issue);
    QTRY_VERIFY(!m_room->find<QLabel>(u"dateNotice"_s)->text().contains(u"no longer"_s));
    QTRY_VERIFY(!m_room->window.action(Action::Undo)->isEnabled());
    QVERIFY(before.contains(issue));
}

void TestWindowLibrary::theTreeOffersWhatCanBeDone()
{
    QVERIFY(!m_room->window.action(Action::Remove)->isEnabled());
    importSamples();
    choose(ui::ArchiveKind::Issue, 0);
    Q_EMIT m_room->tree()->customContextMenuRequested({});
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(m_room->window.action(Action::SetDate)));
    QVERIFY(m_room->window.action(Action::SetDate)->isEnabled());
    QSignalSpy opened(m_room->reader(), &ui::ReaderPane::currentChanged);
    menu->actions().constFirst()->trigger();
    QTRY_VERIFY(opened.count() > 0);
    menu->close();
    // An article has no date of its own.
    choose(ui::ArchiveKind::Article, 0);
    QVERIFY(!m_room->window.action(Action::SetDate)->isEnabled());
    QVERIFY(!m_room->window.action(Action::Remove)->isEnabled());
    choose(ui::ArchiveKind::Page, 0);
    QVERIFY(m_room->window.action(Action::Remove)->isEnabled());
}

void TestWindowLibrary::datesAreUnderstood_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<std::optional<QString>>("date");
    const std::optional<QString> none;
    QTest::newRow("nothing") << u" "_s << std::optional(QString());
    QTest::newRow("day") << u"2023-9-12"_s << std::optional(u"2023-09-12"_s);
    QTest::newRow("day in words") << u"2023年9月12日"_s << std::optional(u"2023-09-12"_s);
    QTest::newRow("month") << u"2023年9月"_s << std::optional(u"2023-09"_s);
    QTest::newRow("year") << u"2023"_s << std::optional(u"2023"_s);
    QTest::newRow("no such day") << u"2023-02-30"_s << none;
    QTest::newRow("without its year") << u"9月12日"_s << none;
    QTest::newRow("no date") << u"昨天"_s << none;
    QTest::newRow("more than a date") << u"2023 工会"_s << none;
}

void TestWindowLibrary::datesAreUnderstood()
{
    QFETCH(const QString, typed);
    QFETCH(const std::optional<QString>, date);
    QVERIFY(ui::isoDate(typed) == date);
}

QTEST_MAIN(TestWindowLibrary)
#include "tst_window_library.moc"
