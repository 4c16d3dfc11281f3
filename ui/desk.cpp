// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"

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
}

void Desk::open(const QString &path)
{
    m_waiting.clear();
    if (isImporting()) {
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
    if (!m_waiting.isEmpty() && m_waiting.last().paper == paper)
        m_waiting.last().paths += paths;
    else
        m_waiting.append({ paths, paper });
    startImport();
}

void Desk::startImport()
{
    const bool isBusy = isImporting() || m_loading || !m_opening.isEmpty();
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
    const Batch batch = m_waiting.takeFirst();
    options.paths = batch.paths;
    options.paper = batch.paper;
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
    if (const QString next = std::exchange(m_next, {}); !next.isEmpty())
        openNow(next);
    startImport();
}

void Desk::stopImport()
{
    m_waiting.clear();
    if (m_import)
        m_import->cancel();
}

void Desk::print(const intake::ExportTarget &target, const publish::Style &style, const QString &path)
{
    if (!m_store)
        return;
    const auto written = intake::exportPdf(m_store, target, style, path);
    whenAnswered(this, written, [this, path](const core::Result<publish::PdfReport> &report) {
        if (report)
            Q_EMIT printed(path, *report);
        else
            Q_EMIT printFailed(report.error());
    });
}

} // namespace ui
