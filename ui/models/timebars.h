// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

namespace ui {

/// A survey as bars over time: every year ("2023") from the first to the last, or every month ("2023-09")
/// where it is three years at most, those in which nothing was printed too. Of more than 150 the last 150.
QList<core::FacetCount> timeBars(const core::Survey &survey);

/// The same of counts by month ("2023-09") and, of what is dated to a year only, by year ("2023"), in any
/// order.
QList<core::FacetCount> timeBars(const QList<core::FacetCount> &times);

} // namespace ui
