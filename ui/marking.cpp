// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/marking.h"

#include "ui/editor.h"
#include "ui/models/roles.h"
#include "ui/panes/articleview.h"
#include "ui/panes/library.h"
#include "ui/panes/reader.h"
#include "ui/panes/shelf.h"
#include "ui/panes/shelves.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QListView>
#include <QMenu>
#include <QTreeView>
#include <algorithm>

namespace ui {

static constexpr Action markings[] { Action::Clip, Action::MarkRead, Action::MarkUnread };

Marking::Marking(const Actions &actions, Shelves &shelves, ReaderPane &reader, Editor &editor)
    : m_actions(actions)
    , m_shelves(shelves)
    , m_reader(reader)
    , m_editor(editor)
{
    connect(actions[Action::Clip], &QAction::triggered, this, &Marking::clip);
    connect(actions[Action::MarkRead], &QAction::triggered, this, [this] { markRead(true); });
    connect(actions[Action::MarkUnread], &QAction::triggered, this, [this] { markRead(false); });
    connect(shelves.library(), &LibraryPane::selectionChanged, this, &Marking::showChoice);
    connect(&reader, &ReaderPane::currentChanged, this, &Marking::showChoice);
    connect(qApp, &QApplication::focusChanged, this, &Marking::showChoice);
    connectShelf(shelves.clippings());
    connectShelf(shelves.history());
}

void Marking::connectShelf(ShelfPane *shelf)
{
    connect(shelf, &ShelfPane::selectionChanged, this, &Marking::showChoice);
    connect(shelf, &ShelfPane::articleChosen, &m_reader,
        [this](core::ArticleId article) { m_reader.openArticle(article); });
    connect(shelf, &ShelfPane::menuAsked, this, [this, shelf](const QPoint &where) {
        showChoice();
        auto *menu = new QMenu(shelf);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(where);
    });
}

void Marking::fill(QMenu &menu) const
{
    for (const Action which : markings)
        menu.addAction(m_actions[which]);
}

/// `areClipped`: whether all of them are among the clippings, as far as that is known.
archive::Writer::Chosen Marking::chosen(bool *areClipped) const
{
    archive::Writer::Chosen chosen;
    bool clipped = true;
    const auto add = [&](core::ArticleId article, const core::Bookmark &mark) {
        chosen.articles.append(article);
        clipped = clipped && mark.isClipped();
    };
    const LibraryPane *library = m_shelves.library();
    if (library->shownView()->hasFocus()) {
        for (const QModelIndex &index : library->shownView()->selectionModel()->selectedIndexes()) {
            if (index.data(KindRole).toInt() == static_cast<int>(ArchiveKind::Article))
                add(index.data(IdRole).toLongLong(), index.data(MarkRole).value<core::Bookmark>());
        }
        chosen.pages = library->chosen(ArchiveKind::Page);
        chosen.issues = library->chosen(ArchiveKind::Issue);
        clipped = clipped && chosen.pages.isEmpty() && chosen.issues.isEmpty();
    }
    for (const ShelfPane *shelf : { m_shelves.clippings(), m_shelves.history() }) {
        if (!shelf->view()->hasFocus())
            continue;
        for (const core::Hit &row : shelf->chosen())
            add(row.article, row.mark);
    }
    const bool none = chosen.articles.isEmpty() && chosen.pages.isEmpty() && chosen.issues.isEmpty();
    if (const ArticleView *view = m_reader.currentArticle(); none && view && view->article().id)
        add(view->id(), view->article().mark);
    if (areClipped)
        *areClipped = clipped && !chosen.articles.isEmpty();
    return chosen;
}

void Marking::showChoice()
{
    bool areClipped = false;
    const archive::Writer::Chosen now = chosen(&areClipped);
    const bool any = !now.articles.isEmpty() || !now.pages.isEmpty() || !now.issues.isEmpty();
    for (const Action which : markings)
        m_actions[which]->setEnabled(any && m_editor.canChange());
    m_actions[Action::Clip]->setChecked(areClipped);
}

static qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

void Marking::clip(bool keep)
{
    m_editor.clip(chosen(), keep ? now() : 0);
}

void Marking::markRead(bool read)
{
    m_editor.markRead(chosen(), read ? now() : 0);
}

} // namespace ui
