// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/articletable.h"
#include "archive/sequence.h"

#include <optional>

namespace archive {

struct RankedArticle {
    core::ArticleId id = 0;
    double score = 0; ///< more is better
};

/// Puts the newest hits of a query in the order of how well they fit: BM25 as FTS5 has it, a headline
/// weighing eight times a body. Only so many of them, since the words of a third of a million articles take
/// half a second to weigh; and some with the words in the headline, further back.
class Ranking {
public:
    Ranking(Sequence &sequence, Connection &connection, const ArticleTable &table);

    /// Hits as they are come upon, newest stretches first.
    void offer(core::ArticleId id) { m_offered.push_back(id); }
    /// Besides, those with all of it in the headline, the last that came in first.
    void offerHeadlines(const QString &fullText);
    bool hasEnough() const { return m_offered.size() >= mostRanked; }
    /// How many are ranked.
    int size() const { return int(std::min(m_offered.size(), mostRanked)); }

    /// What is weighed: an expression of the table of words, or, of single characters, one of the table of
    /// characters for those that have them in the headline. Without either all are equal.
    struct Measure {
        QString words;
        QString headlineCharacters;
    };
    /// The best of them behind `after`, equals newest first.
    QList<RankedArticle> best(const Measure &measure, qsizetype limit, std::optional<core::ArticleId> after);

    static constexpr std::size_t mostRanked = 20000;

private:
    void keepNewest();
    QHash<core::ArticleId, double> scores(const Measure &measure, const ArticleSet &wanted);
    QHash<core::ArticleId, double> weighedWords(const QString &words, const ArticleSet &wanted);

    Sequence &m_sequence;
    Connection &m_connection;
    const ArticleTable &m_table;
    std::vector<core::ArticleId> m_offered;
    std::vector<core::ArticleId> m_headlines;
};

} // namespace archive
