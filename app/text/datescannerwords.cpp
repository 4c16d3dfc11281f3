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
    date.days = found->days;
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
    if (number.digits > (number.arabic ? 2 : 3))
        return position;
    const int end = day(position, date);
    if (end == position)
        return position;
    // 3号楼, 7号线, 13号机组: a number's 号 is a day's only before a part of the day or what a person did
    // then
    bool isDay = charAt(end - 1) == u'日' ? !isAnyOf(end, u"元游内均夜子龄前后报产益程来")
                                          : isAnyOf(end, u"上下晚凌早在举发表宣召曾也将开至到，");
    // 三日, 十日 are how many days as often as which one, and 三号 is anything.
    if (!number.arabic && (number.value <= 10 || charAt(end - 1) == u'号'))
        isDay = charAt(end - 1) == u'日' && partOfDayAt(m_text.mid(end)) > 0;
    if (!isDay)
        return position;
    date.kind = Kind::Partial;
    return end;
}

/// 今（15）日: the number tells which day was meant, whatever the day of the paper.
int DateScanner::numberedToday(int position, DateExpression &date) const
{
    if (!isAnyOf(position, u"今昨明前") || !isAnyOf(position + 1, u"（("))
        return position;
    const Number number = numberAt(position + 2);
    if (!number.isWithin(1, 31) || !isAnyOf(number.end, u"）)") || !isAnyOf(number.end + 1, u"日天"))
        return position;
    date.kind = Kind::Partial;
    date.day = number.value;
    date.precision = Precision::Day;
    return number.end + 2;
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

/// 80年代, 七八十年代, 2010年代.
int DateScanner::decades(int position, int century, DateExpression &date) const
{
    const Number decade = numberAt(position);
    if (decade.value <= 0 || decade.value % 10 != 0 || !follows(decade.end, u"年代"))
        return position;
    int first = decade.value;
    int last = decade.value;
    // 七八十 is read as 78 tens
    if (!decade.arabic && decade.digits == 3 && decade.value > 100) {
        first = decade.value / 100 * 10;
        last = decade.value / 10 % 10 * 10;
    } else if (decade.digits > 2 && !decade.isYear()) {
        return position;
    }
    if (last < first || (first > 90 && !decade.isYear()))
        return position;
    const int base = decade.isYear() ? 0 : century > 0 ? century - 1 : first >= 30 ? 1900 : 2000;
    date.year = base + first;
    date.until = DateEnd { base + last + 9, 0, 0, 0 };
    return decade.end + 2;
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
    end = decades(end, century, date);
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
        if (number.value < 1 || number.isYear() || number.value > 1000)
            return position;
        amount = number.value;
        at = number.end;
    }
    if (isAnyOf(at, u"多余几")) {
        amount = 0;
        ++at;
    }
    struct Unit {
        QStringView word;
        Precision unit;
        int times;
    };
    static constexpr Unit units[] = { { u"年", Precision::Year, 1 }, { u"天", Precision::Day, 1 },
        { u"个月", Precision::Month, 1 }, { u"个多月", Precision::Month, 0 }, { u"周", Precision::Day, 7 },
        { u"个星期", Precision::Day, 7 } };
    const auto *unit = std::find_if(
        std::begin(units), std::end(units), [&](const Unit &one) { return follows(at, one.word); });
    if (unit == std::end(units))
        return position;
    amount *= unit->times;
    at += static_cast<int>(unit->word.size());
    if (isAnyOf(at, u"之以"))
        ++at;
    // 10年前后, 5年前三季度: 前 belongs to what follows; 第三天后, 近两年后: none of a date
    const bool ago = charAt(at) == u'前' && !isAnyOf(at + 1, u"后三期沿来往述景列线端");
    const bool later = charAt(at) == u'后' && amount > 0 && !isAnyOf(at + 1, u"期勤备方代续果")
        && !isAnyOf(position - 1, u"第每近");
    if (!ago && !later)
        return position;
    date.kind = later ? Kind::Anaphoric : amount > 0 ? Kind::Relative : Kind::Vague;
    date.shift = later ? amount : -amount;
    date.shiftUnit = amount > 0 ? unit->unit : Precision::None;
    date.precision = date.shiftUnit;
    // 三天后，决赛将…: what is to come counts from the report
    const QStringView clause = m_text.mid(at + 1, 16);
    const qsizetype stop = clause.indexOf(u'。');
    date.elseReport = later && (stop < 0 ? clause : clause.first(stop)).contains(u'将');
    return at + 1;
}

/// 上周, 这个星期, 本周末: several days of the report's week, or of one beside it.
int DateScanner::week(int position, DateExpression &date) const
{
    struct Which {
        QStringView word;
        int weeks;
        QStringView notAfter; ///< 早上|周, 网上|周: part of another word
    };
    static constexpr Which which[] = { { u"上上", -2, u"" }, { u"上", -1, u"以晚早马网线身路天海会" },
        { u"本", 0, u"日资成基根样书版" }, { u"这", 0, u"" }, { u"下", 1, u"以之底天乡地手" } };
    const auto *said = std::find_if(
        std::begin(which), std::end(which), [&](const Which &one) { return follows(position, one.word); });
    if (said == std::end(which) || isAnyOf(position - 1, said->notAfter))
        return position;
    int at = position + static_cast<int>(said->word.size());
    at += charAt(at) == u'个' ? 1 : 0;
    const int word = follows(at, u"星期") ? 2 : charAt(at) == u'周' ? 1 : 0;
    int day = 0;
    const int named = weekdayName(at, day);
    if (word == 0 || isAnyOf(at + word, u"岁年边期刊报围转密全折旋知游身遭"))
        return position;
    const bool isEnd = charAt(at + word) == u'末';
    date.kind = Kind::Relative;
    date.shift = 7 * said->weeks;
    date.shiftUnit = Precision::Day;
    date.precision = Precision::Day;
    date.weekday = named > at ? day : isEnd ? 6 : 1;
    date.days = named > at ? 1 : isEnd ? 2 : 7;
    return named > at ? named : at + word + (isEnd ? 1 : 0);
}

/// 周三, 星期天: behind it, and the day's number; `position` when there is none.
int DateScanner::weekdayName(int position, int &day) const
{
    const bool isLong = follows(position, u"星期");
    if (!isLong && charAt(position) != u'周')
        return position;
    const int at = position + (isLong ? 2 : 1);
    static constexpr QStringView days = u"一二三四五六日";
    const QChar name = charAt(at) == u'天' && isLong ? QChar(u'日') : charAt(at);
    const int found = name.isNull() ? 0 : static_cast<int>(days.indexOf(name)) + 1;
    if (found == 0 || isAnyOf(at + 1, u"一二三四五六期刊报"))
        return position;
    day = found;
    return at + 1;
}

/// 周六, 星期三上午 without 上, 本 or 下: of the report's week. 周一至周五, 周六、周日 are any week's.
int DateScanner::weekday(int position, DateExpression &date) const
{
    int day = 0;
    const int end = weekdayName(position, day);
    if (end == position || isAnyOf(end, u"至到、")
        || isAnyOf(position - 1, u"每一两二三四五六七八个单双逢、至到"))
        return position;
    // 周一围, 周五一, 周三强: the other days begin a name as well
    if (charAt(position) == u'周' && day < 6 && partOfDayAt(m_text.mid(end)) == 0 && !isAnyOf(end, u"（("))
        return position;
    date.kind = Kind::Relative;
    date.shiftUnit = Precision::Day;
    date.precision = Precision::Day;
    date.weekday = day;
    return end;
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
    if (isAnyOf(behind, u"劳红奖路杯口运广村大街勋工学厂电上届级精巾班月个年号社路战枪")
        || follows(behind, u"起义"))
        return position;
    static constexpr QStringView contexts[] = { u"期间", u"前夕", u"假期", u"小长假", u"长假", u"黄金周",
        u"来临", u"前后", u"到来", u"当天", u"之前", u"之后", u"过后", u"时节", u"节气", u"佳节", u"之夜" };
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
