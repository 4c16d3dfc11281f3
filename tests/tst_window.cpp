// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"
#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/archivetree.h"
#include "ui/models/roles.h"
#include "ui/paint/theme.h"
#include "ui/panes/articleview.h"
#include "ui/panes/importreport.h"
#include "ui/panes/issueview.h"
#include "ui/panes/legend.h"
#include "ui/panes/legendrow.h"
#include "ui/panes/reader.h"
#include "ui/panes/search.h"
#include "ui/panes/searchbox.h"
#include "ui/panes/welcome.h"
#include "ui/settings.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using ui::Action;

/// Answers what a dialog would ask.
class Answers : public ui::Dialogs {
public:
    QStringList files;
    QString file;
    QStringList asked; ///< titles of the questions

    void openFiles(QWidget *, const ui::FileQuestion &question, Files then) override
    {
        asked.append(question.title);
        if (!files.isEmpty())
            then(files);
    }
    void openFile(QWidget *, const ui::FileQuestion &question, File then) override { answer(question, then); }
    void openFolder(QWidget *, const ui::FileQuestion &question, File then) override
    {
        answer(question, then);
    }
    void saveFile(QWidget *, const ui::FileQuestion &question, const QString &, File then) override
    {
        answer(question, then);
    }
    void about(QWidget *) override { asked.append(u"about"_s); }

private:
    void answer(const ui::FileQuestion &question, const File &then)
    {
        asked.append(question.title);
        if (!file.isEmpty())
            then(file);
    }
};

/// A window as a person has it, with settings and an archive of its own.
struct Room {
    QTemporaryDir home;
    ui::Settings settings { home.filePath(u"settings.ini"_s) };
    ui::Language language { english(settings) };
    ui::Desk desk;
    Answers answers;
    ui::MainWindow window { desk, settings, answers };

    static const ui::Settings &english(ui::Settings &settings)
    {
        settings.set(ui::Setting::Language, u"en"_s);
        return settings;
    }

    Room()
    {
        window.resize(1280, 800);
        window.show();
    }

    template <typename Widget> Widget *find(const QString &name = {}) const
    {
        return window.findChild<Widget *>(name);
    }
    QTreeView *tree() const { return find<QTreeView>(u"archiveTree"_s); }
    ui::ReaderPane *reader() const { return find<ui::ReaderPane>(); }
    ui::SearchBox *box() const { return find<ui::SearchBox>(); }
    QListView *hits() const { return find<QListView>(u"hits"_s); }
    QString message() const { return find<QLabel>(u"message"_s)->text(); }
    ui::ArticleText *text() const
    {
        return reader()->currentArticle() ? reader()->currentArticle()->text() : nullptr;
    }
    QString pathOf(const QString &name) const { return home.filePath(name); }
};

/// The whole window, offscreen, by real actions, keys and clicks.
class TestWindow : public QObject {
    Q_OBJECT

public:
    /// Before the application exists: never the user's own folders.
    static void initMain();

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void anEmptyArchiveSaysWhatToDo();
    void theSamplesOpenInTheirOwnArchive();
    void importingReportsWhatFailed();
    void droppedFilesComeIn();
    void importingAgainChangesNothing();
    void anImportIsStopped();
    void aDoubleClickOnAnIssueOpensItsCards();
    void enterOnACardOpensTheArticle();
    void anArticleIsSetInAComfortableMeasure();
    void aTabIsClosedAndFoundAgain();
    void aSearchFindsAndLights();
    void anInputMethodIsLeftInPeace();
    void aBadQueryGetsASentence();
    void oneCharacterIsFound();
    void hitsAreSteppedThrough();
    void aClassIsSwitchedOffAndStaysOff();
    void theLegendSwitchesToo();
    void theMouseOverANameSaysWhatItIs();
    void textGrowsAndShrinks();
    void anArticleAndAnIssueArePrinted();
    void aPrintThatFailsSaysSo();
    void theLanguageChangesAtOnce();
    void theAppearanceChangesAtOnce();
    void aForeignFileIsNoArchive();
    void anotherArchiveReplacesTheFirst();
    void everyControlHasAName();
    void noKeyIsGivenTwice();

private:
    void importSamples();
    QModelIndex rowOf(ui::ArchiveTree::Kind kind, int number = 0) const;
    void doubleClick(const QModelIndex &index) const;
    void type(const QString &text) const;
    void openFirstArticle();
    void press(Action action) const { m_room->window.action(action)->trigger(); }

    std::unique_ptr<Room> m_room;
};

void TestWindow::initMain()
{
    static const QTemporaryDir home;
    for (const char *place : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR" })
        qputenv(place, QFile::encodeName(home.path()));
}

void TestWindow::initTestCase()
{
    QVERIFY(QDir(u":/samples"_s).exists());
}

void TestWindow::init()
{
    m_room = std::make_unique<Room>();
    m_room->desk.open(m_room->pathOf(u"own.jianbao"_s));
    QTRY_VERIFY2(m_room->desk.store(), qPrintable(m_room->message()));
}

void TestWindow::cleanup()
{
    m_room.reset();
}

void TestWindow::importSamples()
{
    m_room->answers.file = u":/samples"_s;
    press(Action::ImportFolder);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s), 20000);
    QTRY_VERIFY(m_room->tree()->model()->rowCount() > 0);
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Page).isValid()); // the newest issue unfolds by itself
}

/// The number-th row of a kind among those that can be seen; opens what has to be opened on the way.
QModelIndex TestWindow::rowOf(ui::ArchiveTree::Kind kind, int number) const
{
    QTreeView *tree = m_room->tree();
    QModelIndex index = tree->model()->index(0, 0);
    while (index.isValid()) {
        const auto here = static_cast<ui::ArchiveTree::Kind>(index.data(ui::KindRole).toInt());
        if (here == kind && number-- == 0)
            break;
        if (here < kind && !tree->isExpanded(index))
            tree->expand(index);
        index = tree->indexBelow(index);
    }
    return index;
}

void TestWindow::doubleClick(const QModelIndex &index) const
{
    QTreeView *tree = m_room->tree();
    tree->scrollTo(index);
    const QPoint place = tree->visualRect(index).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, place);
}

/// What an input method hands over when a person has chosen the characters.
void TestWindow::type(const QString &text) const
{
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+K"_s));
    QInputMethodEvent event;
    event.setCommitString(text);
    m_room->box()->clear();
    QCoreApplication::sendEvent(m_room->box(), &event);
}

void TestWindow::openFirstArticle()
{
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article).isValid());
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article));
    QTRY_VERIFY(m_room->text() && m_room->reader()->currentArticle()->article().id != 0);
}

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
    auto *report = m_room->find<QTreeWidget>(u"importReport"_s);
    QTRY_COMPARE_WITH_TIMEOUT(report->topLevelItemCount(), 1, 20000);
    QVERIFY(report->isVisible());
    QCOMPARE(report->topLevelItem(0)->text(1), u"picture.txt"_s);
    QVERIFY(!report->topLevelItem(0)->text(2).isEmpty());
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

void TestWindow::anArticleIsSetInAComfortableMeasure()
{
    importSamples();
    openFirstArticle();
    for (const int width : { 900, 1400, 2400 }) {
        m_room->window.resize(width, 800);
        QTRY_COMPARE(m_room->window.width(), width);
        const int em = QFontMetrics(m_room->text()->document()->defaultFont()).horizontalAdvance(u'国');
        QTRY_VERIFY(m_room->text()->viewport()->width() <= 38 * em + 2);
    }
    QVERIFY(m_room->text()->isReadOnly());
    const QString place = m_room->find<QLabel>(u"articlePlace"_s)->text();
    QVERIFY2(place.contains(u"2024"_s) && place.contains(u"Page"_s), qPrintable(place));
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

void TestWindow::aSearchFindsAndLights()
{
    importSamples();
    type(u"职工"_s);
    QVERIFY(m_room->box()->hasFocus());
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 1);
    const QString summary = m_room->find<QLabel>(u"searchSummary"_s)->text();
    QVERIFY2(summary.contains(QString::number(m_room->hits()->model()->rowCount())), qPrintable(summary));
    const QModelIndex first = m_room->hits()->model()->index(0, 0);
    const auto spans = first.data(ui::SpansRole).value<QList<core::Span>>();
    QVERIFY(!spans.isEmpty());
    QCOMPARE(first.data(ui::SnippetRole).toString().mid(spans[0].start, spans[0].length), u"职工"_s);

    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->hasFocus());
    QTest::keyClick(m_room->hits(), Qt::Key_Return);
    QTRY_VERIFY(m_room->text() && m_room->text()->hits() > 0);
    QCOMPARE(m_room->text()->currentHit(), 0);
    bool lit = false;
    for (const QTextEdit::ExtraSelection &selection : m_room->text()->extraSelections())
        lit = lit || selection.cursor.selectedText() == u"职工"_s;
    QVERIFY(lit);
}

void TestWindow::anInputMethodIsLeftInPeace()
{
    importSamples();
    QSignalSpy asked(m_room->box(), &ui::SearchBox::asked);
    type(u"职"_s);
    QInputMethodEvent composing(u"gong"_s, {});
    QCoreApplication::sendEvent(m_room->box(), &composing);
    // The pause that would end in a question does not even run.
    QVERIFY(!m_room->find<QTimer>(u"pauseInTyping"_s)->isActive());
    QCOMPARE(asked.count(), 0);
    QInputMethodEvent chosen;
    chosen.setCommitString(u"工"_s);
    QCoreApplication::sendEvent(m_room->box(), &chosen);
    QVERIFY(asked.wait(5000));
    QCOMPARE(asked.last().at(0).toString(), u"职工"_s);
}

void TestWindow::aBadQueryGetsASentence()
{
    importSamples();
    type(u"、。"_s);
    auto *complaint = m_room->find<QLabel>(u"searchComplaint"_s);
    QTRY_VERIFY(complaint->isVisible());
    QVERIFY(!complaint->text().isEmpty());
    type(u"职工"_s);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    QVERIFY(!complaint->isVisible());
}

void TestWindow::oneCharacterIsFound()
{
    importSamples();
    type(u"工"_s);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    type(u"工会找不到的八个字"_s);
    QTRY_COMPARE(m_room->hits()->model()->rowCount(), 0);
    QTRY_VERIFY(m_room->find<QLabel>(u"searchSummary"_s)->text().contains(u"No article"_s));
}

void TestWindow::hitsAreSteppedThrough()
{
    importSamples();
    type(u"职工"_s);
    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->hasFocus());
    QTest::keyClick(m_room->hits(), Qt::Key_Return);
    QTRY_VERIFY(m_room->text() && m_room->text()->hits() > 1);
    auto *count = m_room->find<QLabel>(u"hitCount"_s);
    const int hits = m_room->text()->hits();
    QCOMPARE(count->text(), u"1 of %1"_s.arg(hits));
    QTest::keyClick(&m_room->window, Qt::Key_F4);
    QCOMPARE(count->text(), u"2 of %1"_s.arg(hits));
    QTest::keyClick(&m_room->window, Qt::Key_F4, Qt::ShiftModifier);
    QTest::keyClick(&m_room->window, Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"%1 of %1"_s.arg(hits));
    QVERIFY(m_room->text()->currentHit() == hits - 1);
}

void TestWindow::aClassIsSwitchedOffAndStaysOff()
{
    importSamples();
    openFirstArticle();
    const auto &mentions = m_room->reader()->currentArticle()->article().mentions;
    QVERIFY(!mentions.isEmpty());
    const core::EntityClass shown = mentions.first().entityClass;
    const auto before = m_room->text()->extraSelections().size();
    QCOMPARE(before, mentions.size());
    const auto ofClass = std::count_if(
        mentions.begin(), mentions.end(), [shown](const core::Mention &m) { return m.entityClass == shown; });
    QSignalSpy laidOut(
        m_room->text()->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged);
    const int key = Qt::Key_1 + static_cast<int>(shown);
    QTest::keyClick(&m_room->window, static_cast<Qt::Key>(key), Qt::AltModifier);
    QCOMPARE(m_room->text()->extraSelections().size(), before - ofClass);
    QCOMPARE(laidOut.count(), 0); // only painted anew
    const ui::Settings again(m_room->pathOf(u"settings.ini"_s));
    QVERIFY(!ui::isShown(again, shown));
    press(Action::AllClasses);
    QCOMPARE(m_room->text()->extraSelections().size(), before);
    press(Action::AllClasses);
    QCOMPARE(m_room->text()->extraSelections().size(), 0);
}

void TestWindow::theLegendSwitchesToo()
{
    auto *row = m_room->find<ui::LegendRow>(u"legend_person"_s);
    QVERIFY(row->isChecked());
    QTest::mouseClick(row, Qt::LeftButton);
    QVERIFY(!row->isChecked());
    QVERIFY(!m_room->window.action(Action::Person)->isChecked());
    QVERIFY(!ui::isShown(m_room->settings, core::EntityClass::Person));
    press(Action::Person);
    QVERIFY(row->isChecked());
    QVERIFY(ui::isShown(m_room->settings, core::EntityClass::Person));
}

void TestWindow::theMouseOverANameSaysWhatItIs()
{
    importSamples();
    openFirstArticle();
    const auto &mentions = m_room->reader()->currentArticle()->article().mentions;
    QVERIFY(!mentions.isEmpty());
    const core::Mention &first = mentions.first();
    QTextCursor start = m_room->text()->cursorFor(first.span);
    QCOMPARE(start.selectedText().size(), first.span.length);
    start.setPosition(start.selectionStart());
    const QPoint point = m_room->text()->cursorRect(start).center() + QPoint(4, 0);
    const core::Mention *found = m_room->text()->mentionAt(point);
    QVERIFY(found);
    QCOMPARE(*found, first);
    QVERIFY(!m_room->text()->mentionAt({ 1, m_room->text()->viewport()->height() * 4 }));
}

void TestWindow::textGrowsAndShrinks()
{
    importSamples();
    openFirstArticle();
    const qreal normal = m_room->text()->document()->defaultFont().pointSizeF();
    press(Action::ZoomIn);
    QVERIFY(m_room->text()->document()->defaultFont().pointSizeF() > normal);
    QCOMPARE(m_room->text()->extraSelections().size(),
        m_room->reader()->currentArticle()->article().mentions.size());
    press(Action::ZoomOut);
    press(Action::ZoomOut);
    QVERIFY(m_room->text()->document()->defaultFont().pointSizeF() < normal);
    press(Action::ZoomNormal);
    QCOMPARE(m_room->text()->document()->defaultFont().pointSizeF(), normal);
}

void TestWindow::anArticleAndAnIssueArePrinted()
{
    importSamples();
    openFirstArticle();
    for (const QString &name : { u"article.pdf"_s, u"issue.pdf"_s }) {
        m_room->answers.file = m_room->pathOf(name);
        QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+P"_s));
        QTRY_VERIFY2_WITH_TIMEOUT(
            m_room->message().contains(u"written"_s), qPrintable(m_room->message()), 20000);
        QVERIFY(m_room->message().contains(name));
        QFile file(m_room->pathOf(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(file.size() > 1000);
        doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
        QTRY_VERIFY(!m_room->reader()->currentTab()->title().isEmpty());
    }
}

void TestWindow::aPrintThatFailsSaysSo()
{
    importSamples();
    openFirstArticle();
    m_room->answers.file = m_room->pathOf(u"no/such/folder/a.pdf"_s);
    press(Action::Print);
    QTRY_VERIFY_WITH_TIMEOUT(!m_room->message().startsWith(u"Writing"_s), 20000);
    QVERIFY2(m_room->message().contains(u"a.pdf"_s), qPrintable(m_room->message()));
    QVERIFY(!QFileInfo::exists(m_room->answers.file));
}

void TestWindow::theLanguageChangesAtOnce()
{
    importSamples();
    const QModelIndex year = m_room->tree()->model()->index(0, 0);
    QCOMPARE(year.data().toString(), u"2024"_s);
    press(Action::LanguageChinese);
    QCOMPARE(m_room->settings.value(ui::Setting::Language).toString(), u"zh_CN"_s);
    QTranslator chinese;
    if (!chinese.load(u":/i18n/jianbao_zh_CN.qm"_s) || chinese.isEmpty())
        QSKIP("The Chinese translation is not there.");
    QTRY_COMPARE(year.data().toString(), u"2024年"_s);
    QTRY_VERIFY(m_room->window.action(Action::ImportFiles)->text() != u"&Import Pages…"_s);
    press(Action::LanguageEnglish);
    QTRY_COMPARE(m_room->window.action(Action::ImportFiles)->text(), u"&Import Pages…"_s);
}

void TestWindow::theAppearanceChangesAtOnce()
{
    const ui::Appearance appearance(*qApp, m_room->settings);
    importSamples();
    openFirstArticle();
    press(Action::AppearanceDark);
    QTRY_VERIFY(m_room->text()->palette().color(QPalette::Base).lightness() < 80);
    press(Action::AppearanceLight);
    QTRY_VERIFY(m_room->text()->palette().color(QPalette::Base).lightness() > 200);
    QVERIFY(m_room->window.action(Action::AppearanceLight)->isChecked());
    QVERIFY(!m_room->window.action(Action::AppearanceDark)->isChecked());
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
    QHash<QKeySequence, QString> taken;
    for (const QAction *action : m_room->window.findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            QVERIFY2(!taken.contains(keys),
                qPrintable(keys.toString() + u": "_s + taken.value(keys) + u", "_s + action->text()));
            taken.insert(keys, action->text());
        }
    }
    QVERIFY(taken.size() > 30);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
