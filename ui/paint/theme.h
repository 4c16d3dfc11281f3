// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

class QApplication;

namespace ui
{

/// Style, fonts and palette of the whole program. `appearance`: "light", "dark", or "system" for what the
/// desktop's own palette was at start.
void applyAppearance(QApplication& application, const QString& appearance);

/// The serif in which headlines and articles are set, at `points`.
QFont readingFont(qreal points);

} // namespace ui
