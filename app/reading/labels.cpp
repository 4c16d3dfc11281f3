// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/labels.h"

#include "reading/costs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace reading {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// A label with what must be remembered of the article so far: how many headlines it has, whether its opening
/// named a reporter or a place (a photo story's does not: its credit stands at the end).
struct State {
    Label label;
    bool led = false;
    int headlines = 0;
};

constexpr std::array states {
    State { Label::Banner },
    State { Label::Headline, false, 1 },
    State { Label::Headline, false, 2 },
    State { Label::Headline, false, 3 },
    State { Label::Headline, false, 4 },
    State { Label::OwnLead, true },
    State { Label::Opening, false },
    State { Label::Opening, true },
    State { Label::Paragraph, false },
    State { Label::Paragraph, true },
    State { Label::Continued, false },
    State { Label::Continued, true },
    State { Label::Crosshead, false },
    State { Label::Crosshead, true },
    State { Label::Verse, false },
    State { Label::Verse, true },
    State { Label::Caption, false },
    State { Label::Caption, true },
    State { Label::Credit, false },
    State { Label::Credit, true },
};
constexpr std::size_t stateCount = states.size();

bool isBody(Label label)
{
    return label == Label::Opening || label == Label::Paragraph || label == Label::Continued
        || label == Label::Crosshead || label == Label::Verse || label == Label::Caption;
}

bool isOver(Label label)
{
    return isBody(label) || label == Label::Credit;
}

/// Whether a line in the state `to` may follow one in the state `from`, by the build of an article alone.
bool mayFollow(const State &from, const State &to)
{
    switch (to.label) {
    case Label::Banner:
        return from.label == Label::Banner || isOver(from.label);
    case Label::Headline:
        return to.headlines == 1 ? isOver(from.label) || from.label == Label::Banner
                                 : from.label == Label::Headline && from.headlines == to.headlines - 1;
    case Label::OwnLead:
        return from.label == Label::Headline || from.label == Label::OwnLead;
    case Label::Opening:
        return from.label == Label::OwnLead ? to.led : true;
    case Label::Verse:
        if (from.label == Label::Headline)
            return !to.led;
        return from.led == to.led && (from.label == Label::OwnLead || isBody(from.label));
    case Label::Continued:
        return from.led == to.led && isBody(from.label) && from.label != Label::Crosshead;
    case Label::Paragraph:
    case Label::Crosshead:
    case Label::Caption:
    case Label::Credit:
        return from.led == to.led && isOver(from.label);
    }
    return false;
}

/// States, a bit for each.
using States = quint32;
static_assert(stateCount <= 32);

/// For each state the ones that may stand before it.
using Predecessors = std::array<States, stateCount>;

/// `stated`: of a line that the format says opens an article; anything may stand before it.
Predecessors predecessors(bool stated)
{
    Predecessors out {};
    for (std::size_t to = 0; to < stateCount; ++to) {
        for (std::size_t from = 0; from < stateCount; ++from) {
            const bool opens = states[to].label == Label::Headline ? states[to].headlines == 1
                                                                   : states[to].label == Label::Opening;
            if (mayFollow(states[from], states[to]) || (stated && opens))
                out[to] |= States(1) << from;
        }
    }
    return out;
}

bool mayOpenPage(const State &state)
{
    return state.label == Label::Banner || (state.label == Label::Headline && state.headlines == 1)
        || state.label == Label::Opening || (state.label == Label::Caption && !state.led);
}

bool opensArticle(const State &from, const State &to, const Line &line)
{
    if (line.opensArticle)
        return to.label == Label::Headline ? to.headlines == 1 : to.label == Label::Opening;
    if (to.label == Label::Headline)
        return to.headlines == 1;
    return to.label == Label::Opening && from.label != Label::Headline && from.label != Label::OwnLead;
}

/// Whether the format's word on a line leaves it this label.
bool agrees(core::LineRole role, Label label)
{
    switch (role) {
    case core::LineRole::Unknown:
        return true;
    case core::LineRole::Banner:
        return label == Label::Banner;
    case core::LineRole::Headline:
        return label == Label::Headline;
    case core::LineRole::Lead:
        return label == Label::OwnLead;
    case core::LineRole::Paragraph:
        return label != Label::Banner && label != Label::Headline && label != Label::Continued;
    case core::LineRole::Caption:
        return label == Label::Caption;
    case core::LineRole::Credit:
        return label == Label::Credit;
    }
    return false;
}

/// Dearer than any way through a page by words, and finite: a format that contradicts itself is still read.
constexpr double againstFormat = 1e7;

double lineCost(const Costs &costs, const QList<Line> &lines, qsizetype i, const State &state)
{
    const core::LineRole role = lines[i].role;
    if (!agrees(role, state.label))
        return againstFormat;
    const bool byWords = role == core::LineRole::Unknown || role == core::LineRole::Paragraph;
    return byWords ? costs.ofLine(i, state.label, state.led) : 0;
}

double openingCost(const Line &line, const State &from, const State &to)
{
    const bool stated = line.role != core::LineRole::Unknown || line.opensArticle;
    return stated && opensArticle(from, to, line) != line.opensArticle ? againstFormat : 0;
}

} // namespace

QList<Labelled> labelLines(const QList<Line> &lines)
{
    if (lines.isEmpty())
        return {};
    static const std::array before { predecessors(false), predecessors(true) };
    // A way through a page without stated parts always exists, so that what cannot be need not be followed.
    const bool stated = std::any_of(lines.begin(), lines.end(),
        [](const Line &line) { return line.role != core::LineRole::Unknown || line.opensArticle; });
    const Costs costs(lines);
    std::array<double, stateCount> total;
    std::vector<std::array<qint8, stateCount>> cameFrom(std::size_t(lines.size()));
    for (std::size_t s = 0; s < stateCount; ++s)
        total[s] = mayOpenPage(states[s])
            ? lineCost(costs, lines, 0, states[s]) + costs.ofStart(states[s].label)
            : never;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        std::array<double, stateCount> next;
        States reached = 0;
        for (std::size_t s = 0; s < stateCount; ++s)
            reached |= States(total[s] < never) << s;
        for (std::size_t to = 0; to < stateCount; ++to) {
            next[to] = never;
            const double here = lineCost(costs, lines, i, states[to]);
            if (!stated && here >= Costs::never)
                continue;
            for (States left = before[lines[i].opensArticle][to] & reached; left != 0; left &= left - 1) {
                const auto from = std::size_t(std::countr_zero(left));
                const Step step { states[from].label, states[to].label, states[from].led, states[to].led,
                    states[to].headlines };
                const double cost = total[from] + here + costs.ofStep(i, step)
                    + (stated ? openingCost(lines[i], states[from], states[to]) : 0);
                if (cost < next[to]) {
                    next[to] = cost;
                    cameFrom[std::size_t(i)][to] = qint8(from);
                }
            }
        }
        total = next;
    }
    for (std::size_t s = 0; s < stateCount; ++s)
        total[s] += costs.ofEnd(states[s].label);
    auto state = std::size_t(std::min_element(total.begin(), total.end()) - total.begin());
    QList<Labelled> out(lines.size());
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        const std::size_t from = i > 0 ? std::size_t(cameFrom[std::size_t(i)][state]) : state;
        out[i].label = states[state].label;
        out[i].opensArticle = i == 0 ? states[state].label != Label::Banner
                                     : opensArticle(states[from], states[state], lines[i]);
        if (states[state].label == Label::Continued)
            out[i].joinConfidence = costs.joinConfidence(i);
        state = from;
    }
    return out;
}

} // namespace reading
