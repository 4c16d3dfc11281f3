// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/occasions.h"

#include "text/numerals.h"
#include "text/wordsbyinitial.h"

#include <algorithm>
#include <bitset>
#include <optional>

namespace reading {

namespace {

constexpr qsizetype reach = 40; ///< UTF-16 units that are looked at before a word

/// What is kept in round years, and when it was.
struct Founding {
    QStringView name;
    int year;
};

constexpr Founding foundings[] = { { u"辛亥革命", 1911 }, { u"五四运动", 1919 }, { u"中国共产党成立", 1921 },
    { u"建党", 1921 }, { u"共青团成立", 1922 }, { u"共产主义青年团成立", 1922 }, { u"建团", 1922 },
    { u"总工会成立", 1925 }, { u"建军", 1927 }, { u"长征胜利", 1936 }, { u"抗战胜利", 1945 },
    { u"抗日战争胜利", 1945 }, { u"抗日战争暨", 1945 }, { u"反法西斯战争胜利", 1945 },
    { u"新中国成立", 1949 }, { u"中华人民共和国成立", 1949 }, { u"建国", 1949 }, { u"改革开放", 1978 },
    { u"香港回归", 1997 }, { u"澳门回归", 1999 } };

/// Campaigns and words of which the papers were full, from the year that brought them to the year after which
/// they are seldom said (general knowledge of the Chinese press).
struct Watchword {
    QStringView word;
    int first;
    int last; ///< 0: to this day
};

constexpr Watchword watchwords[] = { { u"下岗再就业", 1997, 2004 }, { u"抗击非典", 2003, 2003 },
    { u"先进性教育", 2005, 2006 }, { u"学习实践科学发展观", 2008, 2010 }, { u"创先争优", 2010, 2012 },
    { u"群众路线教育实践活动", 2013, 2014 }, { u"“三严三实”", 2014, 2016 }, { u"“两学一做”", 2016, 2018 },
    { u"牢记使命”主题教育", 2019, 2020 }, { u"党史学习教育", 2021, 2022 },
    { u"新时代中国特色社会主义思想主题教育", 2023, 2024 }, { u"党纪学习教育", 2024, 2024 },
    { u"八项规定精神学习教育", 2025, 2025 }, { u"科学发展观", 2004, 2013 }, { u"营改增", 2012, 2017 },
    { u"中国梦", 2013, 0 }, { u"“一带一路”", 2014, 0 }, { u"京津冀协同发展", 2014, 0 },
    { u"“四个全面”", 2015, 0 }, { u"万众创新", 2015, 0 }, { u"精准扶贫", 2014, 2020 },
    { u"脱贫攻坚", 2015, 0 }, { u"供给侧", 2015, 0 }, { u"“四个意识”", 2016, 0 }, { u"雄安新区", 2017, 0 },
    { u"粤港澳大湾区", 2017, 0 }, { u"乡村振兴", 2017, 0 }, { u"“六稳”", 2018, 2021 },
    { u"“六保”", 2020, 2021 }, { u"新冠", 2020, 2023 }, { u"碳达峰", 2020, 0 }, { u"“双减”", 2021, 0 },
    { u"“两个确立”", 2021, 0 }, { u"中国式现代化", 2022, 0 }, { u"新质生产力", 2023, 0 },
    { u"大规模设备更新", 2024, 0 } };

/// The numeral that ends at `end`, and where it begins.
int numberBefore(QStringView text, qsizetype end, qsizetype &start)
{
    start = end;
    while (start > 0 && end - start < 4
        && (text::isArabicDigit(text[start - 1]) || text::isChineseNumeral(text[start - 1])))
        --start;
    return start < end ? text::numeral(text.sliced(start, end - start)).value_or(0) : 0;
}

QStringView windowBefore(QStringView text, qsizetype end)
{
    const QStringView window = text.sliced(std::max<qsizetype>(0, end - reach), std::min(end, reach));
    return window.sliced(window.lastIndexOf(u'。') + 1);
}

/// 中国共产党成立100周年.
int anniversary(QStringView text, qsizetype at)
{
    static constexpr qsizetype between = 14; // 抗日战争暨世界反法西斯战争胜利
    qsizetype start = 0;
    const int count = numberBefore(text, at, start);
    const QStringView before = windowBefore(text, start);
    qsizetype nearest = -1;
    int year = 0;
    for (const Founding &founding : foundings) {
        const qsizetype found = before.lastIndexOf(founding.name);
        if (found > nearest && before.size() - found - founding.name.size() <= between
            && !before.sliced(found).contains(u'，')) {
            nearest = found;
            year = founding.year + count;
        }
    }
    return count > 0 && count < 200 ? year : 0;
}

/// 十四届全国人大二次会议: those of a province count otherwise.
int session(QStringView text, qsizetype at)
{
    qsizetype start = 0;
    const int sitting = numberBefore(text, at, start);
    const QStringView before = windowBefore(text, start);
    const qsizetype term = before.lastIndexOf(u'届');
    if (sitting < 1 || sitting > 5 || term < 0 || !before.sliced(term).contains(u"全国")
        || before.sliced(term).contains(u"常"))
        return 0;
    qsizetype ignored = 0;
    const int number = numberBefore(before, term, ignored);
    // The thirteenth began in 2018; each sits for five years.
    return number >= 6 && number < 30 ? 2018 + 5 * (number - 13) + sitting - 1 : 0;
}

/// “十四五” began in 2021; each runs for five years. “十五” may be a day.
int plan(QStringView text, qsizetype at)
{
    if (at < 3 || text[at - 3] != u'“' || text[at - 2] != u'十')
        return 0;
    const int ordinal = text::digitValue(text[at - 1]);
    return ordinal >= 1 && ordinal <= 9 ? 2021 + 5 * (ordinal - 4) : 0;
}

/// 党的二十大 sat in 2022; one every five years since 1977.
Occasion congress(QStringView text, qsizetype at)
{
    qsizetype start = 0;
    const int number = numberBefore(text, at, start);
    const QStringView before = text.first(start);
    const bool ofParty = before.endsWith(u"党的");
    const QStringView front = ofParty ? before.chopped(2) : before;
    const bool isAwaited = front.endsWith(u"喜迎") || front.endsWith(u"迎接");
    if (number < 11 || number >= 40 || (!ofParty && !isAwaited))
        return {};
    return { isAwaited ? Occasion::Kind::Awaited : Occasion::Kind::Congress, 2022 - 5 * (20 - number),
        static_cast<int>(at), 0 };
}

constexpr text::WordsByInitial watchwordsByInitial(
    watchwords, [](const Watchword &watchword) { return watchword.word; });

using Said = std::bitset<std::size(watchwords)>;

std::optional<Occasion> watchwordAt(QStringView text, qsizetype at, Said &said)
{
    for (const auto &place : watchwordsByInitial.beginningWith(text[at])) {
        const Watchword &watchword = watchwords[place.index];
        if (!said.test(place.index) && text::standsAt(text, at, watchword.word)) {
            said.set(place.index);
            return Occasion { Occasion::Kind::Watchword, watchword.first, static_cast<int>(at),
                watchword.last };
        }
    }
    return std::nullopt;
}

Occasion countedOccasionAt(QStringView text, qsizetype at)
{
    const int offset = static_cast<int>(at);
    if (text::standsAt(text, at, u"周年"))
        return { Occasion::Kind::Anniversary, anniversary(text, at), offset, 0 };
    if (text::standsAt(text, at, u"次会议"))
        return { Occasion::Kind::Session, session(text, at), offset, 0 };
    if (text::standsAt(text, at, u"五”"))
        return { Occasion::Kind::Plan, plan(text, at), offset, 0 };
    if (text[at] == u'大')
        return congress(text, at);
    return {};
}

/// The characters that an occasion is recognised by.
const std::bitset<0x10000> &recognisedBy()
{
    static const std::bitset<0x10000> characters = [] {
        std::bitset<0x10000> set;
        for (const auto &place : watchwordsByInitial.all())
            set.set(place.initial);
        for (const QChar c : QStringView(u"周次五大"))
            set.set(c.unicode());
        return set;
    }();
    return characters;
}

} // namespace

double shareOfMonth(const Occasion &occasion, int year, int month)
{
    // A congress of the party sits in autumn: what it said is spoken of afterwards.
    constexpr int firstMonth = 9;
    constexpr int lastMonth = 11;
    constexpr double seldom = 0.1;
    if (occasion.year != year)
        return 1;
    const bool tooEarly = occasion.kind == Occasion::Kind::Congress && month < firstMonth;
    const bool tooLate = occasion.kind == Occasion::Kind::Awaited && month > lastMonth;
    return tooEarly || tooLate ? seldom : 1;
}

QList<Occasion> findOccasions(QStringView text)
{
    QList<Occasion> out;
    Said said;
    const auto &characters = recognisedBy();
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!characters.test(text[at].unicode()))
            continue;
        if (const Occasion occasion = countedOccasionAt(text, at); occasion.year > 0)
            out.append(occasion);
        if (const auto watchword = watchwordAt(text, at, said))
            out.append(*watchword);
    }
    return out;
}

} // namespace reading
