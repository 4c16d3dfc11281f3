// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/tagger.h"

#include "entities/tagfeatures.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

/// Names the models, so that a linker does not leave them out. Not in a namespace: Q_INIT_RESOURCE asks for
/// that.
static void holdModels()
{
    Q_INIT_RESOURCE(models);
}

namespace entities {

namespace {

using taglabels::count;

// The file: magic, number of features, number of rows, nothing (4 bytes each), checksum of all that follows
// (8 bytes), the transitions (2 bytes each), of each feature its key and which rows it has (4 bytes each),
// the rows (a byte a label). Numbers are little-endian.
constexpr quint32 magic = 0x3254424A; // JBT2
constexpr qsizetype headBytes = 24;
constexpr qsizetype transitionBytes = qsizetype(count) * count * 2;
constexpr qsizetype featureBytes = 8;
constexpr qsizetype mostFeatures = 50'000; ///< so that slots stay empty
constexpr qsizetype mostRows = 1 << 20; ///< so that the first row's number fits a slot

quint64 checksum(QByteArrayView bytes)
{
    quint64 sum = 0x9E3779B97F4A7C15u;
    const char *at = bytes.data();
    for (qsizetype i = 0; i + 8 <= bytes.size(); i += 8)
        sum = ((sum << 5 | sum >> 59) ^ qFromLittleEndian<quint64>(at + i)) * 0xD6E8FEB86659FD93u;
    for (qsizetype i = bytes.size() / 8 * 8; i < bytes.size(); ++i)
        sum = (sum ^ static_cast<quint8>(at[i])) * 0x100000001B3u;
    return sum;
}

core::Result<Tagger> damaged(const QString &name)
{
    return core::fail(core::Error::Kind::Damaged,
        QCoreApplication::translate("entities", "The file %1 in the program is damaged.").arg(name));
}

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/lexicons/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // What is not packed lies in the program as it is, and need not be copied.
    if (const uchar *bytes = file.map(0, file.size()))
        return QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), file.size());
    return file.readAll();
}

} // namespace

QByteArray TagModel::bytes() const
{
    QByteArray out(headBytes + transitionBytes + qsizetype(features.size()) * featureBytes
            + qsizetype(rows.size() * count),
        '\0');
    char *at = out.data() + headBytes;
    for (const qint16 transition : transitions) {
        qToLittleEndian(transition, at);
        at += 2;
    }
    for (const Feature &feature : features) {
        qToLittleEndian(feature.key, at);
        qToLittleEndian(feature.has, at + 4);
        at += featureBytes;
    }
    for (const Row &row : rows)
        at = std::copy(row.weights.begin(), row.weights.end(), at);
    qToLittleEndian(magic, out.data());
    qToLittleEndian(static_cast<quint32>(features.size()), out.data() + 4);
    qToLittleEndian(static_cast<quint32>(rows.size()), out.data() + 8);
    qToLittleEndian(checksum(QByteArrayView(out).sliced(headBytes)), out.data() + 16);
    return out;
}

core::Result<Tagger> Tagger::load()
{
    holdModels();
    const QByteArray model = resource(QStringLiteral("tagger.bin"));
    const QByteArray words = resource(QStringLiteral("wordclasses.bin"));
    return fromBytes(model, words);
}

core::Result<Tagger> Tagger::fromBytes(const QByteArray &model, const QByteArray &words)
{
    const auto name = QStringLiteral("tagger.bin");
    auto statistic = WordClasses::fromBytes(words);
    if (!statistic)
        return damaged(QStringLiteral("wordclasses.bin"));
    if (model.size() < headBytes + transitionBytes || qFromLittleEndian<quint32>(model.constData()) != magic)
        return damaged(name);
    const qsizetype features = qFromLittleEndian<quint32>(model.constData() + 4);
    const qsizetype rows = qFromLittleEndian<quint32>(model.constData() + 8);
    if (features > mostFeatures || rows >= mostRows
        || model.size() != headBytes + transitionBytes + features * featureBytes + rows * qsizetype(count)
        || checksum(QByteArrayView(model).sliced(headBytes))
            != qFromLittleEndian<quint64>(model.constData() + 16))
        return damaged(name);
    Tagger tagger;
    tagger.m_words = std::move(*statistic);
    const char *const at = model.constData() + headBytes;
    tagger.readTransitions(at);
    if (!tagger.readRows(
            at + transitionBytes, static_cast<std::size_t>(features), static_cast<std::size_t>(rows)))
        return damaged(name);
    return tagger;
}

void Tagger::readTransitions(const char *at)
{
    const auto transition = [at](std::size_t before, std::size_t label) {
        return std::clamp<qint16>(
            qFromLittleEndian<qint16>(at + (before * count + label) * 2), -mostTransition, mostTransition);
    };
    using namespace taglabels;
    for (std::size_t before = 0; before < firstFirst; ++before) {
        m_toOutsideOnly[before][0] = transition(before, outside);
        for (std::size_t lane = 1; lane < 8; ++lane)
            m_toOutsideOnly[before][lane] = transition(before, only(lane - 1));
        for (std::size_t lane = 0; lane < 8; ++lane)
            m_toFirst[before][lane] = transition(before, first(lane));
    }
    for (std::size_t lane = 0; lane < 8; ++lane) {
        m_firstInner[lane] = transition(first(lane), inner(lane));
        m_firstLast[lane] = transition(first(lane), last(lane));
        m_innerInner[lane] = transition(inner(lane), inner(lane));
        m_innerLast[lane] = transition(inner(lane), last(lane));
    }
}

bool Tagger::readRows(const char *at, std::size_t features, std::size_t rows)
{
    m_slots.assign(slotCount + bucket, 0);
    std::size_t row = 1;
    for (std::size_t feature = 0; feature < features; ++feature, at += featureBytes) {
        const auto key = qFromLittleEndian<quint32>(at);
        const auto has = qFromLittleEndian<quint32>(at + 4);
        if (has == 0 || has >> TagModel::mostRows != 0)
            return false;
        std::size_t i = bucketOf(key);
        while (m_slots[i] != 0)
            i = (i + 1) % slotCount;
        m_slots[i] = Slot(key & keyMask) << keyShift | Slot(row) << TagModel::mostRows | has;
        row += static_cast<std::size_t>(std::popcount(has));
        if (row > rows + 1)
            return false;
    }
    m_rows.assign(rows + 1, {}); // the first is for what is not there
    std::memcpy(m_rows.data() + 1, at, rows * count);
    return row == rows + 1;
}

/// Without a branch but for what stands in a full bucket: which of its slots it is, or none, nobody foresees.
Tagger::Slot Tagger::find(quint32 key) const
{
    for (std::size_t i = bucketOf(key);; i = (i + bucket) % slotCount) {
        const Slot *const slots = m_slots.data() + i;
        Slot found = 0;
        for (std::size_t k = 0; k < bucket; ++k)
            found |= (slots[k] >> keyShift) == (key & keyMask) ? slots[k] : 0;
        if (found != 0 || slots[bucket - 1] == 0)
            return found;
    }
}

std::vector<Tagger::Slot> Tagger::find(const std::vector<quint32> &keys) const
{
    static constexpr std::size_t ahead = 24;
    std::vector<Slot> slots(keys.size());
    for (std::size_t i = 0; i < keys.size() + ahead; ++i) {
        if (i < keys.size())
            __builtin_prefetch(m_slots.data() + bucketOf(keys[i]));
        if (i < ahead)
            continue;
        slots[i - ahead] = find(keys[i - ahead]);
        __builtin_prefetch(m_rows.data() + (slots[i - ahead] >> TagModel::mostRows & rowMask));
    }
    return slots;
}

namespace {

typedef qint16 Sixteen __attribute__((vector_size(32)));
typedef qint8 SixteenBytes __attribute__((vector_size(16)));

// Newer processors do this in half the time.
#if defined(Q_PROCESSOR_X86_64) && defined(Q_CC_GNU) && !defined(Q_CC_CLANG)
__attribute__((target_clones("avx2", "default")))
#endif
void addUp(const TagModel::Row *rows, const quint64 *slots, const TagFeatures::Feature *feature,
    const TagFeatures::Feature *end, qint16 *sums)
{
    Sixteen low {};
    Sixteen high {};
    for (; feature != end; ++feature) {
        const quint64 slot = slots[feature->thing];
        const auto has = static_cast<quint32>(slot) & ((1u << TagModel::mostRows) - 1);
        const quint64 before = (slot >> TagModel::mostRows & Tagger::rowMask)
            + static_cast<quint64>(std::popcount(has & ((1u << feature->row) - 1)));
        const quint64 row = before & -static_cast<quint64>(has >> feature->row & 1);
        SixteenBytes weights;
        std::memcpy(&weights, rows[row].weights.data(), sizeof weights);
        low += __builtin_convertvector(weights, Sixteen);
        std::memcpy(&weights, rows[row].weights.data() + 16, sizeof weights);
        high += __builtin_convertvector(weights, Sixteen);
    }
    std::memcpy(sums, &low, sizeof low);
    std::memcpy(sums + 16, &high, sizeof high);
}

} // namespace

std::vector<Tagger::Scores> Tagger::scores(const TagFrame &frame) const
{
    const TagFeatures known(frame);
    const std::vector<Slot> slots = find(known.keys());
    std::vector<Scores> sums(static_cast<std::size_t>(frame.size()));
    TagFeatures::Features own;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const std::size_t number = known.of(static_cast<int>(i), own);
        addUp(m_rows.data(), slots.data(), own.data(), own.data() + number, sums[i].data());
    }
    return sums;
}

bool Tagger::isSurelyOutside(const Scores &scores)
{
    std::array<Lanes, count / 8> lanes;
    std::memcpy(lanes.data(), scores.data(), sizeof lanes);
    const qint16 outside = scores[taglabels::outside];
    lanes[0][0] = -30000;
    const Lanes limit = Lanes {} + static_cast<qint16>(outside - sureOf);
    const Lanes isClose = (lanes[0] > limit) | (lanes[1] > limit) | (lanes[2] > limit) | (lanes[3] > limit);
    std::array<quint64, 2> any;
    std::memcpy(any.data(), &isClose, sizeof any);
    return (any[0] | any[1]) == 0;
}

/// What is outside whatever stands around it parts a sentence; only the stretches between are decoded.
void Tagger::tagSentence(const Tagged &tagged, int start, int end, Candidates &found) const
{
    const auto isOutside = [&](int i) { return isSurelyOutside(tagged.scores[static_cast<std::size_t>(i)]); };
    for (int i = start; i < end; ++i) {
        if (isOutside(i))
            continue;
        const int first = std::max(start, i - 1);
        while (i < end && !isOutside(i))
            ++i;
        tagStretch(tagged, first, std::min(end, i + 1), found);
    }
}

void Tagger::tagStretch(const Tagged &tagged, int start, int end, Candidates &found) const
{
    const auto labels
        = decode(std::span(tagged.scores)
                     .subspan(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)));
    int first = start;
    for (int i = start; i < end; ++i) {
        const std::size_t label = labels[static_cast<std::size_t>(i - start)];
        if (taglabels::isFirst(label))
            first = i;
        if (!taglabels::isOnly(label) && !taglabels::isLast(label))
            continue;
        const int begin = taglabels::isOnly(label) ? i : first;
        found.append({ static_cast<core::EntityClass>(taglabels::classOf(label)), begin, i + 1 - begin,
            Tier::Likely, {} });
    }
}

Tagger::Tagged Tagger::tag(const TagFrame &frame) const
{
    Tagged tagged { scores(frame), frame.sentenceEnds(), {} };
    int start = 0;
    for (const int end : tagged.ends) {
        tagSentence(tagged, start, end, tagged.found);
        start = end;
    }
    return tagged;
}

void Tagger::favour(Tagged &tagged, const Candidates &known) const
{
    auto old = tagged.found.cbegin();
    auto name = known.cbegin();
    Candidates found;
    int start = 0;
    for (const int end : tagged.ends) {
        bool isFavoured = false;
        const auto firstOld = old;
        for (; name != known.cend() && name->start < end; ++name) {
            while (old != tagged.found.cend() && old->end() <= name->start)
                ++old;
            const bool isWithin
                = old != tagged.found.cend() && old->start <= name->start && old->end() >= name->end();
            if (isWithin || name->end() > end)
                continue;
            isFavoured = true;
            favour(tagged.scores, *name);
        }
        old = firstOld;
        while (old != tagged.found.cend() && old->end() <= end)
            ++old;
        if (isFavoured)
            tagSentence(tagged, start, end, found);
        else
            std::copy(firstOld, old, std::back_inserter(found));
        start = end;
    }
    tagged.found = std::move(found);
}

void Tagger::favour(std::vector<Scores> &scores, const Candidate &name)
{
    const auto entityClass = static_cast<std::size_t>(name.entityClass);
    const auto raise = [&](int position, std::size_t label) {
        qint16 &score = scores[static_cast<std::size_t>(position)][label];
        score = static_cast<qint16>(score + favourOf);
    };
    if (name.length == 1) {
        raise(name.start, taglabels::only(entityClass));
        return;
    }
    raise(name.start, taglabels::first(entityClass));
    for (int i = name.start + 1; i < name.end() - 1; ++i)
        raise(i, taglabels::inner(entityClass));
    raise(name.end() - 1, taglabels::last(entityClass));
}

} // namespace entities
