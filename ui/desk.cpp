// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"

#include "archive/keeping.h"
#include "ui/models/answer.h"

#include <QFileInfo>

namespace ui {

Desk::Desk(QObject *parent)
    : QObject(parent)
{
}

Desk::~Desk()
{
    stopImport();
    stopExport();
}

void Desk::open(const QString &path)
{
    m_waiting.clear();
    if (isImporting() || m_restoring || !m_backup.isEmpty()) {
        m_next = path;
        stopImport();
    } else {
        openNow(path);
    }
}

void Desk::openNow(const QString &path)
{
    m_opening = path;
    const auto opened = archive::Store::openLater(path).then(
        QtFuture::Launch::Sync, [](const core::Result<SharedStore> &store) {
            Opened both { store, {} };
            if (store)
                both.firstLook = (*store)->read([](archive::Reader &reader) { return reader.calendar(); });
            return both;
        });
    whenAnswered(this, opened, [this, path](const Opened &answer) {
        // Another may have been asked for meanwhile.
        if (m_opening == path)
            takeStore(answer);
    });
}

void Desk::takeStore(const Opened &opened)
{
    // The old one lives on until every pane has let go of it.
    const SharedStore old = std::exchange(m_store, nullptr);
    m_path = std::exchange(m_opening, {});
    m_firstLook = opened.firstLook;
    m_loading = false; // what the old store was still asked is dropped with it
    if (!opened.store) {
        m_waiting.clear();
        Q_EMIT failed(opened.store.error());
        return;
    }
    m_store = *opened.store;
    Q_EMIT this->opened();
    startImport();
}

QString Desk::samplesPath()
{
    return QFileInfo(archive::defaultPath()).absolutePath() + QStringLiteral("/samples.jianbao");
}

void Desk::openSamples()
{
    open(samplesPath());
    // What is in the archive already is passed over.
    m_waiting = { { { QStringLiteral(":/samples") }, {} } };
}

void Desk::import(const QStringList &paths, const QString &paper)
{
    if (paths.isEmpty() || (!m_store && m_opening.isEmpty()))
        return;
    m_waiting.append({ paths, paper });
    startImport();
}

void Desk::startImport()
{
    const bool isBusy
        = isImporting() || m_loading || m_restoring || !m_backup.isEmpty() || !m_opening.isEmpty();
    if (!m_store || m_waiting.isEmpty() || isBusy)
        return;
    if (!m_recogniser) {
        // Reads lexicons of some size: a reader thread does it, not this one.
        m_loading = true;
        const auto loaded = m_store->read([](archive::Reader &) { return entities::Recogniser::load(); });
        whenAnswered(this, loaded, [this](const core::Result<SharedRecogniser> &recogniser) {
            m_loading = false;
            if (!recogniser) {
                m_waiting.clear();
                Q_EMIT importFailed(recogniser.error());
                return;
            }
            m_recogniser = *recogniser;
            startImport();
        });
        return;
    }
    intake::Options options;
    m_batch = m_waiting.takeFirst();
    options.paths = m_batch.paths;
    options.paper = m_batch.paper;
    const std::shared_ptr<ImportEcho> echo(new ImportEcho, [](ImportEcho *done) { done->deleteLater(); });
    connect(echo.get(), &ImportEcho::progressed, this, &Desk::importProgressed);
    m_import = intake::startImport(m_store, options, m_recogniser,
        [echo](const intake::Progress &progress) { Q_EMIT echo->progressed(progress); });
    Q_EMIT importProgressed({});
    whenAnswered(this, m_import->report(), [this](const auto &result) { endImport(result); });
}

void Desk::endImport(const core::Result<intake::Report> &result)
{
    m_import.reset();
    if (result)
        Q_EMIT importFinished(*result);
    else
        Q_EMIT importFailed(result.error());
    goOn();
}

/// With what waited for an import or an export to end.
void Desk::goOn()
{
    if (isImporting() || m_restoring || (isExporting() && !m_backup.isEmpty()))
        return;
    if (const QString backup = std::exchange(m_backup, {}); !backup.isEmpty())
        restoreNow(backup);
    else if (const QString next = std::exchange(m_next, {}); !next.isEmpty())
        openNow(next);
    startImport();
}

void Desk::preview(const QStringList &paths, int mostFiles)
{
    m_preview = {};
    const int number = ++m_previews;
    if (paths.isEmpty())
        return;
    const std::shared_ptr<PreviewEcho> echo(new PreviewEcho, [](PreviewEcho *done) { done->deleteLater(); });
    connect(
        echo.get(), &PreviewEcho::progressed, this, [this, number](const intake::PreviewProgress &progress) {
            // What was on its way may be of the one before.
            if (number == m_previews)
                Q_EMIT previewed(progress);
        });
    m_preview = intake::startPreview(m_store, paths, mostFiles,
        [echo](const intake::PreviewProgress &progress) { Q_EMIT echo->progressed(progress); });
}

void Desk::restore(const QString &backup)
{
    if (m_restoring || m_path.isEmpty())
        return;
    m_backup = backup;
    stopImport();
    stopExport();
    goOn();
}

void Desk::restoreNow(const QString &backup)
{
    m_restoring = true;
    m_preview = {};
    {
        // It is closed here, when every pane has let go of it.
        const SharedStore old = std::exchange(m_store, nullptr);
        m_firstLook = {};
        m_loading = false;
        Q_EMIT closed();
    }
    whenAnswered(this, archive::restoreLater(m_path, backup), [this](const core::Result<QString> &replaced) {
        m_restoring = false;
        if (replaced)
            Q_EMIT restored(*replaced);
        else
            Q_EMIT restoreFailed(replaced.error());
        const QString next = std::exchange(m_next, {});
        openNow(next.isEmpty() ? m_path : next);
    });
}

void Desk::stopImport()
{
    m_waiting.clear();
    if (m_import)
        m_import->cancel();
}

bool Desk::startExport(const intake::ExportRequest &request)
{
    if (m_export)
        return false;
    m_export = std::make_shared<intake::ExportProgress>();
    const auto written = intake::startExport(request, m_export);
    whenAnswered(this, written, [this](const core::Result<intake::ExportReport> &report) {
        m_export = nullptr;
        if (report)
            Q_EMIT exported(*report);
        else
            Q_EMIT exportFailed(report.error());
        goOn();
    });
    return true;
}

std::pair<int, int> Desk::exportProgress() const
{
    return m_export ? std::pair<int, int>(m_export->done, m_export->total) : std::pair(0, 0);
}

bool Desk::print(const intake::ExportRequest &request, const std::shared_ptr<QPagedPaintDevice> &printer,
    int first, int last)
{
    if (m_export)
        return false;
    m_export = std::make_shared<intake::ExportProgress>();
    const auto done = intake::startPrinting(request, printer, first, last, m_export);
    whenAnswered(this, done, [this](const core::Result<int> &sheets) {
        m_export = nullptr;
        if (sheets)
            Q_EMIT printed(*sheets);
        else
            Q_EMIT exportFailed(sheets.error());
        goOn();
    });
    return true;
}

void Desk::stopExport()
{
    if (m_export)
        m_export->stopped = true;
}

} // namespace ui
