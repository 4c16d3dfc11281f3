// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <ostream>
#include <string>
#include <unicode/unistr.h>

/// What the programs that write tables while building read and write alike.
namespace text::generate {

/// Traditional characters and what they are in simplified writing.
using Simplified = std::map<UChar32, UChar32>;

/// Lines of a character, a tab and what it becomes.
inline Simplified readSimplified(std::istream &lines)
{
    Simplified simplified;
    for (std::string line; std::getline(lines, line);) {
        const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(line);
        const int32_t tab = unicode.indexOf(u'\t');
        // The first of several choices, as OpenCC itself takes it.
        if (tab == unicode.moveIndex32(0, 1) && tab + 1 < unicode.length())
            simplified[unicode.char32At(0)] = unicode.char32At(tab + 1);
    }
    return simplified;
}

/// An array of numbers, as C++ reads it.
inline void writeNumbers(std::ostream &out, const char *declaration, const auto &numbers)
{
    out << "static constexpr " << declaration << "[] = {";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        out << (i % 16 ? " " : "\n") << static_cast<uint32_t>(numbers[i]) << ',';
    out << "\n};\n";
}

/// FNV-1a over all that a table says: another table gives another version.
inline uint64_t versionOf(const std::string &written)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (const char byte : written)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    return hash;
}

} // namespace text::generate
