// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/learn/course.h"

#include "entities/recognisers.h"
#include "entities/tagfeatures.h"

#include <unordered_map>

namespace learn {

using namespace entities;

namespace {

/// Sentences, and the features in them by number.
struct Lessons {
    std::vector<Sentence> sentences;
    std::unordered_map<quint64, quint32> numbers;
    std::vector<quint64> keys; ///< with the row, see Crf::model
    std::vector<quint32> counts;

    quint32 number(quint64 key)
    {
        const auto [number, isNew] = numbers.try_emplace(key, static_cast<quint32>(keys.size()));
        if (isNew) {
            keys.push_back(key);
            counts.push_back(0);
        }
        ++counts[number->second];
        return number->second;
    }
};

std::vector<quint8> labelsOf(const Line &line)
{
    std::vector<quint8> labels(static_cast<std::size_t>(line.text.size()));
    for (const Label &label : line.labels) {
        const auto entityClass = static_cast<std::size_t>(label.entityClass);
        const auto first = static_cast<std::size_t>(label.start);
        const auto last = static_cast<std::size_t>(label.end) - 1;
        if (first == last) {
            const bool hasOnly = entityClass + 1 < taglabels::classes; // a work has none
            labels[first] = static_cast<quint8>(hasOnly ? taglabels::only(entityClass) : taglabels::outside);
            continue;
        }
        for (std::size_t i = first; i <= last; ++i)
            labels[i] = static_cast<quint8>(i == first ? taglabels::first(entityClass)
                    : i == last                        ? taglabels::last(entityClass)
                                                       : taglabels::inner(entityClass));
    }
    return labels;
}

void addLine(
    Lessons &lessons, const Line &line, const Lexicon &lexicon, const WordClasses &words, quint32 leftOut)
{
    const Survey survey(line.text, lexicon);
    const TagFrame frame(survey, words, resolve(findByRule(survey, false, std::nullopt)));
    const std::vector<quint8> labels = labelsOf(line);
    std::vector<std::vector<quint32>> features(labels.size());
    const TagFeatures known(frame, leftOut);
    TagFeatures::Features own;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::size_t number = known.of(static_cast<int>(i), own);
        for (const TagFeatures::Feature &feature : std::span(own).first(number)) {
            const quint64 key = known.keys()[feature.thing];
            if (key != 0)
                features[i].push_back(lessons.number(key << Crf::rowBits | feature.row));
        }
    }
    int start = 0;
    for (const int end : frame.sentenceEnds()) {
        Sentence sentence;
        for (auto i = static_cast<std::size_t>(start); i < static_cast<std::size_t>(end); ++i) {
            sentence.features.insert(sentence.features.end(), features[i].begin(), features[i].end());
            sentence.ends.push_back(static_cast<quint32>(sentence.features.size()));
            sentence.labels.push_back(labels[i]);
        }
        start = end;
        // An entity that the end of a sentence cuts teaches nothing.
        if (taglabels::mayEnd(sentence.labels.back()) && taglabels::mayBegin(sentence.labels.front()))
            lessons.sentences.push_back(std::move(sentence));
    }
}

/// Features that are too rare to tell anything go.
Lessons withoutRare(Lessons all, quint32 least)
{
    static constexpr quint32 none = ~0U;
    Lessons kept;
    std::vector<quint32> numbers(all.keys.size(), none);
    for (std::size_t i = 0; i < all.keys.size(); ++i) {
        if (all.counts[i] < least)
            continue;
        numbers[i] = static_cast<quint32>(kept.keys.size());
        kept.keys.push_back(all.keys[i]);
        kept.counts.push_back(all.counts[i]);
    }
    for (Sentence &sentence : all.sentences) {
        Sentence thinned { {}, {}, std::move(sentence.labels) };
        std::size_t k = 0;
        for (const quint32 end : sentence.ends) {
            for (; k < end; ++k) {
                if (const quint32 number = numbers[sentence.features[k]]; number != none)
                    thinned.features.push_back(number);
            }
            thinned.ends.push_back(static_cast<quint32>(thinned.features.size()));
        }
        kept.sentences.push_back(std::move(thinned));
    }
    return kept;
}

QString inContext(const QString &text, const Label &label)
{
    static constexpr int beside = 8;
    const int start = std::max(0, label.start - beside);
    return text.mid(start, label.start - start) + QLatin1Char('[')
        + text.mid(label.start, label.end - label.start) + QLatin1Char(']') + text.mid(label.end, beside);
}

} // namespace

TagModel Course::learn(const Documents &documents) const
{
    const auto lexicon = Lexicon::load();
    const auto statistic = WordClasses::fromBytes(words);
    if (!lexicon || !statistic)
        qFatal("The lexicons or the statistic of words cannot be read.");
    Lessons lessons;
    for (const Document *document : documents) {
        for (const Line &line : *document)
            addLine(lessons, line, *lexicon, *statistic, leftOut);
    }
    lessons = withoutRare(std::move(lessons), least);
    Crf crf(lessons.keys.size(), settings);
    crf.learn(lessons.sentences);
    return crf.model(lessons.keys, lessons.counts, rows);
}

std::shared_ptr<const Recogniser> Course::recogniser(const TagModel &model) const
{
    const auto recogniser = Recogniser::load(Tagger::fromBytes(model.bytes(), words));
    if (!recogniser)
        qFatal("%s", qPrintable(recogniser.error().message));
    return *recogniser;
}

void Tally::add(const Recogniser &recogniser, const Document &document, int classes, QTextStream *errors)
{
    QStringList texts;
    for (const Line &line : document)
        texts << line.text;
    std::vector<std::set<Label>> got(document.size());
    for (const core::Mention &mention : recogniser.recognise(texts, std::nullopt)) {
        const int entityClass = static_cast<int>(mention.entityClass);
        if (entityClass < classes)
            got[static_cast<std::size_t>(mention.span.block)].insert(
                { mention.span.start, mention.span.end(), entityClass });
    }
    for (std::size_t i = 0; i < document.size(); ++i) {
        const Line &line = document[i];
        const std::set<Label> wanted(line.labels.begin(), line.labels.end());
        std::set<Label> all = got[i];
        all.insert(wanted.begin(), wanted.end());
        for (const Label &label : all) {
            const bool isWanted = wanted.contains(label);
            const bool isFound = got[i].contains(label);
            for (const std::size_t place : { static_cast<std::size_t>(label.entityClass), std::size_t(8) }) {
                expected[place] += isWanted;
                found[place] += isFound;
                right[place] += isWanted && isFound;
            }
            if (errors && isWanted != isFound)
                *errors << (isWanted ? "missed " : "wrong  ")
                        << core::entityClassName(static_cast<core::EntityClass>(label.entityClass)) << ' '
                        << inContext(line.text, label) << '\n';
        }
    }
}

QString Tally::line() const
{
    QString line;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const QString name
            = i < 8 ? core::entityClassName(static_cast<core::EntityClass>(i)) : QStringLiteral("all");
        const double score = 200.0 * right[i] / std::max(1, expected[i] + found[i]);
        line += QStringLiteral("%1 %2  ").arg(name).arg(score, 0, 'f', 1);
    }
    return line;
}

} // namespace learn
