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
/// thread that did it, and these must not be used by another beside it. Exports need none of this: each is
/// set and drawn in one go, on one thread.
class Typesetter {
public:
    Typesetter();
    /// Waits for what is being set.
    ~Typesetter();
    Q_DISABLE_COPY_MOVE(Typesetter)

    /// `most`: articles. Errors: those of choose() and of the archive, and of Print::make().
    QFuture<core::Result<Proof>> proof(
        const QString &archive, const ExportTarget &target, const publish::PrintSetup &setup, int most);
    /// A sheet as a picture, see Print::picture().
    QFuture<QImage> picture(std::shared_ptr<publish::Print> print, int sheet, qreal dpi);

private:
    QThreadPool m_thread;
};

/// The same on this thread; `most` negative: all articles.
core::Result<Proof> proofOf(
    const QString &archive, const ExportTarget &target, const publish::PrintSetup &setup, qsizetype most);

} // namespace intake
