// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules that begin with a word rather than with a year or a month.
#include "text/datescanner.h"
#include "text/datewords.h"
#include "text/festivals.h"

#include <algorithm>

namespace text {

using core::Precision;
using Kind = DateExpression::Kind;

int DateScanner::word(int position, DateExpression &date) const
{
    const DateWord *found = dateWordAt(m_text, position);
    if (!found)
        return position;
    date.kind = found->kind;
    date.shift = found->shift;
    date.shiftUnit = found->unit;
    date.month = found->month;
    date.precision = found->month > 0 ? Precision::Month : found->unit;
    if (found->untilMonth > 0)
        date.until = DateEnd { 0, found->untilMonth, 0, 0 };
    const int end = position + static_cast<int>(found->word.size());
    int further = end;
    if (found->unit == Precision::Year && found->month == 0)
        further = afterYear(end, date);
    else if (found->unit == Precision::Month)
        further = afterMonth(end, date);
    return found->needsMore && further == end ? position : further;
}

int DateScanner::bareDay(int position, DateExpression &date) const
{
    // 第3日, 连续5日, 未来7日: how many, not which one
    if (!startsNumber(position) || isAnyOf(position - 1, u"第每近前后隔续期时来去短仅长达共约逾超满整首"))
        return position;
    const Number number = numberAt(position);
    const int end = number.arabic && number.digits <= 2 ? day(position, date) : position;
    if (end == position)
        return position;
    // 3号楼, 7号线, 13号机组: a number's 号 is a day's only before a part of the day or what a person did
    // then
    const bool isDay = charAt(end - 1) == u'日' ? !isAnyOf(end, u"元游内均夜子龄前后报产益程")
                                                : isAnyOf(end, u"上下晚凌早在举发表宣召曾也将开至到，");
    if (!isDay)
        return position;
    date.kind = Kind::Partial;
    return end;
}

int DateScanner::lunarDay(int position, DateExpression &date) const
{
    int at = follows(position, u"农历") ? position + 2 : position;
    const bool said = at > position;
    int month = 0;
    if (isAnyOf(at, u"正冬腊") && charAt(at + 1) == u'月') {
        month = charAt(at) == u'正' ? 1 : charAt(at) == u'冬' ? 11 : 12;
        at += 2;
    } else if (follows(at, u"大年") && charAt(at + 2) == u'初') {
        month = 1;
        at += 2;
    } else if (const Number number = numberAt(at);
               !number.arabic && number.isWithin(1, 12) && charAt(number.end) == u'月' && startsNumber(at)) {
        month = number.value;
        at = number.end + 1;
    } else {
        return position;
    }
    const bool isFirstTen = charAt(at) == u'初';
    const Number day = numberAt(isFirstTen ? at + 1 : at);
    // 五月十五 may be anybody's; 五月初五, 腊月二十八, 农历五月十五 are the Chinese calendar's
    if (!day.isWithin(1, isFirstTen ? 10 : 30) || day.arabic
        || !(isFirstTen || said || isAnyOf(position, u"正冬腊")) || charAt(day.end) == u'日')
        return position;
    if (date.year == 0 && date.shiftUnit == Precision::None)
        date.kind = Kind::Festival;
    date.isLunar = true;
    date.month = month;
    date.day = day.value;
    date.precision = Precision::Day;
    return day.end;
}

int DateScanner::era(int position, DateExpression &date) const
{
    struct Century {
        QStringView word;
        int first;
    };
    static constexpr Century centuries[] = { { u"上世纪", 1901 }, { u"上个世纪", 1901 }, { u"本世纪", 2001 },
        { u"下世纪", 2101 }, { u"下个世纪", 2101 } };
    int end = position;
    int century = 0;
    for (const Century &word : centuries) {
        if (follows(position, word.word)) {
            century = word.first;
            end = position + static_cast<int>(word.word.size());
        }
    }
    if (century == 0 && !startsNumber(position))
        return position;
    if (const Number number = numberAt(position); century == 0 && number.isWithin(1, 30)
        && !isAnyOf(position - 1, u"个半近跨") && follows(number.end, u"世纪")) {
        century = number.value * 100 - 99;
        end = number.end + 2;
    }
    if (century > 0) {
        date.year = century;
        date.until = DateEnd { century + 99, 0, 0, 0 };
    }
    if (const Number decade = numberAt(end); decade.value > 0 && decade.value % 10 == 0
        && follows(decade.end, u"年代") && (decade.digits == 2 || decade.isYear())) {
        const int base = decade.isYear() ? 0 : century > 0 ? century - 1 : decade.value >= 30 ? 1900 : 2000;
        date.year = base + decade.value;
        date.until = DateEnd { date.year + 9, 0, 0, 0 };
        end = decade.end + 2;
    }
    if (end == position)
        return position;
    date.precision = Precision::Year;
    for (const QStringView part : { QStringView(u"初期"), QStringView(u"中期"), QStringView(u"后期"),
             QStringView(u"末期"), QStringView(u"上半叶"), QStringView(u"下半叶"), QStringView(u"中叶"),
             QStringView(u"初"), QStringView(u"末") }) {
        if (follows(end, part))
            return end + static_cast<int>(part.size());
    }
    return end;
}

int DateScanner::timeAgo(int position, DateExpression &date) const
{
    int at = position;
    int amount = 0;
    if (charAt(at) == u'半') {
        ++at;
    } else {
        const Number number = startsNumber(position) ? numberAt(at) : Number {};
        if (number.value < 1 || number.isYear())
            return position;
        amount = number.value;
        at = number.end;
    }
    if (isAnyOf(at, u"多余几")) {
        amount = 0;
        ++at;
    }
    Precision unit = Precision::Year;
    if (charAt(at) == u'年') {
        ++at;
    } else if (charAt(at) == u'天') {
        unit = Precision::Day;
        ++at;
    } else if (follows(at, u"个月") || follows(at, u"个多月")) {
        unit = Precision::Month;
        amount = charAt(at + 1) == u'多' ? 0 : amount;
        at = static_cast<int>(m_text.indexOf(u'月', at)) + 1;
    } else {
        return position;
    }
    if (charAt(at) == u'之' || charAt(at) == u'以')
        ++at;
    // 10年前后, 5年前三季度: 前 belongs to what follows
    if (charAt(at) != u'前' || isAnyOf(at + 1, u"后三期沿来往述景列线端"))
        return position;
    date.kind = amount > 0 ? Kind::Relative : Kind::Vague;
    date.shift = -amount;
    date.shiftUnit = amount > 0 ? unit : Precision::None;
    date.precision = date.shiftUnit;
    return at + 1;
}

int DateScanner::weekday(int position, DateExpression &date) const
{
    int at = position;
    int weeks = 0;
    const bool named = isAnyOf(at, u"上本下这");
    if (named) {
        weeks = charAt(at) == u'上' ? -1 : charAt(at) == u'下' ? 1 : 0;
        ++at;
    }
    const bool isLong = follows(at, u"星期");
    if (!isLong && charAt(at) != u'周')
        return position;
    at += isLong ? 2 : 1;
    static constexpr QStringView days = u"一二三四五六日";
    const QChar name = charAt(at) == u'天' && isLong ? QChar(u'日') : charAt(at);
    const int day = name.isNull() ? 0 : static_cast<int>(days.indexOf(name)) + 1;
    // 周一围, 周五一: without 上, 本 or 星期 only the days that begin no name
    if (day == 0 || isAnyOf(at + 1, u"一二三四五六至到、期刊报") || (!named && !isLong && day < 6)
        || isAnyOf(position - 1, u"每一两二三四五六七八个单双逢"))
        return position;
    date.kind = Kind::Relative;
    date.shift = 7 * weeks;
    date.shiftUnit = Precision::Day;
    date.precision = Precision::Day;
    date.weekday = day;
    return at + 1;
}

int DateScanner::festivalName(int position, DateExpression &date, bool afterYear) const
{
    const bool quoted = charAt(position) == u'“';
    const int at = quoted ? position + 1 : position;
    const FestivalName name = festivalAt(m_text.mid(at));
    int end = at + name.length;
    const bool closes = m_text.mid(at, name.length).contains(u'”');
    const bool isWhole = charAt(at - 1) == u'“' && charAt(end) == u'”';
    // “五一”国际劳动节 is one span with its marks; of “五一” the marks stay outside, unless a year stands
    // before
    if (name.length == 0 || (quoted && !closes && !(afterYear && isWhole)) || (!quoted && closes))
        return position;
    if (isAnyOf(at - 1, u"一二三四五六七八九十双张王李刘陈") && !afterYear)
        return position;
    const int behind = isWhole ? end + 1 : end;
    if (isAnyOf(behind, u"劳红奖路杯口运广村大街勋工学厂电上届级精巾班月个年号社路战起枪"))
        return position;
    static constexpr QStringView contexts[] = { u"期间", u"前夕", u"假期", u"小长假", u"长假", u"黄金周",
        u"来临", u"前后", u"到来", u"当天", u"之前" };
    const bool inContext = isWhole || afterYear
        || std::any_of(std::begin(contexts), std::end(contexts),
            [&](QStringView word) { return follows(behind, word); });
    if (name.needsContext && !inContext)
        return position;
    if (afterYear && isWhole)
        end = behind;
    if (!afterYear)
        date.kind = Kind::Festival;
    date.festival = name.festival;
    date.precision = name.festival > 0 ? Precision::Day : date.year > 0 ? Precision::Year : Precision::None;
    if (name.festival == 0 && !afterYear)
        date.kind = Kind::Vague;
    return follows(end, u"当天") ? end + 2 : end;
}

int DateScanner::clock(int position) const
{
    const int part = position + partOfDayAt(m_text.mid(position));
    int end = clockTime(part);
    if (end == part)
        return part;
    if (isConnector(end)) {
        const int last = end + 1 + partOfDayAt(m_text.mid(end + 1));
        const int time = clockTime(last);
        return time > last ? time : end;
    }
    return end;
}

int DateScanner::clockTime(int position) const
{
    const Number hour = numberAt(position);
    if (!hour.isWithin(0, 24))
        return position;
    int end = hour.end;
    if (charAt(end) == u':' || charAt(end) == u'：') {
        const Number minute = numberAt(end + 1);
        return minute.isWithin(0, 59) && minute.digits == 2 ? minute.end : position;
    }
    if (isConnector(end)) { // 0—24时
        const Number last = numberAt(end + 1);
        return last.isWithin(0, 24) && isAnyOf(last.end, u"时点") ? last.end + 1 : position;
    }
    if (!isAnyOf(end, u"时点"))
        return position;
    ++end;
    if (isAnyOf(end, u"整许半"))
        return end + 1;
    const Number minute = numberAt(end);
    return minute.isWithin(0, 59) && isAnyOf(minute.end, u"分刻") ? minute.end + 1 : end;
}

} // namespace text
