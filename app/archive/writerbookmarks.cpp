// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What readers do with articles.
#include "archive/bookmarks.h"
#include "archive/reader.h"
#include "archive/writing.h"

namespace archive {

/// Outside of a session: an archive that was only read in need not be verified after the machine has gone
/// down.
template <typename Note> core::Result<void> Writer::note(Note note)
{
    if (!m_connection)
        return std::unexpected(m_refusal);
    return m_connection->inTransaction([&] {
        Sequence sequence(*m_connection);
        note(Bookmarks(sequence));
        return sequence.result();
    });
}

core::Result<void> Writer::open(core::ArticleId article, qint64 when)
{
    return note([&](Bookmarks bookmarks) { bookmarks.open(article, when); });
}

core::Result<void> Writer::keepPlace(core::ArticleId article, int block, double above)
{
    return note([&](Bookmarks bookmarks) { bookmarks.keepPlace(article, block, above); });
}

core::Result<core::Change> Writer::mark(ChangeKind kind, const Chosen &chosen, qint64 when)
{
    return change([&](Sequence &sequence) {
        QList<core::ArticleId> articles = chosen.articles;
        const auto add = [&](const Row &row) { articles.append(row.number(0)); };
        for (const core::PageId page : chosen.pages)
            sequence.each(QStringLiteral("SELECT id FROM article WHERE page = ?"), { page }, add);
        for (const core::IssueId issue : chosen.issues)
            sequence.each(QStringLiteral("SELECT article.id FROM page JOIN article ON article.page = page.id "
                                         "WHERE issue = ?"),
                { issue }, add);
        return Bookmarks(sequence).set(kind, articles, when);
    });
}

core::Result<core::Change> Writer::clip(const Chosen &chosen, qint64 when)
{
    return mark(ChangeKind::Clipping, chosen, when);
}

core::Result<core::Change> Writer::markRead(const Chosen &chosen, qint64 when)
{
    return mark(ChangeKind::ReadMark, chosen, when);
}

core::Result<core::Hits> Reader::shelf(Shelf shelf, int from, int limit)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        core::Hits hits = Bookmarks(sequence).shelf(shelf, from, limit);
        return sequence.result(std::move(hits));
    });
}

} // namespace archive
