// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <climits>

namespace ui {

/// A count as Qt's plurals and progress bars take it.
inline int clamped(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, INT_MAX));
}

} // namespace ui
