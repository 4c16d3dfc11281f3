// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/result.h"
#include "entities/recogniser.h"
#include "text/encoding.h"

#include <QFuture>
#include <QStringList>
#include <optional>

namespace intake {

struct Options {
    QStringList paths; ///< files and folders; folders are walked, hidden files left out
    QString paper; ///< the newspaper's name for all of the batch; empty: what the pages say
    core::IssueDate date; ///< set for all of the batch unless none; basis Stated
    std::optional<text::Encoding> encoding; ///< forced
    bool dryRun = false; ///< read, report, change nothing
};

struct Failure {
    QString path;
    QString message;
};

struct Report {
    int files = 0; ///< looked at, bad ones included
    int pages = 0; ///< in the files that were read
    int articles = 0;
    int unchanged = 0; ///< files whose bytes were there already
    int replaced = 0; ///< files that took the place of an older version
    bool cancelled = false;
    QList<Failure> failed;
    QList<Failure> warnings; ///< what came in, but oddly
};

struct Progress {
    int filesDone = 0;
    int filesTotal = 0;
    int articles = 0;
    QString current; ///< file just finished
};

using ProgressCallback = std::function<void(const Progress &)>;

/// The whole way in: files -> formats -> reading -> entities -> archive. Files are read on the thread pool and
/// written in the order of their paths, whole; a bad one is named and the rest goes on. Cancelling the future stops
/// between files: what is in stays in, and running it again goes on from there. `progress` is called on a worker
/// thread, at most some ten times a second.
QFuture<core::Result<Report>> import(archive::Store &store, const Options &options,
    std::shared_ptr<const entities::Recogniser> recogniser, ProgressCallback progress = {});

/// A page read without an archive: `jianbao read`, the import's preview.
core::Result<QList<core::Page>> readFile(const QString &path, std::optional<text::Encoding> encoding);

} // namespace intake
