// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/runningtext.h"

#include <QByteArray>
#include <QString>

namespace publish {

// The named styles of an OpenDocument text (ODF 1.2). Names are the same in every language, so that documents
// can be put together; what an editor sees of them is translated.

QString odtStyleName(PartKind kind);
inline constexpr QLatin1String odtTitleStyle("Title"); ///< heads several articles
inline constexpr QLatin1String odtSourceStyle("Source_20_line");
inline constexpr QLatin1String odtHitStyle("Hit"); ///< of characters

/// The whole of styles.xml.
QByteArray odtStyles();

} // namespace publish
