// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Watches the window while somebody works in it: bench_desk ARCHIVE [SECONDS] [PAGES]. Browses, searches,
// filters, opens cards, takes hits one after the other and imports the PAGES (a folder; without one, pages of
// its own making) in a copy of the archive, as a person would, for so many seconds (60). Another thread
// knocks at the event loop 500 times a second and measures how long it takes to be heard. Says how often,
// p50, p99, p99.9 and the worst, and every stall of more than 50 ms with the step it happened in, how much of
// it the UI thread worked itself (the rest it waited for a processor), and where it was then. Asked: nothing
// above 50 ms at p99.9, nothing above 200. Run it with QT_QPA_PLATFORM=offscreen on a quiet machine.
#include "ui/desk.h"
#include "heartbeat.h"
#include "ui/actions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/paint/theme.h"
#include "ui/panes/articleview.h"
#include "ui/panes/entities.h"
#include "ui/panes/entityindexpane.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/filterbox.h"
#include "ui/panes/library.h"
#include "ui/panes/questionbox.h"
#include "ui/panes/reader.h"
#include "ui/panes/searchbox.h"
#include "ui/settings.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;

namespace {

/// 150 pages of eight articles each.
void makePages(const QString &folder, int round)
{
    QDir().mkpath(folder);
    for (int i = 0; i < 150; ++i) {
        QFile page(folder + u"/%1.txt"_s.arg(i));
        if (!page.open(QIODevice::WriteOnly))
            return;
        const QString number = u"%1第%2"_s.arg(round).arg(i);
        for (int article = 0; article < 8; ++article)
            page.write(
                u"%1号渡口修好了之%2\n\n本报讯（记者 林小满）近日，云州市总工会举办职工读书会，六十名职工"
                "参加了活动。大家读书、谈心，气氛热烈，还为老劳模送去了鲜花和感谢信。船工老周说，往返两岸"
                "只要八分钟，乡亲们过河方便多了。\n\n"_s.arg(number)
                    .arg(article)
                    .toUtf8());
    }
}

/// One who works: a list of steps, of which each does one thing and is given some time.
class Worker : public QObject {
public:
    Worker(ui::MainWindow &window, ui::Desk &desk, ui::Settings &settings, Heartbeat &heart, QString pages)
        : m_window(window)
        , m_desk(desk)
        , m_settings(settings)
        , m_heart(heart)
        , m_pages(std::move(pages))
        , m_library(*window.findChild<ui::LibraryPane *>())
        , m_reader(*window.findChild<ui::ReaderPane *>())
        , m_entities(*window.findChild<ui::EntitiesPane *>())
        , m_box(*window.findChild<ui::SearchBox *>())
        , m_hits(*window.findChild<QListView *>(u"hits"_s))
    {
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, &Worker::step);
        m_next.start(500);
    }

private:
    using Work = void (Worker::*)();
    struct Step {
        const char *name;
        Work work;
        int milliseconds; ///< until the next one
    };

    void step()
    {
        static constexpr Step steps[] {
            { "unfold the tree", &Worker::unfold, 250 },
            { "open an issue", &Worker::openIssue, 600 },
            { "scroll the cards", &Worker::scroll, 200 },
            { "open an article", &Worker::openArticle, 500 },
            { "scroll the article", &Worker::scroll, 200 },
            { "type a search", &Worker::type, 80 },
            { "type on", &Worker::typeOn, 600 },
            { "next hit", &Worker::nextHit, 300 },
            { "next hit", &Worker::nextHit, 300 },
            { "scroll the hits", &Worker::scrollHits, 200 },
            { "narrow to a year", &Worker::narrow, 500 },
            { "filter the tree", &Worker::filter, 500 },
            { "open what was filtered", &Worker::openFound, 400 },
            { "filter nothing", &Worker::unfilter, 300 },
            { "open a card", &Worker::openCard, 700 },
            { "look an entity up", &Worker::findEntity, 500 },
            { "switch a class", &Worker::switchClass, 150 },
            { "larger text", &Worker::zoom, 300 },
            { "show the source", &Worker::showSource, 300 },
            { "back", &Worker::back, 250 },
            { "close tabs", &Worker::closeTabs, 100 },
            { "import", &Worker::import, 900 },
        };
        const Step &now = steps[m_at++ % std::size(steps)];
        m_heart.setStep(now.name);
        (this->*now.work)();
        m_next.start(now.milliseconds);
    }

    QModelIndex anyRow(const QAbstractItemModel &model, const QModelIndex &parent = {})
    {
        const int rows = model.rowCount(parent);
        return rows > 0 ? model.index(int(m_random() % unsigned(rows)), 0, parent) : QModelIndex();
    }

    /// A row of a kind among those that are there, by a few guesses.
    QModelIndex anyOf(QTreeView &view, ui::ArchiveKind kind)
    {
        for (int guess = 0; guess < 20; ++guess) {
            QModelIndex index;
            while (true) {
                const QModelIndex below = anyRow(*view.model(), index);
                if (!below.isValid())
                    break;
                index = below;
                if (index.data(ui::KindRole).toInt() == static_cast<int>(kind))
                    return index;
            }
        }
        return {};
    }

    void unfold()
    {
        QTreeView &view = *m_library.view();
        QModelIndex index;
        for (int depth = 0; depth < 5; ++depth) {
            index = anyRow(*view.model(), index);
            if (!index.isValid())
                break;
            view.expand(index);
            view.scrollTo(index);
        }
    }
    void openIssue()
    {
        if (const QModelIndex issue = anyOf(*m_library.view(), ui::ArchiveKind::Issue); issue.isValid())
            m_reader.openIssue(issue.data(ui::IdRole).toLongLong());
    }
    void openArticle()
    {
        const QModelIndex article = anyOf(*m_library.view(), ui::ArchiveKind::Article);
        m_reader.openArticle(
            article.isValid() ? article.data(ui::IdRole).toLongLong() : 1 + m_random() % 10000);
    }
    void scroll()
    {
        QWidget *tab = m_reader.tabs()->currentWidget();
        for (auto *area : tab ? tab->findChildren<QAbstractScrollArea *>() : QList<QAbstractScrollArea *>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() / 2);
    }
    QString word()
    {
        static const QStringList words { u"工会"_s, u"劳模"_s, u"职工"_s, u"安全"_s, u"技能竞赛"_s,
            u"工会 安全"_s, u"劳模 OR 工匠"_s, u"title:工会"_s, u"劳模 NEAR/10 表彰"_s, u"工"_s };
        return words[int(m_random() % words.size())];
    }
    void type()
    {
        m_box.setFocus();
        m_box.setText(word().left(1));
    }
    void typeOn() { m_box.setText(word()); }
    void nextHit() { m_window.action(ui::Action::NextHit)->trigger(); }
    void scrollHits()
    {
        m_hits.scrollToBottom();
        if (m_hits.model()->canFetchMore({}))
            m_hits.model()->fetchMore({});
    }
    void narrow() { m_box.askFor(m_box.text() + u" date:20"_s + QString::number(19 + m_random() % 6)); }
    void filter()
    {
        static const QStringList words { u"zgh"_s, u"工会"_s, u"2023"_s, u"9月12日"_s };
        m_library.box()->setText(words[int(m_random() % words.size())]);
    }
    void openFound()
    {
        const QModelIndex found = anyOf(*m_library.foundView(), ui::ArchiveKind::Article);
        if (found.isValid())
            m_reader.openArticle(found.data(ui::IdRole).toLongLong());
    }
    void unfilter() { m_library.box()->clear(); }
    void openCard()
    {
        ui::ArticleView *view = m_reader.currentArticle();
        if (!view || view->article().mentions.isEmpty())
            return;
        const auto &mentions = view->article().mentions;
        const core::Mention &one = mentions[int(m_random() % unsigned(mentions.size()))];
        m_entities.openCard(one.entityClass, one.value);
    }
    void findEntity()
    {
        m_window.action(ui::Action::FindEntity)->trigger();
        m_entities.index()->list()->box()->setText(m_random() % 2 ? u"zgh"_s : u"张"_s);
    }
    void switchClass() { m_window.action(ui::Action::Place)->trigger(); }
    void zoom()
    {
        m_window
            .action(m_settings.value(ui::Setting::Zoom).toInt() > 120 ? ui::Action::ZoomNormal
                                                                      : ui::Action::ZoomIn)
            ->trigger();
    }
    void showSource() { m_window.action(ui::Action::ShowSource)->trigger(); }
    void back() { m_window.action(ui::Action::Back)->trigger(); }
    void closeTabs()
    {
        while (m_reader.tabs()->count() > 6)
            m_reader.closeTab();
    }
    /// Every third round, so that most of the time something is coming in.
    void import()
    {
        if (m_desk.isImporting() || m_rounds++ % 3 != 0)
            return;
        if (!m_pages.isEmpty()) {
            m_desk.import({ m_pages });
            m_pages.clear(); // a second time there would be nothing new in it
            return;
        }
        // Written by another thread: it is not the window that writes pages.
        const QString folder = m_made.filePath(QString::number(m_rounds));
        std::thread([this, folder, round = m_rounds] {
            makePages(folder, round);
            QMetaObject::invokeMethod(
                this, [this, folder] { m_desk.import({ folder }); }, Qt::QueuedConnection);
        }).detach();
    }

    ui::MainWindow &m_window;
    ui::Desk &m_desk;
    ui::Settings &m_settings;
    Heartbeat &m_heart;
    QString m_pages;
    ui::LibraryPane &m_library;
    ui::ReaderPane &m_reader;
    ui::EntitiesPane &m_entities;
    ui::SearchBox &m_box;
    QListView &m_hits;
    QTemporaryDir m_made;
    QTimer m_next;
    std::size_t m_at = 0;
    int m_rounds = 0;
    std::mt19937 m_random { 7 };
};

} // namespace

int main(int argc, char **argv)
{
    // Never the user's own folders, nor the archive that is named.
    const QTemporaryDir home;
    for (const char *place : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR" })
        qputenv(place, home.path().toLocal8Bit());
    QApplication application(argc, argv);
    const QString archive = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const QString copy = home.filePath(u"copy.jianbao"_s);
    if (!QFile::copy(archive, copy)) {
        std::fprintf(stderr, "usage: bench_desk ARCHIVE [SECONDS] [PAGES]\n");
        return 2;
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const int seconds = argc > 2 ? std::max(1, QByteArray(argv[2]).toInt()) : 60;
    ui::Settings settings;
    const ui::Language language(settings);
    const ui::Appearance appearance(application, settings);
    ui::Desk desk;
    ui::Dialogs dialogs;
    ui::MainWindow window(desk, settings, dialogs);
    window.resize(1280, 800);
    window.show();
    Heartbeat heart;
    heart.setStep("open the archive");
    desk.open(copy);
    Worker worker(window, desk, settings, heart, QString::fromLocal8Bit(argc > 3 ? argv[3] : ""));
    QTimer::singleShot(seconds * 1000, &application, &QApplication::quit);
    QApplication::exec();
    heart.stop();
    return heart.report() ? 0 : 1;
}
