// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recognisers.h"

#include <algorithm>

namespace entities {

namespace {

/// Words before “…” or after it that make an honour of what is quoted: 授予“…”称号, 获“…”, “…”荣誉称号.
bool isConferred(const Survey &survey, int open, int close)
{
    for (const QStringView after :
        { QStringView(u"称号"), QStringView(u"荣誉称号"), QStringView(u"奖项"), QStringView(u"荣誉") }) {
        if (survey.follows(close + 1, after))
            return true;
    }
    for (const QStringView before : { QStringView(u"荣获"), QStringView(u"授予"), QStringView(u"获评"),
             QStringView(u"被评为"), QStringView(u"评为"), QStringView(u"荣膺"), QStringView(u"获得"),
             QStringView(u"当选"), QStringView(u"获") }) {
        const int start = open - static_cast<int>(before.size());
        if (start >= 0 && survey.follows(start, before))
            return true;
    }
    return false;
}

} // namespace

bool isNamedHonour(const Survey &survey, int start, int end)
{
    for (const QStringView behind :
        { QStringView(u"们"), QStringView(u"人才"), QStringView(u"精神"), QStringView(u"队伍"),
            QStringView(u"培"), QStringView(u"文化"), QStringView(u"创新"), QStringView(u"进校"),
            QStringView(u"学院"), QStringView(u"工匠"), QStringView(u"集体"), QStringView(u"先进") }) {
        if (survey.follows(end, behind))
            return false;
    }
    if (survey.longestBefore(end, Honour).length > 0)
        return true;
    const QStringView name = survey.mid(start, end - start);
    static constexpr QStringView generic[]
        = { u"工匠", u"劳模", u"劳动模范", u"模范", u"能手", u"标兵", u"先进工作者", u"先进集体", u"先进个人",
              u"之星", u"卫士", u"好人", u"楷模", u"大师", u"职工", u"家庭", u"状元" };
    for (const QStringView head : generic) {
        if (!name.endsWith(head))
            continue;
        static constexpr QStringView givers[] = { u"全国", u"首都", u"中国", u"国家", u"大国", u"省", u"市",
            u"最美", u"十佳", u"十大", u"中华" };
        const bool isGiven = survey.longest(start, Place).length > 0
            || std::any_of(std::begin(givers), std::end(givers),
                [&](QStringView giver) { return name.startsWith(giver); });
        return isGiven || (survey.at(start - 1) == u'“' && survey.at(end) == u'”');
    }
    return true;
}

void findHonours(const Survey &survey, Candidates &found)
{
    for (int i = 0; i < survey.size(); ++i) {
        if (const Found name = survey.longest(i, Honour);
            name.length > 0 && isNamedHonour(survey, i, name.end()))
            found.append({ core::EntityClass::Honour, i, name.length, Tier::Likely, {} });
        const int close = survey.at(i) == u'“' ? survey.partner(i) : -1;
        static constexpr int longest = 16;
        if (close > i + 2 && close - i <= longest && isConferred(survey, i, close))
            found.append({ core::EntityClass::Honour, i + 1, close - i - 1, Tier::Likely, {} });
    }
}

} // namespace entities
