// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/issue.h"
#include "windowroom.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>

/// Ways through the archive: reading on, going to a date, the tree that follows; and what is said of single
/// pages.
class TestWindowWays : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void articlesAreReadOn();
    void pagesAndIssuesAreReadOn();
    void readingOnTakesThePlaceOfTheTab();
    void theTreeFollows();
    void theTreeLetsGoOfWhoChooses();
    void theTreeFollowsBehindTheFilter();
    void aDateIsGoneTo();
    void aDateWithoutAnIssueSaysSo();
    void theQuestionTakesManyForms_data();
    void theQuestionTakesManyForms();
    void aPageGetsItsNumber();
    void undatedPagesAreDatedTogether();
    void editionsOfSeveralIssues();
    void theTreeFollowsWhatWasChanged();
    void pagesAreRemovedByKeyAndMenu();

private:
    QString title() const;
    QString current() const { return m_room->tree()->currentIndex().data().toString(); }
    void openArticle(const QString &title);
    QModelIndex row(ui::ArchiveKind kind, const QString &text) const;
    void choose(ui::ArchiveKind kind, const QStringList &texts) const;
    QStringList selected() const;
};

/// Three issues, the first of two pages; two undated pages.
void TestWindowWays::init()
{
    WindowTest::init();
    const auto write = [this](const QString &name, const QString &headline, const QString &more = {}) {
        const QString path = m_room->pathOf(u"pages/"_s + name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString page
            = u"%1\n\n本报讯（记者 祝青禾）码头的工人走了进去，把%1说了又说，大家听得认真。\n"_s;
        file.write((page.arg(headline) + (more.isEmpty() ? QString() : u"\n"_s + page.arg(more))).toUtf8());
    };
    write(u"2024-03-05-第01版.txt"_s, u"渡口今晨开渡"_s, u"夜校三月开课"_s);
    write(u"2024-03-05-第02版.txt"_s, u"纱厂换上新机"_s);
    write(u"2024-03-07-第01版.txt"_s, u"仓库春天开门"_s);
    write(u"2024-04-01-第01版.txt"_s, u"茶园采茶正忙"_s);
    write(u"a/未知.txt"_s, u"无名的第一件事"_s);
    write(u"b/未知.txt"_s, u"无名的第二件事"_s);
    m_room->answers.file = m_room->pathOf(u"pages"_s);
    press(Action::ImportFolder);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s), 20000);
    QTRY_VERIFY(rowOf(ui::ArchiveKind::Page).isValid());
}

QString TestWindowWays::title() const
{
    const ui::Tab *tab = m_room->reader()->currentTab();
    return tab ? tab->title() : QString();
}

/// Unfolds the tree as far as it goes.
QModelIndex TestWindowWays::row(ui::ArchiveKind kind, const QString &text) const
{
    QTreeView *tree = m_room->tree();
    for (QModelIndex index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index)) {
        const auto here = static_cast<ui::ArchiveKind>(index.data(ui::KindRole).toInt());
        if (here == kind && index.data().toString().startsWith(text))
            return index;
        if (here < kind)
            tree->expand(index);
    }
    return {};
}

void TestWindowWays::openArticle(const QString &wanted)
{
    QTRY_VERIFY(row(ui::ArchiveKind::Article, wanted).isValid());
    doubleClick(row(ui::ArchiveKind::Article, wanted));
    QTRY_COMPARE(title(), wanted);
}

void TestWindowWays::choose(ui::ArchiveKind kind, const QStringList &texts) const
{
    QTreeView *tree = m_room->tree();
    tree->setFocus();
    tree->clearSelection();
    for (const QString &text : texts) {
        QTRY_VERIFY(row(kind, text).isValid());
        tree->selectionModel()->setCurrentIndex(row(kind, text), QItemSelectionModel::Select);
    }
}

QStringList TestWindowWays::selected() const
{
    QStringList texts;
    for (const QModelIndex &index : m_room->tree()->selectionModel()->selectedIndexes())
        texts.append(index.data().toString());
    return texts;
}

void TestWindowWays::articlesAreReadOn()
{
    QVERIFY(!m_room->window.action(Action::NextArticle)->isEnabled());
    openArticle(u"渡口今晨开渡"_s);
    for (const QString &next :
        { u"夜校三月开课"_s, u"纱厂换上新机"_s, u"仓库春天开门"_s, u"茶园采茶正忙"_s }) {
        QTest::keySequence(&m_room->window, QKeySequence(u"Alt+Down"_s));
        QTRY_COMPARE(title(), next);
    }
    QTest::keySequence(&m_room->window, QKeySequence(u"Alt+Down"_s));
    QTRY_COMPARE(m_room->message(), u"Nothing comes after this."_s);
    QTest::keySequence(&m_room->window, QKeySequence(u"Alt+Up"_s));
    QTRY_COMPARE(title(), u"仓库春天开门"_s);
}

void TestWindowWays::pagesAndIssuesAreReadOn()
{
    openArticle(u"夜校三月开课"_s);
    QTest::keySequence(&m_room->window, QKeySequence(u"Alt+Shift+Down"_s));
    QTRY_COMPARE(title(), u"纱厂换上新机"_s);
    QTest::keySequence(&m_room->window, QKeySequence(u"Alt+Shift+Up"_s));
    QTRY_COMPARE(title(), u"渡口今晨开渡"_s);
    QTest::keySequence(&m_room->window, QKeySequence(u"Alt+PgDown"_s));
    QTRY_VERIFY2(title().startsWith(u"7 March 2024"_s), qPrintable(title()));
    QTest::keySequence(&m_room->window, QKeySequence(u"Alt+PgUp"_s));
    QTRY_VERIFY2(title().startsWith(u"5 March 2024"_s), qPrintable(title()));
    // From an issue on to its first article.
    press(Action::NextArticle);
    QTRY_COMPARE(title(), u"渡口今晨开渡"_s);
}

void TestWindowWays::readingOnTakesThePlaceOfTheTab()
{
    openArticle(u"茶园采茶正忙"_s);
    openArticle(u"渡口今晨开渡"_s);
    press(Action::PreviousTab);
    openArticle(u"渡口今晨开渡"_s);
    QCOMPARE(m_room->reader()->tabs()->count(), 2);
    press(Action::NextArticle);
    QTRY_COMPARE(title(), u"夜校三月开课"_s);
    QCOMPARE(m_room->reader()->tabs()->count(), 2);
    QCOMPARE(m_room->reader()->tabs()->currentIndex(), 1);
    press(Action::Back);
    QTRY_COMPARE(title(), u"渡口今晨开渡"_s);
}

void TestWindowWays::theTreeFollows()
{
    openArticle(u"仓库春天开门"_s);
    m_room->tree()->collapseAll();
    m_room->text()->setFocus();
    press(Action::NextArticle);
    QTRY_COMPARE(current(), u"茶园采茶正忙"_s);
    QVERIFY(m_room->tree()->viewport()->rect().intersects(
        m_room->tree()->visualRect(m_room->tree()->currentIndex())));
    QVERIFY(!m_room->tree()->hasFocus());
    QVERIFY(m_room->text()->hasFocus());
    press(Action::PreviousIssue);
    QTRY_VERIFY2(current().startsWith(u"7 March"_s), qPrintable(current()));
    QCOMPARE(selected().size(), 1);
}

void TestWindowWays::theTreeLetsGoOfWhoChooses()
{
    openArticle(u"仓库春天开门"_s);
    choose(ui::ArchiveKind::Article, { u"渡口今晨开渡"_s });
    // The same tab, read again, calls nobody back.
    Q_EMIT m_room->reader()->currentChanged();
    auto *tree = qobject_cast<ui::ArchiveTree *>(m_room->tree()->model());
    QSignalSpy refreshed(tree, &ui::ArchiveTree::refreshed);
    tree->refresh();
    QVERIFY(refreshed.wait());
    QCOMPARE(current(), u"渡口今晨开渡"_s);
}

void TestWindowWays::theTreeFollowsBehindTheFilter()
{
    openArticle(u"仓库春天开门"_s);
    m_room->filter()->setFocus();
    QTest::keyClicks(m_room->filter(), u"2024-04"_s);
    QTRY_VERIFY(m_room->foundTree()->isVisible());
    press(Action::PreviousArticle);
    QTRY_COMPARE(title(), u"纱厂换上新机"_s);
    QCOMPARE(m_room->filter()->text(), u"2024-04"_s);
    QVERIFY(m_room->foundTree()->isVisible());
    QTest::keyClick(m_room->filter(), Qt::Key_Escape);
    QTRY_COMPARE(current(), u"纱厂换上新机"_s);
}

void TestWindowWays::aDateIsGoneTo()
{
    m_room->tree()->collapseAll();
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+G"_s));
    auto *dialog = m_room->find<QDialog>(u"lineDialog"_s);
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto *line = dialog->findChild<QLineEdit *>();
    line->setText(u"3.7"_s); // of the newest year
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY2(current().startsWith(u"7 March"_s), qPrintable(current()));
    QCOMPARE(m_room->window.focusWidget(), m_room->tree());
    QCOMPARE(m_room->message(), u"Issue of 7 March 2024"_s);
    QTest::keyClick(m_room->tree(), Qt::Key_Return);
    QTRY_VERIFY(title().startsWith(u"7 March 2024"_s));
}

void TestWindowWays::aDateWithoutAnIssueSaysSo()
{
    m_room->filter()->setText(u"茶园"_s);
    m_room->answers.goal = u"2024-3-20"_s;
    press(Action::GoToDate);
    QTRY_COMPARE(
        m_room->message(), u"There is no issue of 20 March 2024. The nearest is that of 1 April 2024."_s);
    QTRY_VERIFY(m_room->tree()->isVisible());
    QTRY_VERIFY2(current().startsWith(u"1 April"_s), qPrintable(current()));
    m_room->answers.goal = u"2024年3月"_s;
    press(Action::GoToDate);
    QTRY_VERIFY2(current().startsWith(u"5 March"_s), qPrintable(current()));
}

void TestWindowWays::theQuestionTakesManyForms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("date"); // empty: none
    QTest::newRow("day") << u"2023-09-12"_s << u"2023-09-12"_s;
    QTest::newRow("dots") << u"2023.9.12"_s << u"2023-09-12"_s;
    QTest::newRow("day and month") << u"9.12"_s << u"1999-09-12"_s;
    QTest::newRow("day and month in words") << u"9月12日"_s << u"1999-09-12"_s;
    QTest::newRow("month") << u"2023年9月"_s << u"2023-09"_s;
    QTest::newRow("month alone") << u"9月"_s << u"1999-09"_s;
    QTest::newRow("year") << u"2023"_s << u"2023"_s;
    QTest::newRow("words") << u"码头"_s << QString();
    QTest::newRow("no day") << u"2.30"_s << QString();
}

void TestWindowWays::theQuestionTakesManyForms()
{
    QFETCH(const QString, typed);
    QTEST(ui::isoDate(typed, u"1999"_s).value_or(QString()), "date");
}

void TestWindowWays::aPageGetsItsNumber()
{
    choose(ui::ArchiveKind::Issue, { u"5 March"_s });
    QVERIFY(!m_room->window.action(Action::SetNumber)->isEnabled());
    choose(ui::ArchiveKind::Page, { u"Page 2"_s });
    m_room->answers.ofIssues = u"A7"_s;
    press(Action::SetNumber);
    QCOMPARE(m_room->answers.askedOfIssues.of, ui::IssueQuestion::Of::Number);
    QCOMPARE(m_room->answers.askedOfIssues.pages, 1);
    QTRY_VERIFY(m_room->message().contains(u"Set the number of a page"_s));
    QTRY_VERIFY(row(ui::ArchiveKind::Page, u"Page A7"_s).isValid());
    QTRY_COMPARE(current(), u"Page A7"_s);
    press(Action::Undo);
    QTRY_VERIFY(row(ui::ArchiveKind::Page, u"Page 2"_s).isValid());
    QTRY_COMPARE(current(), u"Page 2"_s);
}

void TestWindowWays::undatedPagesAreDatedTogether()
{
    openArticle(u"无名的第一件事"_s);
    const auto undated = [this] {
        QModelIndexList issues;
        QTreeView *tree = m_room->tree();
        for (QModelIndex at = tree->model()->index(0, 0); at.isValid(); at = tree->indexBelow(at)) {
            if (at.data(ui::KindRole).toInt() == int(ui::ArchiveKind::Issue)
                && at.data().toString().startsWith(u"Undated"_s))
                issues.append(at);
        }
        return issues;
    };
    const QModelIndexList issues = undated();
    QCOMPARE(issues.size(), 2);
    m_room->tree()->clearSelection();
    for (const QModelIndex &issue : issues)
        m_room->tree()->selectionModel()->setCurrentIndex(issue, QItemSelectionModel::Select);
    m_room->answers.ofIssues = u"2024-03-07"_s;
    press(Action::SetDate);
    QCOMPARE(m_room->answers.askedOfIssues.issues, 2);
    QTRY_VERIFY(m_room->message().startsWith(u"Done: "_s));
    QTRY_VERIFY(undated().isEmpty());
    // They stand in the issue of that day now, and are chosen there.
    QTRY_COMPARE(selected().size(), 2);
    for (const QModelIndex &page : m_room->tree()->selectionModel()->selectedIndexes())
        QVERIFY(page.parent().data().toString().startsWith(u"7 March"_s));
    press(Action::Undo);
    QTRY_COMPARE(undated().size(), 2);
    QTRY_COMPARE(selected(), QStringList({ undated()[0].data().toString(), undated()[1].data().toString() }));
}

void TestWindowWays::editionsOfSeveralIssues()
{
    choose(ui::ArchiveKind::Issue, { u"5 March"_s, u"7 March"_s });
    QVERIFY(m_room->window.action(Action::SetEdition)->isEnabled());
    m_room->answers.ofIssues = u"晚报"_s;
    press(Action::SetEdition);
    QCOMPARE(m_room->answers.askedOfIssues.issues, 2);
    QTRY_VERIFY(m_room->message().contains(u"Set the edition of 2 issues"_s));
    QTRY_COMPARE(selected().size(), 2);
}

void TestWindowWays::theTreeFollowsWhatWasChanged()
{
    choose(ui::ArchiveKind::Issue, { u"1 April"_s });
    m_room->answers.ofIssues = u"2019-05-02"_s;
    press(Action::SetDate);
    QTRY_VERIFY2(current().startsWith(u"2 May"_s), qPrintable(current()));
    QCOMPARE(selected(), QStringList { current() });
    press(Action::Undo);
    QTRY_VERIFY2(current().startsWith(u"1 April"_s), qPrintable(current()));
    press(Action::Redo);
    QTRY_VERIFY2(current().startsWith(u"2 May"_s), qPrintable(current()));
}

void TestWindowWays::pagesAreRemovedByKeyAndMenu()
{
    choose(ui::ArchiveKind::Page, { u"Page 2"_s });
    QTest::keyClick(m_room->tree(), Qt::Key_Delete);
    QTRY_VERIFY(m_room->message().contains(u"Remove a page"_s));
    QTRY_VERIFY(!row(ui::ArchiveKind::Page, u"Page 2"_s).isValid());
    press(Action::Undo);
    QTRY_COMPARE(current(), u"Page 2"_s);
    choose(ui::ArchiveKind::Issue, { u"7 March"_s });
    Q_EMIT m_room->tree()->customContextMenuRequested({});
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu && menu->actions().contains(m_room->window.action(Action::SetNumber)));
    menu->close();
    press(Action::Remove);
    QTRY_VERIFY(!row(ui::ArchiveKind::Issue, u"7 March"_s).isValid());
    press(Action::Undo);
    QTRY_VERIFY2(current().startsWith(u"7 March"_s), qPrintable(current()));
}

QTEST_MAIN(TestWindowWays)
#include "tst_window_ways.moc"
