// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

namespace entities {

namespace {

struct Marks {
    char16_t opening;
    char16_t closing;
};
constexpr Marks pairs[]
    = { { u'“', u'”' }, { u'（', u'）' }, { u'《', u'》' }, { u'(', u')' }, { u'‘', u'’' } };

/// The first closing mark without its opening one, and the last opening one without its closing one, or -1.
struct Unpaired {
    int closing = -1;
    int opening = -1;
};

Unpaired unpairedIn(const Survey &survey, const Candidate &candidate, const Marks &marks)
{
    Unpaired unpaired;
    for (int i = candidate.start; i < candidate.end(); ++i) {
        if (survey.at(i) == marks.opening) {
            unpaired.opening = i;
        } else if (survey.at(i) == marks.closing) {
            if (unpaired.opening < 0 && unpaired.closing < 0)
                unpaired.closing = i;
            unpaired.opening = -1;
        }
    }
    return unpaired;
}

void cutFront(Candidate &candidate, int characters)
{
    candidate.start += characters;
    candidate.length -= characters;
}

} // namespace

bool mendMarks(const Survey &survey, Candidate &candidate)
{
    for (const Marks &marks : pairs) {
        // “安康杯”竞赛: the mark before a name belongs to it when its partner is within
        Unpaired unpaired = unpairedIn(survey, candidate, marks);
        if (unpaired.closing >= 0) {
            if (unpaired.closing == candidate.end() - 1)
                --candidate.length;
            else if (survey.at(candidate.start - 1) == marks.opening)
                cutFront(candidate, -1);
            else
                return false;
        }
        if (unpaired.opening >= 0) {
            if (unpaired.opening == candidate.start)
                cutFront(candidate, 1);
            else if (survey.at(candidate.end()) == marks.closing)
                ++candidate.length;
            else
                candidate.length = unpaired.opening - candidate.start; // what is opened never ends
        }
    }
    return candidate.length > 0;
}

} // namespace entities
