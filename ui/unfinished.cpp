// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unfinished.h"

#include "ui/settings.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

static QJsonArray kept(const Settings &settings)
{
    return QJsonDocument::fromJson(settings.value(Setting::Unfinished).toString().toUtf8()).array();
}

static void keep(Settings &settings, const QJsonArray &entries)
{
    settings.set(Setting::Unfinished,
        entries.isEmpty() ? QString()
                          : QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact)));
}

static QJsonObject entryOf(const QString &archive, const ImportBatch &batch)
{
    return { { QStringLiteral("archive"), QFileInfo(archive).absoluteFilePath() },
        { QStringLiteral("paths"), QJsonArray::fromStringList(batch.paths) },
        { QStringLiteral("paper"), batch.paper } };
}

static bool isOf(const QString &archive, const QJsonValue &entry)
{
    return entry[QStringLiteral("archive")].toString() == QFileInfo(archive).absoluteFilePath();
}

void Unfinished::add(const QString &archive, const ImportBatch &batch)
{
    QJsonArray entries = kept(m_settings);
    const QJsonObject entry = entryOf(archive, batch);
    if (!entries.contains(entry))
        entries.append(entry);
    keep(m_settings, entries);
}

void Unfinished::remove(const QString &archive, const ImportBatch &batch)
{
    QJsonArray left;
    const QJsonObject gone = entryOf(archive, batch);
    for (const QJsonValue &entry : kept(m_settings)) {
        if (entry != gone)
            left.append(entry);
    }
    keep(m_settings, left);
}

void Unfinished::removeAll(const QString &archive)
{
    QJsonArray left;
    for (const QJsonValue &entry : kept(m_settings)) {
        if (!isOf(archive, entry))
            left.append(entry);
    }
    keep(m_settings, left);
}

QList<ImportBatch> Unfinished::of(const QString &archive) const
{
    QList<ImportBatch> batches;
    for (const QJsonValue &entry : kept(m_settings)) {
        if (!isOf(archive, entry))
            continue;
        ImportBatch batch;
        for (const QJsonValue &path : entry[QStringLiteral("paths")].toArray())
            batch.paths.append(path.toString());
        batch.paper = entry[QStringLiteral("paper")].toString();
        batches.append(batch);
    }
    return batches;
}

} // namespace ui
