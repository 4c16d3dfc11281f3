// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "entities/largepages.h"
#include "entities/tagframe.h"
#include "entities/taglabels.h"
#include "entities/wordclasses.h"

#include <QByteArray>
#include <array>
#include <vector>

namespace entities {

/// What a trainer has learnt: rows of weights, one a label, for each key that a text can be asked by, and how
/// well labels follow each other.
struct TagModel {
    struct alignas(32) Row {
        std::array<qint8, taglabels::count> weights {};
    };
    static constexpr int mostRows = 24; ///< of a key
    struct Feature {
        quint32 key = 0;
        quint32 has = 0; ///< a bit for each of its rows that there is
    };
    std::array<qint16, taglabels::count * taglabels::count> transitions {}; ///< [before][label]
    std::vector<Feature> features; ///< the most used in front: rows that are read often lie together
    std::vector<Row> rows; ///< of all features, as many as each has

    QByteArray bytes() const;
};

/// Tags the characters of a text with a linear-chain model: the likeliest sequence of labels, by the weights
/// of each position's features and of neighbouring labels.
///
/// Immutable once made; serves all threads at once.
class Tagger {
public:
    /// Reads the model from the program's resources. Error: Damaged when it is damaged or missing.
    static core::Result<Tagger> load();
    static core::Result<Tagger> fromBytes(const QByteArray &model, const QByteArray &words);

    const WordClasses &words() const { return m_words; }

    using Scores = std::array<qint16, taglabels::count>; ///< of one position, by label
    /// The sums of the weights of each position's features.
    std::vector<Scores> scores(const TagFrame &frame) const;
    /// The likeliest labels of a sentence, each of `scores` a position.
    std::vector<quint8> decode(std::span<const Scores> scores) const;
    /// A text with what was found in it, and what it was found by.
    struct Tagged {
        std::vector<Scores> scores;
        std::vector<int> ends; ///< of its sentences
        Candidates found;
    };
    Tagged tag(const TagFrame &frame) const;
    /// Tags anew the sentences in which a name stands that the article has elsewhere: it is likelier there,
    /// not certain. What is part of something longer is left alone.
    void favour(Tagged &tagged, const Candidates &known) const;

    static constexpr quint64 rowMask = (1u << 20) - 1; ///< of a slot, shifted by TagModel::mostRows

private:
    typedef qint16 Lanes __attribute__((vector_size(16)));
    typedef qint8 Bytes __attribute__((vector_size(8)));
    struct Step;
    static constexpr qint16 hopeless = -12000;
    static constexpr qint16 mostTransition = 2000;

    Tagger() = default;
    void advance(const Step &best, Step &next, Step &from) const;
    static Step stepOf(const Scores &scores);
    static void settle(Step &step);
    static std::size_t labelBefore(const Step &from, std::size_t label);
    void readTransitions(const char *at);
    bool readRows(const char *at, std::size_t features, std::size_t rows);
    static void favour(std::vector<Scores> &scores, const Candidate &name);
    static bool isSurelyOutside(const Scores &scores);
    void tagStretch(const Tagged &tagged, int start, int end, Candidates &found) const;
    void tagSentence(const Tagged &tagged, int start, int end, Candidates &found) const;

    /// Which rows a key has (the low 24 bits), the first of them (20 bits), the low 20 bits of the key.
    using Slot = quint64;
    static std::size_t bucketOf(quint32 key) { return (key >> (32 - bucketBits)) * bucket; }
    Slot find(quint32 key) const;
    std::vector<Slot> find(const std::vector<quint32> &keys) const;

    static constexpr int favourOf = 36; ///< added to each label of a name that the article has elsewhere
    static constexpr int sureOf = 90; ///< more than neighbours' labels can make up for, but for once in ages
    static constexpr int bucketBits = 14;
    static constexpr std::size_t bucket = 4; ///< slots, in one line of the cache
    static constexpr std::size_t slotCount = bucket << bucketBits;
    static constexpr int keyShift = 44;
    static constexpr quint32 keyMask = (1u << 20) - 1;

    WordClasses m_words;
    LargeTable<TagModel::Row> m_rows;
    std::array<Lanes, taglabels::firstFirst>
        m_toOutsideOnly {}; ///< by the label before, which ends something
    std::array<Lanes, taglabels::firstFirst> m_toFirst {};
    Lanes m_firstInner {}; ///< by class
    Lanes m_firstLast {};
    Lanes m_innerInner {};
    Lanes m_innerLast {};
    LargeTable<Slot> m_slots; ///< a key's is in its bucket or, where that is full, in the next ones
};

} // namespace entities
