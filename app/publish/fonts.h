// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace publish {

/// The installed Chinese text families, best first: a known order (serif before sans), then whatever else
/// says that it holds simplified Chinese. Needs a QGuiApplication; may be called from any thread.
QStringList chineseFamilies();

/// The first of chineseFamilies(), or NotFound with a sentence that names the package to install.
core::Result<QString> chineseFamily();

/// The rule behind chineseFamilies(): `installed` in the known order, those it does not know at the end.
QStringList inKnownOrder(const QStringList &installed);

} // namespace publish
