// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/page.h"
#include "core/result.h"
#include "entities/recogniser.h"
#include "text/encoding.h"

#include <QFuture>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

namespace intake {

struct Options {
    QStringList
        paths; ///< files and folders; folders are walked, hidden files left out; "-" is standard input
    QString paper; ///< the newspaper's name for all of the batch; empty: what the pages say
    core::IssueDate date; ///< set for all of the batch unless it is none
    std::optional<text::Encoding> encoding; ///< forced
    bool dryRun = false; ///< read, report, change nothing
};

/// A file and a sentence about it.
struct Remark {
    QString path;
    QString message;
};

struct Report {
    int files = 0; ///< looked at, bad ones and unchanged ones included
    int pages = 0; ///< that came in
    int articles = 0; ///< that came in
    int unchanged = 0; ///< files that were in the archive already
    int replaced = 0; ///< files that took the place of an older version
    bool cancelled = false; ///< stopped between two files: what is counted is in, the rest is not
    QList<Remark> failed; ///< files that were skipped, and why
    QList<Remark> warnings; ///< what came in, but oddly
};

struct Progress {
    int filesDone = 0;
    int filesTotal = 0; ///< 0 while folders are still being walked
    int articles = 0;
    int failed = 0; ///< files that were skipped
    QString current; ///< the file that was last finished
};

/// Called on a worker thread, some ten times a second at most.
using ProgressCallback = std::function<void(const Progress &)>;

/// An import under way. A value; copies speak of the same import, and letting go of them all does not stop
/// it.
class ImportJob {
public:
    /// The report, also after cancel(). An error only when the archive itself failed (disk full, damaged).
    QFuture<core::Result<Report>> report() const;
    /// Stops within a second, whatever is being read or written: what is half in is taken back, what is in
    /// stays in, and running the import again goes on from there.
    void cancel();

private:
    friend ImportJob startImport(std::shared_ptr<archive::Store>, const Options &,
        std::shared_ptr<const entities::Recogniser>, ProgressCallback);
    struct State;
    std::shared_ptr<State> m_state;
};

/// The whole way in: files -> formats -> reading -> entities -> archive. Files are read on a thread pool and
/// written in the order of their paths, each whole or not at all; a bad one is named and the rest goes on.
/// What is read waits for what is being written; one transaction takes about as long as BatchSize says.
ImportJob startImport(std::shared_ptr<archive::Store> store, const Options &options,
    std::shared_ptr<const entities::Recogniser> recogniser, ProgressCallback progress = {});

/// The pages of a file, read without an archive: `jianbao read`, the import's preview. "-" is standard input.
core::Result<QList<core::Page>> readFile(
    const QString &path, std::optional<text::Encoding> encoding = std::nullopt);

/// The lines of a text file, as decoded: `jianbao entities`. "-" is standard input. Errors name the file.
core::Result<text::Decoded> readText(
    const QString &path, std::optional<text::Encoding> encoding = std::nullopt);

} // namespace intake
