// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wayfinding.h"

#include "publish/document.h"
#include "ui/actions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/issue.h"
#include "ui/editor.h"
#include "ui/panes/filterbox.h"
#include "ui/panes/library.h"
#include "ui/panes/reader.h"
#include "ui/panes/tab.h"
#include "ui/panes/treefollower.h"

#include <QAction>
#include <QTreeView>

namespace ui {

using archive::Unit;

/// Rows that are chosen after a change at most: more than anybody looks at.
static constexpr int mostFollowed = 200;

namespace {

struct StepRow {
    Action action;
    Unit unit;
    int by;
};

constexpr StepRow steps[] {
    { Action::NextArticle, Unit::Article, 1 },
    { Action::PreviousArticle, Unit::Article, -1 },
    { Action::NextPage, Unit::Page, 1 },
    { Action::PreviousPage, Unit::Page, -1 },
    { Action::NextIssue, Unit::Issue, 1 },
    { Action::PreviousIssue, Unit::Issue, -1 },
};

} // namespace

Wayfinding::Wayfinding(const Panes &panes, Editor &editor, const Actions &actions, Dialogs &dialogs)
    : m_panes(panes)
    , m_actions(actions)
    , m_dialogs(dialogs)
    , m_follower(new TreeFollower(*panes.library.view(), panes.library.tree(), this))
{
    for (const StepRow &row : steps) {
        connect(actions[row.action], &QAction::triggered, this,
            [this, unit = row.unit, by = row.by] { step(unit, by); });
    }
    connect(actions[Action::GoToDate], &QAction::triggered, this, &Wayfinding::askForDate);
    connect(&panes.reader, &ReaderPane::currentChanged, this, &Wayfinding::followTab);
    connect(&editor, &Editor::made, this, &Wayfinding::followChange);
    setStore(nullptr);
}

void Wayfinding::setStore(archive::Store *store)
{
    m_step.drop();
    m_search.drop();
    m_store = store;
    m_actions[Action::GoToDate]->setEnabled(store != nullptr);
    followTab();
}

void Wayfinding::step(Unit unit, int by)
{
    const Tab *tab = m_panes.reader.currentTab();
    if (!m_store || !tab)
        return;
    const intake::ExportTarget here = tab->target();
    const archive::ReadingPlace from { here.issue, here.articles.value(0) };
    m_step.drop(); // who presses a key twice means the second one
    const auto asked = m_store->read(
        [from, unit, by](archive::Reader &reader) { return reader.neighbour(from, unit, by); });
    m_step.whenAnswered(this, asked, [this, by](const auto &answer) {
        if (!answer)
            Q_EMIT said(answer.error().message);
        else if (*answer)
            m_panes.reader.goOn((*answer)->issue, (*answer)->article);
        else
            Q_EMIT said(by > 0 ? tr("Nothing comes after this.") : tr("Nothing comes before this."));
    });
}

// ---- to the issue of a day

/// A day without its year is one of the year that is being read.
void Wayfinding::askForDate()
{
    const QString read = m_front.date.left(4);
    const QString year = read.isEmpty() ? m_panes.library.tree().newestYear() : read;
    m_dialogs.date(m_panes.library.window(), year, [this, year](const QString &typed) {
        if (const auto date = isoDate(typed, year); date && !date->isEmpty())
            goTo(*date);
    });
}

void Wayfinding::goTo(const QString &date)
{
    if (!m_store)
        return;
    m_search.drop();
    const auto asked = m_store->read(
        [date, paper = m_front.paper](archive::Reader &reader) { return reader.nearestIssue(date, paper); });
    m_search.whenAnswered(this, asked, [this, date](const auto &answer) {
        if (answer)
            showIssue(date, *answer);
        else
            Q_EMIT said(answer.error().message);
    });
}

void Wayfinding::showIssue(const QString &date, const std::optional<core::IssueSummary> &issue)
{
    if (!issue) {
        Q_EMIT said(tr("No issue in the archive has a date."));
        return;
    }
    Q_EMIT treeWanted();
    m_panes.library.box()->clear();
    m_follower->follow({ placeOf(*issue) });
    m_panes.library.view()->setFocus(Qt::OtherFocusReason);
    const QString found = publish::dateText(issue->date);
    Q_EMIT said(issue->date.value.startsWith(date) ? tr("Issue of %1").arg(found)
                                                   : tr("There is no issue of %1. The nearest is that of %2.")
                                                         .arg(publish::dateText(statedDate(date)), found));
}

// ---- the tree

/// Once for each place: who has gone on in the tree is not called back when the tab is merely read again.
void Wayfinding::followTab()
{
    const Tab *tab = m_panes.reader.currentTab();
    for (const StepRow &row : steps)
        m_actions[row.action]->setEnabled(tab != nullptr);
    const ArchivePlace place = tab ? tab->place() : ArchivePlace();
    const bool isOnItsWay = tab && place.issue == 0;
    if (isOnItsWay)
        return;
    // What was moved is followed as the change that it was.
    const bool isSame = place.article == m_front.article && (place.article || place.issue == m_front.issue);
    m_front = place;
    if (tab && !isSame)
        m_follower->follow({ place });
}

void Wayfinding::followChange(const core::Change &change)
{
    if (!m_store)
        return;
    const auto asked = m_store->read(
        [change](archive::Reader &reader) { return reader.touchedPages(change, mostFollowed); });
    whenAnswered(this, asked, [this](const core::Result<QList<archive::TouchedPage>> &touched) {
        QList<ArchivePlace> places;
        for (const archive::TouchedPage &page : touched.value_or(QList<archive::TouchedPage>())) {
            places.append(placeOf(page.issue));
            places.last().page = page.isWholeIssue ? 0 : page.page;
        }
        if (!places.isEmpty())
            m_follower->follow(places);
    });
}

} // namespace ui
