// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/writer.h"

#include "archive/identity.h"
#include "archive/pagewriter.h"
#include "archive/schema.h"
#include "archive/searchindex.h"
#include "archive/sequence.h"

#include <QCryptographicHash>
#include <algorithm>

namespace archive {

static QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

static core::Result<void> keepIndexCurrent(Connection &connection)
{
    Sequence looking(connection);
    if (SearchIndex(looking).isCurrent() || looking.failed())
        return looking.result();
    return connection.inTransaction([&] {
        Sequence rebuilding(connection);
        SearchIndex(rebuilding).rebuild();
        return rebuilding.result();
    });
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
    return sequence.result();
}

Writer::Writer(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Writer::~Writer() = default;

core::Result<std::unique_ptr<Writer>> Writer::open(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection)
        return std::unexpected(connection.error());
    // In this order: nothing is changed in a file before it is known to be ours.
    for (const auto step : { bringUpToDate, useJournalBeside, keepIndexCurrent }) {
        if (const auto done = step(**connection); !done)
            return std::unexpected(done.error());
    }
    return std::unique_ptr<Writer>(new Writer(std::move(*connection)));
}

std::unique_ptr<Writer> Writer::refusing(const core::Error &error)
{
    auto writer = std::unique_ptr<Writer>(new Writer(nullptr));
    writer->m_refusal = error;
    return writer;
}

static bool isKnown(Sequence &sequence, const QByteArray &bytes)
{
    return sequence.value(QStringLiteral("SELECT id FROM source WHERE sha256 = ?"), { hashOf(bytes) })
        .isValid();
}

core::Result<bool> Writer::contains(const QByteArray &bytes)
{
    if (!m_connection)
        return std::unexpected(m_refusal);
    Sequence sequence(*m_connection);
    return sequence.result(isKnown(sequence, bytes));
}

/// True when each page of a source is in the archive already but for blanks.
static bool saysNothingNew(Sequence &sequence, const IncomingSource &source)
{
    return !source.pages.isEmpty()
        && std::all_of(source.pages.begin(), source.pages.end(), [&](const IncomingPage &incoming) {
               const core::Page &page = incoming.page;
               const QVariant twin = sequence.value(
                   QStringLiteral(
                       "SELECT page.id FROM page JOIN issue ON issue.id = page.issue JOIN paper ON paper.id "
                       "= issue.paper "
                       "WHERE page.text_hash = ? AND page.number = ? AND issue.date = ? AND paper.name = ?"),
                   { pageHash(page), page.number, page.date.value, page.paper });
               return twin.isValid();
           });
}

static Outcome addSource(Sequence &sequence, PageWriter &pageWriter, const IncomingSource &source)
{
    if (isKnown(sequence, source.bytes))
        return Outcome::Unchanged;
    const qint64 paper
        = pageWriter.paper(source.pages.isEmpty() ? QString() : source.pages.first().page.paper);
    const QVariant older
        = sequence.value(QStringLiteral("SELECT id FROM source WHERE path = ? AND paper = ? AND path <> '-'"),
            { source.path, paper });
    if (!older.isValid() && saysNothingNew(sequence, source))
        return Outcome::Unchanged;
    const QVariantList file { hashOf(source.bytes), source.path, paper, source.encoding, source.bytes.size(),
        qCompress(source.bytes) };
    qint64 id = older.toLongLong();
    if (id)
        sequence.run(QStringLiteral("UPDATE source SET sha256 = ?, path = ?, paper = ?, encoding = ?, size = "
                                    "?, content = ? WHERE id = ?"),
            file + QVariantList { id });
    else
        id = sequence.insert(QStringLiteral("INSERT INTO source (sha256, path, paper, encoding, size, "
                                            "content) VALUES (?, ?, ?, ?, ?, ?)"),
            file);
    pageWriter.write(id, source.pages);
    return older.isValid() ? Outcome::Replaced : Outcome::Added;
}

core::Result<QList<Outcome>> Writer::add(const QList<IncomingSource> &sources)
{
    if (!m_connection)
        return std::unexpected(m_refusal);
    return m_connection->inTransaction([&] {
        Sequence sequence(*m_connection);
        PageWriter pageWriter(sequence);
        QList<Outcome> outcomes;
        for (const IncomingSource &source : sources) {
            if (!sequence.failed())
                outcomes.append(addSource(sequence, pageWriter, source));
        }
        return sequence.result(outcomes);
    });
}

} // namespace archive
