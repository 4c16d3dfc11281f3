// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing.h"

#include "ui/panes/importpreview.h"
#include "ui/panes/importreport.h"
#include "ui/panes/noticebar.h"
#include "ui/settings.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace ui {

static const QString offerName = QStringLiteral("unfinished");

Importing::Importing(Desk &desk, Settings &settings, const Panes &panes)
    : m_desk(desk)
    , m_settings(settings)
    , m_panes(panes)
    , m_unfinished(settings)
{
    connect(&panes.preview, &ImportPreview::accepted, this, &Importing::accept);
    connect(&panes.preview, &ImportPreview::dismissed, this, &Importing::dismiss);
    connect(&desk, &Desk::previewed, &panes.preview, &ImportPreview::take);
    connect(&desk, &Desk::importFinished, this, [this](const intake::Report &report) {
        if (!report.cancelled)
            m_unfinished.remove(m_desk.path(), m_desk.batch());
        offerRest();
    });
    connect(&desk, &Desk::importFailed, this, [this] { offerRest(); });
    // The folder, since a file itself would be opened with whatever program.
    connect(&panes.report, &ImportReport::fileWanted, this, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
}

void Importing::offer(const QStringList &paths, const QStringList &known)
{
    QStringList all = m_panes.preview.isVisible() ? m_panes.preview.paths() : QStringList();
    for (const QString &path : paths) {
        if (!all.contains(path))
            all.append(path);
    }
    if (all.isEmpty())
        return;
    m_archive = m_desk.path();
    m_panes.preview.offer(all, m_settings.value(Setting::Paper).toString(), known);
    look();
}

void Importing::look()
{
    // Whoever wanted it may have imported it meanwhile.
    if (m_desk.store() && m_panes.preview.isVisible())
        m_desk.preview(m_panes.preview.paths(), ImportPreview::mostFiles);
}

void Importing::accept()
{
    ImportPreview &preview = m_panes.preview;
    if (!preview.isVisible())
        return;
    const ImportBatch batch { preview.paths(), preview.paper() };
    dismiss();
    m_settings.set(Setting::Paper, batch.paper);
    start(batch);
}

void Importing::dismiss()
{
    m_desk.preview({}, 0);
    m_panes.preview.putAway();
}

void Importing::start(const ImportBatch &batch)
{
    // Before it begins: whatever ends it, the rest is offered.
    if (!m_desk.path().isEmpty())
        m_unfinished.add(m_desk.path(), batch);
    m_panes.notices.withdraw(offerName);
    m_desk.import(batch.paths, batch.paper);
}

void Importing::showArchive()
{
    if (m_panes.preview.isVisible()) {
        // What was to go into another archive is not meant for this one.
        if (!m_archive.isEmpty() && m_archive != m_desk.path()) {
            dismiss();
            Q_EMIT said(tr("Another archive is open now; nothing was imported."));
        } else {
            m_archive = m_desk.path();
            look();
        }
    }
    offerRest();
}

void Importing::offerRest()
{
    const QList<ImportBatch> rest = m_unfinished.of(m_desk.path());
    m_panes.notices.withdraw(offerName);
    if (rest.isEmpty() || m_desk.isImporting() || !m_desk.store() || m_desk.store()->isReadOnly())
        return;
    QStringList names;
    for (const ImportBatch &batch : rest)
        names.append(QFileInfo(batch.paths.value(0)).fileName());
    m_panes.notices.offer(offerName,
        tr("The import of “%1” was not finished.").arg(names.mid(0, 3).join(QStringLiteral(", "))),
        { { tr("Resume"), [this] { resume(); } },
            { tr("Forget"), [this] { m_unfinished.removeAll(m_desk.path()); } } });
}

/// All of them: what is in the archive already is passed over.
void Importing::resume()
{
    for (const ImportBatch &batch : m_unfinished.of(m_desk.path()))
        start(batch);
}

} // namespace ui
