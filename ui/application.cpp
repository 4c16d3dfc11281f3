// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
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

int run(QApplication &application, const Launch &launch)
{
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
    window.import(launch.paths);
    return QApplication::exec();
}

} // namespace ui
