// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuedate.h"

#include <QString>

namespace formats {

/// What a path says of the page: a date (2023-09-12, 20230912, 202309/12, 2023.9.12, 二〇二三年九月十二日)
/// and a page number (03, A01, 第03版, 03版：要闻, _03, -03, P3). A bare number before a file's own name
/// (003_x.txt) is none.
struct PathFacts {
    core::IssueDate date; ///< basis Path, or none
    QString pageNumber; ///< "3", "A1"; empty when the path says none
};

PathFacts pathFacts(const QString &path);

} // namespace formats
