// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace commands {

/// True when the arguments (without the program's name) are for run(): a command, --help, --version, or a
/// word that is neither a command nor a file and wants a sentence rather than a window.
bool isCommand(const QStringList &arguments);

/// True when the command sets type, so that it needs a QGuiApplication; the others need a QCoreApplication.
bool needsFonts(const QStringList &arguments);

/// Takes `--archive FILE` or `--archive=FILE` out of the arguments, wherever it stands. Else what
/// JIANBAO_ARCHIVE says; empty where nobody names one.
QString takeArchive(QStringList &arguments);

/// Runs a command and returns the exit status: 0 done, 1 done with failures named, 2 usage, 3 the archive
/// cannot be used.
int run(const QStringList &arguments);

} // namespace commands
