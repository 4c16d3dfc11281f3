// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include "text/fold.h"

namespace text {

static void appendUtf8(QByteArray &out, char32_t c)
{
    const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
    if (c < 0x80) {
        out += byte(c);
        return;
    }
    if (c < 0x800) {
        out += byte(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            out += byte(0xe0 | (c >> 12));
        } else {
            out += byte(0xf0 | (c >> 18));
            out += byte(0x80 | ((c >> 12) & 0x3f));
        }
        out += byte(0x80 | ((c >> 6) & 0x3f));
    }
    out += byte(0x80 | (c & 0x3f));
}

static void appendToken(QByteArray &tokens, char32_t first, char32_t second = 0)
{
    if (!tokens.isEmpty())
        tokens += ' ';
    appendUtf8(tokens, first);
    if (second)
        appendUtf8(tokens, second);
}

/// Appends the tokens of all runs; returns the last run's length in code points.
static int appendRuns(QByteArray &tokens, QStringView folded, bool closeLast)
{
    char32_t before = 0;
    int length = 0;
    for (const char32_t c : folded.toUcs4()) {
        const bool isRun = isRunCharacter(c);
        if (before)
            appendToken(tokens, before, isRun ? c : 0);
        length = isRun ? (before ? length + 1 : 1) : length;
        before = isRun ? c : 0;
    }
    if (before && (closeLast || length == 1))
        appendToken(tokens, before);
    return length;
}

void appendBlockTokens(QByteArray &tokens, QStringView folded)
{
    constexpr char32_t blockEnd = U'¶'; // no run character, so in no other token
    appendRuns(tokens, folded, true);
    appendToken(tokens, blockEnd);
}

void DifferentCharacters::insert(char32_t c)
{
    constexpr char32_t plane = 0x10000;
    if (c < plane ? m_seen.contains(QChar(char16_t(c))) : m_characters.find(c) != std::u32string::npos)
        return;
    if (c < plane)
        m_seen.insert(char16_t(c));
    m_characters += c;
}

void DifferentCharacters::insert(const DifferentCharacters &other)
{
    for (const char32_t c : other.m_characters)
        insert(c);
}

void collectCharacters(DifferentCharacters &characters, QStringView folded)
{
    for (const char32_t c : folded.toUcs4()) {
        if (isRunCharacter(c))
            characters.insert(c);
    }
}

void appendCharacterTokens(QByteArray &tokens, const DifferentCharacters &characters, char tag)
{
    for (const char32_t c : characters.characters()) {
        if (tag)
            appendToken(tokens, char32_t(static_cast<unsigned char>(tag)), c);
        else
            appendToken(tokens, c);
    }
}

Phrase phraseOf(QStringView term)
{
    Phrase phrase;
    // A run of one character at the end may begin a longer one in the text: 工匠、杯 stands in 工匠、杯子.
    phrase.lastIsPrefix = appendRuns(phrase.tokens, term, false) == 1;
    return phrase;
}

} // namespace text
