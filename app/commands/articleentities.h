// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/context.h"

namespace commands {

// `entities` of articles that are in the archive, as a table for other tools.

void addArticleOptions(QCommandLineParser &parser);
bool asksForArticles(const QCommandLineParser &parser);
/// A row for each mention; the exit status.
int entitiesOfArticles(const Context &context, const QCommandLineParser &parser);

} // namespace commands
