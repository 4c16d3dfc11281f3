// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/arrivals.h"
#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/instance.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"
#include "ui/settings.h"

#include <QApplication>
#include <QFileInfo>

namespace ui {

/// The archive a start without a name opens: the one chosen last, as long as it is there.
static QString usualArchive(const Settings &settings)
{
    const QString last = settings.value(Setting::Archive).toString();
    return QFileInfo::exists(last) ? last : archive::defaultPath();
}

/// The desktop gives leave to come to the front to the one who was started, and he hands it on.
static void bringForward(QWidget &window, const QString &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

int run(QApplication &application, const Launch &launch)
{
    // By this name the desktop finds the program's picture; resources/desktop has the files.
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.jianbao.jianbao"));
    Instance instance;
    if (instance.enter(launch) == Instance::Standing::HandedOver)
        return 0;
    Settings settings;
    const Language language(settings);
    Appearance appearance(application, settings, Appearance::Sheet::Later);
    QApplication::setWindowIcon(applicationIcon());

    // The archive is opened by other threads while the window is built here; what they say waits for the
    // event loop.
    Desk desk;
    if (launch.samples)
        desk.openSamples();
    else
        desk.open(launch.archive.isEmpty() ? usualArchive(settings) : launch.archive);
    Dialogs dialogs;
    MainWindow window(desk, settings, dialogs);
    appearance.dress();
    window.show();
    window.arrivals().take(launch.paths);
    QObject::connect(&instance, &Instance::brought, &window, [&window](const Launch &brought) {
        bringForward(window, brought.token);
        window.arrivals().receive(brought);
    });
    return QApplication::exec();
}

} // namespace ui
