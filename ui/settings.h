// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace ui {

/// What the window remembers. Key, type and default of each stand in one table in settings.cpp.
enum class Setting {
    Language, ///< "system", "zh_CN", "en"
    Appearance, ///< "system", "light", "dark"
    Zoom, ///< percent of the normal reading size
    HiddenClasses, ///< names of the entity classes that are switched off
    EntitiesPart, ///< the tab of the entities pane that was open last, from 0
    ShowSource, ///< the source text stands beside the article
    Paper, ///< the newspaper's name given to the last import
    Folder, ///< where the last file dialog was
    SavedSearches, ///< see Searches
    RecentSearches, ///< the last one first
    Keys, ///< keys that were changed, see Keys
    Archive, ///< the archive opened last through the window; empty: the user's own
    Geometry,
    Layout
};

/// The window's memory, kept between runs in an INI file.
class Settings : public QObject {
    Q_OBJECT

public:
    /// `file`: a path of its own (tests); empty: the user's configuration.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);

    /// Of the type its default has.
    QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant &value);

Q_SIGNALS:
    void changed(ui::Setting setting);

private:
    std::unique_ptr<QSettings> m_file;
};

/// Whether the reader colours a class of entities.
bool isShown(const Settings &settings, core::EntityClass entityClass);
void setShown(Settings &settings, core::EntityClass entityClass, bool shown);

} // namespace ui
