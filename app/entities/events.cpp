// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"
#include "text/numerals.h"

namespace entities {

namespace {

bool isNumeral(const Survey &survey, int position)
{
    static constexpr text::CharacterSet numerals = [] {
        text::CharacterSet all;
        for (char16_t c = 1; c != 0; ++c) {
            if (text::isChineseNumeral(c) || text::isArabicDigit(c))
                all.insert(c);
        }
        return all;
    }();
    return survey.isAnyOf(position, numerals);
}

int behindNumerals(const Survey &survey, int position)
{
    while (isNumeral(survey, position))
        ++position;
    return position;
}

/// 二十大, 十九届六中全会, 十四届全国人大二次会议: the length from the numeral on, or 0.
int congressLength(const Survey &survey, int position)
{
    const int number = behindNumerals(survey, position);
    if (number == position)
        return 0;
    // 十八大以来, but not 三大 or 四大名著: congresses are counted from ten on, or follow their party's name
    if (survey.at(number) == u'大' && survey.at(position) != u'百'
        && !survey.isAnyOf(number + 1, u"家类项国奖型棚队军工行件名城使学")
        && survey.text().mid(position, number - position).contains(u'十'))
        return number + 1 - position;
    if (survey.at(number) != u'届' && !survey.follows(number, u"中全会"))
        return 0;
    int at = survey.at(number) == u'届' ? number + 1 : position;
    for (const QStringView body : { QStringView(u"全国人大常委会第"), QStringView(u"全国人大常委会"),
             QStringView(u"全国人大"), QStringView(u"全国政协"), QStringView(u"市委"), QStringView(u"省委"),
             QStringView(u"中央委员会第") }) {
        if (survey.follows(at, body)) {
            at += static_cast<int>(body.size());
            break;
        }
    }
    const int session = behindNumerals(survey, at);
    if (session == at)
        return 0;
    for (const QStringView head : { QStringView(u"中全会"), QStringView(u"次全体会议"),
             QStringView(u"次全会"), QStringView(u"次会议"), QStringView(u"次全委会") }) {
        if (survey.follows(session, head))
            return session + static_cast<int>(head.size()) - position;
    }
    return 0;
}

int beforeParty(const Survey &survey, int position)
{
    for (const QStringView party : { QStringView(u"中国共产党"), QStringView(u"中国工会"),
             QStringView(u"中共"), QStringView(u"党的"), QStringView(u"政协") }) {
        const int length = static_cast<int>(party.size());
        const int start = position - length;
        if (start >= 0 && survey.follows(start, party))
            return start;
    }
    return position;
}

} // namespace

void findEvents(const Survey &survey, Candidates &found)
{
    const auto add = [&found](int start, int end) {
        found.append({ core::EntityClass::Event, start, end - start, Tier::Likely, {} });
    };
    int behind = 0;
    for (int i = 0; i < survey.size(); ++i) {
        if (const Found name = survey.longest(i, Event); name.length > 0)
            add(i, name.end());
        if (i < behind || !isNumeral(survey, i))
            continue;
        const int length = congressLength(survey, i);
        if (length > 0)
            add(beforeParty(survey, i), i + length);
        behind = qMax(i + length, behindNumerals(survey, i));
    }
}

} // namespace entities
