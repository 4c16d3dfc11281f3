// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/survey.h"

#include <algorithm>
#include <numeric>

namespace entities {

Survey::Survey(QStringView text, const Lexicon &lexicon)
    : m_text(text)
    , m_lexicon(lexicon)
{
    m_firsts.reserve(static_cast<std::size_t>(text.size()) + 1);
    int open = -1;
    for (int i = 0; i < size(); ++i) {
        m_firsts.push_back(static_cast<int>(m_words.size()));
        const auto keep = [&](const Word &word) {
            m_words.push_back({ i, word.length, word.kinds, word.weight });
        };
        lexicon.wordsAt(text, i, keep);
        static constexpr int farthest = 60; // a quotation, not a name, when it is longer
        if (text[i] == u'“') {
            open = i;
        } else if (text[i] == u'。' || text[i] == u'！' || text[i] == u'？') {
            open = -1; // a sentence is quoted, not a name
        } else if (text[i] == u'”' && open >= 0) {
            if (i - open <= farthest) {
                m_quotes.emplace_back(open, i);
                m_quotes.emplace_back(i, open);
            }
            open = -1;
        }
    }
    m_firsts.push_back(static_cast<int>(m_words.size()));
    std::sort(m_quotes.begin(), m_quotes.end());
    sortByEnd();
}

std::span<const Found> Survey::wordsAt(int position) const
{
    if (position < 0 || position >= size())
        return {};
    const auto first = static_cast<std::size_t>(m_firsts[static_cast<std::size_t>(position)]);
    const auto last = static_cast<std::size_t>(m_firsts[static_cast<std::size_t>(position) + 1]);
    return std::span(m_words).subspan(first, last - first);
}

Found Survey::longest(int position, quint32 kinds) const
{
    Found best;
    for (const Found &word : wordsAt(position)) {
        if (word.kinds & kinds)
            best = word;
    }
    return best;
}

Found Survey::longestBefore(int position, quint32 kinds) const
{
    if (position <= 0 || position > size())
        return {};
    const auto at = static_cast<std::size_t>(position);
    for (int i = m_endFirsts[at]; i < m_endFirsts[at + 1]; ++i) {
        const Found &word = m_words[static_cast<std::size_t>(m_byEnd[static_cast<std::size_t>(i)])];
        if (word.kinds & kinds)
            return word;
    }
    return {};
}

void Survey::sortByEnd()
{
    m_endFirsts.assign(static_cast<std::size_t>(size()) + 2, 0);
    for (const Found &word : m_words)
        ++m_endFirsts[static_cast<std::size_t>(word.end()) + 1];
    std::partial_sum(m_endFirsts.begin(), m_endFirsts.end(), m_endFirsts.begin());
    std::vector<int> next(m_endFirsts);
    m_byEnd.resize(m_words.size());
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_byEnd[static_cast<std::size_t>(next[static_cast<std::size_t>(m_words[i].end())]++)]
            = static_cast<int>(i);
}

int Survey::partner(int position) const
{
    const auto found = std::lower_bound(m_quotes.begin(), m_quotes.end(), std::pair(position, 0));
    return found != m_quotes.end() && found->first == position ? found->second : -1;
}

} // namespace entities
