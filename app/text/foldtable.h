// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The layout of the table that app/text/generate/foldtable.cpp writes at build time and fold.cpp looks into.
///
/// Two stages: the block of a code point by its high bits, the entry in the block by its low eight. An entry
/// holds flags and, in its low 21 bits, either what is added to the code point to fold it (modulo 2^21) or,
/// with `expands`, where its folded form stands among the expansions: a length in UTF-16 units, then the
/// units.
namespace text::foldtable {

inline constexpr int blockBits = 8;
inline constexpr uint32_t blockMask = (1U << blockBits) - 1;
inline constexpr uint32_t valueMask = (1U << 21) - 1;
inline constexpr uint32_t expands = 1U << 21;
/// The character may combine with what stands before it (Unicode Standard Annex 15), so that it cannot be
/// folded alone.
inline constexpr uint32_t combines = 1U << 22;
/// A letter, a digit or what belongs to one: see isRunCharacter().
inline constexpr uint32_t run = 1U << 23;

} // namespace text::foldtable
