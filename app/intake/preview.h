// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/issuedate.h"

#include <QList>
#include <QStringList>
#include <atomic>
#include <functional>
#include <memory>

namespace intake {

/// A page of a file as an import would read it.
struct PreviewPage {
    QString number; ///< empty: nothing says it
    QString paper;
    core::IssueDate date;
    QStringList headlines; ///< of its articles, in their order; empty for one without
    QStringList warnings;
};

/// A file before it goes in.
struct PreviewFile {
    QString path;
    QString format; ///< "HTML", in words for the editor
    QString encoding;
    QList<PreviewPage> pages;
    bool isKnown = false; ///< its bytes are in the archive already
    QString reason; ///< a sentence: why it cannot be read; empty when it can

    int articles() const;
};

/// What a preview has found since it told last.
struct PreviewProgress {
    qint64 files = 0; ///< below the paths, as far as they have been counted
    bool isCounted = false; ///< they all have been
    QList<PreviewFile> read; ///< the next ones, and what is not there or cannot be looked at
    bool isDone = false; ///< no more files are read
};

/// Called on a worker thread, some ten times a second at most.
using PreviewCallback = std::function<void(const PreviewProgress &)>;

/// A preview under way. Letting go of it ends it soon.
class PreviewJob {
public:
    PreviewJob() = default;

private:
    friend PreviewJob startPreview(
        const std::shared_ptr<archive::Store> &, const QStringList &, int, PreviewCallback);
    struct Ending;
    std::shared_ptr<Ending> m_ending;
};

/// Counts the files below these paths and reads the first `mostFiles` of them as an import would, storing
/// nothing. `store` says what is known already; it is not kept open.
PreviewJob startPreview(const std::shared_ptr<archive::Store> &store, const QStringList &paths, int mostFiles,
    PreviewCallback callback);

} // namespace intake
