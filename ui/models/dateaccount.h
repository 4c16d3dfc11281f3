// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuedate.h"

namespace ui {

// What is to be said of a date beside the date itself: how sure it is, why, and who says otherwise.

/// "Dates differ: the path says 12 September 2023; the page says 13 September 2023." Empty when all agree.
QString conflictText(const core::IssueDate &date);
/// "Estimated to the month; likely (72 %)." Empty unless the date is an estimate.
QString certaintyText(const core::IssueDate &date);
/// The evidence of an estimate, a quoted sentence each.
QStringList evidenceTexts(const core::IssueDate &date);
/// All of it in lines, with the evidence of those who differ: for a tooltip. Empty when the date is plain.
QString dateTip(const core::IssueDate &date);

} // namespace ui
