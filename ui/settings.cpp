// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include "publish/filename.h"

#include <QStringList>
#include <algorithm>
#include <utility>

namespace ui {

static constexpr int pauseMilliseconds = 300; ///< from a change to the file

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
        { Setting::LineSpacing, QStringLiteral("reader/lineSpacing"), 175 },
        { Setting::Measure, QStringLiteral("reader/measure"), 38 },
        { Setting::Typeface, QStringLiteral("reader/typeface"), QString() },
        { Setting::Sheet, QStringLiteral("reader/sheet"), QStringLiteral("system") },
        { Setting::LibraryPart, QStringLiteral("library/part"), 0 },
        { Setting::HiddenClasses, QStringLiteral("reader/hiddenClasses"), QStringList() },
        { Setting::EntitiesPart, QStringLiteral("entities/part"), 0 },
        { Setting::ShowSource, QStringLiteral("reader/source"), false },
        { Setting::Paper, QStringLiteral("import/paper"), QString() },
        { Setting::Unfinished, QStringLiteral("import/unfinished"), QString() },
        { Setting::Folder, QStringLiteral("import/folder"), QString() },
        { Setting::SavedSearches, QStringLiteral("search/saved"), QStringList() },
        { Setting::RecentSearches, QStringLiteral("search/recent"), QStringList() },
        { Setting::Keys, QStringLiteral("window/keys"), QStringList() },
        { Setting::PrintForm, QStringLiteral("print/form"), QStringLiteral("pdf") },
        { Setting::PrintPaper, QStringLiteral("print/paper"), QStringLiteral("A4") },
        { Setting::PrintColumns, QStringLiteral("print/columns"), 1 },
        { Setting::PrintContents, QStringLiteral("print/contents"), true },
        { Setting::PrintEntities, QStringLiteral("print/entities"), false },
        { Setting::PrintHits, QStringLiteral("print/hits"), false },
        { Setting::PrintArchival, QStringLiteral("print/archival"), false },
        { Setting::PrintEach, QStringLiteral("print/each"), false },
        { Setting::PrintPattern, QStringLiteral("print/pattern"), publish::defaultPattern() },
        { Setting::PrintFolder, QStringLiteral("print/folder"), QString() },
        { Setting::Archive, QStringLiteral("archive/last"), QString() },
        { Setting::RecentArchives, QStringLiteral("archive/recent"), QStringList() },
        { Setting::Geometry, QStringLiteral("window/geometry"), QByteArray() },
        { Setting::Layout, QStringLiteral("window/layout"), QByteArray() },
        { Setting::Sides, QStringLiteral("window/sides"), QStringList() },
        { Setting::Tabs, QStringLiteral("window/tabs"), QString() },
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
    , m_file(file)
    , m_values(m_file.read())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &Settings::write);
}

Settings::~Settings()
{
    save();
}

void Settings::save()
{
    write();
    m_file.wait();
}

void Settings::write()
{
    m_soon.stop();
    if (!m_unwritten.isEmpty())
        m_file.write(std::exchange(m_unwritten, {}));
}

QVariant Settings::value(Setting setting) const
{
    const SettingRow &row = rowOf(setting);
    QVariant stored = m_values.value(row.key, row.byDefault);
    // An INI file knows only text: what cannot be read as the type that is meant counts as not set.
    return stored.convert(row.byDefault.metaType()) ? stored : row.byDefault;
}

void Settings::set(Setting setting, const QVariant &newValue)
{
    if (value(setting) == newValue)
        return;
    const QString &key = rowOf(setting).key;
    m_values.insert(key, newValue);
    m_unwritten.insert(key, newValue);
    m_soon.start();
    Q_EMIT changed(setting);
}

void stepSetting(Settings &settings, const Steps &steps, int by)
{
    const int now = settings.value(steps.setting).toInt();
    settings.set(steps.setting, std::clamp(now + by * steps.step, steps.least, steps.most));
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
