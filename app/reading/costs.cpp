// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/costs.h"

#include "text/characters.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace reading {

namespace {

constexpr double cutAtFront = 1.8; ///< for a paragraph that would open as hardly any does
constexpr double usualShare = 0.2; ///< of the lines of a page set in columns stop in mid-sentence
constexpr qsizetype longestCaption = 60; ///< UTF-16 units of the second piece of one
constexpr qsizetype shortLine = 30; ///< UTF-16 units: no column is so short, a headline often is

bool isBodyText(Label label)
{
    return label == Label::Opening || label == Label::Paragraph || label == Label::Continued;
}

/// 本报评论员 and 记者手记 are the names of columns where they stand above a head.
bool isNames(const Line &line)
{
    return line.byline.complete && !line.isLabel;
}

/// 夜光杯外, 悦读 · 小说: a word or two in the first lines, which names the page or stands over a head.
bool namesPage(QStringView text)
{
    constexpr qsizetype longestWord = 5;
    constexpr qsizetype longestPair = 11;
    const auto isWord = [](QChar c) { return text::isHan(c.unicode()); };
    if (text.size() <= longestWord)
        return std::all_of(text.begin(), text.end(), isWord);
    const auto isWordOrMark = [&](QChar c) { return isWord(c) || c.isSpace() || c == u'·'; };
    return text.size() <= longestPair && text.count(u'·') == 1 && !text.startsWith(u'·')
        && !text.endsWith(u'·') && std::all_of(text.begin(), text.end(), isWordOrMark);
}

/// 文/图 王明 wrote the story; 王明 摄 took its picture.
bool isWriter(const Line &line)
{
    return std::any_of(line.byline.people.cbegin(), line.byline.people.cend(),
        [](const core::Person &person) { return person.part == core::Part::Author; });
}

/// Where hardly a line stops in mid-sentence nothing was cut by columns, and one that does is something else.
double cutCost(const QList<Line> &lines)
{
    double text = 5;
    double cut = 0.5;
    for (const Line &line : lines) {
        text += line.text.size() > shortLine;
        cut += line.text.size() > shortLine && line.ending == Ending::Open;
    }
    return std::clamp(-std::log(cut / text / usualShare), 0.0, 3.5);
}

} // namespace

Costs::Costs(const QList<Line> &lines)
    : m_lines(lines)
{
    qsizetype leads = 0;
    qsizetype headlines = 0;
    qsizetype unheaded = 0;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        unheaded += lines[i + 1].lead.length > 0 && lines[i].headCost > 3;
        const bool head = lines[i].headCost < 1.5 && !isNames(lines[i]);
        const bool bodyFollows
            = lines[i + 1].headCost > 3 || lines[i + 1].lead.length > 0 || isNames(lines[i + 1]);
        headlines += head && bodyFollows;
        leads += head && bodyFollows && (lines[i + 1].lead.length > 0 || isNames(lines[i + 1]));
    }
    m_headsAreRare = unheaded >= 3 && unheaded > leads;
    // Half of those without may be crossheads.
    const double share = leads > 0 ? double(leads) / (double(leads + headlines) / 2) : 0;
    m_withoutLead = leads > 0 ? std::max(2.6, 0.6 + 3.4 * share) : 0.6;
    m_cut = cutCost(lines);
    m_between.resize(std::size_t(lines.size()));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString &text = lines[i].text;
        m_between[std::size_t(i)] = { ofNewBlock(i), ofJoin(i), ofUnled(i),
            lines[i - 1].tail.start >= 0 || lines[i - 1].endsArticle || lines[i - 1].isItem,
            text.startsWith(u'（') && text.endsWith(u'）') };
    }
}

double Costs::ofHeadline(const Line &line) const
{
    double cost = line.headCost;
    cost += isNames(line) ? (line.byline.hasRole || line.byline.isMarked ? 6 : 1.5) : 0;
    cost += line.isCaption ? 4 : 0;
    cost += line.lead.length > 0 ? 6 : 0;
    cost += line.isNumbered ? 2.5 : 0;
    cost += line.inVerse ? 1.0 : 0;
    cost += line.joins.isEmpty() ? 0 : 3;
    return cost;
}

/// 通栏: a section's name or a pair of slogans at the top; any other short line there is likelier a kicker.
double Costs::ofBanner(qsizetype line) const
{
    constexpr qsizetype topLines = 4;
    const Line &it = m_lines[line];
    if (it.isSection)
        return -1;
    if (line >= topLines || isNames(it))
        return never;
    if (isSectionName(it.text))
        return 0;
    if (!it.isLabel && namesPage(it.text))
        return it.text.contains(u'·') ? 0.2 : 1.0;
    return ofHeadline(it) + (isParallel(it.text) ? 0 : 3.5);
}

double Costs::ofOpening(qsizetype line, bool led) const
{
    const Line &it = m_lines[line];
    if (it.lead.length > 0)
        return led ? -3 : never;
    if (it.isItem)
        return 0;
    double cost = it.isCaption ? 3 : 0;
    cost += isNames(it) ? 5 : 0;
    cost += it.cutAtFront ? cutAtFront : 0;
    cost += it.unindented ? 2 : 0;
    // 第九章　夜泊: a crosshead may be the first thing below a byline.
    if (it.isNumbered)
        return cost;
    cost += it.text.size() < 15 ? 1 : 0;
    cost += it.headCost < 2 && it.ending == Ending::Open ? 2 : 0;
    return cost;
}

/// A paragraph, a headline or anything else that begins here: not in the middle of a sentence.
double Costs::ofNewBlock(qsizetype line) const
{
    const Line &before = m_lines[line - 1];
    double cost = 0;
    if (isNames(before) || before.isCaption || before.isSignature || !before.continuesOn.isEmpty()
        || !m_lines[line].continuedFrom.isEmpty())
        return 0;
    switch (before.ending) {
    case Ending::Sentence:
        break;
    case Ending::Mark:
        cost = 1.0;
        break;
    case Ending::Open:
        cost = before.tail.start >= 0 ? 0 : 4.5;
        break;
    }
    cost += before.unbalanced && before.ending != Ending::Sentence ? 1.5 : 0;
    return cost;
}

double Costs::ofJoin(qsizetype line) const
{
    const Line &before = m_lines[line - 1];
    const Line &it = m_lines[line];
    double cost = 0;
    switch (before.ending) {
    case Ending::Sentence:
        cost = before.unbalanced ? 4 : 6;
        break;
    case Ending::Mark:
        cost = before.unbalanced ? 0 : closesQuote(before.text.back()) ? 0.8 : 2;
        break;
    case Ending::Open:
        cost = before.unbalanced ? -0.5 : m_cut;
        break;
    }
    cost += before.tail.start >= 0 ? 4 : 0;
    cost += it.lead.length > 0 || !before.continuesOn.isEmpty() || !it.continuedFrom.isEmpty() ? 7 : 0;
    cost += it.wideGap ? 1.0 : 0;
    cost += it.indented ? 4 : 0;
    cost += it.unindented ? -1.5 : 0;
    cost += it.inVerse && before.inVerse ? 2.5 : 0;
    cost += it.isNumbered && before.ending != Ending::Open ? 2 : 0;
    cost
        += it.isLabel || it.isSalutation || it.isSignature || it.isSection || it.isNotice || it.isRow ? 3 : 0;
    // No column is so narrow that a cut leaves as little.
    constexpr qsizetype narrowestColumn = 8;
    constexpr double crosshead = 3.5;
    const bool mayBeCrosshead = before.ending != Ending::Sentence && !before.unbalanced && !before.cutAtFront
        && before.headCost < 3;
    constexpr qsizetype longestQuote = 12; // “这活儿我来干”
    const bool isQuote
        = before.text.startsWith(u'“') && before.text.endsWith(u'”') && before.text.size() <= longestQuote;
    if (mayBeCrosshead
        && (before.text.size() < narrowestColumn || isQuote
            || (before.isNumbered && before.text.size() <= shortLine)))
        cost += crosshead;
    // The piece of a column is seldom so short, and a headline or crosshead often.
    if (before.text.size() < shortLine && !before.unbalanced && before.headCost < 3
        && before.ending == Ending::Open && !it.cutAtFront)
        cost += 1.2 + m_cut * (before.text.size() <= 10 ? 0.6 : before.text.size() <= 16 ? 0.3 : 0);
    return cost;
}

double Costs::ofCredit(const Line &line, bool led) const
{
    if (!isNames(line))
        return never;
    if (!line.byline.hasRole && !line.byline.isMarked)
        return 2.5;
    if (line.byline.isPhoto && !isWriter(line))
        return led ? 0.6 : -3;
    return led ? 0.5 : -1;
}

double Costs::ofCrosshead(const Line &line) const
{
    if (isNames(line) || line.isCaption || line.isNotice || line.isSignature || line.lead.length > 0
        || line.isLabel)
        return never;
    // Two or three characters make a poor headline and a good crosshead.
    double cost = 3.8 - 0.9 * std::min(m_cut, 2.0) + (line.text.size() < 5 ? 0 : line.headCost);
    cost -= line.isNumbered ? 2.2 : 0;
    cost += line.text.size() > 16 ? 1.2 : line.text.size() <= 10 ? -0.6 : 0;
    cost += line.wideGap ? 0.5 : 0;
    return cost;
}

double Costs::ofLine(qsizetype line, Label label, bool led) const
{
    const Line &it = m_lines[line];
    const double named = isNames(it) ? (it.byline.hasRole || it.byline.isMarked ? 6 : 3) : 0;
    // A credit that closes running text speaks for a photo story as one on its own line does.
    const double credited = it.tail.start < 0 ? 0
        : it.tail.byline.isPhoto              ? (led ? 0.6 : -3)
        : it.tail.byline.complete && !led     ? -2
                                              : 0;
    switch (label) {
    case Label::Banner:
        return ofBanner(line);
    case Label::Headline:
        return ofHeadline(it) + (m_headsAreRare && isParallel(it.text) ? 1.5 : 0);
    case Label::OwnLead:
        if (it.lead.length == it.text.size())
            return 0;
        return !isNames(it)                           ? never
            : it.byline.hasRole || it.byline.isMarked ? (it.byline.isPhoto && !isWriter(it) ? 1.0 : 0)
                                                      : 0.5;
    case Label::Opening:
        return ofOpening(line, led) + credited;
    case Label::Paragraph:
        return named + credited + (it.cutAtFront ? cutAtFront : 0)
            + (it.lead.length > 0 || !it.continuedFrom.isEmpty() ? 5 : 0) + (it.isCaption ? 4 : 0)
            + (it.isItem ? 4 : 0) + (it.unindented ? 2 : 0) + (it.indented ? -1.5 : 0);
    case Label::Continued:
        return named + credited + (it.isCaption ? 5 : 0);
    case Label::Crosshead:
        return ofCrosshead(it) + (led ? -0.4 : 0.4);
    case Label::Verse:
        return it.inVerse ? 0.4 + named : never;
    case Label::Caption:
        return it.isCaption ? credited / 3 : never;
    case Label::Credit:
        return ofCredit(it, led);
    }
    return 0;
}

/// An article under a headline that neither names its reporter nor its place. What speaks for one all the
/// same: room above it, two heads, a column's name, words that news opens with.
double Costs::ofUnled(qsizetype line) const
{
    static const text::Words openings { u"近日", u"日前", u"昨日", u"昨天", u"今日", u"记者从", u"记者获悉",
        u"由" };
    const Line &head = m_lines[line - 1];
    const Line &it = m_lines[line];
    const bool twoHeads
        = line > 1 && m_lines[line - 2].headCost < 1.5 && m_lines[line - 2].ending == Ending::Open;
    double cost = m_withoutLead;
    cost -= head.wideGap ? 1.0 : 0;
    cost -= twoHeads ? 1.0 : 0;
    cost -= head.isLabel || it.isRow ? 2.0 : 0;
    cost -= openings.open(it.text) ? 0.8 : 0;
    cost -= it.isPicture ? 1.5 : 0;
    cost -= it.isSalutation ? 2.5 : 0;
    // A crosshead is short.
    cost -= head.text.size() >= 12 ? 0.6 : head.text.size() < 8 ? -0.4 : 0;
    return std::max(cost, 0.3);
}

double Costs::ofOpeningStep(qsizetype line, const Step &step, double fresh, bool wroteOff) const
{
    const Line &it = m_lines[line];
    if (step.from == Label::OwnLead)
        return 0;
    if (step.led && it.lead.length == 0)
        return never;
    if (step.from == Label::Headline)
        return step.led || m_lines[line - 1].isNotice || !it.continuedFrom.isEmpty()
            ? 0
            : m_between[std::size_t(line)].unled;
    if (it.isItem)
        return 0.3;
    if (it.isPicture)
        return fresh + (it.wideGap || wroteOff ? 1 : 3);
    // An article without a headline: a brief, a page that was cut.
    return fresh
        + (!it.continuedFrom.isEmpty()  ? (m_lines[line - 1].headCost < 1.5 ? 3.5 : 0)
                : it.lead.length > 0    ? (m_headsAreRare ? 0.3 : 2)
                : wroteOff             ? 3.5
                                       : 6)
        + (it.wideGap ? -1 : 0) + (step.led ? 0 : m_withoutLead / 2);
}

double Costs::ofStep(qsizetype line, const Step &step) const
{
    const Line &it = m_lines[line];
    const bool fromText = isBodyText(step.from);
    const Between &between = m_between[std::size_t(line)];
    const double fresh = fromText ? between.newBlock : 0;
    const bool wroteOff = between.wroteOff || step.from == Label::Credit;
    switch (step.to) {
    case Label::Banner:
        return 1 + fresh;
    case Label::Headline:
        if (step.headlines > 1)
            return (step.headlines == 2 ? 0.6 : step.headlines == 3 ? 1.0 : 2.5) + (it.wideGap ? 1.5 : 0);
        return fresh + (between.bracketed ? 4 : 0) + (it.wideGap ? -1 : 0) + (wroteOff ? -0.5 : 0)
            + (step.from == Label::Crosshead ? 4 : 0);
    case Label::Opening:
        return ofOpeningStep(line, step, fresh, wroteOff);
    case Label::Verse:
        return step.from == Label::Verse                                  ? 0
            : step.from == Label::Headline || step.from == Label::OwnLead ? 1
                                                                          : 3 + fresh;
    case Label::Continued:
        return between.join + (step.from != Label::Caption ? 0 : it.text.size() < longestCaption ? 1 : 4);
    case Label::Paragraph:
        return fresh + (it.wideGap ? 0.7 : 0)
            + (step.from == Label::Credit ? 1.5
                    : wroteOff            ? 2.5
                                          : 0)
            + (step.from == Label::Caption ? 0.5 : 0) + (step.from == Label::Verse ? 1 : 0);
    case Label::Crosshead:
        return fresh + (step.from == Label::Crosshead ? 2 : 0) + (wroteOff ? 3 : 0)
            + (step.from == Label::Opening ? 0.5 : 0);
    case Label::OwnLead:
        return step.from == Label::OwnLead ? 0.5 : 0;
    case Label::Caption:
        return fresh * 0.5;
    case Label::Credit:
        return step.from == Label::Credit ? 0 : step.from == Label::Crosshead ? 4 : fresh;
    }
    return 0;
}

double Costs::ofStart(Label label) const
{
    return label == Label::Headline || label == Label::Banner ? 0 : label == Label::Opening ? 2.5 : 4;
}

double Costs::ofEnd(Label label) const
{
    return label == Label::Headline || label == Label::Crosshead || label == Label::Banner ? 3
        : label == Label::OwnLead                                                          ? 2
                                                                                           : 0;
}

double Costs::joinConfidence(qsizetype line) const
{
    const Between &between = m_between[std::size_t(line)];
    const double confidence = 1 / (1 + std::exp(between.join - between.newBlock));
    return std::round(confidence * 100) / 100;
}

} // namespace reading
