// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/abandoned.h"
#include "core/result.h"

#include <QStringList>

namespace archive {

/// Copies an archive, as it stands at this moment, into a file of its own, which may be written to meanwhile.
/// The copy is made beside its target, opened, held against its checksums, and only then takes its place: a
/// bad copy never replaces a good one. Errors: NotFound, NotAnArchive, Damaged (the archive, so that no copy
/// was kept), Unwritable (no room, say), BadArgument (the archive itself), Cancelled.
core::Result<void> backUp(const QString &archive, const QString &file, const Abandoned &abandoned = nullptr);

/// The automatic backups of an archive, the oldest first. They lie in a folder beside it, FILE-backups, and
/// are numbered, so that their order does not rest on the clock.
QStringList backupsOf(const QString &archive);

/// Makes the next one and removes the oldest beyond `kept`; its path. Errors as of backUp(); then none is
/// removed.
core::Result<QString> backUpNext(const QString &archive, int kept, const Abandoned &abandoned = nullptr);

/// Puts a backup into the place of an archive, or where there is none. The backup is copied and verified
/// first; the archive that was there is kept beside it, FILE.replaced-N, whose path is returned (empty: there
/// was none). No journal of the old one stays beside the new. Errors: as of backUp(), for the backup; Busy:
/// the archive is open elsewhere. Then nothing has changed.
core::Result<QString> restore(const QString &archive, const QString &backup);

} // namespace archive
