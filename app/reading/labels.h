// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/line.h"

namespace reading {

/// What a line is on its page.
enum class Label {
    Banner, ///< 通栏
    Headline, ///< kicker, headline or subtitle
    OwnLead, ///< byline or dateline on a line of its own under the headline
    Opening, ///< first line of an article's body
    Paragraph, ///< first line of a further paragraph
    Continued, ///< goes on with the line before: cut by a column
    Crosshead, ///< 小标题 inside an article
    Verse, ///< a line of a poem or a list
    Caption,
    Credit ///< who wrote it or took the picture, on a line of its own at the end
};

struct Labelled {
    Label label = Label::Paragraph;
    bool opensArticle = false; ///< first line of an article
    double joinConfidence = 0; ///< of a continued line: how sure it is that it goes on
};

/// The likeliest labelling of a page's lines: every line and every pair of neighbours has a cost for each
/// label, and the way through with the least cost is taken (Viterbi). Linear in the number of lines.
QList<Labelled> labelLines(const QList<Line> &lines);

} // namespace reading
