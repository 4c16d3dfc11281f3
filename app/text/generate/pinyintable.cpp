// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the table of how characters are read. Run by the build:
// pinyintable TSCharacters.txt readings.txt pinyintable.inc
#include "text/pinyintable.h"
#include "text/generate/tablefiles.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <vector>

namespace table = text::pinyintable;
using namespace text::generate;

/// A word in which one character is read otherwise than alone.
struct Word {
    std::u16string characters;
    std::size_t place = 0;
    std::string syllable;
};

/// Syllables in alphabetical order, which pinyin.cpp looks for them by, with their numbers from 1.
using Syllables = std::map<std::string, uint32_t>;

/// Lines of a character, a syllable and the words in which the character is read so, between blanks.
static std::vector<Word> readWords(std::istream &lines)
{
    std::vector<Word> words;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string character;
        std::string syllable;
        fields >> character >> syllable;
        const icu::UnicodeString read = icu::UnicodeString::fromUTF8(character);
        for (std::string field; fields >> field;) {
            const icu::UnicodeString word = icu::UnicodeString::fromUTF8(field);
            const int32_t place = word.indexOf(read);
            if (place < 0 || word.countChar32() != word.length()) {
                std::cerr << field << " has no " << character << '\n';
                std::exit(1);
            }
            words.push_back({ std::u16string(word.getBuffer(), word.length()),
                static_cast<std::size_t>(place), syllable });
        }
    }
    // As pinyin.cpp looks for them: by the first character, longer ones first.
    std::sort(words.begin(), words.end(), [](const Word &a, const Word &b) {
        if (a.characters[0] != b.characters[0])
            return a.characters[0] < b.characters[0];
        return a.characters.size() != b.characters.size() ? a.characters.size() > b.characters.size()
                                                          : a.characters < b.characters;
    });
    return words;
}

/// Letters a to z of what ICU makes of a character: tones off, ü as v. Empty where it makes none.
static std::string syllableOf(
    UChar32 c, const icu::Transliterator &toLatin, const icu::Normalizer2 &nfkc, const icu::Normalizer2 &nfd)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString read = nfkc.normalize(icu::UnicodeString(c), status);
    toLatin.transliterate(read);
    read = nfd.normalize(read, status);
    std::string letters;
    for (int32_t i = 0; i < read.length(); ++i) {
        if (read[i] >= u'a' && read[i] <= u'z')
            letters += static_cast<char>(read[i]);
        else if (read[i] == u'\u0308' && !letters.empty())
            letters.back() = 'v';
        else if (read[i] >= 0x2e80)
            return {};
    }
    return letters.size() <= table::longestSyllable ? letters : std::string();
}

static bool mayBeRead(UChar32 c)
{
    return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) || c == U'〇';
}

static void writeWords(std::ostream &out, const Syllables &syllables, const std::vector<Word> &words)
{
    out << "static constexpr pinyintable::Syllable syllables[] = {\n{ 0, \"\" },\n";
    for (const auto &[syllable, number] : syllables)
        out << "{ " << syllable.size() << ", \"" << syllable << "\" },\n";
    out << "};\nstatic constexpr pinyintable::Word words[] = {\n";
    for (const Word &word : words) {
        out << "{ u\"" << std::hex;
        for (const char16_t unit : word.characters)
            out << "\\x" << static_cast<uint32_t>(unit);
        out << std::dec << "\", " << word.characters.size() << ", " << word.place << ", "
            << syllables.at(word.syllable) << " },\n";
    }
    out << "};\n";
}

static void writeEntries(std::ostream &out, const std::vector<uint32_t> &all)
{
    std::map<std::vector<uint32_t>, uint32_t> known;
    std::vector<uint32_t> entries;
    std::vector<uint32_t> stages;
    constexpr std::size_t size = table::blockMask + 1;
    for (std::size_t at = 0; at < all.size(); at += size) {
        const std::vector<uint32_t> block(all.begin() + at, all.begin() + at + size);
        const auto [place, isNew] = known.try_emplace(block, static_cast<uint32_t>(known.size()));
        if (isNew)
            entries.insert(entries.end(), block.begin(), block.end());
        stages.push_back(place->second);
    }
    writeNumbers(out, "uint16_t stages", stages);
    writeNumbers(out, "uint16_t entries", entries);
}

int main(int argc, char **argv)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toLatin(
        icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
    const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
    const icu::Normalizer2 *nfd = icu::Normalizer2::getNFDInstance(status);
    std::ifstream characters(argc == 4 ? argv[1] : "");
    std::ifstream readings(argc == 4 ? argv[2] : "");
    if (U_FAILURE(status) || !characters || !readings) {
        std::cerr << "usage: pinyintable TSCharacters.txt readings.txt pinyintable.inc\n";
        return 2;
    }
    const auto simplified = readSimplified(characters);
    const std::vector<Word> words = readWords(readings);
    std::vector<std::string> read(table::codePoints);
    Syllables syllables;
    for (uint32_t c = 0; c < table::codePoints; ++c) {
        if (!mayBeRead(static_cast<UChar32>(c)))
            continue;
        // 薴 is 苧 and 苧 is 苎: text that was folded is read as it was before.
        auto plain = static_cast<UChar32>(c);
        for (auto next = simplified.find(plain); next != simplified.end() && next->second != plain;
             next = simplified.find(plain))
            plain = next->second;
        read[c] = syllableOf(plain, *toLatin, *nfkc, *nfd);
        if (!read[c].empty())
            syllables[read[c]] = 0;
    }
    for (const Word &word : words)
        syllables[word.syllable] = 0;
    for (uint32_t number = 0; auto &[syllable, itsNumber] : syllables)
        itsNumber = ++number;
    std::vector<uint32_t> entries;
    for (const std::string &syllable : read)
        entries.push_back(syllable.empty() ? 0 : syllables.at(syllable));
    for (const Word &word : words)
        entries[word.characters[0]] |= table::beginsWord;
    std::ostringstream written;
    writeEntries(written, entries);
    writeWords(written, syllables, words);
    std::ofstream out(argv[3]);
    out << "// Made by app/text/generate/pinyintable.cpp.\n" << written.str();
    out << "static constexpr char version[] = \"" << std::hex << versionOf(written.str()) << "\";\n";
    return out.flush() ? 0 : 1;
}
