// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/labels.h"

#include <vector>

namespace reading {

/// A step from one line to the next.
struct Step {
    Label from;
    Label to;
    bool fromLed = false;
    bool led = false; ///< the article of the line `to` has a lead or a byline
    int headlines = 0; ///< which line of the headline block `to` is
};

/// What it costs to take a line for something: the rules of a newspaper page as numbers. A cost is roughly
/// the negative logarithm of how often an editor would see that; negative ones are rewards.
class Costs {
public:
    static constexpr double never = 1e9; ///< of what cannot be

    explicit Costs(const QList<Line> &lines);

    double ofLine(qsizetype line, Label label, bool led) const;
    double ofStep(qsizetype line, const Step &step) const;
    double ofStart(Label label) const;
    double ofEnd(Label label) const;
    /// 0 to 1: how sure it is that a line goes on with the one before.
    double joinConfidence(qsizetype line) const;

private:
    double ofHeadline(const Line &line) const;
    double ofBanner(qsizetype line) const;
    double ofOpening(qsizetype line, bool led) const;
    double ofUnled(qsizetype line) const;
    double ofOpeningStep(qsizetype line, const Step &step, double fresh, bool wroteOff) const;
    double ofNewBlock(qsizetype line) const;
    double ofJoin(qsizetype line) const;
    /// What of a step does not depend on the labels, counted once a line.
    struct Between {
        double newBlock = 0;
        double join = 0;
        double unled = 0;
        bool wroteOff = false; ///< the line before ends its article
        bool bracketed = false; ///< the line is a remark in brackets
    };
    double ofCredit(const Line &line, bool led) const;
    double ofCrosshead(const Line &line) const;

    const QList<Line> &m_lines;
    std::vector<Between> m_between; ///< each line and the one before; the first has none
    bool m_headsAreRare = false; ///< briefs open with 本报讯 and nothing above
    double m_withoutLead
        = 0; ///< for an article that opens without lead and byline: dear where the others have one
    double m_cut = 0; ///< for a line that stops in mid-sentence: dear where no other does
};

} // namespace reading
