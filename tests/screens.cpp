// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the window, for the README and for looking at: `screens FOLDER` writes a PNG of each state in
// each language and appearance, `screens FOLDER reader-zh-light` only the one that is named. Not a test; run
// it with QT_QPA_PLATFORM=offscreen.
#include "importstates.h"
#include "madenames.h"
#include "printstates.h"
#include "stage.h"
#include "ui/naming.h"
#include "ui/paint/icons.h"
#include "ui/panes/articleview.h"
#include "ui/panes/entities.h"
#include "ui/panes/entitycard.h"
#include "ui/panes/entityindexpane.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/findbox.h"
#include "ui/panes/importpreview.h"
#include "ui/panes/issueview.h"
#include "ui/panes/jobbar.h"
#include "ui/panes/noticebar.h"
#include "ui/panes/questionbox.h"
#include "ui/panes/readingpanel.h"
#include "ui/panes/rulings.h"
#include "ui/panes/sameas.h"
#include "ui/panes/searchbox.h"
#include "ui/unfinished.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

/// The way through the states of the window.
class States : public Stage {
public:
    using Stage::Stage;

    void play(const QString &typed)
    {
        m_desk.open(m_home.filePath(QStringLiteral("samples.jianbao")));
        settle();
        shoot("empty");
        m_desk.import({ QStringLiteral(":/samples") });
        auto *tree = m_window.findChild<QTreeView *>(QStringLiteral("archiveTree"));
        const bool came
            = QTest::qWaitFor([&] { return !m_desk.isImporting() && tree->model()->rowCount() > 0; }, 20000);
        if (!came)
            qWarning("The samples did not come in.");
        settle();
        tree->expandAll();
        settle();
        tree->expandAll();
        settle();
        shoot("imported");
        openFirst(tree, ui::ArchiveTree::Kind::Issue);
        settle();
        shoot("issue");
        playPrinting(m_window, m_settings, [this](const char *name) {
            settle();
            shoot(name);
        });
        playArchives(
            m_window, m_desk, m_settings, m_dialogs, m_home.path(), [this](const char *name, QWidget *over) {
                settle();
                shoot(name, { over });
            });
        openFirst(tree, ui::ArchiveTree::Kind::Article);
        settle();
        shoot("article");
        playReading();
        playPages();
        playFile();
        playNames();
        auto *box = m_window.findChild<ui::SearchBox *>();
        m_window.action(ui::Action::Search)->trigger();
        QInputMethodEvent composed;
        composed.setCommitString(typed);
        QCoreApplication::sendEvent(box, &composed);
        QTest::keyClick(box, Qt::Key_Return);
        settle();
        auto *hits = m_window.findChild<QListView *>(QStringLiteral("hits"));
        QTest::keyClick(hits, Qt::Key_Return);
        settle();
        shoot("reader");
        playFinding(*box);
        playGuidance();
    }

private:
    /// Clippings beside a sheet of its own, something looked for in the article, and the reading settings.
    void playReading()
    {
        m_window.action(ui::Action::Clip)->trigger();
        settle();
        m_window.action(ui::Action::ShowClippings)->trigger();
        m_window.action(ui::Action::SheetSepia)->trigger();
        m_window.action(ui::Action::FindInArticle)->trigger();
        m_window.findChild<ui::FindBox *>()->setText(QStringLiteral("大赛"));
        settle();
        m_window.action(ui::Action::ReadingSettings)->trigger();
        settle();
        auto *panel = m_window.findChild<ui::ReadingPanel *>();
        shoot("clippings", { panel });
        panel->close();
        QTest::keyClick(m_window.findChild<ui::FindBox *>(), Qt::Key_Escape);
        m_window.action(ui::Action::SheetSystem)->trigger();
        m_window.action(ui::Action::FilterIssues)->trigger();
        reader()->currentArticle()->setFocus();
        settle();
    }

    /// What a page says of itself and where it came from.
    void playPages()
    {
        playSource();
        playConflict();
        playEstimate();
        playImport();
        m_window.findChild<QTreeView *>(QStringLiteral("archiveTree"))->setFocus();
    }

    /// A page file that is in no archive, as a double click in the file manager shows it.
    void playFile()
    {
        QFile sample(QStringLiteral(":/samples/2024-09-12/02.txt"));
        QFile copy(m_home.filePath(QStringLiteral("2024-09-12-02.txt")));
        if (!sample.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
            qFatal("the sample page cannot be copied");
        // A line more, and it is another file than the one that is in the archive.
        copy.write(sample.readAll() + '\n');
        copy.close();
        reader()->openFile(copy.fileName());
        settle();
        shoot("file");
        reader()->closeTab();
    }

    /// A query of several parts, kept; and the last ones under the empty box.
    void playFinding(ui::SearchBox &box)
    {
        m_settings.set(ui::Setting::RecentSearches,
            QStringList { u"劳模 工匠"_s, u"title:工会 date:2024"_s, u"\"技能竞赛\" -预赛"_s });
        box.askFor(u"职工 title:(工会 OR 大赛) kind:news date:2024"_s);
        settle();
        m_window.action(ui::Action::SaveSearch)->trigger();
        settle();
        shoot("finding");
        m_window.action(ui::Action::SearchInIssue)->trigger();
        settle();
        shoot("inissue");
        box.askFor({});
        QTest::keyClick(&box, Qt::Key_Down);
        settle();
        shoot("offers");
    }

    /// What stands beside the window: the help and the page of the keys.
    void playGuidance()
    {
        const auto grab = [this](const char *dialog, const char *state) {
            settle();
            auto *open = m_window.findChild<QDialog *>(QLatin1String(dialog));
            const QString name = QLatin1String(state) + u'-' + m_look.suffix();
            if (m_wanted.isEmpty() || m_wanted.contains(name))
                open->grab().save(m_folder + u'/' + name + u".png"_s);
            return open;
        };
        m_window.action(ui::Action::Help)->trigger();
        QDialog *help = grab("helpPage", "help");
        auto *sections = help->findChild<QListWidget *>();
        for (const int row : { 1, 2, 4 }) {
            sections->setCurrentRow(row);
            grab("helpPage", qPrintable(u"help%1"_s.arg(row)));
        }
        help->close();
        m_window.action(ui::Action::ShowKeys)->trigger();
        grab("keysPage", "keys")->close();
        m_window.action(ui::Action::SavedSearches)->trigger();
        grab("savedSearchesDialog", "saved")->close();
    }

    /// What is known and said of names, at the size of a small laptop.
    void playNames()
    {
        m_window.resize(1280, 800);
        settle();
        auto *pane = m_window.findChild<ui::EntitiesPane *>();
        pane->setStore(nullptr); // the few pages of the samples would give another picture
        m_window.action(ui::Action::FindEntity)->trigger();
        pane->index()->list()->box()->clearFocus();
        settle();
        pane->index()->list()->take(madeIndex());
        settle();
        shoot("entities");
        const core::Mention mention = firstPerson();
        pane->openCard(mention.entityClass, mention.value);
        settle();
        pane->card()->take(madeCard(mention));
        pane->card()->takePlaces(madePlaces(mention.value));
        settle();
        shoot("card");
        playMenu(mention);
        pane->show(ui::EntitiesPane::Part::Rulings);
        settle();
        pane->rulings()->take(madeRulings());
        pane->rulings()->view()->setCurrentIndex(pane->rulings()->view()->model()->index(0, 0));
        settle();
        shoot("rulings");
        pane->show(ui::EntitiesPane::Part::Article);
        pane->setStore(m_desk.store());
        ui::ArticleText *text = reader()->currentArticle()->text();
        text->setTextCursor(QTextCursor(text->document())); // nothing is chosen any more
        m_window.resize(m_look.size);
    }

    core::Mention firstPerson() const
    {
        for (const core::Mention &mention : reader()->currentArticle()->article().mentions) {
            if (mention.entityClass == core::EntityClass::Person)
                return mention;
        }
        qFatal("the first article names nobody");
    }

    /// The menu over a name, with other bounds selected, and one of its own menus.
    void playMenu(const core::Mention &mention)
    {
        ui::ArticleView *view = reader()->currentArticle();
        core::Span wider = mention.span;
        wider.start = std::max(0, wider.start - 2);
        wider.length = mention.span.end() - wider.start;
        view->text()->select(wider);
        QMenu *menu = m_window.naming().menu(*view, mention, wider);
        const QRect place = view->text()->cursorRect(view->text()->cursorFor(mention.span));
        menu->popup(view->text()->viewport()->mapToGlobal(place.bottomLeft()));
        auto *classes = menu->findChild<QMenu *>(QStringLiteral("isA"));
        menu->setActiveAction(classes->menuAction());
        classes->popup(menu->mapToGlobal(menu->actionGeometry(classes->menuAction()).topRight()));
        settle();
        shoot("menu", { menu, classes });
        menu->close();
        settle();
        ui::SameAs same(nullptr, mention, &m_window);
        same.setAttribute(Qt::WA_DeleteOnClose, false);
        same.show();
        same.list()->take(madeIndex());
        settle();
        shoot("same", { &same });
    }

    /// The source beside the article, with a paragraph chosen that was joined by guess.
    void playSource()
    {
        m_window.action(ui::Action::ShowSource)->trigger();
        settle();
        ui::ArticleView *view = reader()->currentArticle();
        core::StoredArticle guessed = view->article();
        QList<core::Block> &blocks = guessed.article.blocks;
        const auto cut = std::find_if(
            blocks.begin(), blocks.end(), [](const core::Block &block) { return !block.joins.isEmpty(); });
        if (cut == blocks.end())
            qFatal("no paragraph of the first article was joined");
        const int block = static_cast<int>(std::distance(blocks.begin(), cut));
        cut->joins.first().confidence = 0.6;
        view->setArticle(guessed);
        settle();
        ui::ArticleText *text = view->text();
        text->mark(block, true);
        const QRect clicked = text->cursorRect(text->cursorFor({ block, 20, 0 }));
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, clicked.center());
        settle();
        shoot("source");
        m_window.action(ui::Action::ShowSource)->trigger();
    }

    /// An article in the midst of others, on a page whose dates differ.
    void playConflict()
    {
        ui::ArticleView *view = reader()->currentArticle();
        const core::StoredArticle before = view->article();
        core::StoredArticle article = before;
        core::ArticleSummary part;
        part.id = article.id + 1;
        part.title = QStringLiteral("青埠港工会把清凉送上塔吊");
        part.pageNumber = QStringLiteral("3");
        article.continuation = part;
        part.title = QStringLiteral("一线绝活一百例");
        part.pageNumber = QStringLiteral("1");
        article.origin = part;
        article.page.name = QStringLiteral("要闻");
        article.issue.date.conflicts = { { QStringLiteral("2024-05-17"), core::Basis::Stated, {} } };
        view->setArticle(article);
        QScrollBar *bar = view->text()->verticalScrollBar();
        bar->setValue(0);
        settle();
        shoot("conflict");
        bar->setValue(bar->maximum());
        settle();
        shoot("link");
        view->setArticle(before);
    }

    /// An issue whose date is concluded from its articles.
    void playEstimate()
    {
        const core::StoredArticle article = reader()->currentArticle()->article();
        reader()->turnTab(-1);
        auto *view = qobject_cast<ui::IssueView *>(reader()->currentTab());
        ui::IssueContents contents;
        contents.issue = article.issue;
        contents.issue.number = QStringLiteral("18345");
        contents.issue.date
            = { QStringLiteral("2024-05"), core::Precision::Month, core::Basis::Inferred, 0.82,
                  { QStringLiteral("5月14日，澜浦市第十二届职工职业技能大赛在澜浦技师学院开赛。"),
                      QStringLiteral("立夏过后，青埠港码头的地表温度一天比一天高。") },
                  { { QStringLiteral("2023-05"), core::Basis::Inferred, {} } } };
        core::ArticleSummary card;
        card.id = article.id;
        card.title = article.article.title();
        card.reporters = article.article.reporters();
        contents.pages = { { article.page, { card } } };
        contents.pages.first().page.name = QStringLiteral("要闻");
        view->setContents(contents);
        settle();
        shoot("estimate");
        view->refresh();
        reader()->turnTab(1);
    }

    /// The way in, and what is asked of archives and dates.
    void playImport()
    {
        m_settings.set(ui::Setting::Paper, QStringLiteral("澜浦工友报"));
        m_window.import(pagesToPreview(m_home.path()));
        settle();
        auto *files = m_window.findChild<QTreeView *>(QStringLiteral("previewFiles"));
        files->expand(files->model()->index(2, 0));
        settle();
        shoot("preview");
        Q_EMIT m_window.findChild<ui::ImportPreview *>()->dismissed();
        m_window.findChild<ui::JobBar *>()->show({ 100, 1000, 700, 0, {} }, 1000);
        m_window.findChild<ui::JobBar *>()->show({ 412, 1000, 3200, 3, {} }, 9000);
        settle();
        shoot("job");
        ui::Unfinished(m_settings).add(m_desk.path(), { { QStringLiteral("/报纸/2024") }, {} });
        Q_EMIT m_desk.importFinished(madeReport());
        settle();
        shoot("report");
        ui::Unfinished(m_settings).removeAll(m_desk.path());
        m_window.findChild<ui::NoticeBar *>()->clear();
        m_window.action(ui::Action::ShowReport)->trigger();
        m_dialogs.date(&m_window, QStringLiteral("2024"), [](const QString &) {});
        auto *date = m_window.findChild<QDialog *>(QStringLiteral("lineDialog"));
        date->findChild<QLineEdit *>()->setText(QStringLiteral("9.12"));
        settle();
        shoot("goto", { date });
        date->reject();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    const QStringList wanted = QCoreApplication::arguments().mid(2);
    for (const Look &look : {
             Look { QStringLiteral("zh_CN"), QStringLiteral("light"), { 1280, 800 } },
             Look { QStringLiteral("zh_CN"), QStringLiteral("dark"), { 1280, 800 } },
             Look { QStringLiteral("zh_CN"), QStringLiteral("light"), { 1000, 700 } },
             Look { QStringLiteral("zh_CN"), QStringLiteral("light"), { 2560, 1440 } },
             Look { QStringLiteral("en"), QStringLiteral("light"), { 1280, 800 } },
             Look { QStringLiteral("en"), QStringLiteral("dark"), { 1000, 700 } },
             Look { QStringLiteral("en"), QStringLiteral("dark"), { 2560, 1440 } },
         })
        States(application, folder, wanted, look).play(QStringLiteral("职工"));
    return 0;
}
