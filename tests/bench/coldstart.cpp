// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a start takes, from the process to the first painted tree, against a window of Qt's own with the
// same menus, docks and a tree of twenty rows from a constant, both in one run, turn by turn:
// bench_coldstart ARCHIVE [ROUNDS]. Asked: a ratio of 1.5 at most, with a million articles. Figures are
// medians; everything is warm, since two rounds go before.
#include "ui/application.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QProcess>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QTreeView>
#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

static qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count(); // the same in all processes
}

namespace {

/// Ends the program when a tree with rows has been painted, and says how long that took.
class FirstTree : public QObject {
public:
    explicit FirstTree(qint64 begun)
        : m_begun(begun)
    {
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            const auto *tree = qobject_cast<QTreeView *>(object->parent());
            if (tree && object == tree->viewport() && tree->model() && tree->model()->rowCount() > 0) {
                m_seen = true;
                QTimer::singleShot(0, this, [this] {
                    std::printf("%.3f\n", double(now() - m_begun) / 1e6);
                    std::fflush(stdout);
                    QCoreApplication::quit(); // in good order, or the next start would verify the archive
                });
            }
        }
        return false;
    }

private:
    qint64 m_begun;
    bool m_seen = false;
};

} // namespace

static void addMenus(QMainWindow &window)
{
    const QList<QStringList> menus {
        { u"文件(&F)"_s, u"导入版面…"_s, u"导入文件夹…"_s, u"新建档案…"_s, u"打开档案…"_s, u"打开样例"_s,
            u"打印与导出…"_s, u"关闭标签页"_s, u"退出"_s },
        { u"编辑(&E)"_s, u"撤销"_s, u"重做"_s, u"复制"_s, u"全选"_s, u"设定日期…"_s, u"设定报名…"_s,
            u"设定版别…"_s, u"报纸改名…"_s, u"移出档案"_s },
        { u"查看(&V)"_s, u"后退"_s, u"前进"_s, u"显示原文"_s, u"放大"_s, u"缩小"_s, u"正常大小"_s,
            u"下一标签页"_s, u"上一标签页"_s, u"期次"_s, u"命中"_s, u"实体"_s, u"导入报告"_s, u"全屏"_s },
        { u"语言(&L)"_s, u"跟随系统"_s, u"中文"_s, u"英文"_s },
        { u"外观(&A)"_s, u"跟随系统"_s, u"浅色"_s, u"深色"_s },
        { u"检索(&S)"_s, u"检索档案"_s, u"下一处"_s, u"上一处"_s, u"筛选期次"_s },
        { u"实体(&N)"_s, u"人物"_s, u"机构"_s, u"地点"_s, u"日期"_s, u"职务"_s, u"荣誉"_s, u"事件"_s,
            u"作品"_s, u"全部"_s },
        { u"帮助(&H)"_s, u"关于剪报"_s },
    };
    int key = 0;
    for (const QStringList &texts : menus) {
        QMenu *menu = window.menuBar()->addMenu(texts.first());
        for (const QString &text : texts.mid(1))
            menu->addAction(text)->setShortcut(
                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_A + key++ % 26)));
    }
}

static void addDock(QMainWindow &window, Qt::DockWidgetArea area, const QString &title, QWidget *pane)
{
    auto *dock = new QDockWidget(title);
    dock->setWidget(pane);
    window.addDockWidget(area, dock);
}

/// Nothing but Qt.
static int plainWindow(QApplication &application)
{
    QMainWindow window;
    addMenus(window);
    auto *bar = window.addToolBar(u"工具"_s);
    for (const QString &text :
        { u"后退"_s, u"前进"_s, u"导入"_s, u"打印"_s, u"原文"_s, u"缩小"_s, u"放大"_s })
        bar->addAction(text);
    bar->addWidget(new QLineEdit);
    QStandardItemModel model;
    for (int row = 0; row < 20; ++row)
        model.appendRow(new QStandardItem(u"%1年"_s.arg(2024 - row)));
    auto *tree = new QTreeView;
    tree->setHeaderHidden(true);
    tree->setModel(&model);
    addDock(window, Qt::LeftDockWidgetArea, u"期次"_s, tree);
    addDock(window, Qt::RightDockWidgetArea, u"命中"_s, new QListView);
    addDock(window, Qt::RightDockWidgetArea, u"实体"_s, new QListView);
    window.setCentralWidget(new QTextBrowser);
    window.statusBar()->showMessage(u"档案 1,000,000 篇"_s);
    window.resize(1280, 800);
    window.show();
    return application.exec();
}

static double medianOf(QList<double> figures)
{
    std::sort(figures.begin(), figures.end());
    return figures.isEmpty() ? 0 : figures[figures.size() / 2];
}

/// Milliseconds of one start; negative when nothing was painted.
static double start(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(
        QCoreApplication::applicationFilePath(), QStringList { QString::number(now()) } + arguments);
    bool isNumber = false;
    const double figure
        = process.waitForFinished(60000) ? process.readAllStandardOutput().trimmed().toDouble(&isNumber) : 0;
    return isNumber ? figure : -1;
}

static int compare(const QString &archive, int rounds)
{
    QList<double> plain;
    QList<double> ours;
    constexpr int warming = 2;
    for (int round = 0; round < warming + rounds; ++round) {
        const double one = start({});
        const double other = start({ archive });
        if (one < 0 || other < 0) {
            std::fprintf(stderr, "A window painted no tree.\n");
            return 1;
        }
        if (round >= warming) {
            plain.append(one);
            ours.append(other);
        }
    }
    std::printf(
        "plain window %.0f ms (%.0f to %.0f), Jianbao %.0f ms (%.0f to %.0f), ratio %.2f (asked: 1.5)\n",
        medianOf(plain), *std::min_element(plain.begin(), plain.end()),
        *std::max_element(plain.begin(), plain.end()), medianOf(ours),
        *std::min_element(ours.begin(), ours.end()), *std::max_element(ours.begin(), ours.end()),
        medianOf(ours) / medianOf(plain));
    return 0;
}

int main(int argc, char **argv)
{
    // A child is told when its parent started it, and what to show.
    if (const qint64 begun = argc > 1 ? QByteArray(argv[1]).toLongLong() : 0; begun > 1000) {
        QCoreApplication::setApplicationName(u"jianbao"_s);
        QApplication application(argc, argv);
        FirstTree first(begun);
        application.installEventFilter(&first);
        if (argc < 3)
            return plainWindow(application);
        ui::Launch launch;
        launch.archive = QString::fromLocal8Bit(argv[2]);
        return ui::run(application, launch);
    }
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_coldstart ARCHIVE [ROUNDS]\n");
        return 2;
    }
    // Never the user's own folders; the language is Chinese.
    const QTemporaryDir home;
    for (const char *place : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR" })
        qputenv(place, home.path().toLocal8Bit());
    qputenv("LANGUAGE", "zh_CN");
    return compare(QString::fromLocal8Bit(argv[1]), argc > 2 ? std::max(1, QByteArray(argv[2]).toInt()) : 15);
}
