// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/backup.h"

namespace archive {

/// What looking after an archive has found and done.
struct CareReport {
    bool stoppedUncleanly = false; ///< a program that was writing to it could not close it
    bool isDamaged = false; ///< and this was found then
    QStringList sentences; ///< for the editor; empty when there is nothing to say
};

/// Where a program that was writing could not close the archive (a crash, kill -9, a power cut), verifies its
/// structure and its last 2,000 articles and forgets of it when all is well. Then makes the automatic backup
/// where that is due: once a day when something has changed, for an archive over 1 GiB once a week; not where
/// the disk has no room for it, which is said. `abandoned` ends it at once.
CareReport takeCare(const QString &archive, const Abandoned &abandoned);

/// How many automatic backups are kept: 2 unless it was set; 0 makes none.
core::Result<int> backupsKept(const QString &archive);
core::Result<void> keepBackups(const QString &archive, int kept);

} // namespace archive
