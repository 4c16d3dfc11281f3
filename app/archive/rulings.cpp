// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"
#include "archive/writer.h"

namespace archive {

static std::unexpected<core::Error> notYet()
{
    return core::fail(core::Error::Kind::Unsupported, QStringLiteral("not yet"));
}

core::Result<core::EntityAnswer> Reader::entities(const core::EntityQuestion &)
{
    return notYet();
}

core::Result<core::EntityId> Reader::entity(core::EntityClass, const QString &)
{
    return notYet();
}

core::Result<core::EntityCard> Reader::entityCard(core::EntityId)
{
    return notYet();
}

core::Result<QList<core::MentionPlace>> Reader::mentionPlaces(core::EntityId, core::ArticleId, int)
{
    return notYet();
}

core::Result<QList<core::Ruling>> Reader::rulings()
{
    return notYet();
}

core::Result<core::Change> Writer::rule(const core::Ruling &, core::ArticleId)
{
    return notYet();
}

core::Result<core::Change> Writer::dropRuling(qint64, core::ArticleId)
{
    return notYet();
}

core::Result<core::Change> Writer::correct(core::ArticleId, const core::Correction &)
{
    return notYet();
}

core::Result<qint64> Writer::settleRulings(int)
{
    return notYet();
}

} // namespace archive
