// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/fulltext.h"
#include "core/mention.h"
#include "core/page.h"

#include <QByteArray>

namespace archive {

// What the archive keeps of a source besides its pages, and can be made of it without the archive.

struct WorkedArticle {
    struct Block {
        QString source; ///< JSON, see resources/sql/006_mentions.sql
        QString joins;
    };

    QByteArray hash; ///< see articleHash
    IndexEntry entry;
    QList<Block> blocks;
};

struct WorkedPage {
    QByteArray hash; ///< see pageHash
    QList<WorkedArticle> articles;
};

struct WorkedSource {
    QByteArray sha256; ///< of the bytes; empty: nothing is worked out yet
    QByteArray content; ///< the bytes as they are kept
    QList<WorkedPage> pages;
};

/// A page ready to go in, with the mentions of each of its articles.
struct IncomingPage {
    core::Page page;
    QList<QList<core::Mention>> mentions; ///< one list an article, spans by block
};

/// A source file with all it holds: it goes in whole or not at all.
struct IncomingSource {
    QString path; ///< absolute, since a changed file is known by it; "-": from no file
    QByteArray bytes; ///< kept, compressed
    QString encoding;
    QList<IncomingPage> pages;
    /// True when an editor has named another paper or date for a file that is in the archive: these pages
    /// take the place of those that it holds with the same bytes, under the path that it has there.
    bool revises = false;
    /// True for another copy of a file that is in the archive, whose path says more: the file is known by it
    /// from now on, and these pages take the place of those that the archive holds.
    bool takesPath = false;
    WorkedSource worked = {}; ///< see workOut; anew when bytes or pages change
};

/// Works out what takes time, on whatever thread: there is one that writes, and it is what an import waits
/// for. A source that comes to the writer without is worked out there.
void workOut(IncomingSource &source);

} // namespace archive
