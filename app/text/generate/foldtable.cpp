// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the table that folds a code point: NFKC, then case, then traditional to simplified. Run by the
// build: foldtable TSCharacters.txt foldtable.inc
#include "text/foldtable.h"
#include "text/generate/tablefiles.h"

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>
#include <vector>

namespace table = text::foldtable;
using namespace text::generate;

static constexpr uint32_t codePoints = 0x110000;

struct Table {
    std::vector<std::vector<uint32_t>> blocks;
    std::vector<uint32_t> stages;
    std::vector<char16_t> expansions;
};

static icu::UnicodeString foldedForm(UChar32 c, const icu::Normalizer2 &nfkc, const Simplified &simplified)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString compatible = nfkc.normalize(icu::UnicodeString(c), status);
    compatible.foldCase(U_FOLD_CASE_DEFAULT);
    icu::UnicodeString folded;
    for (int32_t i = 0; i < compatible.length(); i = compatible.moveIndex32(i, 1)) {
        const auto found = simplified.find(compatible.char32At(i));
        folded.append(found == simplified.end() ? compatible.char32At(i) : found->second);
    }
    return folded;
}

/// Letters, marks that belong to letters, numbers, private use (newspapers put rare characters there), and
/// what Unicode had not yet assigned on the ideographic planes when ICU was built. All else parts runs.
static bool isRun(UChar32 c)
{
    constexpr uint32_t categories = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_CO_MASK;
    return (U_MASK(u_charType(c)) & categories)
        || (c >= 0x20000 && c < 0x3fffe && u_charType(c) == U_UNASSIGNED);
}

static Table makeTable(const icu::Normalizer2 &nfkc, const Simplified &simplified)
{
    Table out;
    std::map<std::vector<uint32_t>, uint32_t> known;
    std::vector<uint32_t> block;
    for (uint32_t c = 0; c < codePoints; ++c) {
        uint32_t entry = 0;
        if (!U_IS_SURROGATE(c)) {
            const icu::UnicodeString folded = foldedForm(static_cast<UChar32>(c), nfkc, simplified);
            if (folded.countChar32() == 1) {
                entry = (static_cast<uint32_t>(folded.char32At(0)) - c) & table::valueMask;
            } else {
                entry = static_cast<uint32_t>(out.expansions.size()) | table::expands;
                out.expansions.push_back(static_cast<char16_t>(folded.length()));
                out.expansions.insert(
                    out.expansions.end(), folded.getBuffer(), folded.getBuffer() + folded.length());
            }
            entry |= nfkc.hasBoundaryBefore(static_cast<UChar32>(c)) ? 0 : table::combines;
            entry |= isRun(static_cast<UChar32>(c)) ? table::run : 0;
        }
        block.push_back(entry);
        if ((c & table::blockMask) == table::blockMask) {
            const auto [place, isNew] = known.try_emplace(block, static_cast<uint32_t>(out.blocks.size()));
            if (isNew)
                out.blocks.push_back(block);
            out.stages.push_back(place->second);
            block.clear();
        }
    }
    return out;
}

int main(int argc, char **argv)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
    std::ifstream characters(argc == 3 ? argv[1] : "");
    if (U_FAILURE(status) || !characters) {
        std::cerr << "usage: foldtable TSCharacters.txt foldtable.inc\n";
        return 2;
    }
    const auto simplified = readSimplified(characters);
    const Table made = makeTable(*nfkc, simplified);
    std::vector<uint32_t> entries;
    for (const auto &block : made.blocks)
        entries.insert(entries.end(), block.begin(), block.end());
    std::ostringstream written;
    writeNumbers(written, "uint16_t stages", made.stages);
    writeNumbers(written, "uint32_t entries", entries);
    writeNumbers(written, "char16_t expansions", made.expansions);
    std::ofstream out(argv[2]);
    out << "// Made by app/text/generate/foldtable.cpp.\n" << written.str();
    out << "static constexpr char16_t version[] = u\"" << std::hex << versionOf(written.str()) << "\";\n";
    return out.flush() ? 0 : 1;
}
