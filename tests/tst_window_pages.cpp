// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/issueview.h"

#include <QCompleter>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>

/// What a page says of itself, and where it leads: dates that conflict, numbers and names, the other part of
/// an article, the paper's name, and pages that are replaced while they are read. In the whole window.
class TestWindowPages : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void aLinkLeadsToTheOtherPartAndBack();
    void partsThatComeInOneAfterTheOtherAreLinked();
    void aLinkIsReachedByKeys();
    void aPartThatIsMissingIsSaid();
    void backAndForwardFollowTheTrail();
    void conflictingDatesAreShown();
    void anEstimateShowsItsEvidence();
    void theIssuesNumberAndThePagesNameAreShown();
    void theNewspapersNameIsAskedForOnce();
    void aReplacedArticleIsShownAnew();
    void aReplacedIssueIsShownAnew();
    void anArticleThatWentStaysReadable();

private:
    core::StoredArticle openContinued();
    void import(const QString &file, const QString &text);
    ui::ArticleView *article() const { return m_room->reader()->currentArticle(); }
    ui::IssueView *issueView() const { return qobject_cast<ui::IssueView *>(m_room->reader()->currentTab()); }
    void openIssue();
};

namespace {

QString page(int paragraphs, const QString &last = u"第四车间也是如此。"_s)
{
    QString text = u"石渡纱厂夜校开课\n\n本报讯（记者 祝青禾）3月4日晚，石渡纱厂的夜校开课了。\n\n"_s;
    for (int i = 1; i <= paragraphs; ++i)
        text
            += u"第%1课讲的是机器的第%1个部件，工人们听得仔细，记下了它的名字、用处和保养的办法，下课以后还围着老师问个不停。\n\n"_s
                   .arg(i);
    return text + last + u'\n';
}

} // namespace

void TestWindowPages::import(const QString &file, const QString &text)
{
    const QString path = m_room->pathOf(file);
    QFile out(path);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text.toUtf8());
    out.close();
    QSignalSpy finished(&m_room->desk, &ui::Desk::importFinished);
    m_room->answers.files = { path };
    press(Action::ImportFiles);
    QVERIFY(finished.wait(20000));
}

void TestWindowPages::openIssue()
{
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Issue).isValid());
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    QVERIFY(issueView());
    QTRY_VERIFY(!issueView()->title().isEmpty());
}

/// The first article of the samples, continued in the second and from the third.
core::StoredArticle TestWindowPages::openContinued()
{
    importSamples();
    openFirstArticle();
    core::StoredArticle continued = article()->article();
    const QModelIndex second = rowOf(ui::ArchiveTree::Kind::Article, 1);
    const QModelIndex third = rowOf(ui::ArchiveTree::Kind::Article, 2);
    core::ArticleSummary part;
    part.id = second.data(ui::IdRole).toLongLong();
    part.title = second.data().toString();
    part.pageNumber = u"3"_s;
    continued.continuation = part;
    part.id = third.data(ui::IdRole).toLongLong();
    part.title = third.data().toString();
    part.pageNumber = u"1"_s;
    continued.origin = part;
    article()->setArticle(continued);
    return continued;
}

void TestWindowPages::aLinkLeadsToTheOtherPartAndBack()
{
    const core::StoredArticle continued = openContinued();
    ui::ArticleText *text = m_room->text();
    const QStringList lines = text->toPlainText().split(u'\n');
    QCOMPARE(lines.first(), u"← Continued from page 1: "_s + continued.origin->title);
    QCOMPARE(lines.last(), u"Continued on page 3: "_s + continued.continuation->title + u" →"_s);
    // What stands above moves no mention from its words.
    for (const core::Mention &mention : continued.mentions) {
        const QString words
            = continued.article.blocks[mention.span.block].text.mid(mention.span.start, mention.span.length);
        QCOMPARE(text->cursorFor(mention.span).selectedText(), words);
    }
    const QTextCursor link = text->document()->find(u"Continued from page 1"_s);
    QTextCursor start(link);
    start.setPosition(link.selectionStart() + 4);
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(start).center());
    QTRY_COMPARE(article()->id(), continued.origin->id);
    QTRY_COMPARE(article()->title(), continued.origin->title);
    QTest::keySequence(&m_room->window, QKeySequence(u"Alt+Left"_s));
    QCOMPARE(article()->id(), continued.id);
}

void TestWindowPages::partsThatComeInOneAfterTheOtherAreLinked()
{
    m_room->answers.paperName = u"石渡工友报"_s;
    import(u"2024-03-05-第01版.txt"_s, page(2, u"学满一季可以考级。（下转第3版）"_s));
    openFirstArticle();
    ui::ArticleText *text = m_room->text();
    QVERIFY2(text->toPlainText().endsWith(u"Continued on page 3; that part is not in the archive."_s),
        qPrintable(text->toPlainText()));
    // The article that is open gets its link when the other part comes in.
    import(u"2024-03-05-第03版.txt"_s,
        u"石渡纱厂夜校开课\n\n（上接第1版）考级的题目由退休技师出，工人们答得认真，考完了还围着老师问个不停。\n"_s);
    QTRY_VERIFY(text->toPlainText().endsWith(u"Continued on page 3: 石渡纱厂夜校开课 →"_s));
    QVERIFY(!text->toPlainText().contains(u"下转"_s));
}

void TestWindowPages::aLinkIsReachedByKeys()
{
    const core::StoredArticle continued = openContinued();
    m_room->text()->setFocus();
    QTest::keyClick(m_room->text(), Qt::Key_Tab);
    QTest::keyClick(m_room->text(), Qt::Key_Tab);
    QTest::keyClick(m_room->text(), Qt::Key_Return);
    QTRY_COMPARE(article()->id(), continued.continuation->id);
}

void TestWindowPages::aPartThatIsMissingIsSaid()
{
    importSamples();
    openFirstArticle();
    core::StoredArticle continued = article()->article();
    continued.article.continuesOn = u"3"_s;
    article()->setArticle(continued);
    QVERIFY(
        m_room->text()->toPlainText().endsWith(u"Continued on page 3; that part is not in the archive."_s));
    QVERIFY(!m_room->text()->toHtml().contains(u"href"_s));
}

void TestWindowPages::backAndForwardFollowTheTrail()
{
    importSamples();
    QVERIFY(!m_room->window.action(Action::Back)->isEnabled());
    openIssue();
    const QString issue = issueView()->title();
    openFirstArticle();
    const core::ArticleId first = article()->id();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article, 1));
    const core::ArticleId second = article()->id();
    QVERIFY(first != second);
    press(Action::Back);
    QCOMPARE(article()->id(), first);
    press(Action::Back);
    QVERIFY(issueView());
    QCOMPARE(issueView()->title(), issue);
    QVERIFY(!m_room->window.action(Action::Back)->isEnabled());
    press(Action::Forward);
    press(Action::Forward);
    QCOMPARE(article()->id(), second);
    QVERIFY(!m_room->window.action(Action::Forward)->isEnabled());
    // A tab that was closed opens again.
    press(Action::Back);
    press(Action::CloseTab);
    const int open = m_room->reader()->tabs()->count();
    press(Action::Back);
    QTRY_COMPARE(m_room->reader()->tabs()->count(), open + 1);
    QCOMPARE(article()->id(), first);
}

void TestWindowPages::conflictingDatesAreShown()
{
    importSamples();
    openFirstArticle();
    auto *notice = m_room->find<QLabel>(u"dateNotice"_s);
    QVERIFY(!notice->isVisible());
    core::StoredArticle conflicting = article()->article();
    conflicting.issue.date
        = { u"2024-05-16"_s, core::Precision::Day, core::Basis::Stated, 1, { u"2024年5月16日 星期四"_s },
              { { u"2024-05-15"_s, core::Basis::Path, u"/pages/2024-05-15/01.txt"_s } } };
    article()->setArticle(conflicting);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"≠ Dates differ: the page says 16 May 2024; the path says 15 May 2024."_s);
    QVERIFY(notice->toolTip().contains(u"/pages/2024-05-15/01.txt"_s));

    openIssue();
    auto *account = issueView()->findChild<QLabel *>(u"issueNotice"_s);
    QVERIFY(!account->isVisible());
    ui::IssueContents contents;
    contents.issue = conflicting.issue;
    issueView()->setContents(contents);
    QVERIFY(account->isVisible());
    QVERIFY2(account->text().contains(u"the path says 15 May 2024"_s), qPrintable(account->text()));
}

void TestWindowPages::anEstimateShowsItsEvidence()
{
    importSamples();
    openIssue();
    ui::IssueContents contents;
    contents.issue.date = { u"2024-05"_s, core::Precision::Month, core::Basis::Inferred, 0.82,
        { u"5月14日，大赛开赛。"_s, u"立夏过后，地表温度一天比一天高。"_s } };
    issueView()->setContents(contents);
    const QString shown = issueView()->findChild<QLabel *>(u"issueDate"_s)->text();
    QVERIFY2(shown.contains(u"Estimated to the month: likely (82 %)."_s), qPrintable(shown));
    QVERIFY(shown.contains(u"“5月14日，大赛开赛。”"_s));
    QVERIFY(shown.contains(u"“立夏过后，地表温度一天比一天高。”"_s));
}

void TestWindowPages::theIssuesNumberAndThePagesNameAreShown()
{
    importSamples();
    openIssue();
    ui::IssueContents contents;
    contents.issue.date = { u"2024-05-16"_s, core::Precision::Day, core::Basis::Path, 1, {} };
    contents.issue.number = u"18345"_s;
    core::PageSummary named;
    named.number = u"3"_s;
    named.name = u"要闻"_s;
    contents.pages = { { named, {} } };
    issueView()->setContents(contents);
    QVERIFY(issueView()->findChild<QLabel *>(u"issueNote"_s)->text().startsWith(u"No. 18345 · "_s));
    QCOMPARE(issueView()->view()->model()->index(0, 0).data().toString(), u"Page 3 要闻"_s);

    openFirstArticle();
    core::StoredArticle stored = article()->article();
    stored.page = named;
    article()->setArticle(stored);
    QVERIFY(m_room->find<QLabel>(u"articlePlace"_s)->text().endsWith(u"Page 3 要闻"_s));
}

void TestWindowPages::theNewspapersNameIsAskedForOnce()
{
    m_room->answers.paperName = u"石渡工友报"_s;
    import(u"2024-03-05-第01版.txt"_s, page(1));
    QCOMPARE(m_room->answers.asked, QStringList({ u"Import Pages"_s, u"paper"_s }));
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article).isValid());
    openFirstArticle();
    QCOMPARE(article()->article().issue.paper, u"石渡工友报"_s);
    // The next batch is offered the name, and what the archive knows.
    m_room->answers.importsAtOnce = false;
    m_room->answers.files = { m_room->pathOf(u"2024-03-05-第01版.txt"_s) };
    press(Action::ImportFiles);
    QLineEdit *name = m_room->find<ui::ImportPreview>()->name();
    QCOMPARE(name->text(), u"石渡工友报"_s);
    QVERIFY(name->hasFocus());
    QCOMPARE(name->completer()->model()->index(0, 0).data().toString(), u"石渡工友报"_s);
}

void TestWindowPages::aReplacedArticleIsShownAnew()
{
    import(u"2024-03-05-第01版.txt"_s, page(60));
    openFirstArticle();
    const core::ArticleId id = article()->id();
    ui::ArticleText *text = m_room->text();
    QTextCursor read(text->document()->find(u"第30课"_s));
    read.setPosition(read.selectionStart());
    text->verticalScrollBar()->setValue(
        text->verticalScrollBar()->value() + text->cursorRect(read).top() + 3);
    const int top = text->cursorRect(read).top();
    QVERIFY(top <= 0 && text->verticalScrollBar()->value() > 0);

    QString other = page(60, u"第四车间却不是如此。"_s);
    other.replace(
        u"讲的是机器的第2个部件"_s, QString(u"讲的是"_s + u"一台很老的"_s.repeated(60) + u"机器"_s));
    import(u"2024-03-05-第01版.txt"_s, other);
    QTRY_VERIFY(text->toPlainText().contains(u"却不是如此"_s));
    QCOMPARE(article()->id(), id);
    QCOMPARE(m_room->reader()->tabs()->count(), 1);
    // The same paragraph stands where it stood, though one above it has grown.
    QTextCursor again(text->document()->find(u"第30课"_s));
    again.setPosition(again.selectionStart());
    QVERIFY2(std::abs(text->cursorRect(again).top() - top) < 12,
        qPrintable(QString::number(text->cursorRect(again).top() - top)));
}

void TestWindowPages::aReplacedIssueIsShownAnew()
{
    import(u"2024-03-05-第01版.txt"_s, page(2));
    openIssue();
    QCOMPARE(issueView()->view()->model()->rowCount(), 2);
    import(u"2024-03-05-第01版.txt"_s,
        page(2) + u"\n青埠港添了两台岸桥\n\n本报讯（记者 何苇杭）两台岸桥昨天在青埠港卸船。\n"_s);
    QTRY_COMPARE(issueView()->view()->model()->rowCount(), 3);
    QCOMPARE(issueView()->view()->currentIndex().row(), 1);
}

void TestWindowPages::anArticleThatWentStaysReadable()
{
    import(u"2024-03-05-第01版.txt"_s, page(2));
    openFirstArticle();
    import(u"2024-03-05-第01版.txt"_s,
        u"青埠港添了两台岸桥\n\n本报讯（记者 何苇杭）两台岸桥昨天在青埠港卸船，港口由此添了本领，工人们都来看。\n"_s);
    auto *notice = m_room->find<QLabel>(u"dateNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(u"no longer in the archive"_s));
    QVERIFY(m_room->text()->toPlainText().contains(u"夜校"_s));
}

QTEST_MAIN(TestWindowPages)
#include "tst_window_pages.moc"
