// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/form.h"

#include <QStringList>

namespace publish {

/// What all citations say of an article, each part on one line. What is not known is empty.
struct Citation {
    core::ArticleId article = 0;
    QStringList authors; ///< reporters, photographers, interns and authors in order of appearance
    QString title; ///< as printed; the opening words where there is no headline
    bool titleIsPrinted = true;
    QString paper;
    QList<int> date; ///< year, month, day: as many as are known
    bool dateIsEstimate = false;
    QString edition;
    QString page; ///< "3", "A1"
};

Citation citationOf(const core::StoredArticle &article);

/// Names the article in other programs, the same at every export: "jianbao17". Letters and digits only.
QString citationKey(const Citation &citation);

/// One line for under a copied text or the foot of a printed sheet:
/// 《晨工报》2023年9月12日（推定）第3版《标题》. Parts that are unknown fall away, and with them opening
/// words in the place of a title; empty when nothing is known. Translated.
QString sourceLine(const core::StoredArticle &article);

/// One citation for the clipboard, for the forms that are citations; empty for the others.
///
/// GB/T 7714 without a number: the entry ends there (GB/T 7714-2015, 4.4), and the number belongs to the list
/// that it is put into (9.1), which is why a file of citations has one before each, and a file with one too.
QString citation(Form form, const core::StoredArticle &article);

} // namespace publish
