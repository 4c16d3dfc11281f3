// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>

namespace intake {

/// How much goes into one transaction of an import: what the archive writes in about 0.7 seconds, as far as
/// the last ones tell, but no more than 5,000 articles, to which the search index takes best, and 16 MiB of
/// files.
class BatchSize {
public:
    bool isReached(qint64 articles, qint64 bytes) const
    {
        return articles >= m_articles || bytes >= mostBytes;
    }

    /// What a transaction of so many articles took.
    void learn(qint64 articles, qint64 milliseconds)
    {
        // A small one says little: most of its time is not spent on articles.
        if (articles * 4 < m_articles)
            return;
        const qint64 fitting = articles * aim / std::max<qint64>(milliseconds, 1);
        m_articles = std::clamp(fitting, std::max(fewest, m_articles / 4), std::min(most, m_articles * 4));
    }

    qint64 articles() const { return m_articles; }

private:
    static constexpr qint64 aim = 700; // milliseconds
    static constexpr qint64 fewest = 50;
    static constexpr qint64 most = 5000;
    static constexpr qint64 mostBytes = 16 << 20;

    qint64 m_articles = 100; // at first: what is in early is safe early
};

} // namespace intake
