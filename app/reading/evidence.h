// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

namespace reading {

/// Where in the articles of a page something is said.
struct Place {
    int article = 0; ///< index
    int block = 0; ///< index in the article
    int start = 0; ///< UTF-16 offsets in the block
    int end = 0;

    QStringView in(const QList<core::Article> &articles) const
    {
        return QStringView(articles[article].blocks[block].text).sliced(start, end - start);
    }
};

/// The blocks of a page in which dates are looked for, as places: of a long block its beginning, and no more
/// than a page of print holds.
QList<Place> blocksToDate(const QList<core::Article> &articles);

/// The sentence that a place lies in, for an editor to read; of a long one what stands around the place.
/// Costs the same in any text.
QString sentenceAround(const QList<core::Article> &articles, const Place &place);

} // namespace reading
