// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/backup.h"

#include <QDateTime>
#include <QFuture>

namespace archive {

// Work on archives that are not open here, on threads of its own: who asks does not wait.

/// See backUp().
QFuture<core::Result<void>> backUpLater(
    const QString &archive, const QString &file, const Abandoned &abandoned);
/// See restore().
QFuture<core::Result<QString>> restoreLater(const QString &archive, const QString &backup);

/// What an archive holds, at a glance.
struct ArchiveFacts {
    QDateTime changed; ///< the file
    qint64 issues = 0;
    qint64 articles = 0;
    bool areCounted = false; ///< false: of an older program's archive, which is not looked into
};
/// Errors: NotFound, NotAnArchive, NewerArchive, Unreadable, Damaged.
QFuture<core::Result<ArchiveFacts>> factsLater(const QString &archive);

/// Those of the files that are there.
QFuture<QStringList> presentLater(const QStringList &files);

} // namespace archive
