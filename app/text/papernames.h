// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace text {

/// A newspaper's name on a line of its own: 岭川日报, 光华读书报; 简报 and 海报 are none. A rule of the ending;
/// three to ten characters, with or without Latin capitals behind.
bool isPaperName(QStringView line);

} // namespace text
