// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Learns the weights from labelled text: learnweights OUT.tsv LABELLED.txt …
// A line of labelled text holds its entities as ⟦ORG|surface⟧. For each head that a lexicon knows, all starts
// and "no compound" compete (a log-linear model, trained by stochastic gradient with AdaGrad's step sizes).
#include "entities/compounds.h"
#include "entities/names.h"

#include <QFile>
#include <QHash>
#include <QTextStream>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace entities;

namespace {

struct Label {
    int start = 0;
    int end = 0;
    QString kind;
};

struct Line {
    QString text;
    QList<Label> labels;
};

Line parse(QStringView line)
{
    Line parsed;
    while (!line.isEmpty()) {
        const qsizetype open = line.indexOf(u'⟦');
        const qsizetype close = line.indexOf(u'⟧');
        if (open < 0 || close < open) {
            parsed.text += line;
            break;
        }
        parsed.text += line.first(open);
        const QStringView entity = line.mid(open + 1, close - open - 1);
        const qsizetype bar = entity.indexOf(u'|');
        const int start = static_cast<int>(parsed.text.size());
        parsed.text += entity.mid(bar + 1);
        parsed.labels.append({ start, static_cast<int>(parsed.text.size()), entity.first(bar).toString() });
        line = line.mid(close + 1);
    }
    return parsed;
}

/// One of the competing readings of a head, with the features that speak for it.
struct Reading {
    std::vector<int> features;
    bool right = false;
};
using Instance = std::vector<Reading>;

class Trainer {
public:
    void addLine(const Line &line, const Lexicon &lexicon);
    void train(int rounds);
    bool write(const QString &path) const;

private:
    int number(const Feature &feature);
    void addCompounds(const Survey &survey, const Line &line);
    void addNames(const Survey &survey, const Line &line);
    void addInstance(Instance instance, bool hasRight);
    bool addReadings(
        Instance &instance, const CompoundSite &site, const CompoundClass &compound, const Line &line);
    void step(const Instance &instance, double &likelihood, int &correct);

    QHash<QString, int> m_numbers;
    std::vector<QString> m_names;
    std::vector<int> m_counts;
    std::vector<double> m_weights;
    std::vector<double> m_squares;
    std::vector<Instance> m_instances;
};

QString labelName(core::EntityClass entityClass)
{
    using enum core::EntityClass;
    return entityClass == Organisation ? QStringLiteral("ORG")
        : entityClass == Place         ? QStringLiteral("LOC")
        : entityClass == Event         ? QStringLiteral("EVENT")
        : entityClass == Post          ? QStringLiteral("ROLE")
                                       : QStringLiteral("HONOR");
}

int Trainer::number(const Feature &feature)
{
    const QString name = feature.name();
    const auto found = m_numbers.constFind(name);
    if (found != m_numbers.constEnd())
        return *found;
    const int number = static_cast<int>(m_names.size());
    m_numbers.insert(name, number);
    m_names.push_back(name);
    m_counts.push_back(0);
    return number;
}

bool Trainer::addReadings(
    Instance &instance, const CompoundSite &site, const CompoundClass &compound, const Line &line)
{
    bool hasRight = false;
    std::vector<int> shared;
    site.headFeatures(compound, [&](const Feature &feature) { shared.push_back(number(feature)); });
    site.eachStart(compound, [&](int start) {
        Reading reading { shared, false };
        site.startFeatures(
            compound, start, [&](const Feature &feature) { reading.features.push_back(number(feature)); });
        for (const Label &label : line.labels) {
            if (label.start == start && label.end == site.end()
                && label.kind == labelName(compound.entityClass))
                reading.right = true;
        }
        hasRight |= reading.right;
        instance.push_back(std::move(reading));
        site.innerFeatures(
            compound, start, [&](const Feature &feature) { shared.push_back(number(feature)); });
    });
    return hasRight;
}

void Trainer::addLine(const Line &line, const Lexicon &lexicon)
{
    const Survey survey(line.text, lexicon);
    addCompounds(survey, line);
    addNames(survey, line);
}

void Trainer::addInstance(Instance instance, bool hasRight)
{
    instance.push_back({ {}, !hasRight });
    std::set<int> features;
    for (const Reading &reading : instance)
        features.insert(reading.features.begin(), reading.features.end());
    for (const int feature : features)
        ++m_counts[static_cast<std::size_t>(feature)];
    m_instances.push_back(std::move(instance));
}

void Trainer::addNames(const Survey &survey, const Line &line)
{
    for (int i = 0; i < survey.size(); ++i) {
        Instance instance;
        bool hasRight = false;
        bool begins = false;
        bool within = false;
        for (const Label &label : line.labels) {
            begins |= label.kind == u"PER" && label.start == i;
            within |= label.start < i && label.end > i;
        }
        if (within)
            continue;
        for (const NameGuess &guess : guessesAt(survey, i)) {
            Reading reading;
            nameFeatures(survey, i, guess,
                [&](const Feature &feature) { reading.features.push_back(number(feature)); });
            for (const Label &label : line.labels)
                reading.right
                    |= label.kind == u"PER" && label.start == i && label.end == i + guess.length && !hasRight;
            hasRight |= reading.right;
            instance.push_back(std::move(reading));
        }
        if (!instance.empty() && (hasRight || !begins))
            addInstance(std::move(instance), hasRight);
    }
}

void Trainer::addCompounds(const Survey &survey, const Line &line)
{
    for (const Found &word : survey.words()) {
        if (!isHead(survey, word))
            continue;
        const CompoundSite site(survey, word);
        bool ends = false;
        bool within = false;
        for (const Label &label : line.labels) {
            const bool isCompound = label.kind != u"PER" && label.kind != u"DATE" && label.kind != u"WORK";
            ends |= isCompound && label.end == site.end();
            within |= isCompound && label.start < site.end() && label.end > site.end();
        }
        if (within) // the longer name decides; whether the shorter could stand alone is not labelled
            continue;
        Instance instance;
        bool hasRight = false;
        for (const CompoundClass &compound : compoundClasses) {
            if (word.kinds & compound.head)
                hasRight |= addReadings(instance, site, compound, line);
        }
        if (ends && !hasRight)
            continue;
        addInstance(std::move(instance), hasRight);
    }
}

void Trainer::step(const Instance &instance, double &likelihood, int &correct)
{
    static constexpr double rate = 0.15;
    static constexpr double shrink = 0.0005;
    std::vector<double> scores;
    double most = -1e9;
    std::size_t best = 0;
    for (const Reading &reading : instance) {
        double score = 0;
        for (const int feature : reading.features)
            score += m_weights[static_cast<std::size_t>(feature)];
        if (score > most) {
            most = score;
            best = scores.size();
        }
        scores.push_back(score);
    }
    correct += instance[best].right;
    double total = 0;
    for (double &score : scores)
        total += score = std::exp(score - most);
    std::map<int, double> gradient;
    for (std::size_t i = 0; i < instance.size(); ++i) {
        const double share = scores[i] / total;
        if (instance[i].right)
            likelihood += std::log(std::max(share, 1e-12));
        for (const int feature : instance[i].features)
            gradient[feature] += (instance[i].right ? 1 : 0) - share;
    }
    for (auto [feature, slope] : gradient) {
        const auto f = static_cast<std::size_t>(feature);
        if (m_counts[f] < 3) // too rare to say anything of other texts
            continue;
        slope -= shrink * m_weights[f];
        m_squares[f] += slope * slope;
        m_weights[f] += rate * slope / std::sqrt(m_squares[f] + 1e-6);
    }
}

void Trainer::train(int rounds)
{
    m_weights.assign(m_names.size(), 0);
    m_squares.assign(m_names.size(), 0);
    std::mt19937 random(1);
    QTextStream out(stdout);
    for (int round = 1; round <= rounds; ++round) {
        std::shuffle(m_instances.begin(), m_instances.end(), random);
        double likelihood = 0;
        int correct = 0;
        for (const Instance &instance : m_instances)
            step(instance, likelihood, correct);
        const double count = static_cast<double>(m_instances.size());
        out << round << " likelihood " << likelihood / count << " right " << correct / count << Qt::endl;
    }
}

bool Trainer::write(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    static constexpr int leastWeight = 8; // what says less only makes the file longer
    std::map<QString, int> kept;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        const int weight = static_cast<int>(std::lround(m_weights[i] * 100));
        if (std::abs(weight) >= leastWeight)
            kept[m_names[i]] = weight;
    }
    QTextStream out(&file);
    for (const auto &[name, weight] : kept)
        out << name << '\t' << weight << '\n';
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const auto lexicon = Lexicon::load();
    if (argc < 3 || !lexicon)
        return 2;
    Trainer trainer;
    for (int i = 2; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QString text = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(text).tokenize(u'\n'))
            trainer.addLine(parse(line), *lexicon);
    }
    trainer.train(16);
    return trainer.write(QString::fromLocal8Bit(argv[1])) ? 0 : 1;
}
