// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/identity.h"
#include "archive/reader.h"
#include "archive/sequence.h"

#include <QCoreApplication>

namespace archive {

static QString tell(const char *sentence)
{
    return QCoreApplication::translate("archive", sentence);
}

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

/// Articles whose blocks are no longer those that were written.
static QStringList textProblems(Sequence &sequence)
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
    sequence.each(
        QStringLiteral("SELECT article.id, article.text_hash, block.kind, block.text FROM article "
                       "LEFT JOIN block ON block.article = article.id ORDER BY article.id, block.ordinal"),
        {}, [&](const Row &row) {
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

/// Every article stands in the index once, and nothing else does.
static QStringList countProblems(Sequence &sequence)
{
    const qint64 astray
        = sequence
              .value(QStringLiteral(
                  "SELECT (SELECT count(*) FROM words_docsize WHERE id NOT IN (SELECT id FROM article))"
                  " + (SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM words_docsize))"))
              .toLongLong();
    if (astray)
        return { tell(QT_TRANSLATE_NOOP("archive", "The search index and the archive differ by %1 articles."))
                     .arg(astray) };
    return {};
}

/// FTS5's own check, the only one that sees a broken index, is asked for by an INSERT and so needs a
/// connection that may write, though it writes nothing.
static core::Result<QStringList> indexProblems(const QString &path)
{
    auto connection = Connection::open(path, Connection::Access::Write);
    if (!connection && connection.error().kind == core::Error::Kind::Unwritable)
        return QStringList { tell(QT_TRANSLATE_NOOP(
            "archive", "The search index cannot be verified where the archive can only be read.")) };
    if (!connection)
        return std::unexpected(connection.error());
    QStringList problems;
    for (const QString &statement : { QStringLiteral("INSERT INTO words (words) VALUES ('integrity-check')"),
             QStringLiteral("INSERT INTO characters (characters) VALUES ('integrity-check')") }) {
        const auto checked = (*connection)->run(statement);
        if (!checked && checked.error().kind != core::Error::Kind::Damaged)
            return std::unexpected(checked.error());
        if (!checked)
            problems.append(tell(QT_TRANSLATE_NOOP("archive", "The search index is damaged.")));
    }
    return problems;
}

core::Result<QStringList> Reader::check()
{
    auto problems = m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        QStringList found = databaseProblems(sequence);
        found += textProblems(sequence);
        found += countProblems(sequence);
        // What could not be read at all is a problem found, not a check that failed.
        if (auto read = sequence.result(); !read && read.error().kind == core::Error::Kind::Damaged)
            return core::Result<QStringList>(found + QStringList { read.error().message });
        return sequence.result(found);
    });
    if (!problems)
        return problems;
    const auto index = indexProblems(m_connection->path());
    if (!index)
        return std::unexpected(index.error());
    return *problems + *index;
}

} // namespace archive
