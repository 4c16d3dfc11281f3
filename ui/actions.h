// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QHash>
#include <QObject>

class QAction;
class QMenu;

namespace ui {

/// Everything a person can tell the window to do. Name, text, picture, keys and menu of each stand in one
/// table in actions.cpp; a new one is a new row there and a connection in the main window.
enum class Action {
    ImportFiles,
    ImportFolder,
    NewArchive,
    OpenArchive,
    OpenSamples,
    BackUp,
    Restore,
    Print,
    CloseTab,
    Quit,
    Search,
    SearchInIssue,
    SaveSearch,
    SavedSearches,
    NextHit,
    PreviousHit,
    FilterIssues,
    Undo,
    Redo,
    Copy,
    CopyWithSource,
    CiteGbt7714, // the citations in the order of publish::forms()
    CiteBibtex,
    CiteRis,
    CiteCslJson,
    SelectAll,
    FindInArticle,
    Clip,
    MarkRead,
    MarkUnread,
    SetDate,
    SetPaper,
    SetEdition,
    SetNumber,
    RenamePaper,
    Remove,
    Back,
    Forward,
    GoToDate,
    NextArticle,
    PreviousArticle,
    NextPage,
    PreviousPage,
    NextIssue,
    PreviousIssue,
    ShowSource,
    ZoomIn,
    ZoomOut,
    ZoomNormal,
    WiderLines,
    NarrowerLines,
    MoreSpacing,
    LessSpacing,
    ReadingSettings,
    NextTab,
    PreviousTab,
    ShowLibrary,
    ShowSearch,
    ShowEntities,
    ShowReport,
    ShowClippings,
    ShowHistory,
    NextPane,
    PreviousPane,
    FullScreen,
    Person, // the eight classes in the order of core::entityClasses
    Organisation,
    Place,
    Date,
    Post,
    Honour,
    Event,
    Work,
    AllClasses,
    NextName,
    PreviousName,
    FindEntity,
    LanguageSystem,
    LanguageChinese,
    LanguageEnglish,
    AppearanceSystem,
    AppearanceLight,
    AppearanceDark,
    SheetSystem,
    SheetPaper,
    SheetSepia,
    SheetDark,
    Help,
    ShowKeys,
    About
};

/// The action that switches a class of entities on and off.
constexpr Action classAction(core::EntityClass entityClass)
{
    return static_cast<Action>(static_cast<int>(Action::Person) + static_cast<int>(entityClass));
}

/// None: of a menu that something else makes.
enum class Menu { File, Edit, Citation, View, Go, Language, Appearance, Sheet, Search, Entities, Help, None };

/// The window's actions, made from the table.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    QAction *operator[](Action action) const { return m_actions.value(action); }
    /// All of a menu's actions, in the order of the table, with its separators.
    void fill(Menu menu, QMenu *into) const;
    /// Texts in the language that is installed now.
    void retranslate();
    /// All that there are, in the order of the table.
    static QList<Action> all();
    static Menu menuOf(Action action);
    static QList<QKeySequence> keysByDefault(Action action);
    void setKeys(Action action, const QList<QKeySequence> &keys);
    /// "Undo" of "&Undo", for what is no menu.
    QString plainText(Action action) const;

private:
    void describe(Action which);

    QHash<Action, QAction *> m_actions;
};

} // namespace ui
