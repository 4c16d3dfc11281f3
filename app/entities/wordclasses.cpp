// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/wordclasses.h"

#include "text/characters.h"
#include "text/fold.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace entities {

namespace {

constexpr quint32 magic = 0x3157424A; // JBW1
constexpr int entryBytes = 8;

bool isDigit(char16_t c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９') || c == u'.' || c == u'%';
}

bool isLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The end of the run that begins at a position and whose characters all pass.
template <typename Passes> int runEnd(QStringView text, int start, Passes &&passes)
{
    int end = start;
    while (end < text.size() && passes(text[end].unicode()))
        ++end;
    return end;
}

} // namespace

WordClasses::WordClasses(const std::vector<Entry> &entries)
{
    std::size_t size = 2;
    int bits = 1;
    while (size < entries.size() * 2 + 2) {
        size *= 2;
        ++bits;
    }
    m_entries.assign(size, {});
    m_mask = size - 1;
    m_shift = 32 - bits;
    for (const Entry &entry : entries) {
        std::size_t i = entry.hash >> m_shift;
        while (m_entries[i].hash != 0 && m_entries[i].hash != entry.hash)
            i = (i + 1) & m_mask;
        m_entries[i] = entry;
        m_gate[gateOf(entry.hash) / 64] |= quint64(1) << (gateOf(entry.hash) % 64);
    }
}

std::optional<WordClasses> WordClasses::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() < 8 || qFromLittleEndian<quint32>(bytes.data()) != magic)
        return std::nullopt;
    const qsizetype count = qFromLittleEndian<quint32>(bytes.data() + 4);
    if (bytes.size() != 8 + count * entryBytes)
        return std::nullopt;
    std::vector<Entry> entries(static_cast<std::size_t>(count));
    const char *at = bytes.data() + 8;
    for (Entry &entry : entries) {
        entry = { qFromLittleEndian<quint32>(at), qFromLittleEndian<quint16>(at + 4),
            qFromLittleEndian<quint16>(at + 6) };
        if (entry.hash == 0 || entry.wordClass >= classes)
            return std::nullopt;
        at += entryBytes;
    }
    return WordClasses(entries);
}

QByteArray WordClasses::bytes(const std::vector<Entry> &entries)
{
    QByteArray out(static_cast<qsizetype>(8 + entries.size() * entryBytes), '\0');
    char *at = out.data();
    qToLittleEndian(magic, at);
    qToLittleEndian(static_cast<quint32>(entries.size()), at + 4);
    at += 8;
    for (const Entry &entry : entries) {
        qToLittleEndian(entry.hash, at);
        qToLittleEndian(entry.wordClass, at + 4);
        qToLittleEndian(entry.rareness, at + 6);
        at += entryBytes;
    }
    return out;
}

/// All that may be words; where they are in the statistic is being fetched by then.
std::vector<WordClasses::Stretches> WordClasses::stretchesOf(QStringView text) const
{
    const int size = static_cast<int>(text.size());
    const char16_t *const units = text.utf16();
    std::vector<Stretches> all(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) {
        Stretches &stretches = all[static_cast<std::size_t>(i)];
        quint64 mixture = 0;
        const int end = text::isHan(units[i]) ? std::min(size, i + longest) : i + 1;
        for (int last = i; last < end && (last == i || text::isHan(units[last])); ++last) {
            mixture = mixed(mixture, units[last]);
            const quint32 hash = finished(mixture);
            const bool isWord = mayHave(hash); // not foreseeable: no branch hangs on it
            __builtin_prefetch(&m_entries[isWord ? hash >> m_shift : 0]);
            stretches[static_cast<std::size_t>(last - i)] = isWord || last == i ? hash : 0;
        }
    }
    return all;
}

std::vector<WordToken> WordClasses::cut(QStringView text) const
{
    static constexpr int unknown = 1600; // as rare as what was seen once or twice
    static constexpr qint64 never = std::numeric_limits<qint64>::max();
    struct Step {
        qint64 cost = never;
        quint32 hash = 0;
        int start = 0;
        quint16 wordClass = 0;
    };
    const int size = static_cast<int>(text.size());
    const char16_t *const units = text.utf16();
    const std::vector<Stretches> all = stretchesOf(text);
    std::vector<Step> best(static_cast<std::size_t>(size) + 1);
    best[0].cost = 0;
    const auto offer = [&](int start, int end, quint32 hash, const Entry *entry) {
        const qint64 cost = best[static_cast<std::size_t>(start)].cost + (entry ? entry->rareness : unknown);
        Step &step = best[static_cast<std::size_t>(end)];
        if (cost < step.cost)
            step = { cost, hash, start, entry ? entry->wordClass : quint16(0) };
    };
    for (int i = 0; i < size; ++i) {
        if (best[static_cast<std::size_t>(i)].cost == never)
            continue;
        const char16_t c = units[i];
        if (isDigit(c) || isLetter(c)) {
            const char16_t stands = isDigit(c) ? digit : letter;
            const quint32 hash = hashOf(&stands, 1);
            offer(i, isDigit(c) ? runEnd(text, i, isDigit) : runEnd(text, i, isLetter), hash, find(hash));
            continue;
        }
        const Stretches &stretches = all[static_cast<std::size_t>(i)];
        offer(i, i + 1, stretches[0], find(stretches[0]));
        for (int length = 2; length <= longest; ++length) {
            const quint32 hash = stretches[static_cast<std::size_t>(length - 1)];
            if (const Entry *entry = hash != 0 ? find(hash) : nullptr)
                offer(i, i + length, hash, entry);
        }
    }
    std::vector<WordToken> tokens;
    for (int at = size; at > 0; at = tokens.back().start) {
        const Step &step = best[static_cast<std::size_t>(at)];
        tokens.push_back({ step.start, at - step.start, step.wordClass, step.hash });
    }
    std::reverse(tokens.begin(), tokens.end());
    return tokens;
}

} // namespace entities
