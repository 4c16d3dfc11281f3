// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/leftovers.h"

namespace archive {

QString leftEntities()
{
    return QStringLiteral(
        "entity WHERE NOT EXISTS (SELECT 1 FROM named WHERE named MATCH '\"' || entity.id || '\"')");
}

QString leftPeople()
{
    return QStringLiteral("person WHERE NOT EXISTS (SELECT 1 FROM byline WHERE byline.person = person.id)");
}

const QList<Leftover> &leftovers()
{
    static const QList<Leftover> all {
        { leftEntities(), QT_TRANSLATE_NOOP("archive", "%1 entities stand in no article."),
            QT_TRANSLATE_NOOP("archive", "Took out %1 entities that stand in no article.") },
        { leftPeople(), QT_TRANSLATE_NOOP("archive", "%1 people have signed no article."),
            QT_TRANSLATE_NOOP("archive", "Took out %1 people who have signed no article.") },
        { QStringLiteral("issue WHERE NOT EXISTS (SELECT 1 FROM page WHERE page.issue = issue.id)"),
            QT_TRANSLATE_NOOP("archive", "%1 issues have no page."),
            QT_TRANSLATE_NOOP("archive", "Took out %1 issues without pages.") },
    };
    return all;
}

} // namespace archive
