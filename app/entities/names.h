// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/candidate.h"
#include "entities/survey.h"
#include "entities/weights.h"

#include <QVarLengthArray>

namespace entities {

/// A stretch that may be a person's name.
struct NameGuess {
    enum class Form : char16_t {
        Full = u'p', ///< 张小明, 欧阳明
        Foreign = u'x', ///< 汉斯·韦伯, 哈桑
        Titled = u't', ///< 王先生, 李师傅
        Familiar = u'm' ///< 老李, 小王
    };
    Form form = Form::Full;
    int length = 0; ///< UTF-16 units; 0: none
    int score = 0; ///< how well surname and given name fit, in tenths of log odds against any text
};

using NameGuesses = QVarLengthArray<NameGuess, 32>; ///< few: nearly always none or two

/// All stretches from a position on that may be a name.
NameGuesses guessesAt(const Survey &survey, int position);
/// The likeliest Chinese name that begins at a position, judged by its characters and by what follows it.
NameGuess nameAt(const Survey &survey, int position);
/// Behind the name with a blank in it that begins at a position (张　晶), or `position`.
int behindSpacedName(const Survey &survey, int position);
/// A name in transliteration that begins at a position; its length, or 0.
int foreignNameAt(const Survey &survey, int position);
/// True where a word ends: the end of the text, a mark, a blank.
inline bool isEdge(const Survey &survey, int position)
{
    static constexpr text::CharacterSet edges(u"，。！？；：、（）()《》“”…—,;:!? 　\t／/·】【");
    return position < 0 || position >= survey.size() || edges.contains(survey.text()[position]);
}

/// Names in prose, by the weights of their characters and of what stands around them.
void findNames(const Survey &survey, const Weights &weights, Candidates &found);

/// The features of what stands before a name, the same for all that begin at a position.
template <typename Visit> void beforeNameFeatures(const Survey &survey, int start, Visit &&visit)
{
    visit(Feature { u'L', 0, start > 0 ? survey.mid(start - 1, 1) : QStringView(u"^") });
    if (start > 1)
        visit(Feature { u'L', 0, survey.mid(start - 2, 2) });
}

/// The features of what stands behind a name, the same for all that end at a position.
template <typename Visit> void behindNameFeatures(const Survey &survey, int end, Visit &&visit)
{
    visit(Feature { u'R', 0, end < survey.size() ? survey.mid(end, 1) : QStringView(u"$") });
    visit(Feature { u'R', 0, survey.mid(end, 2) });
    if (survey.longest(end, Speech).length > 1)
        visit(Feature { u'V', 0, u"s" });
    if (survey.begins(end, Post))
        visit(Feature { u'V', 0, u"r" });
}

/// The features of a guess's bounds and of the lexicons' words that touch or cross it.
template <typename Visit>
void boundFeatures(const Survey &survey, int start, const NameGuess &guess, Visit &&visit)
{
    static constexpr QStringView digits = u"0123456789";
    const char16_t kind = static_cast<char16_t>(guess.form);
    const int end = start + guess.length;
    const bool closed = isEdge(survey, end);
    visit(Feature {
        u'e', kind, isEdge(survey, start - 1) ? (closed ? u"ee" : u"e-") : (closed ? u"-e" : u"--") });
    for (const Found &word : survey.wordsAt(start)) {
        if ((word.kinds & OtherPerson) && word.end() == end)
            visit(Feature { u'J', kind, digits.mid(qMin(guess.length, 5), 1) });
        else if ((word.kinds & OtherPerson) && word.end() > end)
            visit(Feature { u'J', kind, u"-" });
    }
    int left = start;
    while (survey.isAnyOf(left - 1, u" 　"))
        --left;
    for (const quint32 before : { quint32(Post), quint32(Honour | HonourHead),
             quint32(OrganisationHead | Organisation), quint32(Place) }) {
        if (survey.longestBefore(left, before).length > 1)
            visit(Feature { u'A', kind,
                digits.mid(before == Post ? 0
                        : before & Honour ? 1
                        : before == Place ? 3
                                          : 2,
                    1) });
    }
    // 王华|代表, 李明|表示: the last characters may begin a word instead
    for (int at = start; at < end; ++at) {
        const Found word = survey.longest(
            at, Speech | Post | Place | Organisation | PlaceHead | OrganisationHead | EventHead);
        if (word.length > 1 && word.end() > end)
            visit(Feature { u'O', kind, at == start ? u"^" : u"-" });
        else if (word.length > 1)
            visit(Feature { u'o', kind,
                at == start && word.end() == end ? u"="
                    : at == start                ? u"^"
                                                 : u"-" });
    }
}

/// The features of a guess itself.
template <typename Visit>
void guessFeatures(const Survey &survey, int start, const NameGuess &guess, Visit &&visit)
{
    static constexpr QStringView digits = u"0123456789";
    const char16_t kind = static_cast<char16_t>(guess.form);
    const int end = start + guess.length;
    const auto length = static_cast<char16_t>(u'0' + qMin(guess.length, 9));
    visit(Feature { length, kind, {} });
    visit(Feature { length, kind, digits.mid(qBound(0, guess.score / 12 + 3, 9), 1) });
    if (guess.form == NameGuess::Form::Full) {
        visit(Feature { u'K', kind, survey.mid(start, 1) });
        visit(Feature { u'g', kind, survey.mid(end - 1, 1) });
    } else if (guess.form != NameGuess::Form::Foreign) {
        visit(Feature { u'M', kind,
            guess.form == NameGuess::Form::Familiar ? survey.mid(start, 1)
                                                    : survey.mid(start + 1, guess.length - 1) });
    } else {
        visit(Feature { u'F', kind, foreignNameAt(survey, start) == guess.length ? u"1" : u"0" });
        visit(Feature { u'F', kind, survey.mid(start, guess.length).contains(u'·') ? u"·" : u"-" });
    }
    boundFeatures(survey, start, guess, visit);
}

/// All features of a guess: the trainer takes them together, findNames() adds up what guesses share once.
template <typename Visit>
void nameFeatures(const Survey &survey, int start, const NameGuess &guess, Visit &&visit)
{
    beforeNameFeatures(survey, start, visit);
    guessFeatures(survey, start, guess, visit);
    behindNameFeatures(survey, start + guess.length, visit);
}

} // namespace entities
