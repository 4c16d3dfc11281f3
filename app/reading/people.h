// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QStringView>

namespace reading {

/// What a line or bracket of names says: 本报记者 鲍雨汀 摄影报道, □ 王　伟, 文/图 王明.
struct Byline {
    QList<core::Person> people;
    bool complete = false; ///< nothing else stands in the text
    bool hasRole = false; ///< 记者, 通讯员, 摄 …; a bare name has none
    bool isPhoto = false; ///< 摄, 摄影报道, 文/图: belongs to a picture
    bool isMarked = false; ///< □ ○ ■ in front, or 作者
};

/// Reads names and their parts. Names padded with a blank are joined, names written together are told apart
/// by their surnames. Looks at 120 UTF-16 units at most; a longer text is no byline.
Byline parseByline(QStringView text);

/// True when the text is one Chinese name: a known surname and one or two characters more.
bool looksLikeName(QStringView text);

} // namespace reading
