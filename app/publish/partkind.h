// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

namespace publish {

/// What a block of an article is to who sets or writes it: headlines have a place of their own each.
enum class PartKind { Kicker, Headline, Subtitle, Byline, Body, Caption, Credit };

/// Tells the kinds of an article's blocks, asked for in their order. Where the article's titleIndex names no
/// headline, the nearest one is the headline.
class PartKinds {
public:
    explicit PartKinds(const core::Article &article);

    PartKind next(const core::Block &block);

private:
    int m_titleIndex;
    int m_headlines = 0; ///< among those that were asked for
};

} // namespace publish
