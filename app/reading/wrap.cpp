// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wrap.h"

#include "text/characters.h"

#include <algorithm>
#include <map>

namespace reading {

namespace {

constexpr int narrowest = 8; ///< full-width characters in a column
constexpr int widest = 60;
constexpr qsizetype fewestLines = 8;
constexpr double shareOfFullLines = 0.3; ///< the rest are heads, verse and the last lines of paragraphs
constexpr double shareOfWiderLines = 0.1; ///< headlines, running heads
constexpr double shareOfPunctuated = 0.25; ///< of full lines; prose has a mark in every second or so
constexpr int slack = 3; ///< half-width columns by which full lines differ: a wider one is a headline
constexpr double wrapConfidence = 0.95;

/// Width on paper in half-width columns: a Latin letter takes one, everything else two.
int widthOf(QStringView text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x80 ? 1 : 2;
    return width;
}

bool isLatin(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool stopsHere(QStringView text)
{
    return closesQuote(text.back()) || endsSentence(text.back())
        || text::isOneOf(text.back(), u"，、；：,;:");
}

struct Measure {
    int width = 0; ///< of a full line, in half-width columns; 0: the page is not wrapped
    bool indented = false; ///< paragraphs open with blanks
};

Measure measure(const QList<core::SourceLine> &source)
{
    Measure out;
    std::map<int, qsizetype> widths;
    qsizetype following = 0;
    qsizetype indented = 0;
    for (const core::SourceLine &line : source) {
        const int width = line.indent
            + widthOf(
                line.text.size() > 2 * widest ? QStringView(line.text).first(2 * widest + 1) : line.text);
        ++widths[width / 2];
        indented += line.indent >= 2;
    }
    out.indented = indented > 0 && indented < source.size() * 19 / 20;
    if (source.size() < fewestLines)
        return out;
    qsizetype most = 0;
    const auto linesOf = [&](int half) {
        const auto found = widths.find(half);
        return found == widths.end() ? 0 : found->second;
    };
    qsizetype likeliest = 0;
    for (const auto &[half, count] : widths) {
        if (half >= narrowest - 1 && half + 1 <= widest && count > likeliest) {
            likeliest = count;
            // Marks are squeezed or hung at a line's end, and a digit takes half a place.
            most = linesOf(half - 1) + count + linesOf(half + 1);
            out.width = 2 * half;
        }
    }
    qsizetype wider = 0;
    qsizetype punctuated = 0;
    for (const auto &[half, count] : widths)
        wider += 2 * half > out.width + slack ? count : 0;
    const bool enough = double(most) >= shareOfFullLines * double(source.size())
        && double(wider) <= 1 + shareOfWiderLines * double(source.size());
    // A poem of regular lines is as wide all over; its lines end with marks, or have hardly any.
    for (const core::SourceLine &line : enough ? source : QList<core::SourceLine>()) {
        const QStringView seen
            = QStringView(line.text).first(std::min<qsizetype>(line.text.size(), 2 * widest + 1));
        if (line.indent + widthOf(seen) < out.width - slack + 1)
            continue;
        following += !stopsHere(seen);
        punctuated += std::any_of(
            seen.begin(), seen.end(), [](QChar c) { return text::isOneOf(c, u"，。、：；“”！？,."); });
    }
    if (!enough || following * 2 <= most || double(punctuated) < shareOfPunctuated * double(most))
        out.width = 0;
    return out;
}

/// Whether a line reaches the column's foot edge, so that what stands below may go on with it. One that is a
/// character short does unless a sentence ends there.
bool fills(const Line &line, int width, const Measure &page)
{
    if (page.width == 0 || width > page.width + slack)
        return false;
    // Where paragraphs are indented, a line that is not goes on.
    return width >= page.width
        || (width > page.width - slack && (page.indented || !endsSentence(line.text.back())));
}

/// 本报讯 over （记者 …）: a lead that was broken.
bool continuesLead(const QString &text, const QString &above)
{
    constexpr qsizetype longestLine = 40;
    if (above.size() > longestLine
        || !(text.startsWith(u'（') || text.startsWith(u'(') || text.startsWith(u"记者")))
        return false;
    const Lead begun = openingLead(above);
    return begun.length > 0 && begun.length == above.size() && openingLead(text).length > 0;
}

/// A byline or the opening of an article, which no full line above it reaches into.
bool standsAlone(const QString &text)
{
    constexpr qsizetype longestByline = 40;
    return openingLead(text).length > 0 || (text.size() <= longestByline && ownLineByline(text).complete);
}

/// A line without an indent that does not end a sentence, above one that is indented: no paragraph ends so.
bool isHeadBetween(const QList<core::SourceLine> &source, qsizetype i, const Measure &page)
{
    if (!page.indented || i + 1 >= source.size() || source[i].indent >= 2 || source[i + 1].indent < 2)
        return false;
    const QStringView text(source[i].text);
    return !endsSentence(text.back()) && headlineCost(text) < 1 && i > 0
        && endsSentence(source[i - 1].text.back());
}

Line single(const core::SourceLine &source)
{
    Line line;
    line.text = source.text;
    line.source = { source.bytes };
    line.gap = source.gapBefore;
    line.role = source.role;
    line.opensArticle = source.opensArticle;
    line.isTitle = source.isTitle;
    return line;
}

} // namespace

QStringView joint(QStringView before, QStringView after)
{
    const bool latin
        = !before.isEmpty() && !after.isEmpty() && isLatin(before.back()) && isLatin(after.front());
    return latin ? QStringView(u" ") : QStringView();
}

QList<Line> unwrapped(const QList<core::SourceLine> &source)
{
    const Measure page = measure(source);
    QList<Line> lines;
    lines.reserve(source.size());
    int lastWidth = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const core::SourceLine &next = source[i];
        const int width = page.width > 0 ? next.indent + widthOf(next.text) : 0;
        const bool opens = page.indented && next.indent >= 2;
        const bool follows = !lines.isEmpty() && page.width > 0 && next.gapBefore == 0 && !opens
            && next.role == core::LineRole::Unknown;
        const bool goesOn = follows && fills(lines.last(), lastWidth, page) && !standsAlone(next.text)
            && !isHeadBetween(source, i, page);
        if (goesOn || (follows && continuesLead(next.text, lines.last().text))) {
            Line &line = lines.last();
            line.text += joint(line.text, next.text);
            line.joins.append({ int(line.text.size()), wrapConfidence });
            line.text += next.text;
            line.source.append(next.bytes);
        } else {
            lines.append(single(next));
            lines.last().indented = opens;
            lines.last().unindented = page.indented && next.indent < 2;
        }
        lastWidth = width;
    }
    return lines;
}

} // namespace reading
