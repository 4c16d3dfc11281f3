// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recogniser.h"
#include "entities/recognisers.h"
#include "entities/tagfeatures.h"
#include "entities/tagger.h"

#include <QFile>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace entities;

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/lexicons/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TagModel madeModel(std::mt19937 &random)
{
    TagModel model;
    for (qint16 &transition : model.transitions)
        transition = static_cast<qint16>(random() % 81) - 40;
    return model;
}

int scoreOf(
    const TagModel &model, std::span<const Tagger::Scores> scores, const std::vector<std::size_t> &labels)
{
    int sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        sum += scores[i][labels[i]];
        if (i > 0)
            sum += model.transitions[labels[i - 1] * taglabels::count + labels[i]];
    }
    return sum;
}

/// The best of all sequences that are allowed, each tried.
int bestOf(const TagModel &model, std::span<const Tagger::Scores> scores, std::vector<std::size_t> &labels)
{
    if (labels.size() == scores.size())
        return taglabels::mayEnd(labels.back()) ? scoreOf(model, scores, labels)
                                                : std::numeric_limits<int>::min();
    int best = std::numeric_limits<int>::min();
    for (std::size_t label = 0; label < taglabels::count; ++label) {
        if (labels.empty() ? !taglabels::mayBegin(label) : !taglabels::mayFollow(label, labels.back()))
            continue;
        labels.push_back(label);
        best = std::max(best, bestOf(model, scores, labels));
        labels.pop_back();
    }
    return best;
}

} // namespace

class TestEntitiesTagger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatTryingAllFinds();
    void hopelessScoresStayApart();
    void scoresAreTheSumsOfTheirRows_data();
    void scoresAreTheSumsOfTheirRows();
    void damagedModelIsRefused_data();
    void damagedModelIsRefused();
    void sameTextSameMentions();
    void wordsCoverTheText();
    void marksKeepTheirPartners_data();
    void marksKeepTheirPartners();
    void inputsHoldNoYardstick_data();
    void inputsHoldNoYardstick();
};

void TestEntitiesTagger::decodesWhatTryingAllFinds()
{
    std::mt19937 random(7);
    const QByteArray words = WordClasses::bytes({});
    for (int round = 0; round < 60; ++round) {
        const TagModel model = madeModel(random);
        const auto tagger = Tagger::fromBytes(model.bytes(), words);
        QVERIFY(tagger.has_value());
        std::vector<Tagger::Scores> scores(1 + static_cast<std::size_t>(round) % 4);
        for (Tagger::Scores &row : scores) {
            for (qint16 &score : row)
                score = static_cast<qint16>(random() % 201) - 100;
        }
        const std::vector<quint8> decoded = tagger->decode(scores);
        const std::vector<std::size_t> labels(decoded.begin(), decoded.end());
        QVERIFY(taglabels::mayBegin(labels.front()) && taglabels::mayEnd(labels.back()));
        for (std::size_t i = 1; i < labels.size(); ++i)
            QVERIFY(taglabels::mayFollow(labels[i], labels[i - 1]));
        std::vector<std::size_t> tried;
        QCOMPARE(scoreOf(model, scores, labels), bestOf(model, scores, tried));
    }
}

/// However long a text and however sure its rows, no sum leaves its 16 bits.
void TestEntitiesTagger::hopelessScoresStayApart()
{
    std::mt19937 random(9);
    const auto tagger = Tagger::fromBytes(madeModel(random).bytes(), WordClasses::bytes({}));
    QVERIFY(tagger.has_value());
    std::vector<Tagger::Scores> scores(1000);
    for (Tagger::Scores &row : scores) {
        row.fill(-6000);
        row[taglabels::outside] = 6000;
    }
    const auto labels = tagger->decode(scores);
    QCOMPARE(std::count(labels.begin(), labels.end(), quint8(taglabels::outside)), 1000);
}

void TestEntitiesTagger::scoresAreTheSumsOfTheirRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("one character") << u"好"_s;
    QTest::newRow("a number alone") << u"20231015"_s;
    QTest::newRow("news") << u"海州区总工会副主席葛文轩在“安康杯”竞赛中说，2024年大家辛苦了。"_s;
    QTest::newRow("long") << u"区总工会的王建国荣获大国工匠称号。"_s.repeated(20);
}

/// Every row that the model has for a position is added there, and no other.
void TestEntitiesTagger::scoresAreTheSumsOfTheirRows()
{
    QFETCH(QString, text);
    const auto lexicon = Lexicon::load();
    const QByteArray words = resource(u"wordclasses.bin"_s);
    const auto statistic = WordClasses::fromBytes(words);
    QVERIFY(lexicon.has_value() && statistic.has_value());
    const Survey survey(text, *lexicon);
    const TagFrame frame(survey, *statistic, resolve(findByRule(survey, false, std::nullopt)));
    std::map<quint32, std::map<int, std::vector<int>>> uses; // key, row, positions
    const TagFeatures known(frame);
    TagFeatures::Features own;
    for (int position = 0; position < frame.size(); ++position) {
        const std::size_t number = known.of(position, own);
        for (const TagFeatures::Feature &feature : std::span(own).first(number))
            uses[known.keys()[feature.thing]][static_cast<int>(feature.row)].push_back(position);
    }
    // Others that crowd the places where these are kept.
    std::set<quint32> others;
    for (const auto &[key, rows] : uses) {
        for (quint32 other = 1; other <= 3; ++other)
            others.insert(key ^ other);
    }
    for (const quint32 other : others)
        uses[other][0];
    std::mt19937 random(11);
    TagModel model;
    std::vector<Tagger::Scores> wanted(static_cast<std::size_t>(text.size()));
    for (const auto &[key, rows] : uses) {
        if (random() % 4 == 0)
            continue; // the model does not have it
        model.features.push_back({ key, 0 });
        for (const auto &[row, positions] : rows) {
            QVERIFY(row >= 0 && row < TagModel::mostRows);
            model.features.back().has |= 1u << row;
            TagModel::Row &weights = model.rows.emplace_back();
            for (qint8 &weight : weights.weights)
                weight = static_cast<qint8>(random() % 21 - 10);
            for (const int position : positions) {
                for (std::size_t label = 0; label < taglabels::count; ++label) {
                    qint16 &sum = wanted[static_cast<std::size_t>(position)][label];
                    sum = static_cast<qint16>(sum + weights.weights[label]);
                }
            }
        }
    }
    const auto tagger = Tagger::fromBytes(model.bytes(), words);
    QVERIFY(tagger.has_value());
    QVERIFY(tagger->scores(frame) == wanted);
}

void TestEntitiesTagger::damagedModelIsRefused_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("words");
    const QByteArray model = resource(u"tagger.bin"_s);
    const QByteArray words = resource(u"wordclasses.bin"_s);
    QVERIFY(Tagger::fromBytes(model, words).has_value());
    QByteArray flipped = model;
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 4);
    QTest::newRow("empty") << QByteArray() << words;
    QTest::newRow("cut") << model.first(model.size() - 1) << words;
    QTest::newRow("head only") << model.first(16) << words;
    QTest::newRow("one bit") << flipped << words;
    QTest::newRow("another file") << words << words;
    QTest::newRow("cut words") << model << words.first(words.size() - 3);
    QTest::newRow("no words") << model << QByteArray();
}

void TestEntitiesTagger::damagedModelIsRefused()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, words);
    const auto tagger = Tagger::fromBytes(model, words);
    QVERIFY(!tagger.has_value());
    QCOMPARE(tagger.error().kind, core::Error::Kind::Damaged);
    const auto recogniser = Recogniser::load(tagger);
    QVERIFY(!recogniser.has_value());
    QCOMPARE(recogniser.error().message, tagger.error().message);
}

void TestEntitiesTagger::sameTextSameMentions()
{
    const QStringList texts { u"海州区总工会副主席葛文轩来到紫竹院公园。"_s, u"葛文轩说，大家辛苦了。"_s };
    const auto first = Recogniser::load();
    const auto second = Recogniser::load();
    QVERIFY(first.has_value() && second.has_value());
    const auto mentions = (*first)->recognise(texts, std::nullopt);
    QVERIFY(mentions.size() >= 4);
    QCOMPARE((*second)->recognise(texts, std::nullopt), mentions);
    QCOMPARE((*first)->recognise(texts, std::nullopt), mentions);
}

void TestEntitiesTagger::wordsCoverTheText()
{
    const auto words = WordClasses::fromBytes(resource(u"wordclasses.bin"_s));
    QVERIFY(words.has_value());
    const QString text = u"2024年，ABC公司的王建国　说：“好”𠮷。"_s;
    int end = 0;
    for (const WordToken &token : words->cut(text)) {
        QCOMPARE(token.start, end);
        QVERIFY(token.length > 0 && token.wordClass < WordClasses::classes);
        end = token.end();
    }
    QCOMPARE(end, text.size());
    QVERIFY(words->cut(u"").empty());
}

void TestEntitiesTagger::marksKeepTheirPartners_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mended"); // empty: dropped
    QTest::newRow("whole") << u"参加“安康杯”竞赛的人"_s << u"“安康杯”竞赛"_s << u"“安康杯”竞赛"_s;
    QTest::newRow("before") << u"参加“安康杯”竞赛的人"_s << u"安康杯”竞赛"_s << u"“安康杯”竞赛"_s;
    QTest::newRow("last") << u"参加“安康杯”"_s << u"安康杯”"_s << u"安康杯"_s;
    QTest::newRow("first") << u"参加“安康杯”"_s << u"“安康杯"_s << u"安康杯"_s;
    QTest::newRow("behind") << u"东江厂（南区）里"_s << u"东江厂（南区"_s << u"东江厂（南区）"_s;
    QTest::newRow("across") << u"喊“大家好”开会"_s << u"好”开会"_s << QString();
}

void TestEntitiesTagger::marksKeepTheirPartners()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, mended);
    const auto lexicon = Lexicon::load();
    QVERIFY(lexicon.has_value());
    const Survey survey(text, *lexicon);
    Candidate candidate { core::EntityClass::Event, static_cast<int>(text.indexOf(name)),
        static_cast<int>(name.size()), Tier::Likely, {} };
    const bool kept = mendMarks(survey, candidate);
    QCOMPARE(kept, !mended.isEmpty());
    if (kept)
        QCOMPARE(text.mid(candidate.start, candidate.length), mended);
}

void TestEntitiesTagger::inputsHoldNoYardstick_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<int>("inputs"); // how many lines name something outside of the project
    QTest::newRow("model") << u"app/entities/learn/relearn"_s << 4;
    QTest::newRow("lexicons cut") << u"app/entities/learn/cutlists"_s << 2;
    QTest::newRow("lexicons") << u"resources/lexicons/README.md"_s << 0;
}

/// What the model and the lexicons are made of holds nothing that they are measured on.
void TestEntitiesTagger::inputsHoldNoYardstick()
{
    QFETCH(QString, list);
    QFETCH(int, inputs);
    QFile file(QStringLiteral(JIANBAO_SOURCE_DIR "/") + list);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const auto &yardstick : { u"gold"_s, u"measure/"_s, u"dev."_s, u"pages/"_s, u" 13"_s, u"peoples"_s })
        QVERIFY2(!text.contains(yardstick), qPrintable(yardstick));
    QCOMPARE(text.count(u"../shared/"_s), inputs);
}

QTEST_APPLESS_MAIN(TestEntitiesTagger)
#include "tst_entities_tagger.moc"
