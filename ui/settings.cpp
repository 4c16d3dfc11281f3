// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QStringList>

namespace ui {

struct SettingRow {
    Setting setting;
    QString key;
    QVariant byDefault; ///< also says the type
};

static const QList<SettingRow> &settingRows()
{
    static const QList<SettingRow> rows {
        { Setting::Language, QStringLiteral("window/language"), QStringLiteral("system") },
        { Setting::Appearance, QStringLiteral("window/appearance"), QStringLiteral("system") },
        { Setting::Zoom, QStringLiteral("reader/zoom"), 100 },
        { Setting::HiddenClasses, QStringLiteral("reader/hiddenClasses"), QStringList() },
        { Setting::EntitiesPart, QStringLiteral("entities/part"), 0 },
        { Setting::ShowSource, QStringLiteral("reader/source"), false },
        { Setting::Paper, QStringLiteral("import/paper"), QString() },
        { Setting::Folder, QStringLiteral("import/folder"), QString() },
        { Setting::SavedSearches, QStringLiteral("search/saved"), QStringList() },
        { Setting::RecentSearches, QStringLiteral("search/recent"), QStringList() },
        { Setting::Keys, QStringLiteral("window/keys"), QStringList() },
        { Setting::Archive, QStringLiteral("archive/last"), QString() },
        { Setting::Geometry, QStringLiteral("window/geometry"), QByteArray() },
        { Setting::Layout, QStringLiteral("window/layout"), QByteArray() },
    };
    return rows;
}

static const SettingRow &rowOf(Setting setting)
{
    const auto &rows = settingRows();
    const auto found = std::find_if(
        rows.begin(), rows.end(), [setting](const SettingRow &row) { return row.setting == setting; });
    Q_ASSERT(found != rows.end());
    return *found;
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                 QStringLiteral("jianbao"), QStringLiteral("jianbao"))
                            : std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

QVariant Settings::value(Setting setting) const
{
    const SettingRow &row = rowOf(setting);
    QVariant stored = m_file->value(row.key, row.byDefault);
    // An INI file knows only text: what cannot be read as the type that is meant counts as not set.
    return stored.convert(row.byDefault.metaType()) ? stored : row.byDefault;
}

void Settings::set(Setting setting, const QVariant &newValue)
{
    if (value(setting) == newValue)
        return;
    m_file->setValue(rowOf(setting).key, newValue);
    Q_EMIT changed(setting);
}

bool isShown(const Settings &settings, core::EntityClass entityClass)
{
    return !settings.value(Setting::HiddenClasses)
                .toStringList()
                .contains(core::entityClassName(entityClass));
}

void setShown(Settings &settings, core::EntityClass entityClass, bool shown)
{
    QStringList hidden = settings.value(Setting::HiddenClasses).toStringList();
    hidden.removeAll(core::entityClassName(entityClass));
    if (!shown)
        hidden.append(core::entityClassName(entityClass));
    settings.set(Setting::HiddenClasses, hidden);
}

} // namespace ui
