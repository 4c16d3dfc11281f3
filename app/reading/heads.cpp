// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/heads.h"

#include "reading/furniture.h"
#include "text/fold.h"

#include <algorithm>

namespace reading {

namespace {

constexpr qsizetype shortLine = 26; ///< UTF-16 units: of a head that is broken over two lines, a signature
constexpr double plainHead = 1.5; ///< a line that costs less as a headline looks like one

/// A head that stops in the middle, at a comma or inside a quote, and goes on in the short line below.
void markBrokenHeads(QList<Line> &lines)
{
    constexpr double broken = 5;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        Line &line = lines[i];
        const Line &next = lines[i + 1];
        const bool stops = line.text.endsWith(u'，') || (line.unbalanced && line.ending == Ending::Open);
        const bool begins = i == 0 || lines[i - 1].ending != Ending::Open || lines[i - 1].byline.complete;
        if (stops && begins && !line.inVerse && line.text.size() <= shortLine && next.text.size() <= shortLine
            && next.headCost < plainHead && next.ending != Ending::Sentence && !line.isItem)
            line.headCost -= broken;
    }
}

bool looksLikeHead(const Line &line)
{
    return line.headCost < plainHead && !line.byline.hasRole && !line.inVerse;
}

/// Whether something above the line is over, so that a new article may begin here.
bool isOverAbove(const QList<Line> &lines, qsizetype i)
{
    if (i == 0 || lines[i].wideGap)
        return true;
    const Line &above = lines[i - 1];
    return above.ending != Ending::Open || above.byline.complete || above.isRow || above.tail.start >= 0;
}

/// 学　琴 above 倪尔康, 桂花蒸 above ◎费加罗: of two lines that could be names the first is what the second
/// wrote.
void markTitles(QList<Line> &lines)
{
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const Byline &author = lines[i + 1].byline;
        const bool twoNames = lines[i].byline.complete && !lines[i].byline.hasRole
            && !lines[i].byline.isMarked && author.complete && !author.isPhoto;
        // Below a head of some length both have written it.
        constexpr qsizetype longestLabel = 6;
        const bool headAbove = i > 0 && looksLikeHead(lines[i - 1]) && !lines[i - 1].byline.complete
            && lines[i - 1].text.size() > longestLabel && lines[i - 1].ending == Ending::Open;
        if (twoNames && (author.isMarked || !headAbove))
            lines[i].byline = {};
    }
}

/// 老照片, 【闪小说】, ■链接: a short word, which may stand in a frame.
bool isWord(QStringView text)
{
    constexpr qsizetype longestWord = 6;
    constexpr qsizetype longestFramed = 14;
    const QStringView bare = withoutFrame(text);
    const bool plain = std::all_of(
        bare.begin(), bare.end(), [](QChar c) { return text::isHan(c.unicode()) || c == u'·'; });
    return plain && bare.size() >= 2
        && bare.size() <= (bare.size() < text.size() ? longestFramed : longestWord);
}

/// A short word above a head is the name of the column that the article stands in: 老照片, 银发随笔. The
/// first line of a page that says nowhere else what it is called names the page.
void markLabels(QList<Line> &lines, PageName page)
{
    if (!lines.isEmpty() && page == PageName::Unknown)
        lines[0].isLabel = false;
    constexpr qsizetype longestHead = 22; // a longer line may be the first piece of a paragraph
    for (qsizetype i = 0; i + 2 < lines.size(); ++i) {
        const Line &head = lines[i + 1];
        const Line &below = lines[i + 2];
        if (!isWord(lines[i].text) || lines[i].byline.hasRole || lines[i].inVerse || lines[i].isNotice
            || lines[i].isSection || !isOverAbove(lines, i) || (i == 0 && page == PageName::Unknown))
            continue;
        const bool framed = QStringView(u"【［〔").contains(lines[i].text.front());
        const bool hasBody = below.byline.complete || below.lead.length > 0
            || (below.headCost > 3 && (lines[i].wideGap || head.text.size() <= longestHead))
            || below.text.startsWith(u"——");
        const bool overHead = hasBody && looksLikeHead(head) && !head.isNotice && !head.byline.complete;
        lines[i].isLabel = lines[i].isLabel || overHead || framed || head.isPicture;
        if (lines[i].isLabel)
            lines[i].headCost = std::min(lines[i].headCost, 0.3);
    }
}

/// ——记某某: the second line of a head, which must have a first one.
void markSubtitles(QList<Line> &lines)
{
    constexpr double subtitle = 2;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].text.startsWith(u"——") && lines[i].headCost < noHeadline && lines[i - 1].headCost < 4
            && lines[i - 1].ending == Ending::Open) {
            lines[i].headCost = std::max(0.0, lines[i].headCost - subtitle);
            lines[i - 1].headCost = std::max(0.0, lines[i - 1].headCost - subtitle);
        }
    }
}

/// A short line right below the end of a text, with room or a date below it, names who wrote it.
void markSignatures(QList<Line> &lines)
{
    const auto sign = [](Line &line) {
        constexpr double signature = 4;
        line.isSignature = true;
        line.headCost += signature;
    };
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (isDateAlone(lines[i].text)) {
            sign(lines[i]);
            if (i > 1 && lines[i - 1].text.size() <= shortLine && lines[i - 2].ending == Ending::Sentence)
                sign(lines[i - 1]);
        }
    }
    for (qsizetype i = 1; i + 1 < lines.size(); ++i) {
        const bool over = lines[i + 1].wideGap || (lines[i + 1].isNotice && !lines[i].isNotice);
        if (lines[i].wideGap || !over || lines[i].inVerse || lines[i].isLabel)
            continue;
        if (lines[i - 1].ending == Ending::Sentence && lines[i].text.size() <= shortLine
            && (lines[i + 1].isNotice || looksLikeHead(lines[i + 1])))
            sign(lines[i]);
    }
}

} // namespace

void markHeads(QList<Line> &lines, PageName page)
{
    markTitles(lines);
    markLabels(lines, page);
    markSubtitles(lines);
    markSignatures(lines);
    markBrokenHeads(lines);
}

} // namespace reading
