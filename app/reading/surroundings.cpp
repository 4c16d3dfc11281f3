// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/surroundings.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace reading {

namespace {

constexpr qsizetype verseWidth = 22; ///< UTF-16 units: the longest line of a poem
constexpr qsizetype verseRun = 6; ///< as many short lines in a row are no headline block
constexpr qsizetype shortLine = 26; ///< UTF-16 units: of a head that is broken over two lines
constexpr double plainHead = 1.5; ///< a line that costs less as a headline looks like one

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

void markVerse(QList<Line> &lines)
{
    for (qsizetype start = 0; start < lines.size();) {
        qsizetype end = start;
        while (end < lines.size() && lines[end].text.size() <= verseWidth && !lines[end].byline.hasRole
            && lines[end].lead.length == 0 && !lines[end].isLabel && !lines[end].isNotice
            && !lines[end].isRow)
            ++end;
        // What stands right above running text is its head.
        constexpr qsizetype heads = 2;
        const bool headed
            = end - start >= verseRun + heads && end < lines.size() && lines[end].text.size() > verseWidth;
        const qsizetype verseEnd = headed ? end - heads : end;
        for (qsizetype i = start; end - start >= verseRun && i < verseEnd; ++i)
            lines[i].inVerse = true;
        start = std::max(end, start + 1);
    }
}

/// The mark in front of a brief: ■ ▲ ◆, or 【 for any head in brackets; null when there is none.
QChar itemMark(const Line &line)
{
    const QStringView text(line.text);
    if (text.size() < 2 || line.byline.complete)
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

/// Briefs that open with one mark, two or more on a page, are articles of their own; where a sentence with a
/// colon leads to them they are a list inside one. The short line above the first is their section's head.
void markItems(QList<Line> &lines)
{
    QHash<QChar, int> counts;
    for (const Line &line : lines) {
        if (const QChar mark = itemMark(line); !mark.isNull())
            ++counts[mark];
    }
    QChar listed;
    QChar running;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QChar mark = itemMark(lines[i]);
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
        constexpr qsizetype longestSection = 14;
        Line *above = i > 0 ? &lines[i - 1] : nullptr;
        if (first && above && above->text.size() <= longestSection && above->headCost < plainHead + 1
            && !above->byline.hasRole)
            above->isSection = true;
    }
}

/// 今天：阴有小雨, 上证指数　3124.04　+1.14%: a row of a table or an entry of a list.
bool isRow(QStringView text)
{
    constexpr qsizetype longestRow = 60;
    const auto tells
        = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'：' || c == u':' || c == u'著'; };
    if (text.size() > longestRow || text.contains(u'。') || std::none_of(text.begin(), text.end(), tells))
        return false;
    static const QRegularExpression entry(QStringLiteral("^[^，：:“”《》]{1,8}[：:][\\s　]*[^\\s　].*$"));
    static const QRegularExpression cells(QStringLiteral(
        "^[^\\s　]+(?:[\\s　]+[^\\s　]*[0-9][^\\s　]*){2,}$|^(?:[^\\s　]{1,8}[\\s　]+){2,}[^\\s　]{1,8}$"));
    static const QRegularExpression book(
        QStringLiteral("^《[^》]{1,40}》.{0,30}[\\s　](?:编?著|译|主编|编)(?:[\\s　].{2,30})?$"));
    return entry.match(text).hasMatch() || book.match(text).hasMatch()
        || (cells.match(text).hasMatch() && text.size() > 8);
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
        if (speech.match(QStringView(line.text).first(std::min<qsizetype>(line.text.size(), 8))).hasMatch())
            line.headCost += speechCost;
    }
}

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

/// A picture's text without a head: its credit stands behind it.
void markPictures(QList<Line> &lines)
{
    constexpr qsizetype shortestText = 20;
    static const QRegularExpression dated(
        QStringLiteral("^(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[上下]午|凌晨|清晨|傍晚|晚)?，|^(?:"
                       "昨|今|近)(?:日|天|晚|晨)?，"));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        const bool credited
            = (i + 1 < lines.size() && lines[i + 1].byline.complete && lines[i + 1].byline.isPhoto)
            || (line.tail.start >= 0 && line.tail.byline.isPhoto);
        line.isPicture = credited && line.text.size() > shortestText && line.lead.length == 0
            && dated.match(QStringView(line.text).first(std::min<qsizetype>(line.text.size(), 24)))
                   .hasMatch();
    }
}

} // namespace

void describeSurroundings(QList<Line> &lines)
{
    markGaps(lines);
    markRows(lines);
    markVerse(lines);
    markItems(lines);
    markSpeech(lines);
    markBrokenHeads(lines);
    markPictures(lines);
}

} // namespace reading
