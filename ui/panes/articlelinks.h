// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/document.h"

#include <QPalette>
#include <QUrl>
#include <optional>

namespace ui {

/// Puts what 上接 leads to above an article's text, as a link where the other part is in the archive. By how
/// many positions the text has moved.
int addOrigin(QTextDocument &document, const core::StoredArticle &article, const QPalette &palette);
/// The same of 下转, behind the text.
void addContinuation(QTextDocument &document, const core::StoredArticle &article, const QPalette &palette);

/// The article that a link leads to.
std::optional<core::ArticleId> linkedArticle(const QUrl &link);

} // namespace ui
