// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

#include <algorithm>
#include <functional>

namespace entities {

KnownNames::KnownNames(QHash<QString, core::EntityClass> names)
    : m_names(std::move(names))
{
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name) {
        if (name.key().size() < 2)
            continue;
        m_classes.insert(name.key(), *name);
        m_firsts.insert(name.key()[0].unicode());
        m_seconds.insert(name.key()[1].unicode());
        if (!m_lengths.contains(name.key().size()))
            m_lengths.append(name.key().size());
    }
    std::sort(m_lengths.begin(), m_lengths.end(), std::greater<>());
}

void KnownNames::find(const Survey &survey, Candidates &found) const
{
    for (int i = 0; i + 1 < survey.size(); ++i) {
        if (!survey.isAnyOf(i, m_firsts) || !survey.isAnyOf(i + 1, m_seconds))
            continue;
        for (const qsizetype length : m_lengths) {
            if (length > survey.size() - i)
                continue;
            const auto name = m_classes.find(survey.mid(i, static_cast<int>(length)));
            if (name != m_classes.end()) {
                found.append({ *name, i, static_cast<int>(length), Tier::Likely, {} });
                break;
            }
        }
    }
}

} // namespace entities
