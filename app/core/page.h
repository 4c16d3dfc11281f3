// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

namespace core {

/// A page as it was read: its banner and its articles.
struct Page {
    QString source; ///< the file it came from
    QString encoding;
    QString paper; ///< the newspaper's name; empty when neither format nor masthead says it
    QStringList banner; ///< 通栏: slogans and section lines, as printed
    QString number; ///< "3", "A1"; empty when nothing says it
    QString pageName; ///< "要闻"; empty when nothing says it
    QString issueNumber; ///< of 总第…期, digits only; empty when nothing says it
    IssueDate date;
    QList<Article> articles;
    QStringList warnings; ///< sentences for the editor, translated

    friend bool operator==(const Page &, const Page &) = default;
};

} // namespace core
