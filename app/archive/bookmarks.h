// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/changes.h"
#include "core/bookmark.h"
#include "core/issue.h"

namespace archive {

class Sequence;

/// Articles in a reader's own order, the last one first.
enum class Shelf {
    Clippings, ///< those that were cut out and kept
    History ///< those that were opened
};

/// What a reader did with articles: a row of each that was opened or kept. Errors stay in the sequence.
class Bookmarks {
public:
    explicit Bookmarks(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    core::Bookmark of(core::ArticleId article);
    void open(core::ArticleId article, qint64 when);
    void keepPlace(core::ArticleId article, int block, double above);
    /// Puts articles among the clippings or marks them as read (`when`, in milliseconds since 1970), or takes
    /// that from them (0), on the undo stack. Only those that are otherwise are touched; where none is,
    /// nothing goes on the stack and the change has no words. `kind`: Clipping or ReadMark.
    core::Change set(ChangeKind kind, QList<core::ArticleId> articles, qint64 when);
    static bool isMark(ChangeKind kind)
    {
        return kind == ChangeKind::Clipping || kind == ChangeKind::ReadMark;
    }
    /// Takes a change back, or makes it anew, where it still stands as it left it.
    void turn(const KeptChange &change, bool back);
    /// `from`: how many of the first ones to leave out.
    core::Hits shelf(Shelf shelf, int from, int limit);

private:
    void put(ChangeKind kind, core::ArticleId article, qint64 value);

    Sequence &m_sequence;
};

} // namespace archive
