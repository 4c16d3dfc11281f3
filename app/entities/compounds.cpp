// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/compounds.h"

#include "entities/names.h"
#include "entities/recognisers.h"

#include <limits>
#include <optional>

namespace entities {

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

int CompoundSite::lastStart(const CompoundClass &compound) const
{
    int last = m_head.start;
    for (int at = m_head.start + 1; at < end(); ++at) {
        for (const Found &word : m_survey.wordsAt(at)) {
            if (word.end() == end() && (word.kinds & compound.head))
                last = at;
        }
    }
    return last;
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

namespace {

using Site = CompoundSite;

/// The weights of all starts and inner positions of a text, each added up when it is first asked for: a
/// compound's forty starts are for the most part those of the head before, too.
class PositionSums {
public:
    PositionSums(const Survey &survey, const Weights &weights)
        : m_survey(survey)
        , m_weights(weights)
        , m_sums(static_cast<std::size_t>(survey.size()) * columns, unknown)
    {
        for (auto &distances : m_distances)
            distances.fill(unknown);
        for (std::size_t i = 0; i < compoundClasses.size(); ++i)
            m_innerPlace[i] = sumOf([&](auto add) { Site::innerPlaceFeatures(compoundClasses[i], add); });
    }

    /// The sum of the features that `features(add)` visits.
    template <typename Features> int sumOf(Features &&features) const
    {
        int sum = 0;
        features([&](const Feature &feature) { sum += m_weights(feature); });
        return sum;
    }

    int ofStart(std::size_t compound, int start)
    {
        int *const sums = sumsAt(start);
        if (sums[beforeColumn] == unknown)
            sums[beforeColumn] = sumOf([&](auto add) { Site::beforeFeatures(m_survey, start, add); });
        if (sums[compound] == unknown)
            sums[compound] = sumOf(
                [&](auto add) { Site::positionFeatures(m_survey, compoundClasses[compound], start, add); });
        return sums[beforeColumn] + sums[compound];
    }
    int ofInner(std::size_t compound, int position)
    {
        int &sum = sumsAt(position)[innerColumn];
        if (sum == unknown)
            sum = sumOf([&](auto add) { Site::innerPositionFeatures(m_survey, position, add); });
        return sum + (Site::beginsPlace(m_survey, position) ? m_innerPlace[compound] : 0);
    }
    int ofDistance(std::size_t compound, char16_t distance)
    {
        int &sum = m_distances[compound][distance - u'0'];
        if (sum == unknown)
            sum = sumOf([&](auto add) { Site::distanceFeatures(compoundClasses[compound], distance, add); });
        return sum;
    }

private:
    static constexpr int unknown = std::numeric_limits<int>::min();
    static constexpr std::size_t beforeColumn = compoundClasses.size();
    static constexpr std::size_t innerColumn = beforeColumn + 1;
    static constexpr std::size_t columns = innerColumn + 1;

    int *sumsAt(int position) { return m_sums.data() + static_cast<std::size_t>(position) * columns; }

    const Survey &m_survey;
    const Weights &m_weights;
    std::vector<int> m_sums; ///< by position: one for each class, then one of what stands before, one inner
    std::array<std::array<int, 10>, compoundClasses.size()> m_distances {};
    std::array<int, compoundClasses.size()> m_innerPlace {};
};

/// The likeliest start of a compound of a class that ends with a head, or nothing; `best`: what it has to be
/// better than, then its own sum.
std::optional<int> likeliestStart(const Site &site, std::size_t number, PositionSums &sums, int &best)
{
    const CompoundClass &compound = compoundClasses[number];
    int inner = sums.sumOf([&](auto add) { site.headFeatures(compound, add); });
    std::optional<int> place;
    char16_t distance = 0;
    int far = 0;
    std::optional<int> likeliest;
    site.eachStart(compound, [&](int start) {
        if (site.distanceOf(start) != distance) {
            distance = site.distanceOf(start);
            far = sums.ofDistance(number, distance)
                + sums.sumOf([&](auto add) { site.headDistanceFeatures(compound, distance, add); });
        }
        int sum = inner + sums.ofStart(number, start) + far;
        if (site.hasPlace(start)) {
            if (!place)
                place = sums.sumOf([&](auto add) { site.placeFeatures(compound, add); });
            sum += *place;
        }
        if (sum > best) {
            best = sum;
            likeliest = start;
        }
        inner += sums.ofInner(number, start);
    });
    return likeliest;
}

} // namespace

void findCompounds(const Survey &survey, const Weights &weights, Candidates &found)
{
    PositionSums sums(survey, weights);
    for (const Found &word : survey.words()) {
        if (!isHead(survey, word))
            continue;
        const CompoundSite site(survey, word);
        int best = -40; // no compound at all
        Candidate candidate;
        for (std::size_t i = 0; i < compoundClasses.size(); ++i) {
            if (!(word.kinds & compoundClasses[i].head))
                continue;
            if (const auto start = likeliestStart(site, i, sums, best))
                candidate = { compoundClasses[i].entityClass, *start, site.end() - *start, Tier::Likely, {} };
        }
        const bool isNamed = candidate.entityClass != core::EntityClass::Honour
            || isNamedHonour(survey, candidate.start, candidate.end());
        if (candidate.length > 0 && isNamed)
            found.append(candidate);
    }
}

} // namespace entities
