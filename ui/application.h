// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QApplication;

namespace ui {

/// What the command line asks the window for.
struct Launch {
    QString archive; ///< path; empty: the archive that was open last, or the user's own
    QStringList paths; ///< files and folders to take in
    bool samples = false; ///< open the sample pages in their own archive
};

/// Shows the window and runs until it is closed. Returns the exit status.
int run(QApplication &application, const Launch &launch);

} // namespace ui
