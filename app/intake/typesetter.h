// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/export.h"

#include <QThreadPool>

namespace intake {

/// The first articles of a target, set on sheets to be looked at.
struct Proof {
    std::shared_ptr<publish::Print> print;
    int articles = 0;
    int all = 0; ///< as many as the target has
};

/// Sets proofs and draws their sheets, on one thread of its own: what is laid out keeps the fonts of the
/// thread that did it, and these must not be used by another beside it. Exports and printing need none of
/// this: each is set and drawn in one go, on one thread.
class Typesetter {
public:
    Typesetter();
    /// Waits for what is being set.
    ~Typesetter();
    Q_DISABLE_COPY_MOVE(Typesetter)

    /// `most`: articles. Ends soon where its future is cancelled. Errors: those of choose() and of the
    /// archive, and of Print::make().
    QFuture<core::Result<Proof>> proof(
        const QString &archive, const ExportTarget &target, const publish::PrintSetup &setup, int most);
    /// A sheet as a picture, see Print::picture().
    QFuture<QImage> picture(std::shared_ptr<publish::Print> print, int sheet, qreal dpi);

private:
    QThreadPool m_thread;
};

/// Draws a target on paper, from one sheet to another (from 0), off the caller's thread. How many were drawn.
/// Errors: those of choose() and of the archive, of Print::make() and Print::drawOn(), Cancelled.
QFuture<core::Result<int>> startPrinting(const ExportRequest &request,
    std::shared_ptr<QPagedPaintDevice> device, int first, int last, std::shared_ptr<ExportProgress> progress);

} // namespace intake
