// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

namespace entities {

void findWorks(const Survey &survey, Candidates &found)
{
    static constexpr int longest = 80; // UTF-16 units; what is longer has lost its closing mark
    bool isFirst = true;
    const auto add = [&](int start, int end) {
        if (end <= start)
            return;
        found.append({ core::EntityClass::Work, start, end - start, Tier::Certain, {} });
        isFirst = false;
    };
    int open = -1;
    int depth = 0;
    for (int i = 0; i < survey.size(); ++i) {
        const QChar c = survey.at(i);
        if (c == u'《') {
            if (open >= 0 && i - open > longest)
                depth = 0;
            if (depth++ == 0)
                open = i + 1;
        } else if (c == u'》') {
            // The opening mark may stand in the piece that a column break cut off.
            if (depth == 0 && isFirst && i <= longest && !survey.text().first(i).contains(u'。'))
                add(0, i);
            else if (depth == 1 && i - open <= longest)
                add(open, i);
            depth = qMax(0, depth - 1);
        }
    }
    if (depth > 0 && survey.size() - open <= longest && !survey.text().mid(open).contains(u'。'))
        add(open, survey.size());
}

} // namespace entities
