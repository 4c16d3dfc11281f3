// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/settingsfile.h"

#include <QSettings>

namespace intake {

static QString usualPath()
{
    return QSettings(
        QSettings::IniFormat, QSettings::UserScope, QStringLiteral("jianbao"), QStringLiteral("jianbao"))
        .fileName();
}

SettingsFile::SettingsFile(const QString &path)
    : m_path(path.isEmpty() ? usualPath() : path)
{
    m_writer.setMaxThreadCount(1);
}

SettingsFile::~SettingsFile()
{
    wait();
}

QHash<QString, QVariant> SettingsFile::read() const
{
    const QSettings file(m_path, QSettings::IniFormat);
    QHash<QString, QVariant> values;
    for (const QString &key : file.allKeys())
        values.insert(key, file.value(key));
    return values;
}

void SettingsFile::write(const QHash<QString, QVariant> &changed)
{
    m_writer.start([path = m_path, changed] {
        QSettings file(path, QSettings::IniFormat);
        for (auto one = changed.cbegin(); one != changed.cend(); ++one)
            file.setValue(one.key(), one.value());
    });
}

void SettingsFile::wait()
{
    m_writer.waitForDone();
}

} // namespace intake
