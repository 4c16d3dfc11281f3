// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Browses in the real window as a person would, only faster: bench_browse ARCHIVE [ROUNDS]
// [MINUTES], the rounds spread over so many minutes or without a pause. A round filters
// the tree, opens an issue and articles of it, scrolls them, searches, opens a hit, closes tabs. Says how
// long opening an article takes (from the wish to the painted text; asked: p99 of 30 ms up to 20,000
// characters), the longest time in which the window answered nothing, and how much memory is resident over
// time (asked: 200 MB at most after an hour). In the end, an article with 300 names in light and in dark, and
// made articles of up to 200,000 characters; with 0 rounds only these. Run it with QT_QPA_PLATFORM=offscreen.
#include "ui/actions.h"
#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/roles.h"
#include "ui/paint/theme.h"
#include "ui/panes/articleview.h"
#include "ui/panes/filterbox.h"
#include "ui/panes/library.h"
#include "ui/panes/reader.h"
#include "ui/panes/searchbox.h"
#include "ui/settings.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>
#include <algorithm>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;

/// Of this process, in MB.
static double residentMemory()
{
    QFile file(u"/proc/self/statm"_s);
    const QList<QByteArray> fields
        = file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return fields.value(1).toDouble() * 4096 / 1e6;
}

static double part(QList<double> figures, double share)
{
    std::sort(figures.begin(), figures.end());
    return figures.isEmpty()
        ? 0
        : figures[std::min<qsizetype>(figures.size() - 1, qsizetype(share * double(figures.size())))];
}

/// Lets the window work until something is so; false after ten seconds.
template <typename Condition> static bool until(Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 10000)
            return false;
        // Sleeps between events, as the program does; the person's pulse wakes it.
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        // Outside exec() nobody else does it, and closed tabs would stay.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

static void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    until([&] { return timer.elapsed() > milliseconds; });
}

namespace {

class Person {
public:
    Person(ui::MainWindow &window, ui::Settings &settings)
        : m_window(window)
        , m_settings(settings)
        , m_library(*window.findChild<ui::LibraryPane *>())
        , m_reader(*window.findChild<ui::ReaderPane *>())
        , m_hits(*window.findChild<QListView *>(u"hits"_s))
    {
        // What comes late has waited for whatever held the window up.
        m_pulse.setInterval(5);
        QObject::connect(&m_pulse, &QTimer::timeout, [this] {
            m_longestPause = std::max(m_longestPause, double(m_beat.restart()) - m_pulse.interval());
        });
        m_beat.start();
        m_pulse.start();
    }

    /// How soon the index of entities is there though nobody has looked, and what a search waits for that
    /// comes while it is prepared.
    void preparation()
    {
        QElapsedTimer timer;
        timer.start();
        const double before = residentMemory();
        const auto *list = m_window.findChild<QListView *>(u"entityList"_s);
        const auto isThere = [list] { return list->model()->rowCount() > 0; };
        settle(2000);
        const double first = searchTime(u"工会"_s);
        settle(1000); // it is prepared again by now
        const bool wasThere = isThere();
        const double during = searchTime(u"安全"_s);
        while (!isThere() && timer.elapsed() < 60000)
            settle(50);
        const double took = double(timer.elapsed()) / 1000;
        const double after = searchTime(u"劳模"_s);
        std::printf(
            "index of entities %s %.1f s after the tree, %.0f MB resident (%.0f before); first search in "
            "%.0f ms, one %s in %.0f ms, one later in %.0f ms\n",
            isThere() ? "there" : "not there", took, residentMemory(), before, first,
            wasThere ? "when it was there" : "meanwhile", during, after);
        std::fflush(stdout);
    }

    void round()
    {
        static const QStringList words { u"工会"_s, u"劳模"_s, u"zgh"_s, u"2023-09"_s, u"9月12日"_s,
            u"职工"_s, u"gonghui"_s, u"安全"_s };
        filter(words[int(m_random() % words.size())]);
        openSomething(*m_library.foundView());
        filter({});
        openSomething(*m_library.view());
        search(words[int(m_random() % words.size())]);
        while (m_reader.tabs()->count() > 6)
            m_reader.closeTab();
    }

    /// Articles of given lengths, as the archive would give them, in a tab that is there already.
    void longArticles(int units)
    {
        ui::ArticleView *view = m_reader.currentArticle();
        if (!view)
            return;
        core::StoredArticle made = view->article();
        QList<double> painted;
        QList<double> whole;
        settle(300);
        m_longestPause = 0;
        for (int run = 0; run < 20; ++run) {
            made.article.blocks = { { core::BlockKind::Headline, u"第%1号渡口修好了"_s.arg(run), {}, {} } };
            made.mentions.clear();
            for (int set = 0; set < units; set += 400) {
                const int block = int(made.article.blocks.size());
                made.article.blocks.append({ core::BlockKind::Paragraph,
                    u"渡口昨天重新开放，船工老周说，往返两岸只要八分钟。"_s.repeated(16).left(400), {}, {} });
                for (int start = 0; start < 400; start += 40)
                    made.mentions.append({ core::EntityClass::Place, { block, start, 2 }, u"渡口"_s });
            }
            QElapsedTimer timer;
            timer.start();
            view->setArticle(made);
            view->repaint();
            painted.append(double(timer.nsecsElapsed()) / 1e6);
            m_beat.restart();
            until([&] { return view->text()->isWhole(); });
            whole.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::printf("%d characters: the first of them painted in %.1f ms (median; longest %.1f), all set in "
                    "%.0f ms, longest pause meanwhile %.0f ms; %.0f MB resident\n",
            units, part(painted, 0.5), part(painted, 1), part(whole, 0.5), m_longestPause, residentMemory());
    }

    /// What an article of 5,000 characters with 300 names costs to paint, beside the same one without: when
    /// it is opened, when names change, when a class is switched, when a card is opened and its entity lit
    /// (asked: a frame, 16.7 ms).
    void names(const QString &appearance)
    {
        if (!m_reader.currentArticle())
            openSomething(*m_library.view());
        ui::ArticleView *view = m_reader.currentArticle();
        if (!view)
            return;
        m_settings.set(ui::Setting::Appearance, appearance);
        settle(300);
        core::StoredArticle made = view->article();
        QList<double> plain, opened, changed, switched, lit;
        const auto timed = [view](QList<double> &into, auto &&act) {
            QElapsedTimer timer;
            timer.start();
            act();
            view->repaint();
            into.append(double(timer.nsecsElapsed()) / 1e6);
            until([view] { return view->text()->isWhole(); });
        };
        for (int run = 0; run < 200; ++run) {
            made.article.blocks = { { core::BlockKind::Headline, u"第%1号渡口修好了"_s.arg(run), {}, {} } };
            made.mentions.clear();
            for (int block = 1; block <= 20; ++block)
                made.article.blocks.append({ core::BlockKind::Paragraph,
                    u"渡口昨天重新开放，船工老周说，往返两岸只要八分钟。"_s.repeated(10), {}, {} });
            timed(plain, [&] { view->setArticle(made); });
            made.article.blocks.first().text += u'。';
            for (int i = 0; i < 300; ++i)
                made.mentions.append(
                    { core::entityClasses[std::size_t(i) % 8], { 1 + i / 15, i % 15 * 16, 4 }, u"渡口"_s });
            timed(opened, [&] { view->setArticle(made); });
            made.mentions.removeLast();
            timed(changed, [&] { view->setArticle(made); });
            timed(switched, [&] { m_window.action(ui::Action::Place)->trigger(); });
            timed(lit, [&] {
                view->lightEntity(archive::EntityName { core::EntityClass::Person, u"渡口"_s });
            });
            view->lightEntity({});
            settle(2); // closed documents go
        }
        std::printf(
            "5,000 characters, %s, median and p90 in ms: opened without names", qPrintable(appearance));
        const auto print = [](const char *what, const QList<double> &figures) {
            std::printf("%s %.1f %.1f", what, part(figures, 0.5), part(figures, 0.9));
        };
        print("", plain);
        print("; with 300 names", opened);
        print("; a name corrected", changed);
        print("; a class switched", switched);
        print("; an entity lit", lit);
        std::printf("\n");
    }

    void report(int round, double minutes) const
    {
        std::printf("round %d, %.1f min: %.0f MB resident; %lld articles opened, median %.1f ms, p99 %.1f "
                    "ms, longest "
                    "%.1f ms; longer than 20,000 characters: %lld, p99 %.1f ms; longest pause %.0f ms\n",
            round, minutes, residentMemory(), static_cast<long long>(m_short.size()), part(m_short, 0.5),
            part(m_short, 0.99), part(m_short, 1), static_cast<long long>(m_long.size()), part(m_long, 0.99),
            m_longestPause);
        std::fflush(stdout);
    }

private:
    void filter(const QString &typed)
    {
        m_library.box()->setText(typed);
        const QTreeView *wanted = typed.isEmpty() ? m_library.view() : m_library.foundView();
        until([&] { return m_library.shownView() == wanted; });
        settle(200);
    }

    /// An issue and an article, somewhere in what can be scrolled to.
    void openSomething(QTreeView &view)
    {
        QModelIndex index;
        for (int depth = 0; depth < 6; ++depth) {
            const int rows = view.model()->rowCount(index);
            if (rows == 0)
                break;
            const QPersistentModelIndex at = view.model()->index(int(m_random() % unsigned(rows)), 0, index);
            view.expand(at);
            until([&] { return !view.model()->hasChildren(at) || view.model()->rowCount(at) > 0; });
            view.scrollTo(at);
            index = at;
            if (at.data(ui::KindRole).toInt() == static_cast<int>(ui::ArchiveKind::Issue))
                m_reader.openIssue(at.data(ui::IdRole).toLongLong());
            settle(60); // nobody clicks faster; or the article would wait for the issue's own cards
            if (at.data(ui::KindRole).toInt() == static_cast<int>(ui::ArchiveKind::Article)) {
                open(at.data(ui::IdRole).toLongLong());
                break;
            }
        }
    }

    void open(core::ArticleId id)
    {
        QElapsedTimer timer;
        timer.start();
        m_reader.openArticle(id);
        const auto isHere = [&] {
            const ui::ArticleView *view = m_reader.currentArticle();
            return view && view->id() == id && view->article().id != 0;
        };
        if (!until(isHere))
            return;
        ui::ArticleView *view = m_reader.currentArticle();
        view->repaint();
        const double took = double(timer.nsecsElapsed()) / 1e6;
        qsizetype units = 0;
        for (const core::Block &block : view->article().article.blocks)
            units += block.text.size();
        (units > 20000 ? m_long : m_short).append(took);
        QScrollBar *bar = view->text()->verticalScrollBar();
        for (int step = 0; step <= 5; ++step) {
            bar->setValue(bar->maximum() * step / 5);
            settle(10);
        }
    }

    /// Milliseconds from Enter to the first hits.
    double searchTime(const QString &typed)
    {
        QElapsedTimer timer;
        bool isShown = false;
        const auto shown = QObject::connect(m_hits.model(), &QAbstractItemModel::modelReset,
            [&] { isShown = m_hits.model()->rowCount() > 0; });
        timer.start();
        m_window.findChild<ui::SearchBox *>()->askFor(typed);
        until([&] { return isShown; });
        QObject::disconnect(shown);
        return double(timer.nsecsElapsed()) / 1e6;
    }

    void search(const QString &typed)
    {
        m_window.findChild<ui::SearchBox *>()->setText(typed);
        settle(600);
        if (const QModelIndex hit = m_hits.model()->index(0, 0); hit.isValid())
            open(hit.data(ui::IdRole).toLongLong());
    }

    ui::MainWindow &m_window;
    ui::Settings &m_settings;
    ui::LibraryPane &m_library;
    ui::ReaderPane &m_reader;
    QListView &m_hits;
    std::mt19937 m_random { 7 };
    QList<double> m_short;
    QList<double> m_long;
    QTimer m_pulse;
    QElapsedTimer m_beat;
    double m_longestPause = 0;
};

} // namespace

int main(int argc, char **argv)
{
    // Never the user's own folders.
    const QTemporaryDir home;
    for (const char *place : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR" })
        qputenv(place, home.path().toLocal8Bit());
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_browse ARCHIVE [ROUNDS] [MINUTES]\n");
        return 2;
    }
    ui::Settings settings;
    const ui::Language language(settings);
    const ui::Appearance appearance(application, settings);
    ui::Desk desk;
    ui::Dialogs dialogs;
    ui::MainWindow window(desk, settings, dialogs);
    window.resize(1280, 800);
    window.show();
    desk.open(QString::fromLocal8Bit(argv[1]));
    auto *tree = window.findChild<ui::LibraryPane *>()->view();
    if (!until([&] { return tree->model()->rowCount() > 0; })) {
        std::fprintf(stderr, "The archive shows no issues.\n");
        return 1;
    }
    Person person(window, settings);
    person.preparation();
    QElapsedTimer timer;
    timer.start();
    const int rounds = argc > 2 ? std::max(0, QByteArray(argv[2]).toInt()) : 100;
    const double minutes = argc > 3 ? QByteArray(argv[3]).toDouble() : 0;
    for (int round = 1; round <= rounds; ++round) {
        person.round();
        while (double(timer.elapsed()) < minutes * 60000 * round / rounds)
            settle(1000);
        if (round == 1 || round == rounds || round % 20 == 0)
            person.report(round, double(timer.elapsed()) / 60000);
    }
    for (const QString &shade : { u"light"_s, u"dark"_s })
        person.names(shade);
    for (const int units : { 1000, 5000, 20000, 200000 })
        person.longArticles(units);
    return 0;
}
