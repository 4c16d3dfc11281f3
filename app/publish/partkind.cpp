// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/partkind.h"

#include <algorithm>

namespace publish {

PartKinds::PartKinds(const core::Article &article)
    : m_titleIndex(std::clamp(article.titleIndex, 0, std::max(0, int(article.headlines().size()) - 1)))
{
}

PartKind PartKinds::next(const core::Block &block)
{
    switch (block.kind) {
    case core::BlockKind::Headline: {
        const int headline = m_headlines++;
        return headline < m_titleIndex ? PartKind::Kicker
            : headline == m_titleIndex ? PartKind::Headline
                                       : PartKind::Subtitle;
    }
    case core::BlockKind::Lead:
        return PartKind::Byline;
    case core::BlockKind::Paragraph:
        break;
    case core::BlockKind::Caption:
        return PartKind::Caption;
    case core::BlockKind::Credit:
        return PartKind::Credit;
    }
    return PartKind::Body;
}

} // namespace publish
