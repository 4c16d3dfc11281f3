// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/line.h"

#include <optional>

namespace ui {

struct IssueQuestion;

/// The dialog that asks for a date, a paper or an edition of issues.
LineDialog *issueDialog(QWidget *parent, const IssueQuestion &question);
/// The ISO date that is meant by what was typed ("2023-09" of 2023年9月); nothing when it is none, empty when
/// nothing was typed.
std::optional<QString> isoDate(const QString &typed);

} // namespace ui
