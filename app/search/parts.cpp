// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

namespace search {

QString words(const Query &query, const Part &part)
{
    return query.typed.sliced(part.position, part.length);
}

QString with(const Query &query, const QString &condition)
{
    const QString typed = query.typed.trimmed();
    // OR binds less: the condition would hold for the last alternative alone.
    const bool isAny = query.condition.kind == Condition::Kind::Any && query.parts.size() > 1;
    const QString asked = isAny ? u'(' + typed + u')' : typed;
    return asked.isEmpty() ? condition : asked + u' ' + condition;
}

QString without(const Query &query, qsizetype number)
{
    const Part &part = query.parts.at(number);
    const auto beside = [&](qsizetype other) -> const Part * {
        return other >= 0 && other < query.parts.size() ? &query.parts.at(other) : nullptr;
    };
    const Part *before = beside(number - 1);
    const Part *behind = beside(number + 1);
    const bool goesOn = behind && behind->alternative == part.alternative;
    qsizetype from = part.from;
    qsizetype end = part.end();
    if (!before || before->alternative != part.alternative) {
        // The first of its alternative takes the AND behind it along, the only one the OR in front.
        if (goesOn || (behind && !before))
            end = behind->position;
        else if (before)
            from = before->end();
    }
    const QString head = query.typed.first(from).trimmed();
    const QString tail = query.typed.sliced(end).trimmed();
    return head + (head.isEmpty() || tail.isEmpty() ? QString() : QStringLiteral(" ")) + tail;
}

QList<Condition> litParts(const Condition &condition)
{
    using Kind = Condition::Kind;
    switch (condition.kind) {
    case Kind::All:
    case Kind::Any: {
        QList<Condition> parts;
        for (const Condition &part : condition.parts)
            parts += litParts(part);
        return parts;
    }
    case Kind::Text:
    case Kind::Near:
    case Kind::Entity:
    case Kind::Pattern:
        return { condition };
    default:
        return {};
    }
}

} // namespace search
