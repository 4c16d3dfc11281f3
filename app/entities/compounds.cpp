// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/compounds.h"

#include "entities/names.h"
#include "entities/recognisers.h"

namespace entities {

namespace {

/// Marks that no compound crosses.
bool isBarrier(QChar c, core::EntityClass entityClass)
{
    static constexpr QStringView barriers = u"，。！？；：（）()【】《》『』…,;:!? 　\t|/“”\n";
    const bool isEvent = entityClass == core::EntityClass::Event;
    return barriers.contains(c) || (!isEvent && (c == u'、' || c == u'的'));
}

} // namespace

bool isHead(const Survey &survey, const Found &word)
{
    if (!(word.kinds & anyHead) || survey.longestBefore(word.end(), anyHead).start != word.start)
        return false;
    // 职工匠师, 宣传部长, 副局长: a post goes on behind the head; but 总工会|副主席
    static constexpr int longestPost = 12;
    if ((word.kinds & Place) && word.length > 2) // 江阴市|长泾镇 is no 市长's
        return true;
    for (int at = std::max(0, word.end() - longestPost); at < word.end(); ++at) {
        const int end = survey.longest(at, Post).end();
        if (end > word.end() && (at <= word.start || survey.longest(word.end(), Post).end() != end))
            return false;
    }
    return true;
}

QList<int> CompoundSite::starts(const CompoundClass &compound) const
{
    QList<int> starts;
    // Of 工会副主席 the shorter head may be the whole: 总工会|副主席
    int least = m_head.start;
    for (int at = m_head.start + 1; at < end(); ++at) {
        for (const Found &word : m_survey.wordsAt(at)) {
            if (word.end() == end() && (word.kinds & compound.head))
                least = at;
        }
    }
    int start = end();
    while (start > 0 && end() - start < longest) {
        int next = start - 1;
        if (m_survey.at(next)
            == u'”') // what stands in quotation marks belongs to the name as a whole or not at all
            next = m_survey.partner(next);
        else if (isBarrier(m_survey.at(next), compound.entityClass))
            break;
        if (next < 0 || end() - next > longest)
            break;
        start = next;
        if (start <= least)
            starts.append(start);
    }
    return starts;
}

QStringView CompoundSite::nameLikelihood() const
{
    static constexpr QStringView digits = u"0123456789";
    int at = end();
    while (m_survey.isAnyOf(at, u" 　"))
        ++at;
    const NameGuess guess = nameAt(m_survey, at);
    const int foreign = foreignNameAt(m_survey, at);
    if (foreign >= 2 && (isEdge(m_survey, at + foreign) || m_survey.longest(at + foreign, Speech).length > 0))
        return digits.mid(9, 1);
    return digits.mid(guess.length == 0 ? 0 : qBound(1, guess.score / 20 + 2, 8), 1);
}

Candidates findCompounds(const Survey &survey, const Weights &weights)
{
    Candidates candidates;
    for (const Found &word : survey.words()) {
        if (!isHead(survey, word))
            continue;
        const CompoundSite site(survey, word);
        int best = -40; // no compound at all
        Candidate candidate;
        for (const CompoundClass &compound : compoundClasses) {
            if (!(word.kinds & compound.head))
                continue;
            int sum = 0;
            const auto add = [&](const Feature &feature) { sum += weights(feature); };
            site.headFeatures(compound, add);
            int inner = sum;
            for (const int start : site.starts(compound)) {
                sum = inner;
                site.startFeatures(compound, start, add);
                if (sum > best) {
                    best = sum;
                    candidate = { compound.entityClass, start, site.end() - start, Tier::Likely, {} };
                }
                sum = inner;
                site.innerFeatures(compound, start, add);
                inner = sum;
            }
        }
        const bool isNamed = candidate.entityClass != core::EntityClass::Honour
            || isNamedHonour(survey, candidate.start, candidate.end());
        if (candidate.length > 0 && isNamed)
            candidates.append(candidate);
    }
    return candidates;
}

} // namespace entities
