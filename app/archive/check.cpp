// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/check.h"

#include "archive/identity.h"
#include "archive/indexcheck.h"
#include "archive/leftovers.h"
#include "archive/mentions.h"
#include "archive/reader.h"
#include "archive/recognised.h"
#include "archive/searchindex.h"
#include "archive/sentences.h"
#include "archive/sequence.h"

#include <QCryptographicHash>

namespace archive {

static QStringList databaseProblems(Sequence &sequence)
{
    QStringList problems;
    sequence.each(QStringLiteral("PRAGMA integrity_check(20)"), {}, [&](const Row &row) {
        if (row.text(0) != u"ok")
            problems.append(
                tell(QT_TRANSLATE_NOOP("archive", "The database is damaged: %1")).arg(row.text(0)));
    });
    sequence.each(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const Row &row) {
        problems.append(
            tell(QT_TRANSLATE_NOOP("archive", "A row of %1 belongs to a row of %2 that is not there."))
                .arg(row.text(0), row.text(2)));
    });
    return problems;
}

QStringList textProblems(Sequence &sequence, core::ArticleId from)
{
    QStringList problems;
    core::ArticleId article = 0;
    QByteArray expected;
    QList<core::Block> blocks;
    const auto finish = [&] {
        if (article && articleHash(blocks) != expected)
            problems.append(
                tell(QT_TRANSLATE_NOOP("archive", "The text of article %1 is not what was written."))
                    .arg(article));
        blocks.clear();
    };
    sequence.each(QStringLiteral("SELECT article.id, article.text_hash, block.kind, block.text FROM article "
                                 "LEFT JOIN block ON block.article = article.id WHERE article.id >= ? "
                                 "ORDER BY article.id, block.ordinal"),
        { from }, [&](const Row &row) {
            if (row.number(0) != article)
                finish();
            article = row.number(0);
            expected = row.bytes(1);
            if (!row.text(2).isEmpty())
                blocks.append({ core::blockKindFromName(row.text(2)), row.text(3), {}, {} });
        });
    finish();
    return problems;
}

/// Kept files that are no longer the bytes that were imported.
static QStringList sourceProblems(Sequence &sequence)
{
    QStringList problems;
    sequence.each(
        QStringLiteral("SELECT path, sha256, content FROM source ORDER BY id"), {}, [&](const Row &row) {
            const QByteArray bytes = qUncompress(row.bytes(2));
            if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != row.bytes(1))
                problems.append(
                    tell(QT_TRANSLATE_NOOP("archive", "The kept source of %1 is not what was imported."))
                        .arg(row.text(0)));
        });
    return problems;
}

/// A question that counts what must not be and is not put right by taking it out, and its sentence.
struct Contradiction {
    QString count;
    const char *sentence; ///< with the count as %1
};

static const QList<Contradiction> &contradictions()
{
    static const QList<Contradiction> all {
        { QStringLiteral(
              "SELECT count(*) FROM issue LEFT JOIN issue_size ON issue_size.issue = issue.id "
              "WHERE (SELECT count(*) FROM page WHERE page.issue = issue.id) IS NOT issue_size.pages "
              "OR (SELECT count(*) FROM page JOIN article ON article.page = page.id "
              "WHERE page.issue = issue.id) IS NOT issue_size.articles"),
            QT_TRANSLATE_NOOP("archive", "%1 issues are counted wrongly.") },
        { QStringLiteral("SELECT count(*) FROM page WHERE EXISTS "
                         "(SELECT 1 FROM article WHERE article.page = page.id) AND NOT EXISTS "
                         "(SELECT 1 FROM page_titles WHERE page_titles.page = page.id)"),
            QT_TRANSLATE_NOOP("archive", "The headlines of %1 pages cannot be found by the tree.") },
        { QStringLiteral("SELECT count(*) FROM decision JOIN page ON page.id = decision.page "
                         "JOIN issue ON issue.id = page.issue JOIN paper ON paper.id = issue.paper "
                         "WHERE coalesce(decision.date <> issue.date, 0) "
                         "OR coalesce(decision.paper <> paper.name, 0) "
                         "OR coalesce(decision.edition <> issue.edition, 0) "
                         "OR coalesce(decision.number <> page.number, 0)"),
            QT_TRANSLATE_NOOP("archive", "%1 pages do not stand where an editor has put them.") },
    };
    return all;
}

/// Entities that are not found by their names as this program compares them.
static qint64 strayEntities(Sequence &sequence)
{
    qint64 stray = 0;
    sequence.each(QStringLiteral("SELECT value, folded FROM entity"), {},
        [&](const Row &row) { stray += row.text(1) != otherFolding(row.text(0)); });
    return stray;
}

/// Mentions against the blocks they stand in, and what must not be left without anything to hold it.
static QStringList nameProblems(Sequence &sequence)
{
    QStringList problems;
    for (const Leftover &leftover : leftovers()) {
        const qint64 count
            = sequence.value(QStringLiteral("SELECT count(*) FROM ") + leftover.rows).toLongLong();
        if (count)
            problems.append(tell(leftover.found).arg(count));
    }
    for (const Contradiction &contradiction : contradictions()) {
        const qint64 count = sequence.value(contradiction.count).toLongLong();
        if (count)
            problems.append(tell(contradiction.sentence).arg(count));
    }
    if (const qint64 stray = strayEntities(sequence))
        problems.append(
            tell(QT_TRANSLATE_NOOP("archive", "%1 entities cannot be found by their names.")).arg(stray));
    qint64 lost = 0;
    for (const Mentions::Broken &broken : Mentions(sequence).broken())
        lost += broken.lost;
    if (const qsizetype forgotten = Recognised(sequence).broken().size())
        problems.append(
            tell(QT_TRANSLATE_NOOP("archive",
                     "What was recognised in %1 articles before editors changed it cannot be read."))
                .arg(forgotten));
    if (lost)
        problems.append(
            tell(QT_TRANSLATE_NOOP("archive",
                     "%1 mentions of people, places and so on reach beyond their text, or cannot be "
                     "read."))
                .arg(lost));
    return problems;
}

/// The index is of this program's making; every article stands in it once, and nothing else does.
static QStringList indexedArticleProblems(Sequence &sequence)
{
    QStringList problems;
    if (!SearchIndex(sequence).isCurrent() && !sequence.failed())
        problems.append(tell(QT_TRANSLATE_NOOP("archive",
            "The search index was made by another version of Jianbao; opening the archive where it can be "
            "written to makes it anew.")));
    const qint64 astray
        = sequence
              .value(QStringLiteral(
                  "SELECT (SELECT count(*) FROM words_docsize WHERE id NOT IN (SELECT id FROM article))"
                  " + (SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM words_docsize))"))
              .toLongLong();
    if (astray)
        problems.append(
            tell(QT_TRANSLATE_NOOP("archive", "The search index and the archive differ by %1 articles."))
                .arg(astray));
    if (problems.isEmpty())
        problems = indexProblems(sequence);
    return problems;
}

/// FTS5's own check, the only one that sees a broken index, is asked for by an INSERT and so needs a
/// connection that may write, though it writes nothing.
static core::Result<void> checkIndex(const QString &path, Reader::CheckReport &report)
{
    using Kind = core::Error::Kind;
    const auto note = [&report] {
        report.notes.append(tell(QT_TRANSLATE_NOOP(
            "archive", "The search index cannot be verified where the archive can only be read.")));
        return core::Result<void>();
    };
    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection && connection.error().kind == Kind::Unwritable)
        return note();
    if (!connection)
        return std::unexpected(connection.error());
    for (const QString &table : fullTextTables()) {
        const QString statement = QStringLiteral("INSERT INTO %1 (%1) VALUES ('integrity-check')").arg(table);
        const auto checked = (*connection)->run(statement);
        if (!checked && checked.error().kind == Kind::Unwritable)
            return note();
        if (!checked && checked.error().kind != Kind::Damaged)
            return std::unexpected(checked.error());
        if (!checked)
            report.problems.append(tell(QT_TRANSLATE_NOOP("archive", "The search index is damaged.")));
    }
    return {};
}

core::Result<Reader::CheckReport> Reader::check()
{
    auto report = m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        QStringList found = databaseProblems(sequence);
        found += textProblems(sequence, 0);
        found += sourceProblems(sequence);
        found += nameProblems(sequence);
        found += indexedArticleProblems(sequence);
        // What could not be read at all is a problem found, not a check that failed.
        if (auto read = sequence.result(); !read && read.error().kind == core::Error::Kind::Damaged)
            return core::Result<CheckReport>({ found + QStringList { read.error().message }, {} });
        return sequence.result(CheckReport { found, {} });
    });
    if (!report)
        return report;
    if (const auto index = checkIndex(m_connection->path(), *report); !index)
        return std::unexpected(index.error());
    return report;
}

} // namespace archive
