// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/surroundings.h"

#include "reading/briefs.h"
#include "reading/heads.h"

#include "text/characters.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace reading {

namespace {

constexpr text::CharacterSet colons(u"：:∶");
constexpr qsizetype verseWidth = 22; ///< UTF-16 units: the longest line of a poem
constexpr qsizetype signedRun = 4; ///< below an author's line
constexpr qsizetype verseRun = 6; ///< as many short lines in a row are no headline block

/// The gap that stands between paragraphs most often; lines of a poem do not count unless there is nothing
/// else.
int usualGap(const QList<Line> &lines)
{
    constexpr qsizetype textWidth = 30;
    std::array<int, 8> counts {};
    std::array<int, 8> shortCounts {};
    for (qsizetype i = 1; i < lines.size(); ++i)
        ++(lines[i].text.size() > textWidth ? counts : shortCounts)[std::size_t(std::min(lines[i].gap, 7))];
    const auto &telling
        = std::any_of(counts.begin(), counts.end(), [](int n) { return n > 1; }) ? counts : shortCounts;
    return int(std::max_element(telling.begin(), telling.end()) - telling.begin());
}

void markGaps(QList<Line> &lines)
{
    const int usual = usualGap(lines);
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i].wideGap = lines[i].gap > usual;
}

/// The line that names the author of the piece whose head is line `i`: 写给塔吊 above ○康红旗; -1 when none
/// does.
qsizetype authorBelow(const QList<Line> &lines, qsizetype i)
{
    constexpr qsizetype longestTitle = 16;
    if (i + 1 >= lines.size() || lines[i].text.size() > longestTitle || lines[i].byline.hasRole)
        return -1;
    const bool hasSubtitle = lines[i + 1].text.startsWith(u"——");
    const qsizetype at = hasSubtitle && i + 2 < lines.size() ? i + 2 : i + 1;
    const Line &author = lines[at];
    if (!author.byline.complete || author.byline.isPhoto)
        return -1;
    const bool padded
        = std::any_of(author.text.begin(), author.text.end(), [](QChar c) { return c.isSpace(); });
    const bool proseFollows = at + 1 < lines.size() && lines[at + 1].text.size() > verseWidth;
    constexpr qsizetype shortestBare = 3; // 铁轨 may stand alone as well
    const bool apart = author.wideGap && at + 1 < lines.size() && lines[at + 1].wideGap
        && author.text.size() >= shortestBare;
    const bool signs = apart || author.byline.hasRole || author.byline.isMarked || padded || proseFollows;
    const bool isTitle = !lines[i].byline.complete || author.byline.isMarked || apart;
    return signs && isTitle ? at : -1;
}

/// 铁轨 between two stanzas is built like a name.
void takeForVerse(Line &line)
{
    constexpr qsizetype shortest = 3; ///< characters of what is taken for a name in a poem without a mark
    line.inVerse = true;
    if (!line.byline.hasRole && !line.byline.isMarked && line.text.size() < shortest)
        line.byline = {};
}

/// How many of the last lines of a run of short ones are the head of the running text below: those set off
/// by a blank line, or two.
qsizetype headsBelow(const QList<Line> &lines, qsizetype start, qsizetype end)
{
    constexpr qsizetype usual = 2;
    constexpr qsizetype most = 3;
    if (end - start < verseRun + usual || end == lines.size() || lines[end].text.size() <= verseWidth)
        return 0;
    for (qsizetype heads = 2; heads <= most; ++heads) {
        const bool together = std::all_of(lines.cbegin() + (end - heads + 1), lines.cbegin() + end,
            [](const Line &line) { return line.gap == 0; });
        if (lines[end - heads].gap > 0 && together)
            return heads;
    }
    return usual;
}

void markVerse(QList<Line> &lines)
{
    for (qsizetype start = 0; start < lines.size();) {
        const qsizetype signedAt = authorBelow(lines, start);
        if (signedAt > start) // a title of one character
            lines[start].headCost = std::min(lines[start].headCost, 1.0);
        start = signedAt > start ? signedAt + 1 : start;
        qsizetype end = start;
        while (end < lines.size() && lines[end].text.size() <= verseWidth && !lines[end].byline.hasRole
            && lines[end].lead.length == 0 && !lines[end].isLabel && !lines[end].isNotice && !lines[end].isRow
            && (end == start || authorBelow(lines, end) < 0))
            ++end;
        const qsizetype verseEnd = end - headsBelow(lines, start, end);
        for (qsizetype i = start; end - start >= (signedAt > 0 ? signedRun : verseRun) && i < verseEnd; ++i)
            takeForVerse(lines[i]);
        start = std::max(end, start + 1);
    }
}

/// 今天：阴有小雨, 上证指数　3124.04　+1.14%: a row of a table or an entry of a list.
bool isRow(QStringView text)
{
    constexpr qsizetype longestRow = 60;
    const auto tells = [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'：' || c == u':' || c == u'∶' || c == u'著';
    };
    if (text.size() > longestRow || text.contains(u'。') || std::none_of(text.begin(), text.end(), tells))
        return false;
    static const QRegularExpression entry(QStringLiteral("^[^，：:“”《》]{1,8}[：:][\\s　]*[^\\s　].*$"));
    static const QRegularExpression cells(
        QStringLiteral("^[^\\s　]+(?:[\\s　]+[^\\s　]*[0-9][^\\s　]*){2,}$|^(?:[^\\s　]{1,8}[\\s　]+){2,}[^"
                       "\\s　]{1,8}$|^(?:[^\\s　]{1,20}(?:[\\s　]{2,}|　)){2,}[^\\s　]{1,12}$"));
    static const QRegularExpression scheduled(
        QStringLiteral("^(?:[0-9]{1,2}[:：∶][0-9]{2}|[0-9]{1,2}(?:月[0-9]{1,2})?日)[\\s　]+[^，。]+$"));
    static const QRegularExpression book(
        QStringLiteral("^《[^》]{1,40}》.{0,30}[\\s　](?:编?著|译|主编|编)(?:[\\s　].{2,30})?$"));
    const QStringView front = text.first(std::min<qsizetype>(text.size(), 9));
    const bool hasCells
        = text.size() > 8 && std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return (colons.hasAnyOf(front) && entry.match(text).hasMatch())
        || (text.front().isDigit() && scheduled.match(text).hasMatch())
        || (text.front() == u'《' && book.match(text).hasMatch())
        || (hasCells && cells.match(text).hasMatch());
}

/// Two rows or more below each other make a table.
void markRows(QList<Line> &lines)
{
    constexpr double rowCost = 3;
    for (qsizetype start = 0; start < lines.size();) {
        qsizetype end = start;
        while (end < lines.size() && lines[end].lead.length == 0 && !lines[end].byline.complete
            && isRow(lines[end].text))
            ++end;
        for (qsizetype i = start; end - start >= 2 && i < end; ++i) {
            lines[i].inVerse = true;
            lines[i].isRow = true;
            lines[i].headCost += rowCost;
        }
        start = std::max(end, start + 1);
    }
}

/// 记者：…, 问：…: what somebody says is no head, however short.
void markSpeech(QList<Line> &lines)
{
    constexpr double speechCost = 5;
    static const QRegularExpression speech(
        QStringLiteral("^(?:问|答|记者|主持人|提问|编者|采访者|读者|本报|[问答]\\s*[0-9])[：:]"));
    for (Line &line : lines) {
        const QStringView front = QStringView(line.text).first(std::min<qsizetype>(line.text.size(), 8));
        if (colons.hasAnyOf(front) && speech.match(front).hasMatch())
            line.headCost += speechCost;
    }
}

/// 篆刻：平安　作者：陶冶
bool isArtwork(QStringView text)
{
    constexpr qsizetype longest = 40;
    if (text.size() > longest || !text.contains(u"作者"))
        return false;
    static const QRegularExpression artwork(QStringLiteral(
        "^(?:摄影|篆刻|书法|国画|中国画|漫画|版画|油画|剪纸|速写|插图|插画|木刻|水彩|水粉|素描|"
        "农民画|年画|题图)(?:作品)?[：:（(《\\s　].*作者[：:\\s　]"));
    return artwork.match(text).hasMatch();
}

/// A picture's text without a head: its credit stands behind it.
void markPictures(QList<Line> &lines)
{
    constexpr qsizetype shortestText = 20;
    static const QRegularExpression dated(
        QStringLiteral("^(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[上下]午|凌晨|清晨|傍晚|晚)?，|^(?:"
                       "昨|今|近|日前|连日)(?:日|天|晚|晨|来)?，"));
    constexpr double artwork = 4;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        const bool credited
            = (i + 1 < lines.size() && lines[i + 1].byline.complete && lines[i + 1].byline.isPhoto)
            || (line.tail.start >= 0 && line.tail.byline.isPhoto);
        if (isArtwork(line.text)) {
            line.isPicture = true;
            line.byline = {};
            line.headCost += artwork;
        } else if (credited && line.text.size() > shortestText && line.lead.length == 0) {
            line.isPicture
                = dated.match(QStringView(line.text).first(std::min<qsizetype>(line.text.size(), 24)))
                      .hasMatch();
        }
    }
}

} // namespace

void describeSurroundings(QList<Line> &lines, PageName page)
{
    markGaps(lines);
    markRows(lines);
    markVerse(lines);
    markBriefs(lines);
    markPictures(lines);
    markHeads(lines, page);
    markSpeech(lines);
}

} // namespace reading
