// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/document.h"
#include "publish/entry.h"

namespace publish {

/// The contents page of a print: a title, and the articles' titles under the pages they stand on. Room for
/// the page numbers is left at the right; they are known only when all has been laid out, and drawn then.
struct Contents {
    std::unique_ptr<QTextDocument> document;
    QList<int> articles; ///< by block of the document: index of the article it names, -1 for none
};

Contents buildContents(const QList<Entry> &entries, const QString &title, const Style &style);

/// Whether an article stands on the same page of the same issue as the one before it.
bool samePage(const core::StoredArticle &one, const core::StoredArticle &other);

} // namespace publish
