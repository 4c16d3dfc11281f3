// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"
#include "text/fold.h"

#include <algorithm>

namespace search {

namespace {

/// A half-open range of UTF-16 units in folded text.
struct FoldedRange {
    qsizetype begin = -1;
    qsizetype end = -1;

    explicit operator bool() const { return begin >= 0; }
};

} // namespace

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

/// Where the other runs of a term go on from `i`, each behind a gap; -1 when they do not.
static qsizetype restEnd(QStringView folded, qsizetype i, const QList<QStringView> &runs)
{
    for (qsizetype run = 1; run < runs.size(); ++run) {
        const qsizetype start = gapEnd(folded, i);
        if (start == i || !folded.sliced(start).startsWith(runs[run]))
            return -1;
        i = start + runs[run].size();
    }
    return i;
}

static FoldedRange findTerm(QStringView folded, const QList<QStringView> &runs, qsizetype from)
{
    for (qsizetype at = folded.indexOf(runs[0], from); at >= 0; at = folded.indexOf(runs[0], at + 1)) {
        const qsizetype end = restEnd(folded, at + runs[0].size(), runs);
        if (end >= 0)
            return { at, end };
    }
    return {};
}

/// The characters of the source that a folded range came from, whole ones: where ㎡ became m2, a match of m
/// lights ㎡.
static core::Span sourceSpan(const text::Folded &folded, QStringView source, FoldedRange range, int block)
{
    const qint32 begin = folded.origin[range.begin];
    const auto behind = std::upper_bound(
        folded.origin.begin() + range.end, folded.origin.end(), folded.origin[range.end - 1]);
    qint32 end = behind == folded.origin.end() ? static_cast<qint32>(source.size()) : *behind;
    // Blanks that folding dropped behind the last character; a run never ends in one of its own.
    while (end > begin + 1 && source[end - 1].isSpace())
        --end;
    return { block, begin, end - begin };
}

static QList<core::Span> merged(QList<core::Span> spans)
{
    std::sort(spans.begin(), spans.end());
    QList<core::Span> out;
    for (const core::Span &span : std::as_const(spans)) {
        if (!out.isEmpty() && span.start < out.last().end())
            out.last().length = std::max(out.last().end(), span.end()) - out.last().start;
        else
            out.append(span);
    }
    return out;
}

QList<core::Span> matches(const Query &query, QStringView blockText, int block)
{
    if (query.isEmpty())
        return {};
    const text::Folded folded = text::fold(blockText);
    QList<core::Span> spans;
    for (const Term &term : query.terms) {
        const QList<QStringView> runs = QStringView(term.folded).split(u' ');
        // One unit on, not one match: 哈哈 stands three times in 哈哈哈哈.
        for (FoldedRange range = findTerm(folded.text, runs, 0); range;
             range = findTerm(folded.text, runs, range.begin + 1))
            spans.append(sourceSpan(folded, blockText, range, block));
    }
    return merged(std::move(spans));
}

/// Which of the query's terms stand in a text.
static QList<bool> termsIn(const Query &query, QStringView text)
{
    const QString folded = text::folded(text);
    QList<bool> out;
    for (const Term &term : query.terms)
        out.append(bool(findTerm(folded, QStringView(term.folded).split(u' '), 0)));
    return out;
}

bool found(const Query &query, const QStringList &texts)
{
    QList<bool> all(query.terms.size(), false);
    for (const QString &text : texts) {
        const QList<bool> here = termsIn(query, text);
        std::transform(all.begin(), all.end(), here.begin(), all.begin(), std::logical_or<>());
    }
    return !all.contains(false);
}

/// Moves a cut off the middle of a surrogate pair, towards the beginning.
static qsizetype wholeCut(QStringView text, qsizetype cut)
{
    const bool inPair
        = cut > 0 && cut < text.size() && text[cut].isLowSurrogate() && text[cut - 1].isHighSurrogate();
    return inPair ? cut - 1 : cut;
}

/// The text from about `from` on, with ellipses where it was cut, and the spans that are left of it.
static Snippet cutOut(const QString &text, const QList<core::Span> &spans, qsizetype from, qsizetype width)
{
    constexpr QChar ellipsis = u'…';
    if (text.size() <= width)
        return { text, spans };
    // A stretch that would end behind the text's end begins earlier instead.
    const qsizetype begin = wholeCut(text, std::clamp<qsizetype>(from, 0, text.size() - width + 1));
    const qsizetype before = begin > 0 ? 1 : 0;
    const bool toEnd = text.size() - begin <= width - before;
    const qsizetype end = toEnd ? text.size() : std::max(begin, wholeCut(text, begin + width - before - 1));
    Snippet out;
    out.text = text.sliced(begin, end - begin);
    if (before)
        out.text.prepend(ellipsis);
    if (!toEnd)
        out.text.append(ellipsis);
    for (const core::Span &span : spans) {
        const qsizetype start = std::max<qsizetype>(span.start, begin);
        const qsizetype stop = std::min<qsizetype>(span.end(), end);
        if (start < stop)
            out.spans.append({ 0, static_cast<int>(start - begin + before), static_cast<int>(stop - start) });
    }
    return out;
}

Snippet snippet(const Query &query, const QStringList &texts, int width)
{
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype i = 0; i < texts.size() && most < query.terms.size(); ++i) {
        const qsizetype here = termsIn(query, texts[i]).count(true);
        if (here > most) {
            most = here;
            best = i;
        }
    }
    if (best < 0) {
        const auto first
            = std::find_if(texts.begin(), texts.end(), [](const QString &text) { return !text.isEmpty(); });
        return first == texts.end() ? Snippet {} : cutOut(*first, {}, 0, std::max(width, 4));
    }
    const QList<core::Span> spans = matches(query, texts[best]);
    const qsizetype lead = std::max(0, width - spans.first().length) / 3;
    return cutOut(texts[best], spans, spans.first().start - lead, std::max(width, 4));
}

} // namespace search
