// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/tagframe.h"

#include "entities/names.h"
#include "text/fold.h"

#include <algorithm>

namespace entities {

namespace {

enum Type : quint8 { Outside, Han, Digit, Numeral, Latin, Blank, Opening, Closing, Stop, Mark };

constexpr text::CharacterSet numerals(u"〇零一二三四五六七八九十百千万亿两");
constexpr text::CharacterSet stops(u"。！？!?\n");
constexpr text::CharacterSet openings(u"“‘（(《【〔");
constexpr text::CharacterSet closings(u"”’）)》】〕");

Type typeOf(char16_t c)
{
    if (numerals.contains(QChar(c)))
        return Numeral;
    if (text::isHan(c))
        return Han;
    if ((c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９'))
        return Digit;
    if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
        return Latin;
    if (c == u' ' || c == u'　' || c == u'\t')
        return Blank;
    if (openings.contains(QChar(c)))
        return Opening;
    if (closings.contains(QChar(c)))
        return Closing;
    return stops.contains(QChar(c)) ? Stop : Mark;
}

/// Types and plain forms of all characters, looked up.
struct Character {
    char16_t plain = 0;
    Type type = Outside;
};

const std::vector<Character> &characterTable()
{
    static const std::vector<Character> table = [] {
        std::vector<Character> all(0x10000);
        for (char32_t c = 0; c < 0x10000; ++c) {
            Character &character = all[c];
            character.type = typeOf(static_cast<char16_t>(c));
            character.plain = character.type == Digit ? u'0'
                : character.type == Latin             ? u'a'
                : character.type == Blank             ? u' '
                                                      : static_cast<char16_t>(c);
        }
        return all;
    }();
    return table;
}

/// Where a position is in a span: 1 first, 2 inner, 3 last, 4 only.
quint8 placeIn(int position, int start, int end)
{
    if (end - start == 1)
        return 4;
    return position == start ? 1 : position + 1 == end ? 3 : 2;
}

quint8 bucket(int length)
{
    return static_cast<quint8>(length <= 4 ? length
            : length <= 6                  ? 5
            : length <= 9                  ? 6
            : length <= 14                 ? 7
                                           : 8);
}

quint16 scoreBucket(int score)
{
    return static_cast<quint16>(qBound(1, score / 12 + 5, 14));
}

} // namespace

TagFrame::TagFrame(const Survey &survey, const WordClasses &words, const Candidates &byRule)
    : m_size(survey.size())
    , m_characters(static_cast<std::size_t>(m_size + 2 * margin))
    , m_positions(static_cast<std::size_t>(m_size + 2 * margin))
{
    readCharacters(survey);
    readTokens(survey, words);
    readLexicons(survey);
    readNames(survey);
    readRules(byRule);
    readHeads(survey);
    readQuotes(survey);
}

void TagFrame::readCharacters(const Survey &survey)
{
    const std::vector<Character> &table = characterTable();
    for (int i = 0; i < m_size; ++i) {
        const Character &character = table[survey.text()[i].unicode()];
        m_characters[static_cast<std::size_t>(i + margin)] = character.plain;
        at(i).type = character.type;
    }
}

void TagFrame::readTokens(const Survey &survey, const WordClasses &words)
{
    const std::vector<WordToken> tokens = words.cut(survey.text());
    m_tokens.reserve(tokens.size() + 2 * margin);
    m_tokens.resize(margin);
    m_tokens.insert(m_tokens.end(), tokens.begin(), tokens.end());
    m_tokens.resize(m_tokens.size() + margin);
    m_tokenOf.resize(static_cast<std::size_t>(m_size));
    for (std::size_t t = margin; t + margin < m_tokens.size(); ++t) {
        for (int i = m_tokens[t].start; i < m_tokens[t].end(); ++i) {
            m_tokenOf[static_cast<std::size_t>(i)] = static_cast<int>(t);
            at(i).place = placeIn(i, m_tokens[t].start, m_tokens[t].end());
        }
    }
}

void TagFrame::readLexicons(const Survey &survey)
{
    static constexpr int kinds = 15;
    std::array<int, kinds> coveredTo {};
    for (int i = 0; i < m_size; ++i) {
        const auto words = survey.wordsAt(i);
        if (words.empty())
            continue;
        for (auto word = words.rbegin(); word != words.rend(); ++word) {
            quint16 covered = 0;
            for (std::size_t kind = 0; kind < kinds; ++kind) {
                if (word->kinds >> kind & 1 && coveredTo[kind] <= i) {
                    coveredTo[kind] = word->end();
                    covered |= static_cast<quint16>(1u << kind);
                }
            }
            if (!covered)
                continue;
            at(i).begins |= covered;
            at(word->end() - 1).ends |= covered;
            for (int j = i; j < word->end(); ++j)
                at(j).inside |= covered;
        }
    }
}

void TagFrame::readNames(const Survey &survey)
{
    int covered = 0;
    for (int i = 0; i < m_size; ++i) {
        if (at(i).type != Han && at(i).type != Numeral)
            continue;
        if (i >= covered && at(i).foreign == 0) {
            const int length = foreignNameAt(survey, i);
            for (int j = i; j < i + length; ++j)
                at(j).foreign = static_cast<quint8>(placeIn(j, i, i + length) * 9 + bucket(length));
            covered = i + std::max(length, 1);
        }
        if (!survey.begins(i, Surname))
            continue;
        const NameGuess guess = nameAt(survey, i);
        if (guess.length == 0)
            continue;
        const quint16 score = scoreBucket(guess.score);
        for (int j = i; j < i + guess.length; ++j) {
            if ((at(j).name & 15) < score)
                at(j).name = static_cast<quint16>(
                    (placeIn(j, i, i + guess.length) << 8) | (guess.length << 4) | score);
        }
    }
}

void TagFrame::readRules(const Candidates &byRule)
{
    for (const Candidate &candidate : byRule) {
        const int entityClass = static_cast<int>(candidate.entityClass);
        for (int i = candidate.start; i < candidate.end(); ++i)
            at(i).rule
                = static_cast<quint8>(1 + entityClass * 5 + placeIn(i, candidate.start, candidate.end()));
    }
}

void TagFrame::readHeads(const Survey &survey)
{
    static constexpr quint32 heads = OrganisationHead | PlaceHead | EventHead | HonourHead;
    int end = -1;
    quint32 kinds = 0;
    for (int i = m_size - 1; i >= 0; --i) {
        const Type type = static_cast<Type>(at(i).type);
        if (type == Stop || type == Opening || type == Closing || type == Mark || type == Blank)
            end = -1;
        if (end >= 0)
            at(i).ahead = static_cast<quint8>(kinds << 4 | bucket(end - i));
        const Found word = survey.longestBefore(i + 1, heads);
        if (word.length > 0) {
            end = i;
            kinds = (word.kinds & heads) / OrganisationHead;
        }
    }
}

void TagFrame::readQuotes(const Survey &survey)
{
    for (int i = 0; i < m_size; ++i) {
        if (survey.at(i) != u'“')
            continue;
        const int close = survey.partner(i);
        for (int j = i + 1; j < close; ++j)
            at(j).quote = static_cast<quint8>(placeIn(j, i + 1, close) * 9 + bucket(close - i - 1));
    }
}

std::vector<int> TagFrame::sentenceEnds() const
{
    static constexpr int longest = 400; // what has no full stop for so long is no sentence
    std::vector<int> ends;
    int start = 0;
    for (int i = 0; i < m_size; ++i) {
        const bool isMark = at(i).type >= Blank;
        if (at(i).type == Stop || (isMark && i - start >= longest) || i - start >= 2 * longest) {
            ends.push_back(i + 1);
            start = i + 1;
        }
    }
    if (start < m_size)
        ends.push_back(m_size);
    return ends;
}

} // namespace entities
