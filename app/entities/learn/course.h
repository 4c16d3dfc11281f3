// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/learn/crf.h"
#include "entities/learn/labelled.h"
#include "entities/recogniser.h"

#include <QTextStream>
#include <set>

namespace learn {

using Documents = std::vector<const Document *>;

/// What is learnt from, and what a model is made of.
struct Course {
    QByteArray words; ///< the statistic, see WordClasses
    quint32 leftOut = 0; ///< a bit for each family of features, for measuring what they are worth
    Settings settings;
    std::size_t rows = 40'000; ///< of the model: what is more makes it slower, not better
    quint32 least = 2; ///< how often a feature must occur

    entities::TagModel learn(const Documents &documents) const;
    /// The program's recogniser with another model.
    std::shared_ptr<const entities::Recogniser> recogniser(const entities::TagModel &model) const;
};

/// How many entities of each class there are, were found and were found right; the last counts all.
struct Tally {
    std::array<int, 9> expected {};
    std::array<int, 9> found {};
    std::array<int, 9> right {};

    /// Class and both ends must be right. `classes`: how many the labels distinguish. Errors go to `errors`.
    void add(
        const entities::Recogniser &recogniser, const Document &document, int classes, QTextStream *errors);
    /// F1 by class and of all, in percent.
    QString line() const;
};

} // namespace learn
