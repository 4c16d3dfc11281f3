// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/hitwalk.h"

#include "archive/abandoned.h"
#include "archive/rulingrows.h"
#include "search/match.h"

#include <algorithm>

namespace archive {

static bool asksForEntities(const search::Condition &condition)
{
    return condition.kind == search::Condition::Kind::Entity
        || std::any_of(condition.parts.begin(), condition.parts.end(), asksForEntities);
}

static search::Query withAliases(Sequence &sequence, const search::Query &query)
{
    return asksForEntities(query.condition) ? Aliases(RulingRows(sequence).all()).followed(query) : query;
}

HitWalk::HitWalk(Sequence &sequence, const ArticleTable &table, const search::Query &query,
    const std::function<bool()> &abandoned)
    : m_sequence(sequence)
    , m_table(table)
    , m_query(withAliases(sequence, query))
    , m_abandoned(abandoned)
    , m_evaluation(sequence, table, m_query.condition)
    , m_places(sequence)
    , m_needsMentions(asksForEntities(query.condition))
{
}

bool HitWalk::holds(core::ArticleId id)
{
    const auto stored = readableArticle(m_sequence, m_places, id, m_needsMentions);
    return stored && search::holds(m_query, *stored);
}

/// Hands out what the index is sure of; returns what has to be read.
std::vector<core::ArticleId> HitWalk::takeSure(
    const ArticleTable::Stretch &stretch, const std::function<void(core::ArticleId)> &hit)
{
    std::vector<core::ArticleId> doubtful;
    for (const IdRange &range : stretch.ranges) {
        Candidates found = m_evaluation.candidates(range);
        // What came in since the table was made has no place yet.
        found.sure.each([&](core::ArticleId id) {
            if (m_table.holds(id))
                hit(id);
        });
        found.maybe -= found.sure;
        found.maybe.each([&](core::ArticleId id) {
            if (m_table.holds(id))
                doubtful.push_back(id);
        });
        if (m_sequence.failed() || m_abandoned())
            break;
    }
    return doubtful;
}

/// All that is left as one stretch, neighbouring ranges joined.
static ArticleTable::Stretch restOf(const QList<ArticleTable::Stretch> &stretches, qsizetype from)
{
    QList<IdRange> ranges;
    for (const ArticleTable::Stretch &stretch : stretches.sliced(from))
        ranges += stretch.ranges;
    std::sort(ranges.begin(), ranges.end(),
        [](const IdRange &one, const IdRange &other) { return one.begin < other.begin; });
    ArticleTable::Stretch rest;
    for (const IdRange &range : std::as_const(ranges)) {
        if (!rest.ranges.isEmpty() && rest.ranges.last().end == range.begin)
            rest.ranges.last().end = range.end;
        else
            rest.ranges.append(range);
    }
    return rest;
}

HitWalk::Ended HitWalk::walk(Order order, const std::function<void(core::ArticleId)> &hit,
    const std::function<bool(quint32)> &wants, QDeadlineTimer reading)
{
    // What is as rare as this is found sooner in all that is left than in one stretch after another.
    constexpr qsizetype looked = 3;
    constexpr int few = 8;
    Ended ended = Ended::Whole;
    QList<ArticleTable::Stretch> stretches = m_table.stretches(order);
    int found = 0;
    const auto counted = [&](core::ArticleId id) {
        ++found;
        hit(id);
    };
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        if (i == looked && found < few)
            stretches = stretches.first(i) + QList { restOf(stretches, i) };
        const ArticleTable::Stretch &stretch = stretches.at(i);
        std::vector<core::ArticleId> doubtful = takeSure(stretch, counted);
        std::sort(doubtful.begin(), doubtful.end(), [&](core::ArticleId one, core::ArticleId other) {
            return m_table.comesBefore(one, other, order);
        });
        for (const core::ArticleId id : doubtful) {
            if (m_sequence.failed() || m_abandoned())
                break;
            if (!wants(m_table.rank(id, order))) {
                ended = Ended::Stopped;
                break;
            }
            if (reading.hasExpired())
                return Ended::OutOfTime;
            if (holds(id))
                counted(id);
        }
        if (m_abandoned())
            m_sequence.fail(gaveUp());
        if (m_sequence.failed())
            return Ended::Stopped;
        if (stretch.firstBehind != ArticleTable::nowhere && !wants(stretch.firstBehind))
            return Ended::Stopped;
    }
    return ended;
}

} // namespace archive
