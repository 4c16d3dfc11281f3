// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuedate.h"
#include "ui/dialogs/line.h"

#include <optional>

namespace ui {

struct IssueQuestion;

/// The dialog that asks for a date, a paper or an edition of issues or pages, or the number of pages.
LineDialog *issueDialog(QWidget *parent, const IssueQuestion &question);
/// The one that asks where to go; see Dialogs::date.
LineDialog *dateDialog(QWidget *parent, const QString &year);
/// The ISO date that is meant by what was typed ("2023-09" of 2023年9月); nothing when it is none, empty when
/// nothing was typed. `year` is that of a month or day without one; empty: such are no dates.
std::optional<QString> isoDate(const QString &typed, const QString &year = {});
/// An ISO date as an editor states it.
core::IssueDate statedDate(const QString &date);

} // namespace ui
