// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/datemention.h"

namespace reading {

struct YearVote {
    int year = 0; ///< 0: nothing is said
    double confidence = 0;
};

/// The year that best explains all the years named (Bayes, every year as likely beforehand).
YearVote voteYear(const QList<DateMention> &mentions);

} // namespace reading
