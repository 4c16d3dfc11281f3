// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

namespace reading {

/// When a page without a date was printed, concluded from what its articles say: always Basis::Inferred, with
/// the sentences that speak for it. A month where it is at least twice as likely as all others together, else
/// a year that is at least 0.8 likely, else nothing. Never a day: a report does not say how long it lay. The
/// confidence is the probability that the claim is right (Bayes over years and days; how often each way of
/// naming a year or a day lies how far from the printing was counted over dated news): of claims of 0.7 to
/// 0.8 about three in four are right. Linear; a page that names ten thousand dates is judged by its first
/// hundreds.
core::IssueDate inferDate(const QList<core::Article> &articles);

} // namespace reading
