// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace ui {

/// Gives a line the button that empties it, with a name: Qt's own has none for a screen reader.
void makeClearable(QLineEdit *line);

} // namespace ui
