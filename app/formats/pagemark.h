// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sourcepage.h"

#include <QString>
#include <optional>

namespace formats {

/// What stands above a page: 第03版：要闻, 第A01版, 第三版 文化.
struct PageMark {
    QString number; ///< "3", "A1"
    QString name; ///< "要闻"; empty when it has none
};

/// The mark that is all of a line. Looks at 40 UTF-16 units at most; a longer line is none.
std::optional<PageMark> pageMark(QStringView line);

/// "003" is "3", "A01" is "A1", "三" is "3"; empty when it is no page number.
QString plainPageNumber(QStringView printed);

/// The digits of 总第1234期 or 总 1234 期 in a line; empty when it names none.
QString issueNumber(QStringView line);

/// A date that is stated: 2023-09-12, 20230912, 2023年9月12日; none where the text is anything else.
core::IssueDate statedDate(QStringView text);

} // namespace formats
