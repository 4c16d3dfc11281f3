// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/page.h"
#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QStringList>

namespace intake {

/// What files and folders are that somebody gives the window from outside.
struct Look {
    QString archive; ///< the last one among them; empty: none
    QString page; ///< a page file that came alone, and is shown before anything is done with it
    QStringList others; ///< folders, several files, and what is too large to be shown: to be taken in
};

/// Looks at what lies at the paths, off the caller's thread. What is not there goes to the others, where it
/// is said.
QFuture<Look> lookAt(const QStringList &paths);

/// A file as it is read, without an archive.
struct LooseFile {
    QString path; ///< absolute
    QByteArray sha256; ///< of its bytes: see archive::Reader::held
    QList<core::Page> pages;
};

/// Reads a file off the caller's thread. Errors: those of readFile.
QFuture<core::Result<LooseFile>> readLoose(const QString &path);

/// Recognises what the articles are about, off the caller's thread: the mentions of each, in the order of
/// pages and articles; of fewer where the future is cancelled. Errors: those of Recogniser::load.
QFuture<core::Result<QList<QList<core::Mention>>>> recogniseLoose(const QList<core::Page> &pages);

} // namespace intake
