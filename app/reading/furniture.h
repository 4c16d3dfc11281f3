// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reading {

/// What a line says that belongs to the page and not to an article: running head, imprint, who made the page,
/// how to reach the paper, pointers to other pages.
struct Furniture {
    bool anywhere = false; ///< is furniture wherever it stands: 责编：…, 新闻热线：…, … →4版
    bool atEdge = false; ///< is furniture at the top and the bottom of a page only: 5版　都市　2024年6月21日
    QString paper;
    QString pageNumber; ///< "3", "A1"
    QString pageName; ///< "都市"
    QString issueNumber; ///< "3119" of 总第3119期
};

/// Takes the line apart into the pieces that running heads are made of; a line with anything else in it is
/// none. Looks at 120 UTF-16 units at most; a longer line is no furniture.
Furniture furnitureOf(QStringView line);

/// furnitureOf(line).anywhere, without taking apart the lines that cannot be.
bool isFurnitureAnywhere(QStringView line);

/// 2023年12月4日 and nothing beside it: at the foot of a text the day it was signed.
bool isDateAlone(QStringView line);

} // namespace reading
