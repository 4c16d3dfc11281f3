// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/launch.h"

class QApplication;

namespace ui {

/// Shows the window and runs until it is closed, or hands over to the user's window that is there already.
/// Returns the exit status.
int run(QApplication &application, const Launch &launch);

} // namespace ui
