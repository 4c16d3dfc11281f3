// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QIcon>
#include <QPalette>
#include <QTextCharFormat>

namespace ui {

/// The one map from a class of entities to how it looks: a tint behind the words and a line under them. The
/// lines differ in style, so that classes are told apart without colour too. The one whose card is looked at
/// is `lit`: its tint is far stronger.
QTextCharFormat entityFormat(core::EntityClass entityClass, const QPalette &palette, bool lit = false);

/// The strong colour of a class: its line and its mark in the legend.
QColor entityColour(core::EntityClass entityClass, const QPalette &palette);

/// The strong colour as a small mark, for buttons.
QIcon classIcon(core::EntityClass entityClass, const QPalette &palette);

/// "People", "Organisations", … in the language that is installed now.
QString entityTitle(core::EntityClass entityClass);
/// "Person", "Organisation", …
QString entityName(core::EntityClass entityClass);

/// What a search lights; the hit the reader stands on is stronger.
QTextCharFormat hitFormat(bool current, const QPalette &palette);
/// The colour behind lit words in lists.
QColor hitColour(const QPalette &palette);

/// True when the palette is a dark one.
bool isDark(const QPalette &palette);

} // namespace ui
