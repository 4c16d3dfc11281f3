// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace archive {

class Connection;

/// Applies the steps of resources/sql that a database has not seen, each in one transaction; an empty
/// database becomes an archive. Errors: NotAnArchive (another program's), NewerArchive.
core::Result<void> bringUpToDate(Connection &connection);

/// True for an archive of ours that has not seen all steps. Errors: as of bringUpToDate().
core::Result<bool> isOutdated(Connection &connection);

/// For those who copy an archive, an older one too. Errors: NotAnArchive, NewerArchive.
core::Result<void> requireOurs(Connection &connection);

/// For those who only read. Errors: NotAnArchive, NewerArchive, Unsupported (an older one, to be opened for
/// writing first).
core::Result<void> requireUpToDate(Connection &connection);

} // namespace archive
