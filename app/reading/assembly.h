// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/labels.h"

namespace reading {

struct Assembled {
    QStringList banner;
    QList<core::Article> articles;
};

/// Lines with their labels to articles: leads and credits taken off the text, pieces joined, people named.
Assembled assemble(const QList<Line> &lines, const QList<Labelled> &labels);

/// Which of the headlines is the title (主题). Of three or more lines the second, between kicker and
/// subtitle. Of two the first, unless it is a kicker: a section's name (up to five characters), a line in
/// brackets or one that ends with a colon, or a pair of slogans above a line that tells news. A line behind
/// —— is always a subtitle.
int titleIndexOf(const QStringList &headlines);

} // namespace reading
