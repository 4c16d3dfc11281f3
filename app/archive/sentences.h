// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace archive {

// What this room says to an editor, in the language of the interface. Every `sentence` is marked with
// QT_TRANSLATE_NOOP("archive", "…") where it stands.

QString tell(const char *sentence);
/// With a file or folder, as the system writes paths, for %1.
QString tell(const char *sentence, const QString &path);

/// An error of which a sentence with a file or folder tells.
std::unexpected<core::Error> failFor(core::Error::Kind kind, const char *sentence, const QString &path);
/// NotFound: what has this number, which is %1, is not there.
core::Error notThere(const char *sentence, qint64 number);
core::Error noArticle(qint64 number);

} // namespace archive
