// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QWidget>

class QTreeView;

namespace ui {

class ArchiveTree;

/// The archive by issue and article. Double-click or Enter opens an issue or an article, and unfolds the
/// rest.
class LibraryPane : public QWidget {
    Q_OBJECT

public:
    /// `tree` must outlive it.
    explicit LibraryPane(ArchiveTree &tree, QWidget *parent = nullptr);
    QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void issueChosen(core::IssueId issue);
    void articleChosen(core::ArticleId article);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void unfoldNewest();
    void retranslate();
    void tint();

    ArchiveTree &m_tree;
    QTreeView *m_view;
    bool m_unfolded = false; ///< the newest year was opened once; after that the tree is the reader's
};

} // namespace ui
