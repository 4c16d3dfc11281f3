// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made/draft.h"
#include "made/random.h"

#include <QStringList>

namespace made {

/// How the articles of a page stand in its dump.
struct Layout {
    enum class Gaps {
        Blocks, ///< a blank line between blocks and between the pieces of a column; verses stand together
        None, ///< no blank line at all
        Lines ///< a blank line behind every line
    };

    Gaps gaps = Gaps::Blocks;
    double cuts = 0.5; ///< share of the longer paragraphs that a column cuts
    bool indented = false; ///< paragraphs open with two full-width blanks
    int width = 0; ///< full-width characters of a column where lines are wrapped hard; 0: they are not
    bool hangs = false; ///< a mark that may not open a line hangs in the margin, or draws a character with it
};

/// The lines of a page.
QStringList setPage(
    const QStringList &banner, const QList<Draft> &drafts, const Layout &layout, Random &random);

/// Whether an editor can tell where each paragraph of an article ends, as it is set.
bool isClear(const Draft &draft, const Layout &layout);

/// Places where a column or the end of a page may cut a paragraph: in mid-sentence, not within a number or a
/// Latin word. UTF-16 offsets, none before `from`.
QList<qsizetype> cuttingPlaces(const QString &text, qsizetype from);

} // namespace made
