// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/paint/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <algorithm>

namespace ui {

/// How an action behaves: pressed, switched on and off, or one of a group.
enum class Sort { Plain, Switch, Choice };

struct ActionRow {
    Action action;
    const char *name; ///< the object's name: how tests and settings find it
    Menu menu;
    Sort sort;
    Icon icon;
    const char *keys; ///< portable, several divided by "; "
    const char *text;
    bool first = false; ///< a separator stands before it
};

static constexpr ActionRow actionRows[] {
    { Action::ImportFiles, "importFiles", Menu::File, Sort::Plain, Icon::Import, "Ctrl+O",
        QT_TRANSLATE_NOOP("ui::Actions", "&Import Pages…") },
    { Action::ImportFolder, "importFolder", Menu::File, Sort::Plain, Icon::None, "Ctrl+Shift+O",
        QT_TRANSLATE_NOOP("ui::Actions", "Import a &Folder…") },
    { Action::NewArchive, "newArchive", Menu::File, Sort::Plain, Icon::None, "Ctrl+Shift+N",
        QT_TRANSLATE_NOOP("ui::Actions", "&New Archive…"), true },
    { Action::OpenArchive, "openArchive", Menu::File, Sort::Plain, Icon::None, "Ctrl+Shift+A",
        QT_TRANSLATE_NOOP("ui::Actions", "Open &Archive…") },
    { Action::OpenSamples, "openSamples", Menu::File, Sort::Plain, Icon::None, "Ctrl+Shift+S",
        QT_TRANSLATE_NOOP("ui::Actions", "Open the &Sample Pages") },
    { Action::BackUp, "backUp", Menu::File, Sort::Plain, Icon::None, "Ctrl+Alt+B",
        QT_TRANSLATE_NOOP("ui::Actions", "&Back Up…"), true },
    { Action::Restore, "restore", Menu::File, Sort::Plain, Icon::None, "Ctrl+Alt+R",
        QT_TRANSLATE_NOOP("ui::Actions", "Res&tore a Backup…") },
    { Action::Print, "print", Menu::File, Sort::Plain, Icon::Print, "Ctrl+P",
        QT_TRANSLATE_NOOP("ui::Actions", "&Print and Export…"), true },
    { Action::CloseTab, "closeTab", Menu::File, Sort::Plain, Icon::None, "Ctrl+W",
        QT_TRANSLATE_NOOP("ui::Actions", "&Close Tab"), true },
    { Action::Quit, "quit", Menu::File, Sort::Plain, Icon::None, "Ctrl+Q",
        QT_TRANSLATE_NOOP("ui::Actions", "&Quit") },
    { Action::Undo, "undo", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Z",
        QT_TRANSLATE_NOOP("ui::Actions", "&Undo") },
    { Action::Redo, "redo", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+Z; Ctrl+Y",
        QT_TRANSLATE_NOOP("ui::Actions", "&Redo") },
    { Action::Copy, "copy", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+C",
        QT_TRANSLATE_NOOP("ui::Actions", "&Copy"), true },
    { Action::CopyWithSource, "copyWithSource", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+C",
        QT_TRANSLATE_NOOP("ui::Actions", "Cop&y with the Source") },
    { Action::SelectAll, "selectAll", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+A",
        QT_TRANSLATE_NOOP("ui::Actions", "Select &All") },
    { Action::FindInArticle, "findInArticle", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+F",
        QT_TRANSLATE_NOOP("ui::Actions", "&Find in the Article…") },
    { Action::Clip, "clip", Menu::Edit, Sort::Switch, Icon::Clip, "Ctrl+D",
        QT_TRANSLATE_NOOP("ui::Actions", "&Keep as a Clipping"), true },
    { Action::MarkRead, "markRead", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+M",
        QT_TRANSLATE_NOOP("ui::Actions", "Mark as Rea&d") },
    { Action::MarkUnread, "markUnread", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+M",
        QT_TRANSLATE_NOOP("ui::Actions", "Mark as &Not Read") },
    { Action::SetDate, "setDate", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+D",
        QT_TRANSLATE_NOOP("ui::Actions", "Set the &Date…"), true },
    { Action::SetPaper, "setPaper", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+P",
        QT_TRANSLATE_NOOP("ui::Actions", "Set the &Newspaper…") },
    { Action::SetEdition, "setEdition", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+E",
        QT_TRANSLATE_NOOP("ui::Actions", "Set the &Edition…") },
    { Action::SetNumber, "setNumber", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+G",
        QT_TRANSLATE_NOOP("ui::Actions", "Set the Page N&umber…") },
    { Action::RenamePaper, "renamePaper", Menu::Edit, Sort::Plain, Icon::None, "Ctrl+Shift+R",
        QT_TRANSLATE_NOOP("ui::Actions", "Rena&me the Newspaper…") },
    { Action::Remove, "remove", Menu::Edit, Sort::Plain, Icon::None, "Del",
        QT_TRANSLATE_NOOP("ui::Actions", "Remo&ve from the Archive") },
    { Action::CiteGbt7714, "citeGbt7714", Menu::Citation, Sort::Plain, Icon::None, "Ctrl+Alt+C",
        "&GB/T 7714" },
    { Action::CiteBibtex, "citeBibtex", Menu::Citation, Sort::Plain, Icon::None, "Ctrl+Alt+Shift+B",
        "&BibTeX" },
    { Action::CiteRis, "citeRis", Menu::Citation, Sort::Plain, Icon::None, "Ctrl+Alt+Shift+R", "&RIS" },
    { Action::CiteCslJson, "citeCslJson", Menu::Citation, Sort::Plain, Icon::None, "Ctrl+Alt+Shift+J",
        "&CSL-JSON" },
    { Action::Back, "back", Menu::Go, Sort::Plain, Icon::Back, "Alt+Left",
        QT_TRANSLATE_NOOP("ui::Actions", "&Back") },
    { Action::Forward, "forward", Menu::Go, Sort::Plain, Icon::Forward, "Alt+Right",
        QT_TRANSLATE_NOOP("ui::Actions", "For&ward") },
    { Action::GoToDate, "goToDate", Menu::Go, Sort::Plain, Icon::None, "Ctrl+G",
        QT_TRANSLATE_NOOP("ui::Actions", "Go to a &Date…"), true },
    { Action::NextArticle, "nextArticle", Menu::Go, Sort::Plain, Icon::None, "Alt+Down",
        QT_TRANSLATE_NOOP("ui::Actions", "Next &Article"), true },
    { Action::PreviousArticle, "previousArticle", Menu::Go, Sort::Plain, Icon::None, "Alt+Up",
        QT_TRANSLATE_NOOP("ui::Actions", "P&revious Article") },
    { Action::NextPage, "nextPage", Menu::Go, Sort::Plain, Icon::None, "Alt+Shift+Down",
        QT_TRANSLATE_NOOP("ui::Actions", "Next &Page") },
    { Action::PreviousPage, "previousPage", Menu::Go, Sort::Plain, Icon::None, "Alt+Shift+Up",
        QT_TRANSLATE_NOOP("ui::Actions", "Previous Pa&ge") },
    { Action::NextIssue, "nextIssue", Menu::Go, Sort::Plain, Icon::None, "Alt+PgDown",
        QT_TRANSLATE_NOOP("ui::Actions", "Next &Issue") },
    { Action::PreviousIssue, "previousIssue", Menu::Go, Sort::Plain, Icon::None, "Alt+PgUp",
        QT_TRANSLATE_NOOP("ui::Actions", "Previous I&ssue") },
    { Action::ShowSource, "showSource", Menu::View, Sort::Switch, Icon::Source, "Ctrl+U",
        QT_TRANSLATE_NOOP("ui::Actions", "Show S&ource Text") },
    { Action::ZoomIn, "zoomIn", Menu::View, Sort::Plain, Icon::Larger,
        "Ctrl++; Ctrl+=", QT_TRANSLATE_NOOP("ui::Actions", "&Larger Text"), true },
    { Action::ZoomOut, "zoomOut", Menu::View, Sort::Plain, Icon::Smaller, "Ctrl+-",
        QT_TRANSLATE_NOOP("ui::Actions", "&Smaller Text") },
    { Action::ZoomNormal, "zoomNormal", Menu::View, Sort::Plain, Icon::None, "Ctrl+0",
        QT_TRANSLATE_NOOP("ui::Actions", "&Normal Text Size") },
    { Action::WiderLines, "widerLines", Menu::View, Sort::Plain, Icon::None, "Ctrl+]",
        QT_TRANSLATE_NOOP("ui::Actions", "&Wider Lines") },
    { Action::NarrowerLines, "narrowerLines", Menu::View, Sort::Plain, Icon::None, "Ctrl+[",
        QT_TRANSLATE_NOOP("ui::Actions", "&Narrower Lines") },
    { Action::MoreSpacing, "moreSpacing", Menu::View, Sort::Plain, Icon::None, "Ctrl+Alt+]",
        QT_TRANSLATE_NOOP("ui::Actions", "More Space between &Lines") },
    { Action::LessSpacing, "lessSpacing", Menu::View, Sort::Plain, Icon::None, "Ctrl+Alt+[",
        QT_TRANSLATE_NOOP("ui::Actions", "Less Space between L&ines") },
    { Action::ReadingSettings, "readingSettings", Menu::View, Sort::Plain, Icon::Type, "Ctrl+Alt+T",
        QT_TRANSLATE_NOOP("ui::Actions", "&Reading Settings…") },
    { Action::NextTab, "nextTab", Menu::View, Sort::Plain, Icon::None, "Ctrl+PgDown",
        QT_TRANSLATE_NOOP("ui::Actions", "Ne&xt Tab"), true },
    { Action::PreviousTab, "previousTab", Menu::View, Sort::Plain, Icon::None, "Ctrl+PgUp",
        QT_TRANSLATE_NOOP("ui::Actions", "&Previous Tab") },
    { Action::ShowLibrary, "showLibrary", Menu::View, Sort::Switch, Icon::None, "Ctrl+1",
        QT_TRANSLATE_NOOP("ui::Actions", "&Issues"), true },
    { Action::ShowSearch, "showSearch", Menu::View, Sort::Switch, Icon::None, "Ctrl+2",
        QT_TRANSLATE_NOOP("ui::Actions", "Search &Hits") },
    { Action::ShowEntities, "showEntities", Menu::View, Sort::Switch, Icon::None, "Ctrl+3",
        QT_TRANSLATE_NOOP("ui::Actions", "&Entities") },
    { Action::ShowReport, "showReport", Menu::View, Sort::Switch, Icon::None, "Ctrl+4",
        QT_TRANSLATE_NOOP("ui::Actions", "&Report of the Import") },
    { Action::ShowClippings, "showClippings", Menu::View, Sort::Plain, Icon::None, "Ctrl+5",
        QT_TRANSLATE_NOOP("ui::Actions", "&Clippings"), true },
    { Action::ShowHistory, "showHistory", Menu::View, Sort::Plain, Icon::None, "Ctrl+6",
        QT_TRANSLATE_NOOP("ui::Actions", "&History") },
    { Action::NextPane, "nextPane", Menu::View, Sort::Plain, Icon::None, "F6",
        QT_TRANSLATE_NOOP("ui::Actions", "Next Pane"), true },
    { Action::PreviousPane, "previousPane", Menu::View, Sort::Plain, Icon::None, "Shift+F6",
        QT_TRANSLATE_NOOP("ui::Actions", "Previous Pane") },
    { Action::FullScreen, "fullScreen", Menu::View, Sort::Switch, Icon::None, "F11",
        QT_TRANSLATE_NOOP("ui::Actions", "&Full Screen"), true },
    { Action::LanguageSystem, "languageSystem", Menu::Language, Sort::Choice, Icon::None, "Ctrl+Alt+1",
        QT_TRANSLATE_NOOP("ui::Actions", "&System Language") },
    { Action::LanguageChinese, "languageChinese", Menu::Language, Sort::Choice, Icon::None, "Ctrl+Alt+2",
        "中文(&Z)" },
    { Action::LanguageEnglish, "languageEnglish", Menu::Language, Sort::Choice, Icon::None, "Ctrl+Alt+3",
        "&English" },
    { Action::AppearanceSystem, "appearanceSystem", Menu::Appearance, Sort::Choice, Icon::None, "Ctrl+Alt+4",
        QT_TRANSLATE_NOOP("ui::Actions", "As the &System") },
    { Action::AppearanceLight, "appearanceLight", Menu::Appearance, Sort::Choice, Icon::None, "Ctrl+Alt+5",
        QT_TRANSLATE_NOOP("ui::Actions", "&Light") },
    { Action::AppearanceDark, "appearanceDark", Menu::Appearance, Sort::Choice, Icon::None, "Ctrl+Alt+6",
        QT_TRANSLATE_NOOP("ui::Actions", "&Dark") },
    { Action::SheetSystem, "sheetSystem", Menu::Sheet, Sort::Choice, Icon::None, "Ctrl+Alt+7",
        QT_TRANSLATE_NOOP("ui::Actions", "As the &Window") },
    { Action::SheetPaper, "sheetPaper", Menu::Sheet, Sort::Choice, Icon::None, "Ctrl+Alt+8",
        QT_TRANSLATE_NOOP("ui::Actions", "&Paper") },
    { Action::SheetSepia, "sheetSepia", Menu::Sheet, Sort::Choice, Icon::None, "Ctrl+Alt+9",
        QT_TRANSLATE_NOOP("ui::Actions", "&Sepia") },
    { Action::SheetDark, "sheetDark", Menu::Sheet, Sort::Choice, Icon::None, "Ctrl+Alt+0",
        QT_TRANSLATE_NOOP("ui::Actions", "&Dark") },
    { Action::Search, "search", Menu::Search, Sort::Plain, Icon::Search, "Ctrl+K",
        QT_TRANSLATE_NOOP("ui::Actions", "&Search the Archive") },
    { Action::SearchInIssue, "searchInIssue", Menu::Search, Sort::Plain, Icon::None, "Ctrl+Shift+K",
        QT_TRANSLATE_NOOP("ui::Actions", "Search in This &Issue") },
    { Action::SaveSearch, "saveSearch", Menu::Search, Sort::Switch, Icon::None, "Ctrl+Shift+L",
        QT_TRANSLATE_NOOP("ui::Actions", "&Keep This Search") },
    { Action::NextHit, "nextHit", Menu::Search, Sort::Plain, Icon::Next, "F4",
        QT_TRANSLATE_NOOP("ui::Actions", "&Next Hit"), true },
    { Action::PreviousHit, "previousHit", Menu::Search, Sort::Plain, Icon::Previous, "Shift+F4",
        QT_TRANSLATE_NOOP("ui::Actions", "&Previous Hit") },
    { Action::SavedSearches, "manageSearches", Menu::None, Sort::Plain, Icon::None, "Ctrl+Alt+L",
        QT_TRANSLATE_NOOP("ui::Actions", "&Manage Saved Searches…") },
    { Action::FilterIssues, "filterIssues", Menu::Search, Sort::Plain, Icon::None, "Ctrl+L",
        QT_TRANSLATE_NOOP("ui::Actions", "&Filter the Issues"), true },
    { Action::Person, "person", Menu::Entities, Sort::Switch, Icon::None, "Alt+1",
        QT_TRANSLATE_NOOP("ui::Actions", "&People") },
    { Action::Organisation, "organisation", Menu::Entities, Sort::Switch, Icon::None, "Alt+2",
        QT_TRANSLATE_NOOP("ui::Actions", "&Organisations") },
    { Action::Place, "place", Menu::Entities, Sort::Switch, Icon::None, "Alt+3",
        QT_TRANSLATE_NOOP("ui::Actions", "P&laces") },
    { Action::Date, "date", Menu::Entities, Sort::Switch, Icon::None, "Alt+4",
        QT_TRANSLATE_NOOP("ui::Actions", "&Dates") },
    { Action::Post, "post", Menu::Entities, Sort::Switch, Icon::None, "Alt+5",
        QT_TRANSLATE_NOOP("ui::Actions", "Po&sts") },
    { Action::Honour, "honour", Menu::Entities, Sort::Switch, Icon::None, "Alt+6",
        QT_TRANSLATE_NOOP("ui::Actions", "&Honours") },
    { Action::Event, "event", Menu::Entities, Sort::Switch, Icon::None, "Alt+7",
        QT_TRANSLATE_NOOP("ui::Actions", "&Events") },
    { Action::Work, "work", Menu::Entities, Sort::Switch, Icon::None, "Alt+8",
        QT_TRANSLATE_NOOP("ui::Actions", "&Works") },
    { Action::AllClasses, "allClasses", Menu::Entities, Sort::Plain, Icon::None, "Alt+0",
        QT_TRANSLATE_NOOP("ui::Actions", "&All or None"), true },
    { Action::NextName, "nextName", Menu::Entities, Sort::Plain, Icon::None, "F7",
        QT_TRANSLATE_NOOP("ui::Actions", "&Next Name in the Article"), true },
    { Action::PreviousName, "previousName", Menu::Entities, Sort::Plain, Icon::None, "Shift+F7",
        QT_TRANSLATE_NOOP("ui::Actions", "P&revious Name in the Article") },
    { Action::FindEntity, "findEntity", Menu::Entities, Sort::Plain, Icon::None, "Ctrl+E",
        QT_TRANSLATE_NOOP("ui::Actions", "&Find an Entity"), true },
    { Action::Help, "help", Menu::Help, Sort::Plain, Icon::None, "F1",
        QT_TRANSLATE_NOOP("ui::Actions", "&Help") },
    { Action::ShowKeys, "showKeys", Menu::Help, Sort::Plain, Icon::None, "Ctrl+F1",
        QT_TRANSLATE_NOOP("ui::Actions", "&Keyboard…") },
    { Action::About, "about", Menu::Help, Sort::Plain, Icon::None, "Shift+F1",
        QT_TRANSLATE_NOOP("ui::Actions", "&About Jianbao") },
};

static QList<QKeySequence> keysOf(const ActionRow &row)
{
    QList<QKeySequence> keys;
    for (const QString &one : QString::fromLatin1(row.keys).split(QStringLiteral("; ")))
        keys.append(QKeySequence(one, QKeySequence::PortableText));
    return keys;
}

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    QHash<Menu, QActionGroup *> choices;
    for (const ActionRow &row : actionRows) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(row.name));
        action->setShortcuts(keysOf(row));
        action->setCheckable(row.sort != Sort::Plain);
        // The platform must not move an action into another menu because of its words.
        action->setMenuRole(QAction::NoRole);
        if (row.sort == Sort::Choice) {
            QActionGroup *&group = choices[row.menu];
            if (!group)
                group = new QActionGroup(this);
            group->addAction(action);
        }
        if (row.icon != Icon::None)
            action->setIcon(icon(row.icon));
        m_actions.insert(row.action, action);
    }
    retranslate();
}

void Actions::fill(Menu menu, QMenu *into) const
{
    for (const ActionRow &row : actionRows) {
        if (row.menu != menu)
            continue;
        if (row.first)
            into->addSeparator();
        into->addAction(m_actions.value(row.action));
    }
}

static const ActionRow &rowOf(Action action)
{
    return *std::find_if(std::begin(actionRows), std::end(actionRows),
        [action](const ActionRow &row) { return row.action == action; });
}

QList<Action> Actions::all()
{
    QList<Action> out;
    for (const ActionRow &row : actionRows)
        out.append(row.action);
    return out;
}

Menu Actions::menuOf(Action action)
{
    return rowOf(action).menu;
}

QList<QKeySequence> Actions::keysByDefault(Action action)
{
    return keysOf(rowOf(action));
}

void Actions::setKeys(Action action, const QList<QKeySequence> &keys)
{
    m_actions.value(action)->setShortcuts(keys);
    describe(action);
}

/// "Undo" of "&Undo", "撤销" of "撤销(&U)". No regular expression: this runs for every action at every start.
static QString withoutMnemonic(const QString &text)
{
    const qsizetype at = text.indexOf(u'&');
    const bool inBrackets = at > 0 && text[at - 1] == u'(' && text.mid(at + 2, 1) == u")";
    if (at < 0)
        return text;
    return inBrackets ? text.left(at - 1) + text.mid(at + 3) : text.left(at) + text.mid(at + 1);
}

void Actions::retranslate()
{
    for (const ActionRow &row : actionRows) {
        m_actions.value(row.action)->setText(QCoreApplication::translate("ui::Actions", row.text));
        describe(row.action);
    }
}

QString Actions::plainText(Action action) const
{
    return withoutMnemonic(m_actions.value(action)->text()).remove(u'…');
}

void Actions::describe(Action which)
{
    QAction *action = m_actions.value(which);
    const QString tip = plainText(which);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setIconText(tip);
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
}

} // namespace ui
