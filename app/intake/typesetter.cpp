// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/typesetter.h"

#include "archive/later.h"

namespace intake {

/// `most`: articles; negative: all.
static core::Result<Proof> proofOf(const QString &archive, const ExportTarget &target,
    const publish::PrintSetup &setup, qsizetype most, ExportProgress &progress,
    const publish::Stopped &stopped)
{
    const auto reader = archive::Reader::open(archive);
    if (!reader)
        return std::unexpected(reader.error());
    const core::Result<Chosen> chosen = choose(**reader, target);
    if (!chosen)
        return std::unexpected(chosen.error());
    progress.total = int(chosen->articles.size());
    const auto entries = gather(**reader, *chosen, most, progress);
    if (!entries)
        return std::unexpected(entries.error());
    auto print = publish::Print::make(*entries, chosen->title, setup, stopped);
    if (!print)
        return std::unexpected(print.error());
    return Proof { *std::move(print), int(entries->size()), int(chosen->articles.size()) };
}

Typesetter::Typesetter()
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

Typesetter::~Typesetter()
{
    m_thread.clear();
    m_thread.waitForDone();
}

QFuture<core::Result<Proof>> Typesetter::proof(
    const QString &archive, const ExportTarget &target, const publish::PrintSetup &setup, int most)
{
    return archive::later(
        [archive, target, setup, most](const archive::Unwanted &unwanted) {
            ExportProgress progress;
            return proofOf(archive, target, setup, most, progress, unwanted);
        },
        m_thread);
}

QFuture<QImage> Typesetter::picture(std::shared_ptr<publish::Print> print, int sheet, qreal dpi)
{
    return archive::later(
        [print = std::move(print), sheet, dpi] { return print->picture(sheet, dpi); }, m_thread);
}

QFuture<core::Result<int>> startPrinting(const ExportRequest &request,
    std::shared_ptr<QPagedPaintDevice> device, int first, int last, std::shared_ptr<ExportProgress> progress)
{
    return archive::later([request, first, last, device = std::move(device),
                              progress = std::move(progress)]() -> core::Result<int> {
        const auto stopped = [&progress] { return progress->stopped.load(); };
        const auto all = proofOf(request.archive, request.target, request.setup, -1, *progress, stopped);
        if (!all)
            return std::unexpected(all.error());
        return all->print->drawOn(*device, first, last, stopped);
    });
}

} // namespace intake
