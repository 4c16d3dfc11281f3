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
    const Appearance appearance(application, settings);
    QApplication::setWindowIcon(applicationIcon());

    Desk desk;
    Dialogs dialogs;
    MainWindow window(desk, settings, dialogs);
    window.show();
    if (launch.samples)
        desk.openSamples();
    else
        desk.open(launch.archive.isEmpty() ? usualArchive(settings) : launch.archive);
    window.import(launch.paths);
    return QApplication::exec();
}

} // namespace ui
