// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/festivals.h"

#include "text/wordsbyinitial.h"

#include <QDateTime>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>
#include <unicode/ucal.h>

namespace text {

namespace {

enum class Rule {
    Fixed, ///< month, day
    Lunar, ///< month, day of the Chinese calendar
    LunarEve, ///< the day before that
    Sunday, ///< month, which Sunday of it
    Thursday, ///< month, which Thursday of it
    Term, ///< a solar term, `first` is its number
    None ///< its day is not to be computed here
};

struct Festival {
    QStringView name;
    Rule rule;
    int first;
    int second;
    bool needsContext = false;
};

// Where one name begins another the longer stands first. “ ” within a name are matched where they are
// printed.
constexpr Festival festivals[] = {
    { u"元旦", Rule::Fixed, 1, 1 },
    { u"人民警察节", Rule::Fixed, 1, 10 },
    { u"三八国际劳动妇女节", Rule::Fixed, 3, 8 },
    { u"三八国际妇女节", Rule::Fixed, 3, 8 },
    { u"三八妇女节", Rule::Fixed, 3, 8 },
    { u"三八节", Rule::Fixed, 3, 8 },
    { u"国际劳动妇女节", Rule::Fixed, 3, 8 },
    { u"国际妇女节", Rule::Fixed, 3, 8 },
    { u"妇女节", Rule::Fixed, 3, 8 },
    { u"三八", Rule::Fixed, 3, 8, true },
    { u"情人节", Rule::Fixed, 2, 14 },
    { u"植树节", Rule::Fixed, 3, 12 },
    { u"国际消费者权益日", Rule::Fixed, 3, 15 },
    { u"消费者权益日", Rule::Fixed, 3, 15 },
    { u"世界水日", Rule::Fixed, 3, 22 },
    { u"世界气象日", Rule::Fixed, 3, 23 },
    { u"世界卫生日", Rule::Fixed, 4, 7 },
    { u"全民国家安全教育日", Rule::Fixed, 4, 15 },
    { u"世界地球日", Rule::Fixed, 4, 22 },
    { u"世界读书日", Rule::Fixed, 4, 23 },
    { u"中国航天日", Rule::Fixed, 4, 24 },
    { u"世界知识产权日", Rule::Fixed, 4, 26 },
    { u"五一国际劳动节", Rule::Fixed, 5, 1 },
    { u"五一劳动节", Rule::Fixed, 5, 1 },
    { u"国际劳动节", Rule::Fixed, 5, 1 },
    { u"劳动节", Rule::Fixed, 5, 1 },
    { u"五一节", Rule::Fixed, 5, 1 },
    { u"五一", Rule::Fixed, 5, 1, true },
    { u"五四青年节", Rule::Fixed, 5, 4 },
    { u"青年节", Rule::Fixed, 5, 4 },
    { u"五四", Rule::Fixed, 5, 4, true },
    { u"5·12国际护士节", Rule::Fixed, 5, 12 },
    { u"国际护士节", Rule::Fixed, 5, 12 },
    { u"护士节", Rule::Fixed, 5, 12 },
    { u"国际博物馆日", Rule::Fixed, 5, 18 },
    { u"世界无烟日", Rule::Fixed, 5, 31 },
    { u"六一国际儿童节", Rule::Fixed, 6, 1 },
    { u"六一儿童节", Rule::Fixed, 6, 1 },
    { u"国际儿童节", Rule::Fixed, 6, 1 },
    { u"儿童节", Rule::Fixed, 6, 1 },
    { u"六一", Rule::Fixed, 6, 1, true },
    { u"世界环境日", Rule::Fixed, 6, 5 },
    { u"全国爱眼日", Rule::Fixed, 6, 6 },
    { u"世界献血者日", Rule::Fixed, 6, 14 },
    { u"国际禁毒日", Rule::Fixed, 6, 26 },
    { u"七一建党节", Rule::Fixed, 7, 1 },
    { u"建党节", Rule::Fixed, 7, 1 },
    { u"七一", Rule::Fixed, 7, 1, true },
    { u"八一建军节", Rule::Fixed, 8, 1 },
    { u"建军节", Rule::Fixed, 8, 1 },
    { u"八一", Rule::Fixed, 8, 1, true },
    { u"全民健身日", Rule::Fixed, 8, 8 },
    { u"中国医师节", Rule::Fixed, 8, 19 },
    { u"医师节", Rule::Fixed, 8, 19 },
    { u"教师节", Rule::Fixed, 9, 10 },
    { u"九一八", Rule::Fixed, 9, 18, true },
    { u"烈士纪念日", Rule::Fixed, 9, 30 },
    { u"国庆节", Rule::Fixed, 10, 1 },
    { u"国庆", Rule::Fixed, 10, 1 },
    { u"十一", Rule::Fixed, 10, 1, true },
    { u"世界精神卫生日", Rule::Fixed, 10, 10 },
    { u"国家扶贫日", Rule::Fixed, 10, 17 },
    { u"扶贫日", Rule::Fixed, 10, 17 },
    { u"国际消除贫困日", Rule::Fixed, 10, 17 },
    { u"中国记者节", Rule::Fixed, 11, 8 },
    { u"记者节", Rule::Fixed, 11, 8 },
    { u"全国消防日", Rule::Fixed, 11, 9 },
    { u"全国消防宣传日", Rule::Fixed, 11, 9 },
    { u"双十一", Rule::Fixed, 11, 11, true },
    { u"双11", Rule::Fixed, 11, 11, true },
    { u"双十二", Rule::Fixed, 12, 12, true },
    { u"双12", Rule::Fixed, 12, 12, true },
    { u"世界艾滋病日", Rule::Fixed, 12, 1 },
    { u"国家宪法日", Rule::Fixed, 12, 4 },
    { u"国际志愿者日", Rule::Fixed, 12, 5 },
    { u"国家公祭日", Rule::Fixed, 12, 13 },
    { u"平安夜", Rule::Fixed, 12, 24 },
    { u"圣诞节", Rule::Fixed, 12, 25 },
    { u"母亲节", Rule::Sunday, 5, 2 },
    { u"父亲节", Rule::Sunday, 6, 3 },
    { u"感恩节", Rule::Thursday, 11, 4 },
    { u"春节", Rule::Lunar, 1, 1 },
    { u"大年初一", Rule::Lunar, 1, 1 },
    { u"正月初一", Rule::Lunar, 1, 1 },
    { u"元宵节", Rule::Lunar, 1, 15 },
    { u"元宵", Rule::Lunar, 1, 15, true },
    { u"正月十五", Rule::Lunar, 1, 15 },
    { u"端午节", Rule::Lunar, 5, 5 },
    { u"端午", Rule::Lunar, 5, 5 },
    { u"七夕节", Rule::Lunar, 7, 7 },
    { u"七夕", Rule::Lunar, 7, 7 },
    { u"中元节", Rule::Lunar, 7, 15 },
    { u"中秋节", Rule::Lunar, 8, 15 },
    { u"中秋", Rule::Lunar, 8, 15 },
    { u"重阳节", Rule::Lunar, 9, 9 },
    { u"重阳", Rule::Lunar, 9, 9 },
    { u"腊八节", Rule::Lunar, 12, 8 },
    { u"腊八", Rule::Lunar, 12, 8, true },
    { u"小年", Rule::Lunar, 12, 23, true },
    { u"除夕之夜", Rule::LunarEve, 1, 1 },
    { u"除夕夜", Rule::LunarEve, 1, 1 },
    { u"除夕", Rule::LunarEve, 1, 1 },
    { u"大年三十", Rule::LunarEve, 1, 1 },
    { u"清明节", Rule::Term, 6, 0 },
    { u"清明", Rule::Term, 6, 0 },
    { u"小寒", Rule::Term, 0, 0, true },
    { u"大寒", Rule::Term, 1, 0, true },
    { u"立春", Rule::Term, 2, 0 },
    { u"立夏", Rule::Term, 8, 0 },
    { u"夏至", Rule::Term, 11, 0 },
    { u"立秋", Rule::Term, 14, 0 },
    { u"霜降", Rule::Term, 19, 0 },
    { u"立冬", Rule::Term, 20, 0 },
    { u"冬至", Rule::Term, 23, 0 },
    { u"雨水", Rule::Term, 3, 0, true },
    { u"惊蛰", Rule::Term, 4, 0, true },
    { u"春分", Rule::Term, 5, 0, true },
    { u"谷雨", Rule::Term, 7, 0, true },
    { u"小满", Rule::Term, 9, 0, true },
    { u"芒种", Rule::Term, 10, 0, true },
    { u"小暑", Rule::Term, 12, 0, true },
    { u"大暑", Rule::Term, 13, 0, true },
    { u"处暑", Rule::Term, 15, 0, true },
    { u"白露", Rule::Term, 16, 0, true },
    { u"秋分", Rule::Term, 17, 0, true },
    { u"寒露", Rule::Term, 18, 0, true },
    { u"小雪", Rule::Term, 21, 0, true },
    { u"大雪", Rule::Term, 22, 0, true },
    { u"泼水节", Rule::None, 0, 0 },
    { u"火把节", Rule::None, 0, 0 },
    { u"古尔邦节", Rule::None, 0, 0 },
    { u"农民丰收节", Rule::None, 0, 0 },
    { u"藏历新年", Rule::None, 0, 0 },
    { u"新年", Rule::None, 0, 0 },
    { u"两节", Rule::None, 0, 0, true },
};

constexpr WordsByInitial festivalsByInitial(
    festivals, [](const Festival &festival) { return festival.name; });

/// How much of `text` the name takes, quotation marks within skipped: “五一”国际劳动节. 0 when it does not
/// match; a mark is never the last thing taken, so that a quoted whole name keeps its marks outside.
int matchedLength(QStringView text, QStringView name)
{
    qsizetype at = 0;
    for (const QChar c : name) {
        while (at > 0 && at < text.size() && (text[at] == u'”' || text[at] == u'“'))
            ++at;
        if (at >= text.size() || text[at] != c)
            return 0;
        ++at;
    }
    return static_cast<int>(at);
}

/// The Sun's apparent longitude in degrees (Meeus, Astronomical Algorithms, chapter 25; good to 0.01°).
double solarLongitude(double julianDay)
{
    const double t = (julianDay - 2451545.0) / 36525.0;
    const double radians = std::numbers::pi / 180;
    const double anomaly = (357.52911 + 35999.05029 * t) * radians;
    const double center = (1.914602 - 0.004817 * t) * std::sin(anomaly)
        + (0.019993 - 0.000101 * t) * std::sin(2 * anomaly) + 0.000289 * std::sin(3 * anomaly);
    const double node = (125.04 - 1934.136 * t) * radians;
    return 280.46646 + 36000.76983 * t + center - 0.00569 - 0.00478 * std::sin(node);
}

} // namespace

QString festivalInitials()
{
    QString initials;
    for (const auto &place : festivalsByInitial.all())
        initials += QChar(place.initial);
    return initials;
}

FestivalName festivalAt(QStringView text)
{
    FestivalName best;
    if (text.isEmpty())
        return best;
    for (const auto &place : festivalsByInitial.beginningWith(text.front())) {
        const Festival &festival = festivals[place.index];
        const int length = matchedLength(text, festival.name);
        if (length > best.length)
            best = { length, festival.rule == Rule::None ? 0 : place.index + 1, festival.needsContext };
    }
    return best;
}

std::optional<QDate> festivalDate(int festival, int year)
{
    if (festival < 1 || festival > int(std::size(festivals)))
        return std::nullopt;
    const Festival &entry = festivals[festival - 1];
    switch (entry.rule) {
    case Rule::Fixed:
        return QDate(year, entry.first, entry.second);
    case Rule::Lunar:
        // The 12th month of the Chinese year falls into the next year of ours; people mean the one in January
        // or February of the year they name.
        return lunarDate(entry.first == 12 ? year - 1 : year, entry.first, entry.second);
    case Rule::LunarEve: {
        const auto day = lunarDate(year, entry.first, entry.second);
        return day ? std::optional(day->addDays(-1)) : std::nullopt;
    }
    case Rule::Sunday: {
        const QDate first(year, entry.first, 1);
        return first.addDays((7 - first.dayOfWeek()) % 7 + 7 * (entry.second - 1));
    }
    case Rule::Thursday: {
        const QDate first(year, entry.first, 1);
        return first.addDays((11 - first.dayOfWeek()) % 7 + 7 * (entry.second - 1));
    }
    case Rule::Term:
        return solarTerm(entry.first, year);
    case Rule::None:
        break;
    }
    return std::nullopt;
}

bool hasFixedDay(int festival)
{
    return festival >= 1 && festival <= int(std::size(festivals))
        && festivals[festival - 1].rule == Rule::Fixed;
}

static std::optional<QDate> computedLunarDate(int year, int month, int day)
{
    static constexpr int icuEpoch = 2637; // ICU counts the years of this calendar from 2637 BC
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = ucal_open(u"Asia/Shanghai", -1, "zh@calendar=chinese", UCAL_DEFAULT, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    ucal_clear(calendar);
    ucal_set(calendar, UCAL_EXTENDED_YEAR, year + icuEpoch);
    ucal_set(calendar, UCAL_MONTH, month - 1);
    ucal_set(calendar, UCAL_IS_LEAP_MONTH, 0);
    ucal_set(calendar, UCAL_DATE, day);
    ucal_set(calendar, UCAL_HOUR_OF_DAY, 12);
    const UDate milliseconds = ucal_getMillis(calendar, &status);
    ucal_close(calendar);
    if (U_FAILURE(status))
        return std::nullopt;
    static constexpr qint64 beijing = 8 * 3600;
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(milliseconds), Qt::OffsetFromUTC, beijing)
        .date();
}

std::optional<QDate> lunarDate(int year, int month, int day)
{
    // The calendar takes as long to open as a page to read, and the same few days are asked for.
    constexpr std::size_t mostKept = 4096;
    thread_local std::map<std::tuple<int, int, int>, std::optional<QDate>> kept;
    const std::tuple key { year, month, day };
    if (const auto found = kept.find(key); found != kept.cend())
        return found->second;
    if (kept.size() >= mostKept)
        kept.clear();
    return kept.emplace(key, computedLunarDate(year, month, day)).first->second;
}

QDate solarTerm(int term, int year)
{
    // 小寒 is at 285°, and each further term 15° on. The Sun needs about 365.2422 / 24 days for each.
    const double longitude = 285.0 + 15.0 * term;
    double day = QDate(year, 1, 6).toJulianDay() + term * 365.2422 / 24;
    for (int round = 0; round < 4; ++round) {
        double off = std::remainder(longitude - solarLongitude(day), 360.0);
        day += off * 365.2422 / 360;
    }
    // A Julian day begins at noon in Greenwich; the calendar counts Beijing's days, eight hours ahead.
    return QDate::fromJulianDay(static_cast<qint64>(std::floor(day + 0.5 + 8.0 / 24)));
}

} // namespace text
