// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/match.h"

#include "search/foldedarticle.h"
#include "text/pattern.h"

#include <algorithm>

namespace search {

using Kind = Condition::Kind;

/// Entities keep their names as printed; what is typed may be 繁 or full width.
static bool isNamed(const core::Mention &mention, const Condition &condition)
{
    return mention.entityClass == condition.entityClass && text::folded(mention.value) == condition.value;
}

static bool patternStands(const Condition &condition, const core::Article &article)
{
    text::Pattern pattern(condition.value);
    return std::any_of(article.blocks.begin(), article.blocks.end(),
        [&](const core::Block &block) { return pattern.find(block.text).has_value(); });
}

static bool holds(const Condition &condition, const core::StoredArticle &stored, FoldedArticle &folded)
{
    const auto partHolds = [&](const Condition &part) { return holds(part, stored, folded); };
    switch (condition.kind) {
    case Kind::All:
        return std::all_of(condition.parts.begin(), condition.parts.end(), partHolds);
    case Kind::Any:
        return std::any_of(condition.parts.begin(), condition.parts.end(), partHolds);
    case Kind::Not:
        return !partHolds(condition.parts.first());
    case Kind::Text:
        return folded.holds(condition.terms.first());
    case Kind::Near:
        return folded.holdsNear(condition);
    case Kind::Entity:
        return std::any_of(stored.mentions.begin(), stored.mentions.end(),
            [&](const core::Mention &mention) { return isNamed(mention, condition); });
    case Kind::Paper:
        return text::folded(stored.issue.paper).contains(condition.value);
    case Kind::Page:
        return isPage(stored.page.number, condition.value);
    case Kind::Kind:
        return stored.article.kind == condition.articleKind;
    case Kind::Issue:
        return stored.issue.id == condition.value.toLongLong();
    case Kind::Dates:
        return liesWithin(stored.issue.date.value, condition.from, condition.to);
    case Kind::Pattern:
        return patternStands(condition, stored.article);
    }
    return false;
}

bool holds(const Query &query, const core::StoredArticle &stored)
{
    FoldedArticle folded(stored.article);
    return holds(query.condition, stored, folded);
}

static QList<core::Span> merged(QList<core::Span> spans)
{
    std::sort(spans.begin(), spans.end());
    QList<core::Span> out;
    for (const core::Span &span : std::as_const(spans)) {
        if (!out.isEmpty() && span.block == out.last().block && span.start < out.last().end())
            out.last().length = std::max(out.last().end(), span.end()) - out.last().start;
        else
            out.append(span);
    }
    return out;
}

static void litBy(const Condition &condition, const core::StoredArticle &stored, FoldedArticle &folded,
    QList<core::Span> &spans)
{
    switch (condition.kind) {
    case Kind::Text:
        folded.light(condition.terms.first(), spans, mostLit);
        break;
    case Kind::Near:
        folded.lightNear(condition, spans, mostLit);
        break;
    case Kind::Entity:
        for (const core::Mention &mention : stored.mentions) {
            if (isNamed(mention, condition))
                spans.append(mention.span);
        }
        break;
    case Kind::Pattern: {
        text::Pattern pattern(condition.value);
        for (int block = 0; block < stored.article.blocks.size(); ++block) {
            const QString &text = stored.article.blocks[block].text;
            for (auto found = pattern.find(text); found && spans.size() < mostLit;
                 found = pattern.find(text, found->second))
                spans.append({ block, static_cast<int>(found->first),
                    static_cast<int>(found->second - found->first) });
        }
        break;
    }
    default:
        break;
    }
}

QList<core::Span> matches(const Query &query, const core::StoredArticle &stored)
{
    FoldedArticle folded(stored.article);
    QList<core::Span> spans;
    for (const Condition &part : litParts(query.condition))
        litBy(part, stored, folded, spans);
    return merged(std::move(spans));
}

} // namespace search
