// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/line.h"

namespace reading {

/// The lines of a page. Where all full lines have one width, as on a page set for a screen, those that were
/// broken there are put together again; elsewhere every line stands for itself.
QList<Line> unwrapped(const QList<core::SourceLine> &source);

/// What stands between two pieces of a broken text: a blank where two Latin words meet, else nothing.
QStringView joint(QStringView before, QStringView after);

} // namespace reading
