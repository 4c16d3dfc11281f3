// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "intake/settingsfile.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QVariant>

namespace ui {

/// What the window remembers. Key, type and default of each stand in one table in settings.cpp.
enum class Setting {
    Language, ///< "system", "zh_CN", "en"
    Appearance, ///< "system", "light", "dark"
    Zoom, ///< percent of the normal reading size
    LineSpacing, ///< percent of the type size, from baseline to baseline
    Measure, ///< the longest line of an article, in ems
    Typeface, ///< family in which articles are set; empty: the first Chinese one in the known order
    Sheet, ///< the ground of what is read: "system" (as the window), "paper", "sepia", "dark"
    LibraryPart, ///< the tab of the library that was open last, from 0
    HiddenClasses, ///< names of the entity classes that are switched off
    EntitiesPart, ///< the tab of the entities pane that was open last, from 0
    ShowSource, ///< the source text stands beside the article
    Paper, ///< the newspaper's name given to the last import
    Unfinished, ///< imports that were begun and not ended: JSON, see Unfinished
    Folder, ///< where the last file dialog was
    SavedSearches, ///< see Searches
    RecentSearches, ///< the last one first
    Keys, ///< keys that were changed, see Keys
    PrintForm, ///< name of the form in which articles leave the archive, see publish/form.h
    PrintPaper, ///< "A4"
    PrintColumns, ///< 1 to 3
    PrintContents, ///< a contents page before several articles
    PrintEntities, ///< coloured
    PrintHits, ///< lit
    PrintArchival, ///< PDF/A-1b mode
    PrintEach, ///< a file for each article
    PrintPattern, ///< how these are called, see publish/filename.h
    PrintFolder, ///< where was written last; empty: the user's documents
    Archive, ///< the archive opened last through the window; empty: the user's own
    RecentArchives, ///< the one opened last first
    Geometry,
    Layout,
    Sides, ///< how wide the panes at the sides are wanted, pixels, see sides.h
    Tabs ///< what was open of each archive, see Session
};

/// The window's memory, kept between runs in an INI file. It is read once; what has changed is written a
/// moment later by another thread, since a file that is to be there after a power cut is waited for.
class Settings : public QObject {
    Q_OBJECT

public:
    /// `file`: a path of its own (tests); empty: the user's configuration.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);
    /// What is not written yet is written now.
    ~Settings() override;

    /// Of the type its default has.
    QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant &value);
    /// Returns when everything is written: for whoever reads the file next.
    void save();

Q_SIGNALS:
    void changed(ui::Setting setting);

private:
    void write();

    intake::SettingsFile m_file;
    QHash<QString, QVariant> m_values; ///< by key; what the file does not say is missing
    QHash<QString, QVariant> m_unwritten;
    QTimer m_soon;
};

/// Least and most of what is stepped through, and by how much.
struct Steps {
    Setting setting;
    int least;
    int most;
    int step;
};
inline constexpr Steps zoomSteps { Setting::Zoom, 60, 250, 10 }; // percent
inline constexpr Steps spacingSteps { Setting::LineSpacing, 130, 250, 15 }; // percent
inline constexpr Steps measureSteps { Setting::Measure, 22, 62, 4 }; // ems
/// Changes a setting by so many steps, within its bounds.
void stepSetting(Settings &settings, const Steps &steps, int by);

/// Whether the reader colours a class of entities.
bool isShown(const Settings &settings, core::EntityClass entityClass);
void setShown(Settings &settings, core::EntityClass entityClass, bool shown);

} // namespace ui
