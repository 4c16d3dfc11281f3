// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/repair.h"

#include "archive/check.h"
#include "archive/leftovers.h"
#include "archive/mentions.h"
#include "archive/recognised.h"
#include "archive/searchindex.h"
#include "archive/sentences.h"
#include "archive/sequence.h"
#include "archive/titles.h"

namespace archive {

/// What cannot be read is left to what counts now; what can is the ground on which all is settled anew.
static QStringList repairRulings(Sequence &sequence)
{
    const QList<core::ArticleId> broken = Recognised(sequence).broken();
    for (const core::ArticleId article : broken)
        Recognised(sequence).forget(article);
    sequence.run(QStringLiteral("INSERT OR IGNORE INTO unsettled (article) SELECT article FROM recognised"));
    if (broken.isEmpty())
        return {};
    return { tell(
        QT_TRANSLATE_NOOP("archive", "Gave up what was recognised in %1 articles before editors changed it."))
                 .arg(broken.size()) };
}

QStringList repairDerived(Sequence &sequence)
{
    QStringList done;
    sequence.run(QStringLiteral("REINDEX"));
    done.append(tell(QT_TRANSLATE_NOOP("archive", "Made the indexes of the database anew.")));
    qint64 lost = 0;
    for (const Mentions::Broken &broken : Mentions(sequence).broken()) {
        Mentions(sequence).remove(broken.article);
        Mentions(sequence).add(broken.article, broken.sound);
        lost += broken.lost;
    }
    if (lost)
        done.append(tell(QT_TRANSLATE_NOOP("archive",
                             "Took out %1 mentions that reached beyond their text or could not be read."))
                        .arg(lost));
    done += repairRulings(sequence);
    SearchIndex(sequence).rebuild();
    const QVariant articles = sequence.value(QStringLiteral("SELECT count(*) FROM article"));
    done.append(tell(QT_TRANSLATE_NOOP("archive", "Made the search index anew, from %1 articles."))
                    .arg(articles.toLongLong()));
    for (const Leftover &leftover : leftovers()) {
        sequence.run(QStringLiteral("DELETE FROM ") + leftover.rows);
        const qint64 rows = sequence.value(QStringLiteral("SELECT changes()")).toLongLong();
        if (rows)
            done.append(tell(leftover.takenOut).arg(rows));
    }
    Titles(sequence).rebuild();
    done.append(tell(QT_TRANSLATE_NOOP("archive", "Wrote the headlines of the tree and its counts anew.")));
    return done;
}

} // namespace archive
