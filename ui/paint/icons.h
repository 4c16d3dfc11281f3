// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace ui {

enum class Icon {
    None,
    Import,
    Print,
    Larger,
    Smaller,
    Contrast,
    Search,
    Next,
    Previous,
    Close,
    Back,
    Forward,
    Source,
    Clip, ///< filled while it is on
    Type,
    Star,
    StarFilled
};

/// A line drawing in the palette's colours, drawn anew at every size and resolution.
QIcon icon(Icon which);

/// The program's own picture: a newspaper sheet with an article cut out along a dashed line.
QIcon applicationIcon();

} // namespace ui
