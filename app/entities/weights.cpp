// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/weights.h"

#include <QCoreApplication>
#include <QFile>

namespace entities {

core::Result<Weights> Weights::load()
{
    const auto name = QStringLiteral("weights.tsv");
    QFile file(QStringLiteral(":/lexicons/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Error::Kind::NotFound,
            QCoreApplication::translate("entities", "The word list %1 is missing from the program.")
                .arg(name));
    const QString text = QString::fromUtf8(file.readAll());
    Weights weights;
    for (const QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.lastIndexOf(u'\t');
        if (tab < 2)
            continue;
        const char16_t kind = line[1] == u'-' ? u'\0' : line[1].unicode();
        const Feature feature { line[0].unicode(), kind, line.first(tab).mid(2) };
        weights.insert(feature.hash(), line.mid(tab + 1).toInt());
    }
    return weights;
}

void Weights::insert(quint64 hash, int weight)
{
    std::size_t i = hash & m_mask;
    while (m_slots[i].mark != 0 && m_slots[i].mark != markOf(hash))
        i = (i + 1) & m_mask;
    m_slots[i] = { markOf(hash), weight };
}

} // namespace entities
