// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/copies.h"

#include "formats/pathfacts.h"

#include <algorithm>
#include <tuple>

namespace intake {

bool isBetterPath(const QString &path, const QString &other)
{
    // Standard input has none.
    if (path == u"-" || other == u"-")
        return other == u"-" && path != other;
    const auto saying = [](const QString &one) {
        const formats::PathFacts facts = formats::pathFacts(one);
        return std::tuple(facts.date.precision, !facts.pageNumber.isEmpty());
    };
    const auto [says, otherSays] = std::tuple(saying(path), saying(other));
    return says != otherSays ? says > otherSays : path < other;
}

void settleCopy(core::Page &page, const archive::Reader::HeldPage &held)
{
    page.paper = held.paper;
    if (held.date.basis == core::Basis::Stated && held.date.evidence.isEmpty())
        page.date = held.date;
}

const archive::Reader::HeldPage *heldPage(const archive::Reader::HeldSource &held, qsizetype ordinal)
{
    const auto at = std::lower_bound(held.pages.begin(), held.pages.end(), ordinal,
        [](const archive::Reader::HeldPage &page, qsizetype wanted) { return page.ordinal < wanted; });
    return at == held.pages.end() || at->ordinal != ordinal ? nullptr : &*at;
}

} // namespace intake
