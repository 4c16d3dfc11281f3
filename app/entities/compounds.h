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
    /// The starts that are possible for a class, from the head leftwards.
    QList<int> starts(const CompoundClass &compound) const;

    /// Features of the compound as a whole, whatever its start.
    template <typename Visit> void headFeatures(const CompoundClass &compound, Visit &&visit) const;
    /// Features of a start.
    template <typename Visit>
    void startFeatures(const CompoundClass &compound, int start, Visit &&visit) const;
    /// Features of a position that lies within the compound when it starts further left.
    template <typename Visit>
    void innerFeatures(const CompoundClass &compound, int position, Visit &&visit) const;

private:
    /// True when the head is known as a whole name of the class, and not as the last noun of others.
    bool isWhole(const CompoundClass &compound) const
    {
        const quint32 kinds = m_head.kinds & compound.head;
        return kinds && !(kinds & (OrganisationHead | PlaceHead | EventHead | HonourHead | Post));
    }
    /// How much what stands behind the head looks like a name, as one digit.
    QStringView nameLikelihood() const;

    const Survey &m_survey;
    const Found &m_head;
};

/// True for a head that is not the end of a longer one: of 总工会 only the whole counts.
bool isHead(const Survey &survey, const Found &word);

/// The organisations, places, events and honours that their last noun shows: 北京市总工会职工服务中心,
/// 第三届…论坛.
Candidates findCompounds(const Survey &survey, const Weights &weights);

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

template <typename Visit>
void CompoundSite::startFeatures(const CompoundClass &compound, int start, Visit &&visit) const
{
    static constexpr QStringView buckets = u"012344666699999999999999999999";
    const char16_t kind = compound.letter;
    const QStringView head = m_survey.mid(m_head.start, m_head.length);
    for (int n = 1; n <= 3; ++n) {
        if (start >= n)
            visit(Feature { u'B', 0, m_survey.mid(start - n, n) });
    }
    if (start == 0)
        visit(Feature { u'B', 0, u"^" });
    visit(Feature { u'b', kind, start > 0 ? m_survey.mid(start - 1, 1) : QStringView(u"^") });
    visit(Feature { u'F', kind, m_survey.mid(start, 1) });
    visit(Feature { u'F', kind, m_survey.mid(start, 2) });
    const int modifier = qBound(0, m_head.start - start, static_cast<int>(buckets.size()) - 1);
    visit(Feature { u'N', kind, buckets.mid(modifier, 1) });
    const char16_t bucket = buckets[modifier].unicode();
    visit(Feature {
        bucket, kind, isWhole(compound) ? QStringView() : head.last(qMin<qsizetype>(2, head.size())) });
    if (m_survey.longest(start, Place).length > 0 && start < m_head.start) {
        visit(Feature { u'P', kind, {} });
        visit(Feature { u'P', kind, head });
    }
    if (m_survey.at(start) == u'“')
        visit(Feature { u'Q', kind, {} });
    const Found before = m_survey.longestBefore(start, anyHead);
    if (before.length > 0)
        visit(Feature { u'E', kind,
            before.kinds & (OrganisationHead | Organisation) ? u"o"
                : before.kinds & (PlaceHead | Place)         ? u"l"
                : before.kinds & Post                        ? u"r"
                                                             : u"e" });
}

template <typename Visit>
void CompoundSite::innerFeatures(const CompoundClass &compound, int position, Visit &&visit) const
{
    visit(Feature { u'I', 0, m_survey.mid(position, 1) });
    visit(Feature { u'I', 0, m_survey.mid(position - 1, 2) });
    visit(Feature { u'J', 0, m_survey.mid(position, 2) });
    if (m_survey.longest(position, Place).length > 0)
        visit(Feature { u'p', compound.letter, {} });
}

} // namespace entities
