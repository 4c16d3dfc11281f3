// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/tagger.h"

#include <algorithm>
#include <cstring>

namespace entities {

// Scores of labels that stand side by side are worked on together. They are kept relative to the best
// label's, and none sinks below `hopeless`, so that 16 bits hold any sum of one with a position's and a
// transition's.
struct Tagger::Step {
    Lanes outsideOnly; ///< outside, then the onlys
    Lanes first;
    Lanes inner;
    Lanes last;
};

void Tagger::advance(const Step &best, Step &next, Step &from) const
{
    const auto offer = [](Lanes sum, Lanes &most, Lanes &where, Lanes before) {
        const Lanes isMore = sum > most;
        most = (sum & isMore) | (most & ~isMore);
        where = (before & isMore) | (where & ~isMore);
    };
    const auto all = [](std::size_t value) { return Lanes {} + static_cast<qint16>(value); };
    next = { all(0) + hopeless, all(0) + hopeless, best.inner + m_innerInner, best.inner + m_innerLast };
    from = { all(0), all(0), all(1), all(1) };
    for (std::size_t before = 0; before < taglabels::firstFirst; ++before) {
        const qint16 score = before == 0    ? best.outsideOnly[0]
            : before < taglabels::firstOnly ? best.last[before - taglabels::firstLast]
                                            : best.outsideOnly[before - taglabels::firstOnly + 1];
        offer(m_toOutsideOnly[before] + score, next.outsideOnly, from.outsideOnly, all(before));
        offer(m_toFirst[before] + score, next.first, from.first, all(before));
    }
    offer(best.first + m_firstInner, next.inner, from.inner, all(0));
    offer(best.first + m_firstLast, next.last, from.last, all(0));
}

Tagger::Step Tagger::stepOf(const Scores &scores)
{
    Step step;
    std::memcpy(&step.first, scores.data() + taglabels::firstFirst, sizeof(Lanes));
    std::memcpy(&step.inner, scores.data() + taglabels::firstInner, sizeof(Lanes));
    std::memcpy(&step.last, scores.data() + taglabels::firstLast, sizeof(Lanes));
    std::memcpy(&step.outsideOnly, scores.data() + taglabels::firstOnly - 1, sizeof(Lanes));
    step.outsideOnly[0] = scores[taglabels::outside];
    return step;
}

void Tagger::settle(Step &step)
{
    const auto greater = [](Lanes a, Lanes b) {
        const Lanes isMore = a > b;
        return (a & isMore) | (b & ~isMore);
    };
    const Lanes most = greater(greater(step.outsideOnly, step.first), greater(step.inner, step.last));
    qint16 best = most[0];
    for (std::size_t lane = 1; lane < 8; ++lane)
        best = std::max<qint16>(best, most[lane]);
    const Lanes least = Lanes {} + hopeless;
    for (Lanes *lanes : { &step.outsideOnly, &step.first, &step.inner, &step.last })
        *lanes = greater(*lanes - best, least);
}

std::vector<quint8> Tagger::decode(std::span<const Scores> scores) const
{
    std::vector<quint8> labels(scores.size());
    if (scores.empty())
        return labels;
    std::vector<Step> from(scores.size());
    const Lanes never = Lanes {} + hopeless;
    Step best = stepOf(scores[0]);
    best.inner = never;
    best.last = never;
    settle(best);
    for (std::size_t i = 1; i < scores.size(); ++i) {
        Step next;
        advance(best, next, from[i]);
        const Step own = stepOf(scores[i]);
        best = { next.outsideOnly + own.outsideOnly, next.first + own.first, next.inner + own.inner,
            next.last + own.last };
        settle(best);
    }
    std::size_t label = taglabels::outside;
    qint16 most = best.outsideOnly[0];
    for (std::size_t end = 1; end < taglabels::firstFirst; ++end) {
        const qint16 score = end < taglabels::firstOnly ? best.last[end - taglabels::firstLast]
                                                        : best.outsideOnly[end - taglabels::firstOnly + 1];
        if (score > most) {
            most = score;
            label = end;
        }
    }
    for (std::size_t i = scores.size(); i-- > 0;) {
        labels[i] = static_cast<quint8>(label);
        label = i > 0 ? labelBefore(from[i], label) : label;
    }
    return labels;
}

std::size_t Tagger::labelBefore(const Step &from, std::size_t label)
{
    using namespace taglabels;
    if (label == outside)
        return static_cast<std::size_t>(from.outsideOnly[0]);
    if (isOnly(label))
        return static_cast<std::size_t>(from.outsideOnly[label - firstOnly + 1]);
    if (isFirst(label))
        return static_cast<std::size_t>(from.first[label - firstFirst]);
    const std::size_t entityClass = classOf(label);
    const qint16 isInnerBefore = isInner(label) ? from.inner[entityClass] : from.last[entityClass];
    return isInnerBefore ? inner(entityClass) : first(entityClass);
}

} // namespace entities
