// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "formats/formats.h"
#include "intake/import.h"

#include <QStringList>
#include <atomic>

namespace intake {

/// Files of the paths given, folders walked, in the order of their paths, each once. What is not there or
/// cannot be read is remarked. The archive, what SQLite keeps beside it and its backups are left out of
/// folders. `goOn` is told now and then how many have been found, and ends it with false.
using CountedFiles = std::function<bool(qsizetype found)>;
QStringList filesBelow(
    const QStringList &paths, const QString &archive, QList<Remark> &missing, const CountedFiles &goOn = {});

/// A file's bytes; "-" is standard input.
core::Result<formats::SourceFile> loadSource(const QString &path, std::optional<text::Encoding> encoding);

/// The pages that the bytes of a file hold. `stop` ends it between two pages, with those that are read.
core::Result<QList<core::Page>> readSource(
    const formats::SourceFile &file, const std::atomic<bool> *stop = nullptr);

} // namespace intake
