// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The main window's third part: what is asked for in a dialog.
#include "ui/mainwindow.h"

#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/paint/theme.h"
#include "ui/panes/reader.h"
#include "ui/panes/tab.h"
#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

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

/// A title as a file may be called on any system.
static QString fileName(const QString &title)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    return QString(title).replace(forbidden, QStringLiteral(" ")).simplified().left(60);
}

void MainWindow::print()
{
    const Tab *tab = m_reader->currentTab();
    if (!tab || tab->title().isEmpty() || tab->target().isEmpty())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const FileQuestion question { tr("Print to PDF"),
        folder + u'/' + fileName(tab->title()) + QStringLiteral(".pdf"), tr("PDF files (*.pdf)") };
    m_dialogs.saveFile(
        this, question, QStringLiteral("pdf"), [this, target = tab->target()](const QString &path) {
            say(tr("Writing %1…").arg(QDir::toNativeSeparators(path)));
            publish::Style style;
            style.family = readingFamily();
            m_desk.print(target, style, path);
        });
}

} // namespace ui
