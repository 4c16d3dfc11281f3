// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/foldedarticle.h"

#include <algorithm>

namespace search {

FoldedArticle::FoldedArticle(const core::Article &article)
    : m_article(article)
    , m_folded(article.blocks.size())
{
}

const text::Folded &FoldedArticle::folded(int block)
{
    std::optional<text::Folded> &folded = m_folded[block];
    if (!folded)
        folded = text::fold(m_article.blocks[block].text);
    return *folded;
}

/// The end of the marks and blanks that begin at `i`.
static qsizetype gapEnd(QStringView folded, qsizetype i)
{
    while (i < folded.size()) {
        const bool pair
            = folded[i].isHighSurrogate() && i + 1 < folded.size() && folded[i + 1].isLowSurrogate();
        if (text::isRunCharacter(
                pair ? QChar::surrogateToUcs4(folded[i], folded[i + 1]) : folded[i].unicode()))
            break;
        i += pair ? 2 : 1;
    }
    return i;
}

/// True when folding dropped a blank in front of this place: 劳模 工匠 is 劳模工匠.
bool FoldedArticle::isBlank(int block, qsizetype place)
{
    const qint32 origin = folded(block).origin[place];
    return origin > 0 && m_article.blocks[block].text[origin - 1].isSpace();
}

/// Where the other runs of a term go on from `i`, each behind a gap; -1 when they do not.
qsizetype FoldedArticle::restEnd(int block, qsizetype i, const QList<QStringView> &runs)
{
    const QStringView text = folded(block).text;
    for (qsizetype run = 1; run < runs.size(); ++run) {
        const qsizetype start = gapEnd(text, i);
        if ((start == i && !isBlank(block, i)) || !text.sliced(start).startsWith(runs[run]))
            return -1;
        i = start + runs[run].size();
    }
    return i;
}

FoldedArticle::Range FoldedArticle::find(int block, const Term &term, qsizetype from)
{
    const QList<QStringView> runs = QStringView(term.folded).split(u' ');
    const QStringView text = folded(block).text;
    for (qsizetype at = text.indexOf(runs[0], from); at >= 0; at = text.indexOf(runs[0], at + 1)) {
        const qsizetype end = restEnd(block, at + runs[0].size(), runs);
        if (end >= 0)
            return { at, end };
    }
    return {};
}

QList<FoldedArticle::Range> FoldedArticle::all(int block, const Term &term, qsizetype most)
{
    QList<Range> ranges;
    if (!(term.blocks & blocksOf(m_article.blocks[block].kind)))
        return ranges;
    // One unit on, not one match: 哈哈 stands three times in 哈哈哈哈.
    for (Range range = find(block, term, 0); range && ranges.size() < most;
         range = find(block, term, range.begin + 1))
        ranges.append(range);
    return ranges;
}

/// The characters of the source that a folded range came from, whole ones: where ㎡ became m2, a match of m
/// lights ㎡.
core::Span FoldedArticle::sourceSpan(int block, Range range)
{
    const text::Folded &text = folded(block);
    const QString &source = m_article.blocks[block].text;
    const qint32 begin = text.origin[range.begin];
    const auto behind
        = std::upper_bound(text.origin.begin() + range.end, text.origin.end(), text.origin[range.end - 1]);
    qint32 end = behind == text.origin.end() ? static_cast<qint32>(source.size()) : *behind;
    // Blanks that folding dropped behind the last character; a run never ends in one of its own.
    while (end > begin + 1 && source[end - 1].isSpace())
        --end;
    return { block, begin, end - begin };
}

bool FoldedArticle::holds(const Term &term)
{
    for (int block = 0; block < m_folded.size(); ++block) {
        if (!all(block, term, 1).isEmpty())
            return true;
    }
    return false;
}

void FoldedArticle::light(const Term &term, QList<core::Span> &spans, qsizetype most)
{
    for (int block = 0; block < m_folded.size() && spans.size() < most; ++block) {
        for (const Range &range : all(block, term, most - spans.size()))
            spans.append(sourceSpan(block, range));
    }
}

/// Code points between two ranges, -1 when they overlap.
static qsizetype between(QStringView text, qsizetype end, qsizetype begin)
{
    if (begin < end)
        return -1;
    const QStringView gap = text.sliced(end, begin - end);
    return gap.size() - std::count_if(gap.begin(), gap.end(), [](QChar c) { return c.isLowSurrogate(); });
}

bool FoldedArticle::holdsNear(const Condition &near)
{
    QList<core::Span> spans;
    lightNear(near, spans, 2);
    return !spans.isEmpty();
}

void FoldedArticle::lightNear(const Condition &near, QList<core::Span> &spans, qsizetype most)
{
    // Of very long blocks the first of each are looked at: each of one is held against each of the other.
    constexpr qsizetype mostOfOne = 1000;
    for (int block = 0; block < m_folded.size() && spans.size() < most; ++block) {
        const QList<Range> ones = all(block, near.terms[0], mostOfOne);
        const QList<Range> others = ones.isEmpty() ? ones : all(block, near.terms[1], mostOfOne);
        const QStringView text = folded(block).text;
        for (const Range &one : ones) {
            for (const Range &other : others) {
                const bool turned = other.begin < one.begin;
                const qsizetype gap
                    = turned ? between(text, other.end, one.begin) : between(text, one.end, other.begin);
                if (gap < 0 || gap > near.within)
                    continue;
                spans.append(sourceSpan(block, one));
                spans.append(sourceSpan(block, other));
                if (spans.size() >= most)
                    return;
            }
        }
    }
}

} // namespace search
