// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/learn/wordstatistics.h"

#include "text/fold.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace learn {

namespace {

constexpr int bits = 12; ///< of a character's number, so that five fit into one key
constexpr quint64 mask = (1u << bits) - 1;
constexpr int depth = 5; ///< a word's characters and the one beside it
constexpr quint32 leastCount = 30;

/// Characters by how often they occur, numbered from 1; 0: rare, or no Han character.
std::vector<quint16> numbersOf(const std::u16string &text, std::vector<char16_t> &characters)
{
    std::vector<quint32> counts(0x10000);
    for (const char16_t c : text) {
        if (text::isHan(c))
            ++counts[c];
    }
    characters.clear();
    for (char32_t c = 0; c < 0x10000; ++c) {
        if (counts[c] > 0)
            characters.push_back(static_cast<char16_t>(c));
    }
    std::stable_sort(
        characters.begin(), characters.end(), [&](char16_t a, char16_t b) { return counts[a] > counts[b]; });
    characters.resize(std::min<std::size_t>(characters.size(), mask));
    std::vector<quint16> numbers(0x10000);
    for (std::size_t i = 0; i < characters.size(); ++i)
        numbers[characters[i]] = static_cast<quint16>(i + 1);
    return numbers;
}

/// What stands at each place of the text, five characters a key, sorted; read backwards for what stands
/// before.
std::vector<quint64> sortedKeys(const std::vector<quint16> &text, bool backwards)
{
    std::vector<quint64> keys;
    keys.reserve(text.size());
    const auto size = static_cast<qsizetype>(text.size());
    for (qsizetype i = 0; i < size; ++i) {
        if (text[static_cast<std::size_t>(i)] == 0)
            continue;
        quint64 key = 0;
        bool broken = false;
        for (int d = 0; d < depth; ++d) {
            const qsizetype at = backwards ? i - d : i + d;
            broken = broken || at < 0 || at >= size || text[static_cast<std::size_t>(at)] == 0;
            key = key << bits | (broken ? 0 : text[static_cast<std::size_t>(at)]);
        }
        keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

struct Stretch {
    quint32 count = 0;
    double freedom = 0; ///< entropy of what stands beside it, in nats
};
using Stretches = std::unordered_map<quint64, Stretch>;

/// Counts of all stretches of a length with the entropy of the character behind them.
Stretches stretchesOf(const std::vector<quint64> &keys, int length)
{
    Stretches stretches;
    const int cut = (depth - length) * bits;
    for (std::size_t i = 0; i < keys.size();) {
        const quint64 stretch = keys[i] >> cut;
        std::size_t end = i;
        double sum = 0;
        while (end < keys.size() && keys[end] >> cut == stretch) {
            const quint64 next = keys[end] >> (cut - bits);
            const std::size_t first = end;
            while (end < keys.size() && keys[end] >> (cut - bits) == next)
                ++end;
            const auto count = static_cast<double>(end - first);
            sum += (next & mask) == 0 ? 0 : count * std::log(count); // a mark is as good as all characters
        }
        const auto count = static_cast<double>(end - i);
        if (end - i >= leastCount && (stretch & mask) != 0)
            stretches[stretch] = { static_cast<quint32>(end - i), std::log(count) - sum / count };
        i = end;
    }
    return stretches;
}

quint64 reversed(quint64 stretch, int length)
{
    quint64 result = 0;
    for (int i = 0; i < length; ++i) {
        result = result << bits | (stretch & mask);
        stretch >>= bits;
    }
    return result;
}

} // namespace

std::vector<std::u16string> likelyWords(const std::u16string &text)
{
    static constexpr double leastFreedom = 1.2;
    static constexpr double leastCohesion = 2.5; // log of how many times oftener than by chance
    std::vector<char16_t> characters;
    const std::vector<quint16> numbers = numbersOf(text, characters);
    std::vector<quint16> numbered(text.size());
    std::transform(text.begin(), text.end(), numbered.begin(), [&](char16_t c) { return numbers[c]; });
    const std::vector<quint64> forwards = sortedKeys(numbered, false);
    const std::vector<quint64> backwards = sortedKeys(numbered, true);
    const auto total = static_cast<double>(forwards.size());
    std::vector<Stretches> counts(5);
    counts[1] = stretchesOf(forwards, 1);
    std::vector<std::u16string> words;
    for (int length = 2; length <= 4; ++length) {
        counts[static_cast<std::size_t>(length)] = stretchesOf(forwards, length);
        const Stretches before = stretchesOf(backwards, length);
        for (const auto &[stretch, right] : counts[static_cast<std::size_t>(length)]) {
            const auto left = before.find(reversed(stretch, length));
            if (left == before.end() || std::min(left->second.freedom, right.freedom) < leastFreedom)
                continue;
            double cohesion = 1e9;
            for (int part = 1; part < length; ++part) {
                const int rest = length - part;
                const auto head = counts[static_cast<std::size_t>(part)].find(stretch >> (rest * bits));
                const auto tail = counts[static_cast<std::size_t>(rest)].find(
                    stretch & ((quint64(1) << (rest * bits)) - 1));
                if (head != counts[static_cast<std::size_t>(part)].end()
                    && tail != counts[static_cast<std::size_t>(rest)].end())
                    cohesion = std::min(
                        cohesion, std::log(right.count * total / head->second.count / tail->second.count));
            }
            if (cohesion < leastCohesion)
                continue;
            std::u16string word;
            for (int i = length - 1; i >= 0; --i)
                word += characters[(stretch >> (i * bits) & mask) - 1];
            words.push_back(word);
        }
    }
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace learn
