// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/characters.h"

#include <QByteArray>
#include <QString>
#include <string>

namespace text {

// Index tokens, in UTF-8 and parted by blanks, for an index that takes tokens apart at blanks and nowhere
// else.
//
// A run (isRunCharacter) gives each two neighbouring characters as one token, and its last character alone:
// 总工会 is 总工 工会 会. So a term of several characters is found as a phrase of its pairs and of nothing
// else, a term may end or begin anywhere in a run, and no phrase leads from one run over the mark between
// into the next unless it asks for it: 劳模、工匠 is the phrase 劳模 模 工匠. All of it folded text;
// characters are code points.

/// Appends the tokens of a block's folded text, and a token behind them that no phrase holds, so that none
/// leads from a block into the next.
void appendBlockTokens(QByteArray &tokens, QStringView folded);

/// Characters, each once, in the order in which they came.
class DifferentCharacters {
public:
    void insert(char32_t c);
    void insert(const DifferentCharacters &other);
    const std::u32string &characters() const { return m_characters; }

private:
    CharacterSet m_seen; ///< of the basic plane; beyond it few are looked through
    std::u32string m_characters;
};

/// Adds the characters of all runs.
void collectCharacters(DifferentCharacters &characters, QStringView folded);
/// One token for each character, behind a tag (an ASCII letter) where one is given.
void appendCharacterTokens(QByteArray &tokens, const DifferentCharacters &characters, char tag = 0);

/// The tokens of a term (see search::Term), to be matched as a phrase.
struct Phrase {
    QByteArray tokens;
    bool lastIsPrefix = false; ///< the last token stands for all tokens that begin with it
};
Phrase phraseOf(QStringView term);

} // namespace text
