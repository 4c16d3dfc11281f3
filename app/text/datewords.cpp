// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/datewords.h"

#include "text/wordsbyinitial.h"

namespace text {

namespace {

using core::Precision;
using enum DateExpression::Kind;

// The characters that make another word of what follows: 目前|天, 证明|天, 最近|年, 一次|日, 不同|年,
// 青年|内.
constexpr QStringView beforeFront = u"目之以日年月此先提从生空眼事节";
constexpr QStringView beforeBright = u"文声证说表透发鲜聪精黎昆光三查注";
constexpr QStringView beforeBehind = u"今之以然最此先";
constexpr QStringView beforeNear = u"最附邻靠接将临逼新远";
constexpr QStringView beforeTimes = u"一二两三四五六七八九十每首数几多再此各届0123456789";
constexpr QStringView beforeSame = u"不共相随连";
constexpr QStringView beforeYear
    = u"0123456789０１２３４５６７８９一二三四五六七八九十两几数多半青少老中童成近";
constexpr QStringView beforeAbove = u"以晚早马网线身路天海会";
constexpr QStringView beforeBelow = u"以之底天乡地手";
constexpr QStringView beforeRoot = u"日资成基根样书版";
constexpr QStringView beforeMonth
    = u"0123456789０１２３４５６７８９一二三四五六七八九十两几数多每个满当同年元正腊冬次蜜明岁";
constexpr QStringView beforePart = u"月份每各上中下";
constexpr QStringView afterNumber = u"一二三四五六七八九十每第前";

constexpr DateWord words[] = {
    { u"今天", Relative, Precision::Day, 0 },
    { u"今日", Relative, Precision::Day, 0 },
    { u"今晨", Relative, Precision::Day, 0 },
    { u"今早", Relative, Precision::Day, 0 },
    { u"今晚", Relative, Precision::Day, 0 },
    { u"今夜", Relative, Precision::Day, 0 },
    { u"昨天", Relative, Precision::Day, -1 },
    { u"昨日", Relative, Precision::Day, -1 },
    { u"昨晚", Relative, Precision::Day, -1 },
    { u"昨夜", Relative, Precision::Day, -1 },
    { u"昨晨", Relative, Precision::Day, -1 },
    { u"昨早", Relative, Precision::Day, -1 },
    { u"前晚", Relative, Precision::Day, -2, 0, 0, false, beforeFront, u"会" },
    { u"今明两天", Relative, Precision::Day, 0, 0, 0, false, {}, {}, 2 },
    { u"今明两日", Relative, Precision::Day, 0, 0, 0, false, {}, {}, 2 },
    { u"明后两天", Relative, Precision::Day, 1, 0, 0, false, beforeBright, {}, 2 },
    { u"明后两日", Relative, Precision::Day, 1, 0, 0, false, beforeBright, {}, 2 },
    { u"明后天", Relative, Precision::Day, 1, 0, 0, false, beforeBright, {}, 2 },
    { u"前天", Relative, Precision::Day, -2, 0, 0, false, beforeFront },
    { u"前日", Relative, Precision::Day, -2, 0, 0, false, beforeFront },
    { u"大前天", Relative, Precision::Day, -3 },
    { u"明天", Relative, Precision::Day, 1, 0, 0, false, beforeBright },
    { u"明日", Relative, Precision::Day, 1, 0, 0, false, beforeBright },
    { u"明晚", Relative, Precision::Day, 1, 0, 0, false, beforeBright },
    { u"明早", Relative, Precision::Day, 1, 0, 0, false, beforeBright },
    { u"后天", Relative, Precision::Day, 2, 0, 0, false, beforeBehind, u"努性形培习天" },
    { u"大后天", Relative, Precision::Day, 3 },
    { u"即日", Relative, Precision::Day, 0 },
    { u"当天", Anaphoric, Precision::Day, 0 },
    { u"当日", Anaphoric, Precision::Day, 0 },
    { u"当晚", Anaphoric, Precision::Day, 0 },
    { u"同日", Anaphoric, Precision::Day, 0, 0, 0, false, beforeSame, u"而本" },
    { u"次日", Anaphoric, Precision::Day, 1, 0, 0, false, beforeTimes, u"常均" },
    { u"翌日", Anaphoric, Precision::Day, 1 },
    { u"第二天", Anaphoric, Precision::Day, 1 },
    { u"前一天", Anaphoric, Precision::Day, -1, 0, 0, false, beforeFront },
    { u"前一日", Anaphoric, Precision::Day, -1, 0, 0, false, beforeFront },
    { u"本月", Relative, Precision::Month, 0, 0, 0, false, beforeRoot },
    { u"这个月", Relative, Precision::Month, 0 },
    { u"月初", Relative, Precision::Month, 0, 0, 0, false, beforeMonth, u"中级步次心" },
    { u"月底", Relative, Precision::Month, 0, 0, 0, false, beforeMonth },
    { u"月末", Relative, Precision::Month, 0, 0, 0, false, beforeMonth },
    { u"上旬", Relative, Precision::Month, 0, 0, 0, false, beforePart },
    { u"中旬", Relative, Precision::Month, 0, 0, 0, false, beforePart },
    { u"下旬", Relative, Precision::Month, 0, 0, 0, false, beforePart },
    { u"上月", Relative, Precision::Month, -1, 0, 0, false, beforeAbove },
    { u"上个月", Relative, Precision::Month, -1, 0, 0, false, beforeAbove },
    { u"下月", Relative, Precision::Month, 1, 0, 0, false, beforeBelow },
    { u"下个月", Relative, Precision::Month, 1, 0, 0, false, beforeBelow },
    { u"当月", Anaphoric, Precision::Month, 0 },
    { u"同月", Anaphoric, Precision::Month, 0, 0, 0, false, beforeSame },
    { u"次月", Anaphoric, Precision::Month, 1, 0, 0, false, beforeTimes },
    { u"今年", Relative, Precision::Year, 0 },
    { u"本年度", Relative, Precision::Year, 0, 0, 0, false, beforeRoot },
    { u"去年", Relative, Precision::Year, -1, 0, 0, false, u"过" },
    { u"上年", Relative, Precision::Year, -1, 0, 0, false, beforeAbove, u"纪龄限" },
    { u"上一年", Relative, Precision::Year, -1, 0, 0, false, beforeAbove },
    { u"上年度", Relative, Precision::Year, -1, 0, 0, false, beforeAbove },
    { u"前年", Relative, Precision::Year, -2, 0, 0, false, beforeFront },
    { u"大前年", Relative, Precision::Year, -3 },
    { u"明年", Relative, Precision::Year, 1, 0, 0, false, beforeBright },
    { u"后年", Relative, Precision::Year, 2, 0, 0, false, beforeBehind },
    { u"当年", Anaphoric, Precision::Year, 0, 0, 0, true },
    { u"那年", Anaphoric, Precision::Year, 0, 0, 0, true },
    { u"同年", Anaphoric, Precision::Year, 0, 0, 0, false, beforeSame, u"龄级代" },
    { u"次年", Anaphoric, Precision::Year, 1, 0, 0, false, beforeTimes },
    { u"翌年", Anaphoric, Precision::Year, 1 },
    { u"今春", Relative, Precision::Year, 0 },
    { u"今夏", Relative, Precision::Year, 0 },
    { u"今秋", Relative, Precision::Year, 0 },
    { u"今冬", Relative, Precision::Year, 0 },
    { u"去冬", Relative, Precision::Year, -1, 0, 0, false, u"过" },
    { u"去秋", Relative, Precision::Year, -1 },
    { u"年初", Relative, Precision::Year, 0, 1, 0, false, beforeYear },
    { u"年底", Relative, Precision::Year, 0, 12, 0, false, beforeYear },
    { u"年末", Relative, Precision::Year, 0, 12, 0, false, beforeYear },
    { u"年内", Relative, Precision::Year, 0, 0, 0, false, beforeYear },
    { u"上半年", Partial, Precision::Year, 0, 1, 6, false, beforeAbove },
    { u"下半年", Partial, Precision::Year, 0, 7, 12, false, beforeBelow },
    { u"前三季度", Partial, Precision::Year, 0, 1, 9, false, beforeFront },
    { u"一季度", Partial, Precision::Year, 0, 1, 3, false, afterNumber },
    { u"二季度", Partial, Precision::Year, 0, 4, 6, false, afterNumber },
    { u"三季度", Partial, Precision::Year, 0, 7, 9, false, afterNumber },
    { u"四季度", Partial, Precision::Year, 0, 10, 12, false, afterNumber },
    { u"第一季度", Partial, Precision::Year, 0, 1, 3 },
    { u"第二季度", Partial, Precision::Year, 0, 4, 6 },
    { u"第三季度", Partial, Precision::Year, 0, 7, 9 },
    { u"第四季度", Partial, Precision::Year, 0, 10, 12 },
    { u"近日", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"日前", Vague, Precision::None, 0, 0, 0, false,
        u"生节假周星期末作念休年平０１２３４５６７８９0123456789一二三四五六七八九十两数几前" },
    { u"近年来", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近些年来", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近些年", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近年", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近几年来", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近几年", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近两年来", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近两年", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近期", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近来", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"近段时间", Vague, Precision::None, 0, 0, 0, false, beforeNear },
    { u"最近", Vague, Precision::None, 0, 0, 0, false, u"离距", u"的处" },
    { u"最近一段时间", Vague },
    { u"连日来", Vague },
    { u"连日", Vague },
    { u"这几天", Vague },
    { u"这两天", Vague },
    { u"这两年", Vague },
    { u"这些年", Vague },
    { u"前几天", Vague, Precision::None, 0, 0, 0, false, beforeFront },
    { u"前两天", Vague, Precision::None, 0, 0, 0, false, beforeFront },
    { u"前些天", Vague, Precision::None, 0, 0, 0, false, beforeFront },
    { u"前些年", Vague, Precision::None, 0, 0, 0, false, beforeFront },
    { u"前几年", Vague, Precision::None, 0, 0, 0, false, beforeFront },
    { u"前不久", Vague, Precision::None, 0, 0, 0, false, beforeFront },
    { u"不久前", Vague },
    { u"几天前", Vague },
    { u"几年前", Vague },
    { u"数年前", Vague },
    { u"十几年前", Vague },
    { u"几十年前", Vague },
    { u"去年同期", Relative, Precision::Year, -1 },
    { u"上年同期", Relative, Precision::Year, -1, 0, 0, false, beforeAbove },
    { u"暑假", Vague },
    { u"寒假", Vague },
    { u"新世纪", Vague },
};

constexpr WordsByInitial wordsByInitial(words, [](const DateWord &word) { return word.word; });

constexpr QStringView partsOfDay[] = { u"凌晨", u"清晨", u"早晨", u"早上", u"一早", u"上午", u"中午", u"正午",
    u"下午", u"午后", u"傍晚", u"晚上", u"晚间", u"夜间", u"夜里", u"深夜", u"午夜" };

} // namespace

QString dateWordInitials()
{
    QString initials;
    for (const auto &place : wordsByInitial.all())
        initials += QChar(place.initial);
    return initials;
}

const DateWord *dateWordAt(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return nullptr;
    const DateWord *best = nullptr;
    for (const auto &place : wordsByInitial.beginningWith(text[at])) {
        const DateWord &word = words[place.index];
        if ((!best || word.word.size() > best->word.size()) && standsAt(text, at, word.word))
            best = &word;
    }
    if (!best || (at > 0 && isAmong(text[at - 1], best->notAfter)))
        return nullptr;
    const qsizetype end = at + best->word.size();
    return end < text.size() && isAmong(text[end], best->notBefore) ? nullptr : best;
}

int partOfDayAt(QStringView text)
{
    static constexpr QStringView beginnings = u"凌清早一上中正下午傍晚夜深晨";
    if (text.isEmpty() || !isAmong(text.front(), beginnings))
        return 0;
    for (const QStringView part : partsOfDay) {
        if (standsAt(text, 0, part))
            return static_cast<int>(part.size());
    }
    // 9月3日晚，…; but 晚报, 晚会, 早市 are words of their own.
    static constexpr QStringView single = u"晚夜早晨";
    static constexpr QStringView longer = u"报会宴餐饭市班景校行场点年期间总色练跑读操安";
    return isAmong(text.front(), single) && (text.size() == 1 || !isAmong(text[1], longer)) ? 1 : 0;
}

} // namespace text
