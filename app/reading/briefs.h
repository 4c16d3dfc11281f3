// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/line.h"

namespace reading {

/// Finds the briefs that are one paragraph without a head of their own: under one mark (■ ▲ ●), with a name
/// in brackets in front (【市一医院】), one after another signed at the end (…。（钱伟）), or below the head of
/// a column of briefs (简讯, 环球扫描), and that head. Linear.
void markBriefs(QList<Line> &lines);

} // namespace reading
