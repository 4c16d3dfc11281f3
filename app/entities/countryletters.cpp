// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

namespace entities {

namespace {

/// Where the countries' letters stand for countries: 中美关系, 中方, 来华.
void addCountryLetters(const Survey &survey, int position, Candidates &places)
{
    if (survey.longest(position, CountryLetter).length != 1)
        return;
    const auto add = [&](int at) { places.append({ core::EntityClass::Place, at, 1, Tier::Possible, {} }); };
    static constexpr QStringView together[] = { u"关系", u"两国", u"双方", u"双边", u"友好", u"友谊", u"建交",
        u"经贸", u"贸易", u"合作", u"元首", u"三国", u"人民", u"战略", u"文化", u"交流" };
    const bool isPair = survey.longest(position + 1, CountryLetter).length == 1;
    for (const QStringView word : together) {
        if (isPair && survey.follows(position + 2, word)) {
            add(position);
            add(position + 1);
            return;
        }
    }
    if (survey.isAnyOf(position, u"中美俄日韩英法德印欧澳塞坦柬") && survey.at(position + 1) == u'方'
        && !survey.isAnyOf(position + 2, u"法式面向案")
        && !survey.isAnyOf(position - 1, u"集其当途高空心之期"))
        add(position);
    if (survey.isAnyOf(position, u"华美俄日欧非港澳台京沪")
        && survey.isAnyOf(position - 1, u"来访驻在赴对返抵离") && survey.longest(position, Place).length < 2
        && survey.isAnyOf(position - 1, u"访驻赴抵返来"))
        add(position);
}

} // namespace

Candidates findCountryLetters(const Survey &survey)
{
    Candidates places;
    for (int i = 0; i < survey.size(); ++i)
        addCountryLetters(survey, i, places);
    return places;
}

} // namespace entities
