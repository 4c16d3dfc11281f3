// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"
#include "archive/sequence.h"

#include <QFileInfo>

namespace archive {

core::Result<Reader::Stats> Reader::stats()
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        const auto count = [&](const QString &question) { return sequence.value(question).toLongLong(); };
        Stats stats;
        stats.papers = count(QStringLiteral("SELECT count(*) FROM paper"));
        stats.issues = count(QStringLiteral("SELECT count(*) FROM issue"));
        stats.undated = count(QStringLiteral("SELECT count(*) FROM issue WHERE date = ''"));
        stats.estimated = count(QStringLiteral("SELECT count(*) FROM issue WHERE basis = 'inferred'"));
        stats.decided = count(QStringLiteral("SELECT count(*) FROM decision"));
        stats.pages = count(QStringLiteral("SELECT count(*) FROM page"));
        stats.articles = count(QStringLiteral("SELECT count(*) FROM article"));
        stats.people = count(QStringLiteral("SELECT count(*) FROM person"));
        stats.entities = count(QStringLiteral("SELECT count(*) FROM entity"));
        stats.mentions = count(QStringLiteral("SELECT coalesce(sum(size), 0) FROM mentions"));
        stats.sources = count(QStringLiteral("SELECT count(*) FROM source"));
        stats.sourceBytes = count(QStringLiteral("SELECT coalesce(sum(size), 0) FROM source"));
        stats.changes = count(QStringLiteral("SELECT count(*) FROM change WHERE NOT undone"));
        stats.first
            = sequence.value(QStringLiteral("SELECT min(date) FROM issue WHERE date <> ''")).toString();
        stats.last = sequence.value(QStringLiteral("SELECT max(date) FROM issue")).toString();
        const QString path = m_connection->path();
        stats.archiveBytes = QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
        return sequence.result(stats);
    });
}

} // namespace archive
