// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/candidate.h"
#include "entities/survey.h"

namespace entities {

/// A stretch that may be a person's name: 张小明, 欧阳明.
struct NameGuess {
    int length = 0; ///< UTF-16 units; 0: none
    int score = 0; ///< how well surname and given name fit, in tenths of log odds against any text
};

/// The likeliest Chinese name that begins at a position, judged by its characters and by what follows it.
NameGuess nameAt(const Survey &survey, int position);
/// Behind the name with a blank in it that begins at a position (张　晶), or `position`.
int behindSpacedName(const Survey &survey, int position);
/// A name in transliteration that begins at a position; its length, or 0.
int foreignNameAt(const Survey &survey, int position);
/// True where a word ends: the end of the text, a mark, a blank.
inline bool isEdge(const Survey &survey, int position)
{
    static constexpr text::CharacterSet edges(u"，。！？；：、（）()《》“”…—,;:!? 　\t／/·】【");
    return position < 0 || position >= survey.size() || edges.contains(survey.text()[position]);
}

} // namespace entities
