// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/survey.h"

#include <algorithm>

namespace entities {

Survey::Survey(QStringView text, const Lexicon &lexicon)
    : m_text(text)
    , m_lexicon(lexicon)
{
    m_beginning.resize(static_cast<std::size_t>(text.size()) + 1);
    m_words.reserve(static_cast<std::size_t>(text.size()));
    int open = -1;
    for (int i = 0; i < size(); ++i) {
        Words &beginning = m_beginning[static_cast<std::size_t>(i)];
        beginning.first = static_cast<int>(m_words.size());
        lexicon.wordsAt(text, i, [&](const Word &word) {
            m_words.push_back({ i, word.length, word.kinds, word.weight });
            beginning.kinds |= word.kinds;
        });
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
    m_beginning.back().first = static_cast<int>(m_words.size());
    std::sort(m_quotes.begin(), m_quotes.end());
    sortByEnd();
}

void Survey::sortByEnd()
{
    const auto ending
        = [this](const Found &word) -> Words & { return m_ending[static_cast<std::size_t>(word.end())]; };
    m_ending.assign(static_cast<std::size_t>(size()) + 2, {});
    for (const Found &word : m_words) {
        ++ending(word).first;
        ending(word).kinds |= word.kinds;
    }
    int behind = 0;
    for (Words &words : m_ending)
        words.first = behind += words.first;
    // From the last word backwards each takes the last free place of its end, and leaves it the first.
    m_byEnd.resize(m_words.size());
    for (std::size_t i = m_words.size(); i-- > 0;)
        m_byEnd[static_cast<std::size_t>(--ending(m_words[i]).first)] = static_cast<int>(i);
}

int Survey::partner(int position) const
{
    const auto found = std::lower_bound(m_quotes.begin(), m_quotes.end(), std::pair(position, 0));
    return found != m_quotes.end() && found->first == position ? found->second : -1;
}

} // namespace entities
