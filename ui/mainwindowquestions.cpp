// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window's third part: what is asked for in a dialog.
#include "ui/mainwindow.h"

#include "ui/dialogs/dialogs.h"
#include "ui/settings.h"

#include <QFileInfo>

namespace ui {

void MainWindow::import(const QStringList &paths)
{
    m_importing.offer(paths, m_tree.papers());
}

void MainWindow::importFiles()
{
    const FileQuestion question { tr("Import Pages"), m_settings.value(Setting::Folder).toString(),
        tr("Text pages (*.txt *.text);;All files (*)") };
    m_dialogs.openFiles(this, question, [this](const QStringList &paths) {
        m_settings.set(Setting::Folder, QFileInfo(paths.value(0)).absolutePath());
        import(paths);
    });
}

void MainWindow::importFolder()
{
    const FileQuestion question { tr("Import a Folder"), m_settings.value(Setting::Folder).toString(), {} };
    m_dialogs.openFolder(this, question, [this](const QString &path) {
        m_settings.set(Setting::Folder, path);
        import({ path });
    });
}

} // namespace ui
