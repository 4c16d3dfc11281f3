// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/tagframe.h"

#include <array>
#include <vector>

namespace entities {

/// What the positions of a text can be known by. A thing that stands in the text (a character, a pair, a word
/// …) has one key and is looked up once; it tells about several positions, by a row of its own for each way
/// in which it may lie to them.
class TagFeatures {
public:
    /// `leftOut`: a bit for each family of things that is not asked for: how the trainer finds out what they
    /// are worth.
    explicit TagFeatures(const TagFrame &frame, quint32 leftOut = 0);

    /// Of all things; 0 of those left out.
    const std::vector<quint32> &keys() const { return m_keys; }

    struct Feature {
        quint32 thing = 0;
        quint32 row = 0;
    };
    static constexpr std::size_t most = 64; ///< of a position
    using Features = std::array<Feature, most>;
    /// How many features a position has, which are written to the front of `features`.
    std::size_t of(int position, Features &features) const;

private:
    void add(int family, quint64 value);
    void addOwn(int family, quint64 value, int row = 0);
    void addCharacters();
    void addWords();
    void addLexicons(int position);
    void addRules(int position);
    void addNames(int position);
    void addHeads(int position);

    const TagFrame &m_frame;
    quint32 m_leftOut = 0;
    std::vector<quint32> m_keys;
    quint32 m_firstPair = 0; ///< the first character is thing 0; each begins two positions before the text
    quint32 m_firstWord = 0; ///< two things a word: itself and its class
    /// From here on, ordered by position, what tells about one position only.
    quint32 m_firstOwn = 0;
    std::vector<quint32> m_ownEnds; ///< by position, where its begin; the last is where all end
    std::vector<quint8> m_ownRows; ///< by which row each tells
};

} // namespace entities
