// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/citation.h"
#include "ui/panes/printpane.h"
#include "ui/panes/sheetsview.h"
#include "ui/panes/tab.h"
#include "windowroom.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QMenu>
#include <QPdfWriter>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>

/// What leaves the archive through the window: the print pane, files, the printer, the clipboard.
class TestWindowPrinting : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void theArticleInFrontIsSavedByTwoKeys();
    void theIssueIsSavedWithItsContents();
    void theSheetsFollowTheSettings();
    void theSettingsAreKept();
    void anotherFormHasNoSheets();
    void escapeGoesBackToReading();
    void openingSomethingGoesBackToReading();
    void chosenArticlesAreOffered();
    void hitsAreOfferedAndLit();
    void clippingsAreOffered();
    void oneFileEach();
    void aFailureSaysSo();
    void thePrinterGetsTheSheets();
    void printingIsStopped();
    void citationsAreCopied();
    void copyingAddsTheSource();
    void theArticlesMenuHasThem();

private:
    ui::PrintPane *pane() const { return m_room->find<ui::PrintPane>(); }
    QComboBox *box(const char *name) const { return m_room->find<QComboBox>(QString::fromLatin1(name)); }
    QCheckBox *check(const char *name) const { return m_room->find<QCheckBox>(QString::fromLatin1(name)); }
    void openPane();
    void choose(const QString &what) { box("printWhat")->setCurrentIndex(box("printWhat")->findText(what)); }
    /// Presses the button; what the window says when it is done.
    QString saved(const QString &file);
    QByteArray bytesOf(const QString &file) const
    {
        QFile read(m_room->pathOf(file));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
};

void TestWindowPrinting::openPane()
{
    QTRY_VERIFY(m_room->window.action(Action::Print)->isEnabled());
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+P"_s));
    QVERIFY(pane()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(pane()->sheets()->isDrawn(), 20000);
}

QString TestWindowPrinting::saved(const QString &file)
{
    m_room->answers.file = m_room->pathOf(file);
    QSignalSpy said(m_room->window.findChild<ui::PrintPane *>(), &ui::PrintPane::saveWanted);
    m_room->find<QPushButton>(u"printSave"_s)->click();
    if (said.size() != 1 || !QTest::qWaitFor([this] { return !m_room->desk.isExporting(); }, 20000))
        qWarning("nothing was saved");
    return m_room->message();
}

void TestWindowPrinting::theArticleInFrontIsSavedByTwoKeys()
{
    importSamples();
    openFirstArticle();
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+P"_s));
    QCOMPARE(box("printWhat")->currentText(), u"This article"_s);
    m_room->answers.file = m_room->pathOf(u"a.pdf"_s);
    QTest::keyClick(m_room->window.focusWidget(), Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(
        m_room->message().contains(u"page written to"_s), qPrintable(m_room->message()), 20000);
    QVERIFY(m_room->message().contains(u"a.pdf"_s));
    QVERIFY(bytesOf(u"a.pdf"_s).startsWith("%PDF-1.4"));
    QVERIFY(!pane()->isVisible());
    QVERIFY(m_room->reader()->isVisible());
}

void TestWindowPrinting::theIssueIsSavedWithItsContents()
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    QTRY_VERIFY(!m_room->reader()->currentTab()->title().isEmpty());
    openPane();
    QCOMPARE(box("printWhat")->currentText(), u"This whole issue"_s);
    const QString message = saved(u"issue.pdf"_s);
    QVERIFY2(message.contains(u"issue.pdf"_s), qPrintable(message));
    QVERIFY(bytesOf(u"issue.pdf"_s).contains("/Outlines"));
    // And the command line writes the same.
    const QString issue = rowOf(ui::ArchiveTree::Kind::Issue).data(ui::IdRole).toString();
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"JIANBAO_ARCHIVE"_s, m_room->pathOf(u"own.jianbao"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(JIANBAO_BINARY),
        { u"export"_s, u"--issue"_s, issue, u"--to"_s, u"pdf"_s, u"--out"_s,
            m_room->pathOf(u"other.pdf"_s) });
    QVERIFY(program.waitForFinished(60000));
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    QCOMPARE(bytesOf(u"other.pdf"_s), bytesOf(u"issue.pdf"_s));
}

void TestWindowPrinting::theSheetsFollowTheSettings()
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    QTRY_VERIFY(!m_room->reader()->currentTab()->title().isEmpty());
    openPane();
    const int sheets = pane()->sheets()->sheets();
    QVERIFY(sheets > 2);
    const QSignalSpy proofed(pane(), &ui::PrintPane::proofed);
    box("printPaper")->setCurrentText(u"A3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(proofed.size(), 1, 20000);
    QVERIFY(pane()->sheets()->sheets() < sheets);
    check("printContents")->setChecked(false);
    const int larger = pane()->sheets()->sheets();
    QTRY_COMPARE_WITH_TIMEOUT(proofed.size(), 2, 20000);
    QCOMPARE(pane()->sheets()->sheets(), larger - 1);
    QVERIFY(m_room->find<QLabel>(u"printNote"_s)->text().contains(u"Sheet 1 of %1."_s.arg(larger - 1)));
}

void TestWindowPrinting::theSettingsAreKept()
{
    importSamples();
    openFirstArticle();
    openPane();
    box("printPaper")->setCurrentText(u"B5"_s);
    box("printColumns")->setCurrentIndex(2);
    check("printEntities")->setChecked(true);
    check("printArchival")->setChecked(true);
    m_room->settings.save();
    ui::Settings again(m_room->home.filePath(u"settings.ini"_s));
    ui::PrintPane other(again, m_room->desk.typesetter());
    const intake::ExportRequest request = other.request();
    QCOMPARE(request.setup.paper, publish::PaperSize::B5);
    QCOMPARE(request.setup.columns, 3);
    QVERIFY(request.setup.entities && request.setup.archival && request.setup.contents);
    QVERIFY(!request.setup.hits && !request.each);
}

void TestWindowPrinting::anotherFormHasNoSheets()
{
    importSamples();
    openFirstArticle();
    openPane();
    box("printForm")->setCurrentText(u"OpenDocument text"_s);
    QTRY_COMPARE(pane()->sheets()->sheets(), 0);
    QVERIFY(!box("printPaper")->isEnabled());
    QVERIFY(!m_room->find<QPushButton>(u"printPrinter"_s)->isEnabled());
    const QString message = saved(u"a.odt"_s);
    QVERIFY2(message.contains(u"1 article written to"_s), qPrintable(message));
    QVERIFY(bytesOf(u"a.odt"_s).startsWith("PK"));
}

void TestWindowPrinting::escapeGoesBackToReading()
{
    importSamples();
    openFirstArticle();
    openPane();
    QVERIFY(!m_room->reader()->isVisible());
    QTest::keyClick(m_room->window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!pane()->isVisible());
    QVERIFY(m_room->reader()->isVisible());
}

void TestWindowPrinting::openingSomethingGoesBackToReading()
{
    importSamples();
    openFirstArticle();
    openPane();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article)); // the one that is open
    QTRY_VERIFY(!pane()->isVisible());
    openPane();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article, 1));
    QTRY_VERIFY(!pane()->isVisible());
    QVERIFY(m_room->reader()->isVisible());
}

void TestWindowPrinting::chosenArticlesAreOffered()
{
    importSamples();
    QTreeView *tree = m_room->tree();
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article, 2).isValid());
    QStringList titles;
    for (const int number : { 0, 2 }) {
        const QModelIndex row = rowOf(ui::ArchiveTree::Kind::Article, number);
        titles.append(row.data().toString());
        tree->scrollTo(row);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton,
            number == 0 ? Qt::NoModifier : Qt::ControlModifier, tree->visualRect(row).center());
    }
    openPane();
    QCOMPARE(box("printWhat")->currentText(), u"2 chosen articles"_s);
    box("printForm")->setCurrentText(u"Plain text"_s);
    saved(u"two.txt"_s);
    const QString text = QString::fromUtf8(bytesOf(u"two.txt"_s));
    for (const QString &title : titles)
        QVERIFY2(text.contains(title), qPrintable(text));
}

void TestWindowPrinting::hitsAreOfferedAndLit()
{
    importSamples();
    type(u"职工"_s);
    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    QTRY_VERIFY(m_room->window.action(Action::Print)->isEnabled());
    openPane();
    choose(u"All hits of “职工”"_s);
    QVERIFY(check("printHits")->isEnabled());
    check("printHits")->setChecked(true);
    const intake::ExportRequest request = pane()->request();
    QVERIFY(request.setup.hits);
    QCOMPARE(request.target.query, u"职工"_s);
    box("printForm")->setCurrentText(u"Table of hits (CSV)"_s);
    saved(u"hits.csv"_s);
    const QByteArray table = bytesOf(u"hits.csv"_s);
    QVERIFY(table.contains("职工"));
    QVERIFY(table.count('\n') > m_room->hits()->model()->rowCount() / 2);
}

void TestWindowPrinting::clippingsAreOffered()
{
    importSamples();
    openFirstArticle();
    const QString title = m_room->reader()->currentArticle()->article().article.title();
    press(Action::Clip);
    QTRY_VERIFY(m_room->window.action(Action::Clip)->isChecked());
    openPane();
    choose(u"All clippings"_s);
    box("printForm")->setCurrentText(u"Markdown"_s);
    saved(u"kept.md"_s);
    QVERIFY(QString::fromUtf8(bytesOf(u"kept.md"_s)).contains(title));
}

void TestWindowPrinting::oneFileEach()
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    QTRY_VERIFY(!m_room->reader()->currentTab()->title().isEmpty());
    openPane();
    box("printForm")->setCurrentText(u"Web page"_s);
    check("printEach")->setChecked(true);
    auto *pattern = m_room->find<QLineEdit>(u"printPattern"_s);
    QVERIFY(pattern->isVisible());
    pattern->clear();
    QTest::keyClicks(pattern, u"{n} {date}"_s);
    QVERIFY(QDir(m_room->home.path()).mkdir(u"each"_s));
    const QString message = saved(u"each"_s);
    const QStringList files = QDir(m_room->pathOf(u"each"_s)).entryList(QDir::Files, QDir::Name);
    QVERIFY(files.size() > 5);
    QVERIFY2(message.startsWith(u"%1 files written to"_s.arg(files.size())), qPrintable(message));
    QCOMPARE(files.first(), u"001 2024-09-12.html"_s);
}

void TestWindowPrinting::aFailureSaysSo()
{
    importSamples();
    openFirstArticle();
    openPane();
    const QString message = saved(u"no/such/folder/a.pdf"_s);
    QVERIFY2(message.contains(u"a.pdf"_s) && message.contains(u"cannot be written"_s), qPrintable(message));
    QVERIFY(pane()->isVisible()); // to try another place
    QVERIFY(m_room->find<QPushButton>(u"printSave"_s)->isEnabled());
    QCOMPARE(m_room->find<QPushButton>(u"printSave"_s)->text(), u"Save…"_s);
}

void TestWindowPrinting::thePrinterGetsTheSheets()
{
    importSamples();
    openFirstArticle();
    openPane();
    const QString file = m_room->pathOf(u"printer.pdf"_s);
    auto paper = std::make_shared<QPdfWriter>(file);
    paper->setPageSize(QPageSize(QPageSize::A4));
    paper->setPageMargins(QMarginsF());
    m_room->answers.paper = paper;
    m_room->find<QPushButton>(u"printPrinter"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_room->message(), u"1 sheet sent to the printer."_s, 20000);
    paper.reset();
    m_room->answers.paper.reset();
    QTRY_VERIFY(bytesOf(u"printer.pdf"_s).endsWith("%%EOF\n"));
    QVERIFY(m_room->answers.asked.contains(u"printer"_s));
    QVERIFY(!pane()->isVisible());
}

void TestWindowPrinting::printingIsStopped()
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    QTRY_VERIFY(!m_room->reader()->currentTab()->title().isEmpty());
    openPane();
    m_room->answers.paper = std::make_shared<QPdfWriter>(m_room->pathOf(u"printer.pdf"_s));
    m_room->find<QPushButton>(u"printPrinter"_s)->click();
    QVERIFY(m_room->desk.isExporting());
    QVERIFY(!m_room->find<QPushButton>(u"printPrinter"_s)->isEnabled());
    QCOMPARE(m_room->find<QPushButton>(u"printSave"_s)->text(), u"Stop"_s);
    m_room->find<QPushButton>(u"printSave"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_room->desk.isExporting(), 20000);
    QVERIFY2(m_room->message().contains(u"stopped"_s), qPrintable(m_room->message()));
    // To go on from there.
    QVERIFY(pane()->isVisible());
    QVERIFY(m_room->find<QPushButton>(u"printPrinter"_s)->isEnabled());
}

void TestWindowPrinting::citationsAreCopied()
{
    importSamples();
    openFirstArticle();
    const core::StoredArticle article = m_room->reader()->currentArticle()->article();
    const std::pair<Action, publish::Form> ways[] { { Action::CiteGbt7714, publish::Form::Gbt7714 },
        { Action::CiteBibtex, publish::Form::Bibtex }, { Action::CiteRis, publish::Form::Ris },
        { Action::CiteCslJson, publish::Form::CslJson } };
    for (const auto &[action, form] : ways) {
        press(action);
        QCOMPARE(QGuiApplication::clipboard()->text(), publish::citation(form, article));
        QVERIFY(QGuiApplication::clipboard()->text().contains(article.article.title()));
    }
    QVERIFY2(m_room->message().contains(u"CSL-JSON"_s), qPrintable(m_room->message()));
}

void TestWindowPrinting::copyingAddsTheSource()
{
    importSamples();
    openFirstArticle();
    const core::StoredArticle article = m_room->reader()->currentArticle()->article();
    int block = 0;
    while (article.article.blocks.at(block).kind != core::BlockKind::Paragraph)
        ++block;
    m_room->text()->select({ block, 2, 6 });
    press(Action::CopyWithSource);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        article.article.blocks.at(block).text.mid(2, 6) + u"\n——"_s + publish::sourceLine(article));
    QTextCursor cursor = m_room->text()->textCursor();
    cursor.clearSelection();
    m_room->text()->setTextCursor(cursor);
    press(Action::CopyWithSource);
    const QString whole = QGuiApplication::clipboard()->text();
    QVERIFY(whole.startsWith(article.article.blocks.first().text + u'\n'));
    QVERIFY(whole.endsWith(u"——"_s + publish::sourceLine(article)));
}

void TestWindowPrinting::theArticlesMenuHasThem()
{
    importSamples();
    openFirstArticle();
    ui::ArticleView *view = m_room->reader()->currentArticle();
    const std::unique_ptr<QMenu> menu(m_room->window.naming().menu(*view, {}, core::Span { 0, 0, 2 }));
    QVERIFY(menu->actions().contains(m_room->window.action(Action::CopyWithSource)));
    bool cites = false;
    for (const QAction *action : menu->actions())
        cites = cites
            || (action->menu() && action->menu()->actions().contains(m_room->window.action(Action::CiteRis)));
    QVERIFY(cites);
}

QTEST_MAIN(TestWindowPrinting)
#include "tst_window_printing.moc"
