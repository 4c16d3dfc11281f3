// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "core/result.h"

#include <QStringList>

namespace publish {

/// The words of a naming pattern: {n} counts the files of a run, {date} is ISO 8601 as far as it is known
/// (an estimate carries a tilde), {paper}, {page} and {title} are the article's.
QStringList namingWords();
/// "{date} {page} {title}".
QString defaultPattern();

/// How a file of an article is called, without a suffix, by a pattern as “{date} {title}”. What is not known
/// falls away. Errors: BadArgument, for words in braces that are none of namingWords() and a pattern without
/// any of {n} and {title}, by which files differ.
core::Result<QString> fileName(const QString &pattern, const core::StoredArticle &article, int number);

/// A text as a file may be called on any system: without / and the like, and no longer than the 255 bytes
/// of UTF-8 that file systems take, less `spare` for a number and a suffix. Never empty.
QString asFileName(const QString &text, int spare = 20);

} // namespace publish
