// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/datemention.h"

#include <algorithm>

namespace reading {

namespace {

using text::DateExpression;
using Kind = DateExpression::Kind;

constexpr int reachBefore = 12; ///< UTF-16 units beside a date that say how it is spoken of
constexpr int reachBehind = 30;

bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

/// 2023年全国技能大赛: what a year begins the name of is held in it.
bool namesEvent(QStringView after)
{
    static constexpr QStringView events[] = { u"大会", u"论坛", u"峰会", u"年会", u"博览会", u"交易会",
        u"锦标赛", u"联赛", u"大赛", u"竞赛", u"杯", u"会议", u"运动会", u"活动", u"晚会", u"培训班",
        u"研讨会", u"展览会", u"文化节", u"艺术节", u"电影节" };
    const auto end = std::find_if(
        after.begin(), after.end(), [](QChar c) { return QStringView(u"，。、；：《》“”（").contains(c); });
    const QStringView name = after.first(end - after.begin());
    return std::any_of(
        std::begin(events), std::end(events), [&](QStringView event) { return name.contains(event); });
}

bool endsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.endsWith(word); });
}

bool startsWithAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.startsWith(word); });
}

YearNaming namingOfDay(QStringView before, QStringView after)
{
    if (endsWithAny(before, { u"自", u"从" }) || after.startsWith(u'起'))
        return YearNaming::FromDay;
    if (endsWithAny(before, { u"到", u"至", u"将" }) || after.startsWith(u'前'))
        return YearNaming::UntilDay;
    const bool opens = before.isEmpty() || QStringView(u"。，；").contains(before.back());
    return opens ? YearNaming::PastDay : YearNaming::Day;
}

YearNaming namingOf(core::BlockKind kind, QStringView before, QStringView after, const DateExpression &date)
{
    const bool opens = before.isEmpty() || QStringView(u"。，；、”").contains(before.back());
    if (kind == core::BlockKind::Headline)
        return YearNaming::Heading;
    if (endsWithAny(before, { u"将于", u"将在", u"计划于", u"拟于", u"定于", u"预计" }))
        return YearNaming::Ahead;
    if (endsWithAny(before, { u"比", u"较", u"与", u"和" })
        || startsWithAny(after, { u"同期", u"增长", u"水平" }))
        return YearNaming::Compared;
    if (endsWithAny(before, { u"截至", u"截止", u"截止到" }))
        return YearNaming::AsOf;
    if (date.day > 0 && date.festival == 0)
        return namingOfDay(before, after);
    if (date.until && date.until->year > 0)
        return YearNaming::Span;
    if (date.festival > 0 || date.isLunar)
        return YearNaming::Season;
    if (date.until)
        return YearNaming::Part;
    if (startsWithAny(
            after, { u"以来", u"起", u"至今", u"以后", u"间", u"代", u"开始", u"的", u"成立", u"建成" })
        || endsWithAny(before, { u"从", u"自", u"成立于", u"建于", u"生于", u"始于", u"于" }))
        return YearNaming::Since;
    if (endsWithAny(before, { u"到", u"至", u"力争", u"前" }) || startsWithAny(after, { u"前" }))
        return YearNaming::Until;
    if (date.month > 0)
        return YearNaming::Month;
    if (namesEvent(after))
        return YearNaming::Event;
    if (endsWithAny(before,
            { u"近日，", u"日前，", u"日，", u"昨天，", u"前夕，", u"之际，", u"昨日，", u"今天，", u"举办",
                u"召开", u"举行", u"开展", u"出席", u"启动", u"发布" }))
        return YearNaming::Reported;
    if (date.length > 5 || after.startsWith(u'度'))
        return YearNaming::BusinessYear;
    if (startsWithAny(after, { u"春", u"夏", u"秋", u"冬", u"暑", u"寒" }))
        return YearNaming::Season;
    if (startsWithAny(after, { u"全年" }))
        return YearNaming::AsOf;
    if (endsWithAny(before, { u"“", u"《", u"（", u"：" }))
        return YearNaming::Quoted;
    return opens ? YearNaming::Opening : YearNaming::Inside;
}

/// 星期二, （周二）: the day's number, 0 when none stands there.
int weekdayBehind(QStringView after)
{
    const QStringView rest = after.startsWith(u'（') || after.startsWith(u'(') ? after.sliced(1) : after;
    const qsizetype at = rest.startsWith(u"星期") ? 2 : rest.startsWith(u'周') ? 1 : rest.size();
    if (at >= rest.size())
        return 0;
    static constexpr QStringView names = u"一二三四五六日";
    return int(names.indexOf(rest[at] == u'天' ? QChar(u'日') : rest[at])) + 1;
}

DateMention mentionOf(core::BlockKind kind, QStringView text, const DateExpression &date, const Place &block)
{
    const QStringView before
        = text.sliced(std::max(0, date.start - reachBefore), std::min(date.start, reachBefore));
    const QStringView after
        = text.sliced(date.end(), std::min<qsizetype>(text.size() - date.end(), reachBehind));
    DateMention mention;
    mention.date = date;
    mention.place = { block.article, block.block, date.start, date.end() };
    // Only within the same clause: 将 of another sentence says nothing here.
    const qsizetype clause
        = std::max({ before.lastIndexOf(u'，'), before.lastIndexOf(u'。'), before.lastIndexOf(u'；') });
    const QStringView close = before.sliced(clause + 1);
    mention.ahead = containsAny(close, { u"将", u"定于", u"拟于", u"预计", u"截止", u"力争", u"到", u"至" })
        || containsAny(
            after.first(std::min<qsizetype>(after.size(), 4)), { u"将", u"前完成", u"起施行", u"起实施" });
    mention.naming = namingOf(kind, before, after, date);
    mention.dateline = kind == core::BlockKind::Lead;
    mention.near = containsAny(after.first(std::min<qsizetype>(after.size(), 18)),
                       { u"前夕", u"来临", u"将至", u"到来", u"期间", u"之际", u"当天", u"当日" })
        || containsAny(close, { u"迎", u"庆", u"值此" });
    mention.weekday = date.day > 0 && !date.isLunar ? weekdayBehind(after) : 0;
    return mention;
}

/// The year that a sentence speaks of since it named one.
struct SentenceYear {
    int year = 0; ///< 0: the page's own
    bool isCounted = false; ///< 去年, 次年: another than the page's, which one is to be counted
    YearNaming naming = YearNaming::Inside;
    int end = 0; ///< UTF-16 offset in the block behind the date named last
};

void follow(SentenceYear &sentence, const DateMention &mention)
{
    using enum YearNaming;
    const DateExpression &date = mention.date;
    // 比2019年增长, 自2015年以来 name a year and speak of another.
    const bool stays = mention.naming != Since && mention.naming != Compared && mention.naming != AsOf
        && mention.naming != Until && mention.naming != Span && mention.naming != Quoted;
    const bool countsYears = (date.kind == Kind::Relative || date.kind == Kind::Anaphoric)
        && date.shiftUnit == core::Precision::Year;
    if (date.kind == Kind::Absolute)
        sentence = { stays ? date.year : 0, false, mention.naming, date.end() };
    else if (countsYears)
        sentence = { 0, date.kind == Kind::Anaphoric || date.shift != 0, Inside, date.end() };
    sentence.end = date.end();
}

} // namespace

QList<DateMention> mentionedDates(const QList<core::Article> &articles)
{
    QList<DateMention> out;
    for (const Place &block : blocksToDate(articles)) {
        const QStringView text = block.in(articles);
        const core::BlockKind kind = articles[block.article].blocks[block.block].kind;
        SentenceYear sentence;
        for (const DateExpression &date : text::findDates(text)) {
            DateMention mention = mentionOf(kind, text, date, block);
            if (text.sliced(sentence.end, date.start - sentence.end).contains(u'。'))
                sentence = {};
            const bool hasNoYear = date.kind == Kind::Partial && date.month > 0;
            if (hasNoYear && sentence.year > 0) {
                mention.date.kind = Kind::Absolute;
                mention.date.year = sentence.year;
                mention.naming = sentence.naming;
                sentence.end = date.end();
            } else {
                follow(sentence, mention);
            }
            if (date.kind != Kind::Vague && date.kind != Kind::Anaphoric
                && !(hasNoYear && sentence.isCounted))
                out.append(mention);
        }
    }
    return out;
}

} // namespace reading
