// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ui {

/// What somebody who starts the program asks the window for.
struct Launch {
    QString archive; ///< path; empty: the archive that was open last, or the user's own
    QStringList paths; ///< archives to open, a page to show, files and folders to take in
    bool samples = false; ///< open the sample pages in their own archive
    QString token; ///< the desktop's leave to come to the front (XDG activation); empty: none

    friend bool operator==(const Launch &, const Launch &) = default;
};

} // namespace ui
