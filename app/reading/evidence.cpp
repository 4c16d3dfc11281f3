// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/evidence.h"

#include "text/sentences.h"

#include <algorithm>

namespace reading {

static constexpr int blockReach = 20'000; ///< UTF-16 units of one block that are looked at, and of a page:
static constexpr int pageReach = 200'000;
static constexpr int quotedLength = 90; ///< UTF-16 units of a sentence that is quoted

QList<Place> blocksToDate(const QList<core::Article> &articles)
{
    QList<Place> out;
    int left = pageReach;
    for (qsizetype article = 0; article < articles.size(); ++article) {
        const QList<core::Block> &blocks = articles[article].blocks;
        for (qsizetype block = 0; block < blocks.size() && left > 0; ++block) {
            const int length
                = int(std::min<qsizetype>(blocks[block].text.size(), std::min(blockReach, left)));
            out.append({ int(article), int(block), 0, length });
            left -= length;
        }
    }
    return out;
}

QString sentenceAround(const QList<core::Article> &articles, const Place &place)
{
    const QStringView text(articles[place.article].blocks[place.block].text);
    const int windowStart = std::max(0, place.start - quotedLength);
    const QStringView window
        = text.sliced(windowStart, std::min<qsizetype>(text.size(), place.end + quotedLength) - windowStart);
    const text::Range sentence = text::sentenceAt(window, place.start - windowStart);
    const int from = std::max(windowStart + sentence.start, place.start - quotedLength / 2);
    const int to = std::min(std::max(windowStart + sentence.end(), place.end), from + quotedLength);
    return text.sliced(from, to - from).trimmed().toString();
}

} // namespace reading
