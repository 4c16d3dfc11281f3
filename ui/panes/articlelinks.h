// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/document.h"

#include <QPalette>
#include <QUrl>
#include <optional>

namespace ui {

/// Puts what 下转 and 上接 lead to behind and above an article's text, as links where the other part is in
/// the archive, and moves `placed` by what comes in above.
void addLinks(publish::ArticleDocument &built, const core::StoredArticle &article, const QPalette &palette);

/// The article that a link leads to.
std::optional<core::ArticleId> linkedArticle(const QUrl &link);

} // namespace ui
