// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

namespace archive {

/// Mends an archive that nobody else has open, see Writer::repair(). Where its file is so damaged that this
/// fails, the articles are copied into a new one first, in which the indexes are made anew; that is verified
/// before it takes the place of the damaged one, which is kept beside it (see restore()). Sentences on what
/// was done. Errors: Damaged where the articles themselves cannot be read any more: only a backup helps then;
/// and those of Writer::open().
core::Result<QStringList> mend(const QString &archive);

} // namespace archive
