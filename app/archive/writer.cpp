// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/writer.h"

#include "archive/care.h"
#include "archive/clashes.h"
#include "archive/mentions.h"
#include "archive/pagewriter.h"
#include "archive/repair.h"
#include "archive/schema.h"
#include "archive/searchindex.h"
#include "archive/sentences.h"
#include "archive/titles.h"
#include "archive/writing.h"

#include <QScopeGuard>

namespace archive {

/// Whatever is derived and was made by another version of this program is made anew.
template <typename Derived> static core::Result<void> keepCurrent(Connection &connection)
{
    Sequence looking(connection);
    if (Derived(looking).isCurrent() || looking.failed())
        return looking.result();
    return connection.inTransaction([&] {
        Sequence rebuilding(connection);
        // Another program may have done it meanwhile.
        if (!Derived(rebuilding).isCurrent())
            Derived(rebuilding).rebuild();
        return rebuilding.result();
    });
}

/// Schema steps are made in transactions; the copy is for what is wrong in them. Sentences where there is
/// none.
static QStringList copyBeforeSteps(Connection &connection)
{
    const auto outdated = isOutdated(connection);
    const int kept = outdated && *outdated ? backupsKept(connection.path()).value_or(0) : 0;
    if (kept < 1)
        return {};
    const auto made = backUpNext(connection.path(), kept);
    if (made)
        return {};
    return { tell(QT_TRANSLATE_NOOP("archive", "No backup was made. %1")).arg(made.error().message) };
}

/// Readers go on while something is written, and a commit needs no wait for the disk.
static core::Result<void> useJournalBeside(Connection &connection)
{
    Sequence sequence(connection);
    if (sequence.value(QStringLiteral("PRAGMA journal_mode")) != QStringLiteral("wal")) {
        // SQLite does not wait here for another program; one that has just made the archive does the same for
        // both.
        const auto changed = connection.value(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (!changed && changed.error().kind != core::Error::Kind::Busy)
            sequence.fail(changed.error());
    }
    sequence.run(QStringLiteral("PRAGMA synchronous = NORMAL"));
    sequence.run(QStringLiteral("PRAGMA cache_size = -65536")); // KiB
    // Pages, of 16 KiB: an import writes many of them again and again, and each time they are taken over
    // costs.
    sequence.run(QStringLiteral("PRAGMA wal_autocheckpoint = 4000"));
    return sequence.result();
}

Writer::Writer(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Writer::~Writer()
{
    if (!m_session || !m_connection->requireInPlace())
        return;
    Sequence leaving(*m_connection);
    Sessions(leaving).end(m_session);
}

core::Result<std::unique_ptr<Writer>> Writer::open(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return std::unexpected(connection.error());
    const QStringList notes = copyBeforeSteps(**connection);
    // In this order: nothing is changed in a file before it is known to be ours.
    for (const auto step : { bringUpToDate, useJournalBeside, keepCurrent<Mentions>, keepCurrent<SearchIndex>,
             keepCurrent<Titles> }) {
        if (const auto done = step(**connection); !done)
            return std::unexpected(done.error());
    }
    auto writer = std::unique_ptr<Writer>(new Writer(std::move(*connection)));
    writer->m_notes = notes;
    return writer;
}

std::unique_ptr<Writer> Writer::refusing(const core::Error &error)
{
    auto writer = std::unique_ptr<Writer>(new Writer(nullptr));
    writer->m_refusal = error;
    return writer;
}

/// Puts a file's row in, or gives it new content; the row's number. A known one keeps the paper it is known
/// by.
static qint64 writeSource(Sequence &sequence, qint64 known, qint64 paper, const IncomingSource &source)
{
    const QVariantList file { source.worked.sha256, source.path, source.encoding, source.bytes.size(),
        source.worked.content };
    if (!known)
        return sequence.insert(QStringLiteral("INSERT INTO source (sha256, path, encoding, size, content, "
                                              "paper) VALUES (?, ?, ?, ?, ?, ?)"),
            file + QVariantList { paper });
    sequence.run(
        QStringLiteral("UPDATE source SET sha256 = ?, path = ?, encoding = ?, size = ?, content = ?, "
                       "lacks_pages = 0 WHERE id = ?"),
        file + QVariantList { known });
    return known;
}

/// A file that is known by its path and paper keeps the one it came in with, unless another is named.
static void reviseSource(
    Sequence &sequence, PageWriter &pageWriter, qint64 known, qint64 paper, const IncomingSource &source)
{
    pageWriter.touchPaper(
        sequence.value(QStringLiteral("SELECT paper FROM source WHERE id = ?"), { known }).toLongLong());
    sequence.run(QStringLiteral("UPDATE source SET encoding = ?, lacks_pages = 0 WHERE id = ?"),
        { source.encoding, known });
    sequence.run(
        QStringLiteral("UPDATE source SET paper = ? WHERE id = ? AND ? NOT IN (SELECT issue.paper FROM page "
                       "JOIN issue ON issue.id = page.issue WHERE page.source = source.id)"),
        { paper, known, paper });
    pageWriter.write(known, source);
}

static Receipt addSource(Sequence &sequence, PageWriter &pageWriter, const IncomingSource &source)
{
    const QByteArray &hash = source.worked.sha256;
    const qint64 known
        = sequence.value(QStringLiteral("SELECT id FROM source WHERE sha256 = ?"), { hash }).toLongLong();
    if (known && source.takesPath
        && !sequence.value(QStringLiteral("SELECT 1 FROM source WHERE path = ?"), { source.path })
                .isValid()) {
        sequence.run(QStringLiteral("UPDATE source SET path = ? WHERE id = ?"), { source.path, known });
        pageWriter.write(known, source);
        return { Outcome::Replaced, clashesOf(sequence, known) };
    }
    if (known && !source.revises)
        return { Outcome::Unchanged, {} };
    const qint64 paper
        = pageWriter.paper(source.pages.isEmpty() ? QString() : source.pages.first().page.paper);
    pageWriter.touchPaper(paper); // an editor may have given the pages another
    if (known) {
        reviseSource(sequence, pageWriter, known, paper, source);
        return { Outcome::Replaced, clashesOf(sequence, known) };
    }
    // By the paper it came in with, or the one that an editor has given it since.
    const qint64 older
        = sequence
              .value(QStringLiteral(
                         "SELECT id FROM source WHERE path = ? AND path <> '-' AND (paper = ? OR EXISTS ("
                         "  SELECT 1 FROM page JOIN issue ON issue.id = page.issue"
                         "  WHERE page.source = source.id AND issue.paper = ?)) "
                         "ORDER BY paper <> ?, id"),
                  { source.path, paper, paper, paper })
              .toLongLong();
    const qint64 id = writeSource(sequence, older, paper, source);
    pageWriter.write(id, source);
    return { older ? Outcome::Replaced : Outcome::Added, clashesOf(sequence, id) };
}

core::Result<QList<Receipt>> Writer::add(const QList<IncomingSource> &sources, const Abandoned &abandoned)
{
    Names names = std::move(m_names);
    auto done = change([&](Sequence &sequence) {
        // Not the way back, which is in the transaction's end.
        m_connection->abandonWhen([abandoned] { return abandoned && *abandoned; });
        const auto unhook = qScopeGuard([this] { m_connection->abandonWhen({}); });
        PageWriter pageWriter(sequence, std::move(names));
        QList<Receipt> receipts;
        for (IncomingSource source : sources) {
            workOut(source);
            if (abandoned && *abandoned)
                sequence.fail(gaveUp());
            if (!sequence.failed())
                receipts.append(addSource(sequence, pageWriter, source));
        }
        pageWriter.settle();
        names = pageWriter.names();
        return receipts;
    });
    if (done)
        m_names = std::move(names);
    return done;
}

core::Result<QStringList> Writer::repair()
{
    return change([](Sequence &sequence) { return repairDerived(sequence); });
}

} // namespace archive
