// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/learn/wordstatistics.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace learn {

using entities::WordClasses;
using entities::WordToken;

namespace {

/// Words by number, and the text as their numbers.
struct Counted {
    std::vector<quint32> hashes;
    std::vector<quint32> counts;
    std::vector<quint32> text; ///< 0 between items
};

Counted countedWords(const std::u16string &text, const WordClasses &words)
{
    Counted counted { { 0 }, { 0 }, {} };
    std::unordered_map<quint32, quint32> numbers;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        for (const WordToken &token : words.cut(line)) {
            const auto [number, isNew]
                = numbers.try_emplace(token.hash, static_cast<quint32>(counted.hashes.size()));
            if (isNew) {
                counted.hashes.push_back(token.hash);
                counted.counts.push_back(0);
            }
            ++counted.counts[number->second];
            counted.text.push_back(number->second);
        }
        counted.text.push_back(0);
        ++counted.counts[0];
    }
    return counted;
}

std::vector<WordClasses::Entry> entriesOf(const Counted &counted, quint32 least)
{
    std::vector<WordClasses::Entry> entries;
    const auto total = static_cast<double>(counted.text.size());
    for (std::size_t i = 1; i < counted.hashes.size(); ++i) {
        if (counted.counts[i] >= least)
            entries.push_back({ counted.hashes[i], 0,
                static_cast<quint16>(std::lround(100 * std::log(total / counted.counts[i]))) });
    }
    return entries;
}

/// n log n, the bricks of a class bigram model's likelihood.
double term(qint64 n)
{
    static const std::vector<double> small = [] {
        std::vector<double> table(1 << 16);
        for (std::size_t i = 1; i < table.size(); ++i)
            table[i] = static_cast<double>(i) * std::log(static_cast<double>(i));
        return table;
    }();
    return n < static_cast<qint64>(small.size()) ? small[static_cast<std::size_t>(n)]
                                                 : static_cast<double>(n) * std::log(static_cast<double>(n));
}

/// Words sorted into classes so that a class tells as much as possible of the next one.
class Exchange {
public:
    Exchange(const Counted &counted, std::size_t words);
    bool round(); ///< false when nothing moved any more
    std::size_t classOf(std::size_t word) const { return m_classes[word]; }

private:
    static constexpr std::size_t size = WordClasses::classes;
    struct Neighbour {
        quint32 word;
        quint32 count;
    };
    struct Beside { ///< how often a class stands before a word and behind it
        std::size_t besideClass;
        qint64 before;
        qint64 behind;
    };
    void move(std::size_t word, std::size_t to, const std::vector<Beside> &beside, int sign);
    std::vector<Beside> besideOf(std::size_t word) const;
    double gain(std::size_t word, std::size_t to, const std::vector<Beside> &beside) const;
    qint64 &pairs(std::size_t first, std::size_t second) { return m_pairs[first * size + second]; }
    qint64 pairs(std::size_t first, std::size_t second) const { return m_pairs[first * size + second]; }

    std::vector<std::size_t> m_classes;
    std::vector<qint64> m_counts;
    std::vector<qint64> m_pairs;
    std::vector<qint64> m_sums;
    std::vector<std::vector<Neighbour>> m_before;
    std::vector<std::vector<Neighbour>> m_behind;
};

/// Class 0 is for the ends of items and for what is too rare.
Exchange::Exchange(const Counted &counted, std::size_t words)
    : m_classes(words)
    , m_counts(words)
    , m_pairs(size * size)
    , m_sums(size)
    , m_before(words)
    , m_behind(words)
{
    for (std::size_t i = 1; i < words; ++i) {
        m_classes[i] = 1 + i % (size - 1);
        m_counts[i] = counted.counts[i];
    }
    std::vector<quint64> bigrams;
    for (std::size_t i = 1; i < counted.text.size(); ++i) {
        const quint64 first = counted.text[i - 1] < words ? counted.text[i - 1] : 0;
        const quint64 second = counted.text[i] < words ? counted.text[i] : 0;
        bigrams.push_back(first << 32 | second);
        ++pairs(m_classes[first], m_classes[second]);
        ++m_sums[m_classes[second]];
    }
    std::sort(bigrams.begin(), bigrams.end());
    for (std::size_t i = 0; i < bigrams.size();) {
        std::size_t end = i;
        while (end < bigrams.size() && bigrams[end] == bigrams[i])
            ++end;
        const auto first = static_cast<quint32>(bigrams[i] >> 32);
        const auto second = static_cast<quint32>(bigrams[i]);
        m_behind[first].push_back({ second, static_cast<quint32>(end - i) });
        m_before[second].push_back({ first, static_cast<quint32>(end - i) });
        i = end;
    }
}

std::vector<Exchange::Beside> Exchange::besideOf(std::size_t word) const
{
    std::vector<qint64> before(size);
    std::vector<qint64> behind(size);
    for (const Neighbour &neighbour : m_before[word])
        before[m_classes[neighbour.word]] += neighbour.word == word ? 0 : neighbour.count;
    for (const Neighbour &neighbour : m_behind[word])
        behind[m_classes[neighbour.word]] += neighbour.word == word ? 0 : neighbour.count;
    std::vector<Beside> beside;
    for (std::size_t i = 0; i < size; ++i) {
        if (before[i] > 0 || behind[i] > 0)
            beside.push_back({ i, before[i], behind[i] });
    }
    return beside;
}

double Exchange::gain(std::size_t word, std::size_t to, const std::vector<Beside> &beside) const
{
    double sum = -2 * (term(m_sums[to] + m_counts[word]) - term(m_sums[to]));
    for (const Beside &b : beside) {
        if (b.before > 0)
            sum += term(pairs(b.besideClass, to) + b.before) - term(pairs(b.besideClass, to));
        if (b.behind > 0)
            sum += term(pairs(to, b.besideClass) + b.behind) - term(pairs(to, b.besideClass));
    }
    return sum;
}

void Exchange::move(std::size_t word, std::size_t to, const std::vector<Beside> &beside, int sign)
{
    for (const Beside &b : beside) {
        pairs(b.besideClass, to) += sign * b.before;
        pairs(to, b.besideClass) += sign * b.behind;
    }
    m_sums[to] += sign * m_counts[word];
    m_classes[word] = to;
}

bool Exchange::round()
{
    std::size_t moved = 0;
    for (std::size_t word = 1; word < m_classes.size(); ++word) {
        const std::vector<Beside> beside = besideOf(word);
        const std::size_t from = m_classes[word];
        move(word, from, beside, -1);
        std::size_t best = from;
        double most = gain(word, from, beside) + 1e-6;
        for (std::size_t to = 1; to < size; ++to) {
            const double sum = gain(word, to, beside);
            if (sum > most) {
                most = sum;
                best = to;
            }
        }
        move(word, best, beside, 1);
        moved += best != from;
    }
    return moved * 200 > m_classes.size();
}

} // namespace

std::u16string unlabelledText(QIODevice &input)
{
    std::u16string text;
    while (true) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return text;
        const QJsonObject item
            = line.startsWith('{') ? QJsonDocument::fromJson(line).object() : QJsonObject();
        const QString words = item.isEmpty() ? QString::fromUtf8(line)
                                             : item[QStringLiteral("title")].toString() + QLatin1Char('\n')
                + item[QStringLiteral("text")].toString();
        text += QStringView(words).utf16();
        text += u'\n';
    }
}

std::vector<WordClasses::Entry> wordStatistics(const std::u16string &text)
{
    static constexpr quint16 fair = 1100;
    static constexpr quint32 least = 12;
    static constexpr int rounds = 8;
    std::vector<WordClasses::Entry> entries;
    for (const std::u16string &word : likelyWords(text))
        entries.push_back({ WordClasses::hashOf(word.data(), static_cast<int>(word.size())), 0, fair });
    Counted counted = countedWords(text, WordClasses(entries));
    for (int i = 0; i < 3; ++i)
        counted = countedWords(text, WordClasses(entriesOf(counted, least)));
    // The frequent ones first: the first classes are made by them.
    std::vector<quint32> order(counted.hashes.size());
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin() + 1, order.end(),
        [&](quint32 a, quint32 b) { return counted.counts[a] > counted.counts[b]; });
    std::vector<quint32> place(order.size());
    Counted sorted { {}, {}, counted.text };
    for (quint32 i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        sorted.hashes.push_back(counted.hashes[order[i]]);
        sorted.counts.push_back(counted.counts[order[i]]);
    }
    for (quint32 &word : sorted.text)
        word = place[word];
    std::vector<WordClasses::Entry> result = entriesOf(sorted, least);
    Exchange exchange(sorted, result.size() + 1);
    for (int i = 0; i < rounds && exchange.round(); ++i) { }
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i].wordClass = static_cast<quint16>(exchange.classOf(i + 1));
    return result;
}

} // namespace learn
