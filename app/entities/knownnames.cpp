// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

namespace entities {

Candidates findKnownNames(const Survey &survey, const QHash<QString, core::EntityClass> &names)
{
    Candidates found;
    if (names.isEmpty())
        return found;
    qsizetype longest = 0;
    QSet<QChar> initials;
    for (auto name = names.begin(); name != names.end(); ++name) {
        longest = qMax(longest, name.key().size());
        initials.insert(name.key().front());
    }
    for (int i = 0; i < survey.size(); ++i) {
        if (!initials.contains(survey.at(i)))
            continue;
        for (qsizetype length = qMin<qsizetype>(longest, survey.size() - i); length >= 2; --length) {
            const auto name = names.find(survey.mid(i, static_cast<int>(length)).toString());
            if (name != names.end()) {
                found.append({ *name, i, static_cast<int>(length), Tier::Likely, {} });
                break;
            }
        }
    }
    return found;
}

} // namespace entities
