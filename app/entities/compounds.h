// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/candidate.h"
#include "entities/survey.h"
#include "entities/weights.h"

namespace entities {

/// The classes whose names are compounds with a telling last noun.
struct CompoundClass {
    core::EntityClass entityClass;
    quint32 head; ///< the kinds of its last nouns, whole names among them
    char16_t letter; ///< in the names of features
};
inline constexpr std::array compoundClasses { CompoundClass { core::EntityClass::Organisation,
                                                  OrganisationHead | Organisation, u'o' },
    CompoundClass { core::EntityClass::Place, PlaceHead | Place | CountryLetter, u'l' },
    CompoundClass { core::EntityClass::Event, EventHead | Event, u'e' },
    CompoundClass { core::EntityClass::Honour, HonourHead | Honour, u'h' },
    CompoundClass { core::EntityClass::Post, Post, u'r' } };
inline constexpr quint32 anyHead = OrganisationHead | Organisation | PlaceHead | Place | EventHead | Event
    | HonourHead | Honour | Post | CountryLetter;

/// A head where it stands, and how far to the left its compound could reach.
///
/// The trainer and the recogniser share this class, so that both see the same features.
class CompoundSite {
public:
    static constexpr int longest = 48; ///< UTF-16 units

    CompoundSite(const Survey &survey, const Found &head)
        : m_survey(survey)
        , m_head(head)
    {
    }

    int end() const { return m_head.end(); }
    quint32 kinds() const { return m_head.kinds; }
    /// Calls `visit(int start)` for the starts that are possible for a class, from the head leftwards.
    template <typename Visit> void eachStart(const CompoundClass &compound, Visit &&visit) const;

    /// Features of the compound as a whole, whatever its start.
    template <typename Visit> void headFeatures(const CompoundClass &compound, Visit &&visit) const;
    /// Features of a start: of what stands there, of its distance and, for a place's name, of that.
    template <typename Visit>
    void startFeatures(const CompoundClass &compound, int start, Visit &&visit) const;
    /// Features of a position that lies within the compound when it starts further left.
    template <typename Visit>
    void innerFeatures(const CompoundClass &compound, int position, Visit &&visit) const;

    // The parts of these, by what they depend on: the recogniser adds each up once, not once for each start.

    /// What stands before a start, whatever the head and the class.
    template <typename Visit> static void beforeFeatures(const Survey &survey, int start, Visit &&visit);
    /// What stands around a start, whatever the head.
    template <typename Visit>
    static void positionFeatures(
        const Survey &survey, const CompoundClass &compound, int start, Visit &&visit);
    /// How far a start is from the head, as one digit.
    char16_t distanceOf(int start) const;
    template <typename Visit>
    static void distanceFeatures(const CompoundClass &compound, char16_t distance, Visit &&visit)
    {
        visit(Feature { u'N', compound.letter, QStringView(&distance, 1) });
    }
    /// What a distance means for this head.
    template <typename Visit>
    void headDistanceFeatures(const CompoundClass &compound, char16_t distance, Visit &&visit) const;
    /// A place's name at the start.
    template <typename Visit> void placeFeatures(const CompoundClass &compound, Visit &&visit) const;
    bool hasPlace(int start) const { return start < m_head.start && beginsPlace(m_survey, start); }
    /// What stands around an inner position, whatever the class.
    template <typename Visit>
    static void innerPositionFeatures(const Survey &survey, int position, Visit &&visit);
    template <typename Visit> static void innerPlaceFeatures(const CompoundClass &compound, Visit &&visit)
    {
        visit(Feature { u'p', compound.letter, {} });
    }
    static bool beginsPlace(const Survey &survey, int position) { return survey.begins(position, Place); }

private:
    /// True when the head is known as a whole name of the class, and not as the last noun of others.
    bool isWhole(const CompoundClass &compound) const
    {
        const quint32 kinds = m_head.kinds & compound.head;
        return kinds && !(kinds & (OrganisationHead | PlaceHead | EventHead | HonourHead | Post));
    }
    /// Of 工会副主席 the shorter head may be the whole: 总工会|副主席. The last start that leaves one.
    int lastStart(const CompoundClass &compound) const;
    /// How much what stands behind the head looks like a name, as one digit.
    QStringView nameLikelihood() const;

    const Survey &m_survey;
    const Found &m_head;
};

/// True for a mark that no compound of the class crosses.
inline bool isBarrier(QChar c, core::EntityClass entityClass)
{
    static constexpr text::CharacterSet barriers(u"，。！？；：（）()【】《》『』…,;:!? 　\t|/“”\n");
    const bool isEvent = entityClass == core::EntityClass::Event;
    return barriers.contains(c) || (!isEvent && (c == u'、' || c == u'的'));
}

/// True for a head that is not the end of a longer one: of 总工会 only the whole counts.
bool isHead(const Survey &survey, const Found &word);

/// The organisations, places, events and honours that their last noun shows: 北京市总工会职工服务中心,
/// 第三届…论坛.
void findCompounds(const Survey &survey, const Weights &weights, Candidates &found);

template <typename Visit> void CompoundSite::headFeatures(const CompoundClass &compound, Visit &&visit) const
{
    const char16_t kind = compound.letter;
    const QStringView head = m_survey.mid(m_head.start, m_head.length);
    visit(Feature { u'H', kind, head });
    const quint32 kinds = m_head.kinds & compound.head;
    if (kinds & (Organisation | Place | Event | Honour))
        visit(Feature { u'W', kind, {} });
    if (!isWhole(compound)) {
        visit(Feature { u'h', kind, head.last(1) });
        if (head.size() > 2)
            visit(Feature { u'h', kind, head.last(2) });
    }
    if (compound.head & Post)
        visit(Feature { u'n', kind, nameLikelihood() });
    visit(Feature { u'R', kind, m_survey.mid(end(), 1) });
    visit(Feature { u'r', kind, m_survey.mid(end(), 2) });
    // 职工匠师, 宣传部长: a longer word begins within the head and goes on behind it
    for (int at = m_head.start; at < end(); ++at) {
        if (m_survey.longest(at, Post).length > end() - at) {
            visit(Feature { u'X', kind, {} });
            break;
        }
    }
}

template <typename Visit> void CompoundSite::eachStart(const CompoundClass &compound, Visit &&visit) const
{
    const int last = lastStart(compound);
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
        if (start <= last)
            visit(start);
    }
}

template <typename Visit>
void CompoundSite::startFeatures(const CompoundClass &compound, int start, Visit &&visit) const
{
    beforeFeatures(m_survey, start, visit);
    positionFeatures(m_survey, compound, start, visit);
    distanceFeatures(compound, distanceOf(start), visit);
    headDistanceFeatures(compound, distanceOf(start), visit);
    if (hasPlace(start))
        placeFeatures(compound, visit);
}

template <typename Visit> void CompoundSite::beforeFeatures(const Survey &survey, int start, Visit &&visit)
{
    for (int n = 1; n <= 3; ++n) {
        if (start >= n)
            visit(Feature { u'B', 0, survey.mid(start - n, n) });
    }
    if (start == 0)
        visit(Feature { u'B', 0, u"^" });
}

template <typename Visit>
void CompoundSite::positionFeatures(
    const Survey &survey, const CompoundClass &compound, int start, Visit &&visit)
{
    const char16_t kind = compound.letter;
    visit(Feature { u'b', kind, start > 0 ? survey.mid(start - 1, 1) : QStringView(u"^") });
    visit(Feature { u'F', kind, survey.mid(start, 1) });
    visit(Feature { u'F', kind, survey.mid(start, 2) });
    if (survey.at(start) == u'“')
        visit(Feature { u'Q', kind, {} });
    const Found before = survey.longestBefore(start, anyHead);
    if (before.length > 0)
        visit(Feature { u'E', kind,
            before.kinds & (OrganisationHead | Organisation) ? u"o"
                : before.kinds & (PlaceHead | Place)         ? u"l"
                : before.kinds & Post                        ? u"r"
                                                             : u"e" });
}

inline char16_t CompoundSite::distanceOf(int start) const
{
    static constexpr QStringView buckets = u"012344666699999999999999999999";
    return buckets[qBound(0, m_head.start - start, static_cast<int>(buckets.size()) - 1)].unicode();
}

template <typename Visit>
void CompoundSite::headDistanceFeatures(const CompoundClass &compound, char16_t distance, Visit &&visit) const
{
    const QStringView head = m_survey.mid(m_head.start, m_head.length);
    visit(Feature { distance, compound.letter,
        isWhole(compound) ? QStringView() : head.last(qMin<qsizetype>(2, head.size())) });
}

template <typename Visit> void CompoundSite::placeFeatures(const CompoundClass &compound, Visit &&visit) const
{
    visit(Feature { u'P', compound.letter, {} });
    visit(Feature { u'P', compound.letter, m_survey.mid(m_head.start, m_head.length) });
}

template <typename Visit>
void CompoundSite::innerFeatures(const CompoundClass &compound, int position, Visit &&visit) const
{
    innerPositionFeatures(m_survey, position, visit);
    if (beginsPlace(m_survey, position))
        innerPlaceFeatures(compound, visit);
}

template <typename Visit>
void CompoundSite::innerPositionFeatures(const Survey &survey, int position, Visit &&visit)
{
    visit(Feature { u'I', 0, survey.mid(position, 1) });
    visit(Feature { u'I', 0, survey.mid(position - 1, 2) });
    visit(Feature { u'J', 0, survey.mid(position, 2) });
}

} // namespace entities
