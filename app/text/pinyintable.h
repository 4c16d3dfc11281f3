// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The layout of the table that app/text/generate/pinyintable.cpp writes at build time and pinyin.cpp looks
/// into.
///
/// Two stages: the block of a code point by its high bits, the entry in the block by its low eight. An entry
/// is the number of a syllable, 0 where the character has none, and a flag.
namespace text::pinyintable {

inline constexpr int blockBits = 8;
inline constexpr uint32_t blockMask = (1U << blockBits) - 1;
inline constexpr uint32_t codePoints = 0x40000; ///< beyond them nothing has a reading
inline constexpr uint16_t syllableMask = (1U << 10) - 1;
/// A word begins with this character in which one of its characters is read otherwise.
inline constexpr uint16_t beginsWord = 1U << 15;

inline constexpr int longestSyllable = 6; ///< letters; zhuang

struct Syllable {
    uint8_t length;
    char letters[longestSyllable + 1];
};

/// Words of one first character stand together, longer ones before shorter ones.
struct Word {
    const char16_t *characters;
    uint8_t length; ///< UTF-16 units; all of them are in the Basic Multilingual Plane
    uint8_t place; ///< of the character that is read otherwise
    uint16_t syllable;
};

} // namespace text::pinyintable
