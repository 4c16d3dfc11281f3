// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

namespace entities {

Candidates findKnownNames(const Survey &survey, const QSet<QString> &names)
{
    Candidates found;
    if (names.isEmpty())
        return found;
    qsizetype longest = 0;
    QSet<QChar> initials;
    for (const QString &name : names) {
        longest = qMax(longest, name.size());
        initials.insert(name.front());
    }
    for (int i = 0; i < survey.size(); ++i) {
        if (!initials.contains(survey.at(i)))
            continue;
        for (qsizetype length = qMin<qsizetype>(longest, survey.size() - i); length >= 2; --length) {
            if (names.contains(survey.mid(i, static_cast<int>(length)).toString())) {
                found.append({ core::EntityClass::Person, i, static_cast<int>(length), Tier::Likely, {} });
                break;
            }
        }
    }
    return found;
}

} // namespace entities
