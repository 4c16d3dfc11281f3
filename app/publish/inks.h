// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QMap>
#include <QTextCharFormat>

namespace publish {

/// What tells the classes of entities apart, on screen and on paper.
struct EntityLook {
    QColor onLight; ///< the strong colour: of the line, and thinned of the tint behind the words
    QColor onDark;
    QTextCharFormat::UnderlineStyle line; ///< so that they are told apart without colour, too
    bool overlined;
};

EntityLook lookOf(core::EntityClass entityClass);

/// As lookOf() says, in inks that cover: PDF/A-1 has no transparency.
QMap<core::EntityClass, QTextCharFormat> paperEntityFormats();
/// What lights a search's hits on light ground.
QColor hitInk();

} // namespace publish
