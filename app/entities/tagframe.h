// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/candidate.h"
#include "entities/survey.h"
#include "entities/wordclasses.h"

#include <vector>

namespace entities {

/// What is known of each position of a text before anything is tagged: its characters, the words of the
/// lexicons and of the statistic that cover it, what the rules take it for. Positions are UTF-16 units.
class TagFrame {
public:
    TagFrame(const Survey &survey, const WordClasses &words, const Candidates &byRule);

    int size() const { return m_size; }

    /// Where sentences end: what is tagged together never crosses these. Ordered; the last is size().
    std::vector<int> sentenceEnds() const;

private:
    friend class TagFeatures;
    /// Positions and words before the text, and behind it, that can be asked for: features look no farther.
    static constexpr int margin = 2;

    struct Position {
        quint16 begins = 0; ///< kinds of the lexicons' words that cover it: those that begin here
        quint16 inside = 0; ///< those that cover it at all
        quint16 ends = 0;
        quint16 name = 0; ///< how well a name fits that begins here or covers it
        quint8 rule = 0; ///< what the rules say: class and place in the span
        quint8 type = 0;
        quint8 place = 0; ///< in its word: first, inner, last, only
        quint8 quote = 0;
        quint8 ahead = 0; ///< the next last noun of a compound, and how far it is
        quint8 foreign = 0;
    };
    const Position &at(int position) const
    {
        return m_positions[static_cast<std::size_t>(position + margin)];
    }
    Position &at(int position) { return m_positions[static_cast<std::size_t>(position + margin)]; }
    char16_t character(int position) const
    {
        return m_characters[static_cast<std::size_t>(position + margin)];
    }

    void readCharacters(const Survey &survey);
    void readTokens(const Survey &survey, const WordClasses &words);
    void readLexicons(const Survey &survey);
    void readNames(const Survey &survey);
    void readRules(const Candidates &byRule);
    void readHeads(const Survey &survey);
    void readQuotes(const Survey &survey);

    int m_size = 0;
    std::vector<char16_t> m_characters;
    std::vector<Position> m_positions;
    std::vector<WordToken> m_tokens; ///< margin empty ones before and behind
    std::vector<int> m_tokenOf; ///< by position, into m_tokens
};

} // namespace entities
