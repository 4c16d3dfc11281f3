// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace commands {

/// True when the first argument (after options that name the archive) is a command's name.
bool isCommand(const QStringList &arguments);

/// Runs a command and returns the exit status: 0 done, 1 done with failures named, 2 usage, 3 the archive cannot be
/// used. Needs a QCoreApplication (QGuiApplication for export to PDF).
int run(const QStringList &arguments);

} // namespace commands
