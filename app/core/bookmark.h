// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core {

/// What a reader did with an article, and where in it they stood.
struct Bookmark {
    qint64 opened = 0; ///< when last, in milliseconds since 1970 (UTC); 0: never, or marked as not read
    qint64 clipped = 0; ///< when it was put among the clippings; 0: it is not there
    int block = 0; ///< the first one that could be seen
    double above = 0; ///< the share of it above the upper edge, 0 to 1

    bool isRead() const { return opened > 0; }
    bool isClipped() const { return clipped > 0; }
    friend bool operator==(const Bookmark &, const Bookmark &) = default;
};

} // namespace core
