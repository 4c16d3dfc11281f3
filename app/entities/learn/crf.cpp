// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/learn/crf.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace learn {

using namespace entities;

namespace {

constexpr float scale = 24; ///< of a weight of 1 in the file

void normalise(Crf::Row &row)
{
    const float sum = std::accumulate(row.begin(), row.end(), 0.0F);
    for (float &value : row)
        value /= sum;
}

} // namespace

Crf::Crf(std::size_t features, const Settings &settings)
    : m_settings(settings)
    , m_weights(features)
    , m_squares(features)
    , m_sums(features)
{
}

void Crf::learn(const std::vector<Sentence> &sentences)
{
    for (int start = 0; start < m_settings.starts; ++start)
        learnOnce(sentences);
}

void Crf::learnOnce(const std::vector<Sentence> &sentences)
{
    std::fill(m_weights.begin(), m_weights.end(), Row {});
    std::fill(m_squares.begin(), m_squares.end(), Row {});
    m_transitions = {};
    m_transitionSquares = {};
    std::vector<std::size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0);
    prepareTransitions();
    for (int round = 0; round < m_settings.rounds; ++round) {
        std::shuffle(order.begin(), order.end(), m_random);
        for (const std::size_t number : order)
            step(sentences[number]);
        if (round < m_settings.rounds - m_settings.averaged)
            continue;
        for (std::size_t i = 0; i < m_weights.size(); ++i) {
            for (std::size_t label = 0; label < count; ++label)
                m_sums[i][label] += m_weights[i][label];
        }
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t label = 0; label < count; ++label)
                m_transitionSums[i][label] += m_transitions[i][label];
        }
    }
}

void Crf::prepareTransitions()
{
    for (std::size_t before = 0; before < count; ++before) {
        for (std::size_t label = 0; label < count; ++label)
            m_factors[before][label]
                = taglabels::mayFollow(label, before) ? std::exp(m_transitions[before][label]) : 0;
    }
}

void Crf::step(const Sentence &sentence)
{
    choose(sentence);
    sumUp(sentence);
    runForwards(sentence.labels.size());
    runBackwards(sentence.labels.size());
    update(sentence);
    updateTransitions(sentence);
}

void Crf::choose(const Sentence &sentence)
{
    const auto least = static_cast<std::mt19937::result_type>(
        static_cast<double>(m_settings.omitted) * static_cast<double>(std::mt19937::max()));
    m_features.clear();
    m_ends.clear();
    std::size_t k = 0;
    for (const quint32 end : sentence.ends) {
        for (; k < end; ++k) {
            if (m_random() >= least)
                m_features.push_back(sentence.features[k]);
        }
        m_ends.push_back(static_cast<quint32>(m_features.size()));
    }
}

void Crf::sumUp(const Sentence &sentence)
{
    m_emissions.assign(sentence.labels.size(), Row {});
    std::size_t k = 0;
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        Row &sum = m_emissions[i];
        for (; k < m_ends[i]; ++k) {
            const Row &row = m_weights[m_features[k]];
            for (std::size_t label = 0; label < count; ++label)
                sum[label] += row[label];
        }
        const float most = *std::max_element(sum.begin(), sum.end());
        for (float &value : sum)
            value = std::exp(std::max(value - most, -60.0F));
    }
}

void Crf::runForwards(std::size_t size)
{
    m_forwards.assign(size, Row {});
    for (std::size_t label = 0; label < count; ++label)
        m_forwards[0][label] = taglabels::mayBegin(label) ? m_emissions[0][label] : 0;
    normalise(m_forwards[0]);
    for (std::size_t i = 1; i < size; ++i) {
        Row &sum = m_forwards[i];
        for (std::size_t before = 0; before < count; ++before) {
            const float share = m_forwards[i - 1][before];
            for (std::size_t label = 0; label < count; ++label)
                sum[label] += share * m_factors[before][label];
        }
        for (std::size_t label = 0; label < count; ++label)
            sum[label] = sum[label] * m_emissions[i][label] + 1e-30F * (m_emissions[i][label] > 0);
        normalise(sum);
    }
}

void Crf::runBackwards(std::size_t size)
{
    m_backwards.assign(size, Row {});
    for (std::size_t label = 0; label < count; ++label)
        m_backwards[size - 1][label] = taglabels::mayEnd(label) ? 1.0F / count : 0;
    for (std::size_t i = size - 1; i-- > 0;) {
        Row behind;
        for (std::size_t label = 0; label < count; ++label)
            behind[label] = m_backwards[i + 1][label] * m_emissions[i + 1][label];
        for (std::size_t before = 0; before < count; ++before) {
            float sum = 0;
            for (std::size_t label = 0; label < count; ++label)
                sum += m_factors[before][label] * behind[label];
            m_backwards[i][before] = sum + 1e-30F;
        }
        normalise(m_backwards[i]);
    }
}

void Crf::take(Row &weights, Row &squares, const Row &gradient) const
{
    for (std::size_t label = 0; label < count; ++label) {
        const float g = gradient[label] + m_settings.decay * weights[label];
        squares[label] += g * g;
        weights[label] -= m_settings.step * g / std::sqrt(squares[label] + 1e-4F);
    }
}

void Crf::update(const Sentence &sentence)
{
    static constexpr float right = 0.003F; // what is as good as right teaches nothing
    std::size_t k = 0;
    for (std::size_t i = 0; i < m_ends.size(); ++i) {
        Row gradient;
        for (std::size_t label = 0; label < count; ++label)
            gradient[label] = m_forwards[i][label] * m_backwards[i][label];
        normalise(gradient);
        gradient[sentence.labels[i]] -= 1;
        if (gradient[sentence.labels[i]] < -right) {
            for (; k < m_ends[i]; ++k)
                take(m_weights[m_features[k]], m_squares[m_features[k]], gradient);
        }
        k = m_ends[i];
    }
}

void Crf::updateTransitions(const Sentence &sentence)
{
    std::array<Row, count> gradients {};
    for (std::size_t i = 1; i < sentence.labels.size(); ++i) {
        Row behind;
        for (std::size_t label = 0; label < count; ++label)
            behind[label] = m_emissions[i][label] * m_backwards[i][label];
        float sum = 0;
        std::array<Row, count> shares;
        for (std::size_t before = 0; before < count; ++before) {
            for (std::size_t label = 0; label < count; ++label) {
                shares[before][label] = m_forwards[i - 1][before] * m_factors[before][label] * behind[label];
                sum += shares[before][label];
            }
        }
        for (std::size_t before = 0; before < count && sum > 0; ++before) {
            for (std::size_t label = 0; label < count; ++label)
                gradients[before][label] += shares[before][label] / sum;
        }
        gradients[sentence.labels[i - 1]][sentence.labels[i]] -= 1;
    }
    for (std::size_t before = 0; before < count; ++before)
        take(m_transitions[before], m_transitionSquares[before], gradients[before]);
    prepareTransitions();
}

TagModel Crf::model(
    const std::vector<quint64> &keys, const std::vector<quint32> &counts, std::size_t most) const
{
    const auto averaged = static_cast<float>(m_settings.averaged * m_settings.starts);
    const float share = scale / averaged;
    const auto whole = [](float value, int limit) {
        return std::clamp(static_cast<int>(std::lround(value)), -limit, limit);
    };
    TagModel model;
    for (std::size_t before = 0; before < count; ++before) {
        for (std::size_t label = 0; label < count; ++label)
            model.transitions[before * count + label]
                = static_cast<qint16>(whole(m_transitionSums[before][label] * share, 2000));
        model.transitions[before * count + taglabels::outside] -= static_cast<qint16>(m_settings.eagerness);
    }
    std::vector<std::pair<float, std::size_t>> order;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        float size = 0;
        for (const float weight : m_sums[i])
            size += weight * weight;
        order.emplace_back(-size, i);
    }
    std::sort(order.begin(), order.end());
    order.resize(std::min(order.size(), most));
    // The rows of a key stand together; what is asked for most lies in front, where the machine has it at
    // hand.
    std::unordered_map<quint64, quint64> uses;
    for (const auto &[size, number] : order)
        uses[keys[number] >> rowBits] += counts[number];
    std::sort(order.begin(), order.end(), [&](const auto &a, const auto &b) {
        const quint64 own = keys[a.second];
        const quint64 other = keys[b.second];
        const quint64 ownUses = uses[own >> rowBits];
        const quint64 otherUses = uses[other >> rowBits];
        return ownUses != otherUses ? ownUses > otherUses : own < other;
    });
    for (const auto &[size, number] : order) {
        TagModel::Row row;
        bool isUsed = false;
        for (std::size_t label = 0; label < count; ++label) {
            const int weight = whole(m_sums[number][label] * share * (1 - m_settings.omitted), 127);
            row.weights[label] = static_cast<qint8>(weight);
            isUsed |= weight != 0;
        }
        if (!isUsed)
            continue;
        const auto key = static_cast<quint32>(keys[number] >> rowBits);
        if (model.features.empty() || model.features.back().key != key)
            model.features.push_back({ key, 0 });
        model.features.back().has |= 1u << (keys[number] & ((1u << rowBits) - 1));
        model.rows.push_back(row);
    }
    return model;
}

} // namespace learn
