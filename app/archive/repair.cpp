// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/repair.h"

#include "archive/check.h"
#include "archive/searchindex.h"
#include "archive/sequence.h"
#include "archive/titles.h"

#include <QCoreApplication>

namespace archive {

static QString tell(const char *sentence)
{
    return QCoreApplication::translate("archive", sentence);
}

namespace {

/// A statement that takes out what nothing holds, and how that is told.
struct Cleaning {
    QString statement;
    const char *sentence; ///< with the number of rows as %1
};

} // namespace

/// In this order: what goes first leaves the next without anything that holds it.
static const QList<Cleaning> &cleanings()
{
    static const QList<Cleaning> all {
        { QStringLiteral("DELETE FROM mention WHERE start < 0 OR length < 1"),
            QT_TRANSLATE_NOOP("archive", "Took out %1 mentions without length.") },
        { QStringLiteral("DELETE FROM entity WHERE NOT EXISTS "
                         "(SELECT 1 FROM mention WHERE mention.entity = entity.id)"),
            QT_TRANSLATE_NOOP("archive", "Took out %1 entities that stand in no article.") },
        { QStringLiteral("DELETE FROM person WHERE NOT EXISTS "
                         "(SELECT 1 FROM byline WHERE byline.person = person.id)"),
            QT_TRANSLATE_NOOP("archive", "Took out %1 people who have signed no article.") },
        { QStringLiteral(
              "DELETE FROM issue WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.issue = issue.id)"),
            QT_TRANSLATE_NOOP("archive", "Took out %1 issues without pages.") },
    };
    return all;
}

QStringList repairDerived(Sequence &sequence)
{
    QStringList done;
    sequence.run(QStringLiteral("REINDEX"));
    done.append(tell(QT_TRANSLATE_NOOP("archive", "Made the indexes of the database anew.")));
    const QList<MentionPlace> outside = mentionsOutside(sequence);
    for (const MentionPlace &mention : outside)
        sequence.run(QStringLiteral("DELETE FROM mention WHERE article = ? AND block = ? AND start = ?"),
            { mention.article, mention.block, mention.start });
    if (!outside.isEmpty())
        done.append(tell(QT_TRANSLATE_NOOP("archive", "Took out %1 mentions that reached beyond their text."))
                        .arg(outside.size()));
    for (const Cleaning &cleaning : cleanings()) {
        sequence.run(cleaning.statement);
        const qint64 rows = sequence.value(QStringLiteral("SELECT changes()")).toLongLong();
        if (rows)
            done.append(tell(cleaning.sentence).arg(rows));
    }
    SearchIndex(sequence).rebuild();
    const QVariant articles = sequence.value(QStringLiteral("SELECT count(*) FROM article"));
    done.append(tell(QT_TRANSLATE_NOOP("archive", "Made the search index anew, from %1 articles."))
                    .arg(articles.toLongLong()));
    Titles(sequence).rebuild();
    done.append(tell(QT_TRANSLATE_NOOP("archive", "Wrote the headlines of the tree and its counts anew.")));
    return done;
}

} // namespace archive
