// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/archivetree.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTreeView;

namespace ui {

class FilterBox;

/// The archive by issue and article, and the box that narrows it. Double-click or Enter opens an issue or an
/// article, and unfolds the rest.
///
/// What is found stands in a tree of its own, so that the other one is as it was when the box is cleared.
class LibraryPane : public QWidget {
    Q_OBJECT

public:
    /// `tree` must outlive it.
    explicit LibraryPane(ArchiveTree &tree, QWidget *parent = nullptr);

    /// For what is typed into the box. The store must outlive its use here; nullptr: no archive.
    void setStore(archive::Store *store);
    /// The archive has changed: what was found is looked for again. The tree itself is the window's to
    /// refresh.
    void refresh();
    /// An article was opened: its rows show it.
    void setMark(core::ArticleId article, const core::Bookmark &mark);

    ArchiveTree &tree() const { return m_tree; }
    QTreeView *view() const { return m_view; }
    /// The rows that were found; hidden while the box is empty.
    QTreeView *foundView() const { return m_foundView; }
    /// What can be seen now.
    QTreeView *shownView() const;
    FilterBox *box() const { return m_box; }
    /// Ids of the chosen rows of a kind.
    QList<qint64> chosen(ArchiveKind kind) const;
    QModelIndex current() const;

Q_SIGNALS:
    void issueChosen(core::IssueId issue);
    void articleChosen(core::ArticleId article);
    void selectionChanged();
    /// For what is chosen, at a place on the screen.
    void menuAsked(const QPoint &where);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTreeView *makeView(ArchiveTree &tree, const char *name);
    void keepPlace(QTreeView *view, ArchiveTree &tree);
    void choose(const QModelIndex &index);
    void unfoldNewest();
    void filter(const QString &typed);
    void showFound();
    void enterList();
    void retranslate();

    ArchiveTree &m_tree;
    ArchiveTree m_found;
    archive::Store *m_store = nullptr;
    FilterBox *m_box;
    QLabel *m_count;
    QStackedWidget *m_views;
    QTreeView *m_view;
    QTreeView *m_foundView;
    bool m_unfolding = true; ///< the newest issue is being opened; after that the tree is the reader's
    bool m_leaving = false; ///< on to the list as soon as it has something
};

} // namespace ui
