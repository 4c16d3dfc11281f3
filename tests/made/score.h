// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made/pages.h"

#include <QStringList>

namespace made {

/// One figure: how much of what is meant was read, and how much of what was read is meant.
struct Figure {
    int right = 0;
    int meant = 0;
    int read = 0;

    /// F1; of a share, where `read` is `meant`, that share. 1 where there is nothing to find.
    double value() const { return meant + read > 0 ? 2.0 * right / (meant + read) : 1; }
    Figure &operator+=(const Figure &other);
};

struct Figures {
    enum Which { Heads, Paragraphs, Starts, Byline, Parts, Kind, Extras, Lead, Banner, Facts, Links, Count };

    Figure all[Count];

    Figures &operator+=(const Figures &other);
    double least() const;
    static const char *name(int which);
};

/// What was read of a file against what is meant; `misses`, when given, gets a sentence for each difference.
Figures score(const QList<core::Page> &meant, const QList<core::Page> &read, QStringList *misses = nullptr);
/// The file as the reader reads it.
QList<core::Page> readMade(const MadeFile &file);

} // namespace made
