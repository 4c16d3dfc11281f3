// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/datemention.h"

#include "text/sentences.h"

#include <algorithm>

namespace reading {

namespace {

using text::DateExpression;

constexpr qsizetype blockReach = 20'000; ///< UTF-16 units of one block that are looked at, and of a page:
constexpr qsizetype pageReach = 200'000;
constexpr int evidenceLength = 90; ///< UTF-16 units of a sentence that is quoted

bool containsAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

YearNaming namingOf(core::BlockKind kind, QStringView before, QStringView after, const DateExpression &date)
{
    const auto endsWith = [&](std::initializer_list<QStringView> words) {
        return std::any_of(
            words.begin(), words.end(), [&](QStringView word) { return before.endsWith(word); });
    };
    const auto follows = [&](std::initializer_list<QStringView> words) {
        return std::any_of(
            words.begin(), words.end(), [&](QStringView word) { return after.startsWith(word); });
    };
    const bool opens = before.isEmpty() || QStringView(u"。，；、”").contains(before.back());
    if (kind == core::BlockKind::Headline)
        return YearNaming::Heading;
    if (endsWith({ u"近日，", u"日前，", u"日，", u"昨天，", u"前夕，", u"之际，", u"昨日，", u"今天，",
            u"举办", u"召开", u"举行", u"开展" }))
        return YearNaming::Reported;
    if (follows({ u"以来", u"起", u"至今", u"以后", u"间", u"代" }) && date.day == 0)
        return YearNaming::Since;
    if (endsWith({ u"到", u"至", u"将", u"力争", u"预计", u"前" }) || follows({ u"前" }))
        return date.day > 0 ? YearNaming::UntilDay : YearNaming::Until;
    if (date.day > 0)
        return opens ? YearNaming::PastDay : YearNaming::Day;
    if (endsWith({ u"从", u"自", u"于", u"比", u"在" }))
        return YearNaming::Since;
    if (date.month > 0)
        return YearNaming::Month;
    if (follows({ u"度" }))
        return YearNaming::BusinessYear;
    if (endsWith({ u"“", u"《", u"（", u"：" }))
        return YearNaming::Quoted;
    return opens ? YearNaming::Opening : YearNaming::Inside;
}

DateMention mentionOf(const core::Block &block, QStringView text, const DateExpression &date)
{
    const QStringView before = text.sliced(std::max(0, date.start - 12), std::min(date.start, 12));
    const QStringView after
        = text.sliced(date.end()).first(std::min<qsizetype>(text.size() - date.end(), 10));
    const text::Range around = text::sentenceAt(text, date.start);
    // A sentence without an end is quoted around the date only.
    const int from = std::max(around.start, date.start - evidenceLength / 2);
    const int to = std::min(std::max(around.end(), date.end()), from + evidenceLength);
    const QString sentence = text.sliced(from, to - from).trimmed().toString();
    DateMention mention { date, sentence, false, false, false, YearNaming::Inside };
    // Only within the same clause: 将 of another sentence says nothing here.
    const qsizetype clause
        = std::max({ before.lastIndexOf(u'，'), before.lastIndexOf(u'。'), before.lastIndexOf(u'；') });
    const QStringView close = before.sliced(clause + 1);
    mention.ahead = containsAny(close, { u"将", u"定于", u"拟于", u"预计", u"截止", u"力争", u"到", u"至" })
        || containsAny(
            after.first(std::min<qsizetype>(after.size(), 4)), { u"将", u"前完成", u"起施行", u"起实施" });
    mention.naming = namingOf(block.kind, before, after, date);
    mention.dateline = block.kind == core::BlockKind::Lead;
    mention.near
        = containsAny(after, { u"前夕", u"来临", u"将至", u"到来", u"期间", u"之际", u"当天", u"当日" })
        || containsAny(close, { u"迎", u"庆", u"值此" });
    return mention;
}

} // namespace

QList<DateMention> mentionedDates(const QList<core::Article> &articles)
{
    QList<DateMention> out;
    qsizetype seen = 0;
    for (const core::Article &article : articles) {
        for (const core::Block &block : article.blocks) {
            const QStringView text = QStringView(block.text).first(std::min(block.text.size(), blockReach));
            seen += text.size();
            if (seen > pageReach)
                return out;
            for (const DateExpression &date : text::findDates(text))
                out.append(mentionOf(block, text, date));
        }
    }
    return out;
}

} // namespace reading
