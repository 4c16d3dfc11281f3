// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sourcepage.h"

namespace reading {

/// What the lines around the articles say of the page itself.
struct Masthead {
    core::IssueDate date; ///< basis Stated, or none
    QString pageNumber; ///< "3", "A1"; empty when no line says it
    QString pageName; ///< 要闻, 教育周刊; empty when no line says it
    QString issueNumber; ///< "3119" of 总第3119期; empty when no line says it
    QString paper; ///< empty when no line says it
};

/// Takes the masthead and the makers' lines (本版责编 …, 版面导航) out of a page and returns what they say.
Masthead takeMasthead(QList<core::SourceLine> &lines);

} // namespace reading
