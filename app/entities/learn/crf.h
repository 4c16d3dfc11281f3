// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/tagger.h"

#include <array>
#include <random>
#include <vector>

namespace learn {

/// A sentence to learn from: the features of each position by number, and its label.
struct Sentence {
    std::vector<quint32> features;
    std::vector<quint32> ends; ///< by position, into `features`
    std::vector<quint8> labels;
};

/// How a model is learnt.
struct Settings {
    int starts = 8; ///< each from nothing, in another order; their weights are averaged
    int rounds = 12;
    int averaged = 6; ///< the last rounds, whose weights are averaged
    float step = 0.12F;
    float decay = 2e-4F; ///< pulls weights to nothing
    int eagerness = 4; ///< taken off what leads to outside, in the file's units: a model that sums up fewer
                       ///< features than there were to learn from finds too little
    float omitted = 0.25F; ///< the share of features that a step does not see, so that none is leant on alone
};

/// A linear-chain conditional random field, learnt by stochastic gradient with AdaGrad's step sizes.
/// The same input gives the same weights: the order of the sentences comes from a fixed seed.
class Crf {
public:
    using Row = std::array<float, entities::taglabels::count>;

    Crf(std::size_t features, const Settings &settings);
    void learn(const std::vector<Sentence> &sentences);
    /// The weights as whole numbers; the rows that matter most, at most `most` of them. `keys`: of each
    /// feature its key, shifted by `rowBits`, and its row.
    entities::TagModel model(
        const std::vector<quint64> &keys, const std::vector<quint32> &counts, std::size_t most) const;
    static constexpr int rowBits = 8;

private:
    static constexpr std::size_t count = entities::taglabels::count;
    void learnOnce(const std::vector<Sentence> &sentences);
    void step(const Sentence &sentence);
    void choose(const Sentence &sentence);
    void sumUp(const Sentence &sentence);
    void runForwards(std::size_t size);
    void runBackwards(std::size_t size);
    void update(const Sentence &sentence);
    void updateTransitions(const Sentence &sentence);
    void prepareTransitions();
    void take(Row &weights, Row &squares, const Row &gradient) const;

    Settings m_settings;
    std::vector<Row> m_weights;
    std::vector<Row> m_squares;
    std::vector<Row> m_sums;
    std::array<Row, count> m_transitions {};
    std::array<Row, count> m_transitionSquares {};
    std::array<Row, count> m_transitionSums {};
    std::array<Row, count> m_factors {}; ///< exp of the transitions, 0 where none is allowed
    std::mt19937 m_random { 20 };
    // of the sentence under way
    std::vector<quint32> m_features;
    std::vector<quint32> m_ends;
    std::vector<Row> m_emissions;
    std::vector<Row> m_forwards;
    std::vector<Row> m_backwards;
};

} // namespace learn
