// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <QTest>
#include <functional>

/// Dialogs in which one file is chosen without asking.
struct FileChosen : ui::Dialogs {
    QString file;
    void openFile(QWidget *, const ui::FileQuestion &, File then) override { then(file); }
    void saveFile(QWidget *, const ui::FileQuestion &, const QString &, File then) override { then(file); }
};

/// The archives that were open last, and what is asked before a backup is restored.
inline void playArchives(ui::MainWindow &window, ui::Desk &desk, ui::Settings &settings, FileChosen &dialogs,
    const QString &home, const std::function<void(const char *, QWidget *)> &shoot)
{
    dialogs.file = home + QStringLiteral("/备份.jianbao");
    window.action(ui::Action::BackUp)->trigger();
    if (!QTest::qWaitFor([&] { return window.action(ui::Action::BackUp)->isEnabled(); }, 20000))
        qWarning("no backup was made");
    window.action(ui::Action::Restore)->trigger();
    const auto question = [&] { return window.findChild<QMessageBox *>(QStringLiteral("confirmDialog")); };
    if (QTest::qWaitFor([&] { return question() != nullptr; }, 20000)) {
        shoot("restore", question());
        question()->reject();
    }
    const QVariant recent = settings.value(ui::Setting::RecentArchives);
    settings.set(ui::Setting::RecentArchives,
        QStringList { desk.path(), dialogs.file, home + QStringLiteral("/澜浦工友报 1998–2004.jianbao") });
    auto *menu = window.findChild<QMenu *>(QStringLiteral("recentArchives"));
    menu->popup(window.mapToGlobal(QPoint(window.width() / 8, window.height() / 8)));
    shoot("recent", menu);
    menu->hide();
    settings.set(ui::Setting::RecentArchives, recent);
}
