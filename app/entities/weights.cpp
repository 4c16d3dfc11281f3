// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/weights.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <limits>

namespace entities {

namespace {

qint16 weightFrom(QStringView digits)
{
    const bool isNegative = digits.startsWith(u'-');
    int weight = 0;
    for (const QChar digit : digits.mid(isNegative ? 1 : 0)) {
        if (digit < u'0' || digit > u'9')
            break;
        weight = std::min(weight * 10 + (digit.unicode() - u'0'), int(std::numeric_limits<qint16>::max()));
    }
    return static_cast<qint16>(isNegative ? -weight : weight);
}

} // namespace

core::Result<Weights> Weights::load()
{
    const auto name = QStringLiteral("weights.tsv");
    QFile file(QStringLiteral(":/lexicons/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Error::Kind::NotFound,
            QCoreApplication::translate("entities", "The word list %1 is missing from the program.")
                .arg(name));
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<Named> features;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.lastIndexOf(u'\t');
        if (tab < 2)
            continue;
        const char16_t kind = line[1] == u'-' ? u'\0' : line[1].unicode();
        features.push_back(
            { { line[0].unicode(), kind, line.first(tab).mid(2) }, weightFrom(line.mid(tab + 1)) });
    }
    Weights weights;
    weights.insert(features);
    return weights;
}

void Weights::insert(const std::vector<Named> &features)
{
    chooseColumns(features);
    for (const Named &named : features)
        insert(named);
}

/// The places that are known of most characters have a column.
void Weights::chooseColumns(const std::vector<Named> &features)
{
    std::vector<std::pair<int, std::size_t>> counts(places);
    for (std::size_t place = 0; place < places; ++place)
        counts[place].second = place;
    for (const Named &named : features) {
        if (named.feature.characters.size() == 1)
            --counts[placeOf(named.feature)].first;
    }
    std::partial_sort(counts.begin(), counts.begin() + columns, counts.end());
    for (std::size_t column = 0; column < columns; ++column)
        m_columns[counts[column].second] = static_cast<quint8>(column + 1);
}

void Weights::insert(const Named &named)
{
    const QStringView characters = named.feature.characters;
    const std::size_t place = placeOf(named.feature);
    if (characters.isEmpty()) {
        m_bare[place] = named.weight;
    } else if (characters.size() == 1 && m_columns[place] > 0) {
        quint16 &row = m_rowOf[characters.front().unicode()];
        if (row == 0) {
            row = static_cast<quint16>(m_rows.size());
            m_rows.emplace_back();
        }
        m_rows[row][m_columns[place] - 1U] = named.weight;
    } else {
        const quint64 hash = hashOf(characters);
        if (characters.size() > 2)
            m_gate[hash >> 46 & gateMask] |= quint64(1) << (hash >> 58);
        const quint32 mark = markOf(hash, place);
        std::size_t i = hash & slotMask;
        while (m_slots[i].mark != 0 && m_slots[i].mark != mark)
            i = (i + 1) & slotMask;
        m_slots[i] = { mark, named.weight };
    }
}

} // namespace entities
