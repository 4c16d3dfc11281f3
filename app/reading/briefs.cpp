// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/briefs.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace reading {

namespace {

constexpr double headLike = 2.5; ///< a line that costs less as a headline can be the head of a column

/// The mark in front of a brief: ■ ▲ ◆, or 【 for any head in brackets; null when there is none.
QChar markOf(const Line &line)
{
    const QStringView text(line.text);
    constexpr qsizetype longestLabel = 8; ///< ◆快评 is the name of a column
    if (text.size() < 2 || line.byline.complete
        || (text.size() <= longestLabel && line.ending == Ending::Open))
        return {};
    if (QStringView(u"■●▲◆★□○◇☆▶►◎※▼").contains(text.front())) {
        const bool picture = text.contains(u'图') || text.endsWith(u"摄") || text.endsWith(u"摄）");
        return picture && line.isCaption ? QChar() : text.front();
    }
    if (text.front() != u'【' && text.front() != u'［')
        return {};
    constexpr qsizetype longestHead = 16;
    const QChar closing = text.front() == u'【' ? u'】' : u'］';
    const qsizetype close = text.first(std::min(text.size(), longestHead)).indexOf(closing);
    if (close < 2 || close + 1 == text.size() || line.lead.length > 0)
        return {};
    // What the editors put in front of an article is part of it.
    static const QRegularExpression remark(
        QStringLiteral("编者|编后|按语|导语|导读|提要|提示|开栏|背景|链接|注释|摘要|关键词|人物|名片|简介|"
                       "手记|案例|问题|回应|专家|记者|问|答"));
    return remark.match(text.first(close)).hasMatch() ? QChar() : u'【';
}

bool canBeSection(const Line &line)
{
    constexpr qsizetype longestSection = 14;
    return line.text.size() <= longestSection && line.headCost < headLike && !line.byline.hasRole;
}

/// Briefs that open with one mark, two or more on a page, are articles of their own; where a sentence with a
/// colon leads to them they are a list inside one.
void markByMarks(QList<Line> &lines)
{
    QHash<QChar, int> counts;
    for (const Line &line : lines) {
        if (const QChar mark = markOf(line); !mark.isNull())
            ++counts[mark];
    }
    QChar listed;
    QChar running;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QChar mark = markOf(lines[i]);
        if (mark.isNull() || counts[mark] < 2)
            continue;
        const bool first = mark != running;
        running = mark;
        if (first && i > 0 && (lines[i - 1].text.endsWith(u'：') || lines[i - 1].text.endsWith(u':')))
            listed = mark;
        if (mark == listed)
            continue;
        lines[i].isItem = true;
        lines[i].isCaption = false;
        if (first && i > 0 && (canBeSection(lines[i - 1]) || isParallel(lines[i - 1].text)))
            lines[i - 1].isSection = true;
    }
}

/// 简讯, 教育短波, 环球扫描: several pieces of news stand below it.
bool isBriefsName(const Line &line)
{
    static constexpr QStringView endings[] = { u"短讯", u"简讯", u"快讯", u"微讯", u"要讯", u"短波", u"速览",
        u"快览", u"综览", u"一览", u"扫描", u"掠影", u"速递", u"快递", u"快报", u"简报", u"集萃", u"荟萃",
        u"集锦", u"撷英", u"拾零", u"拾贝", u"拾萃", u"播报", u"博览", u"点击", u"传真", u"资讯", u"动态",
        u"速读", u"短新闻", u"微新闻", u"一句话新闻", u"新闻眼" };
    if (!canBeSection(line))
        return false;
    QString bare = line.text;
    bare.removeIf([](QChar c) { return c.isSpace() || c == u'·'; });
    constexpr qsizetype longestName = 8;
    constexpr qsizetype longestNews = 4; // 书讯, 科技讯
    const bool isNews = bare.endsWith(u'讯') && bare.size() <= longestNews && !bare.endsWith(u"通讯");
    if (isNews)
        return true;
    return bare.size() <= longestName
        && std::any_of(std::begin(endings), std::end(endings),
            [&](QStringView ending) { return bare.endsWith(ending); });
}

/// 据介绍，…: goes on with what was told above.
bool goesOn(QStringView text)
{
    static constexpr QStringView openings[] = { u"据", u"该", u"此", u"其", u"同时", u"目前", u"他", u"她",
        u"会上", u"活动", u"会议", u"这", u"当天", u"随后", u"另", u"截至" };
    return std::any_of(std::begin(openings), std::end(openings),
        [&](QStringView opening) { return text.startsWith(opening); });
}

/// Whether a paragraph may be a brief: news in whole sentences, or cut before its end.
bool isBody(const Line &line)
{
    constexpr qsizetype shortest = 6; ///< UTF-16 units
    return line.text.size() >= shortest && line.headCost > headLike && !line.byline.complete && !line.isRow;
}

/// Each paragraph below the head of a column of briefs is one, until the next head.
void markBelowHeads(QList<Line> &lines)
{
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].isSection || !isBriefsName(lines[i]) || !isBody(lines[i + 1]))
            continue;
        lines[i].isSection = true;
        bool ended = true;
        for (++i; i < lines.size() && (isBody(lines[i]) || lines[i].byline.complete); ++i) {
            if (ended && !lines[i].byline.complete && !goesOn(lines[i].text))
                lines[i].isItem = true;
            ended
                = lines[i].ending == Ending::Sentence || lines[i].tail.start >= 0 || lines[i].byline.complete;
        }
        --i;
    }
}

bool isSigned(const Line &line)
{
    return line.tail.start >= 0 && line.tail.byline.complete && !line.tail.byline.isPhoto;
}

/// One paragraph after another that is signed at its end, …。（钱伟）: each is a brief. The first may stand
/// below a head, which is its own.
void markSigned(QList<Line> &lines)
{
    constexpr qsizetype mostPieces = 3; ///< that columns cut a brief into
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!isSigned(lines[i - 1]) || lines[i].headCost < headLike || lines[i].lead.length > 0)
            continue;
        qsizetype last = i;
        while (last + 1 < lines.size() && last + 1 < i + mostPieces && lines[last].ending == Ending::Open)
            ++last;
        lines[i].isItem = isSigned(lines[last]);
        // Slogans over them are nobody's head.
        if (lines[i].isItem && i > 1 && !lines[i - 1].isItem && isParallel(lines[i - 2].text))
            lines[i - 1].isItem = lines[i - 2].isSection = true;
    }
}

} // namespace

void markBriefs(QList<Line> &lines)
{
    markSigned(lines);
    markByMarks(lines);
    markBelowHeads(lines);
}

} // namespace reading
