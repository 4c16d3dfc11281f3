// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"
#include "core/sourcepage.h"

namespace reading {

/// Reads a page as an attentive editor would: banner, articles, rejoined paragraphs, date. Never fails: what
/// is no newspaper page comes back as one article with a warning. Pure; linear in the page's size.
core::Page readPage(const core::SourcePage &source);

} // namespace reading
