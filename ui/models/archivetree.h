// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/result.h"
#include "ui/models/archivenode.h"

#include <QAbstractItemModel>
#include <memory>

namespace ui {

/// The archive as a tree: paper (where there are several) > year > month (where a year holds many issues) >
/// issue > page > article. Pages and articles are asked for when their row is opened.
///
/// Issues come in one list, newest first, undated ones last. When the archive has changed, `refresh` brings
/// the rows up to date one by one, so that what is open stays open.
class ArchiveTree : public QAbstractItemModel {
    Q_OBJECT

public:
    using Kind = ArchiveKind;

    explicit ArchiveTree(QObject *parent = nullptr);
    ~ArchiveTree() override;

    /// The store must outlive its use here; nullptr empties the tree.
    void setStore(archive::Store *store);
    void refresh();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Articles in all issues, as far as they are known.
    int articles() const { return m_articles; }
    /// Names of the papers in the archive, each once, in no order; unnamed ones left out.
    QStringList papers() const { return m_papers; }
    /// To be called when the language has changed.
    void retranslate();

Q_SIGNALS:
    void refreshed();
    void failed(const core::Error &error);

private:
    ArchiveNode *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const ArchiveNode *node) const;
    void ask(ArchiveNode *node);
    template <typename Summary>
    void arrive(const QPersistentModelIndex &where, int question, const core::Result<QList<Summary>> &answer);
    void reconcile(ArchiveNode *node, ArchiveNodes wanted);
    void insertRun(ArchiveNode *node, int row, ArchiveNodes run);
    void askAgain(ArchiveNode *node);
    static QString spokenText(const ArchiveNode &node);

    archive::Store *m_store = nullptr;
    std::unique_ptr<ArchiveNode> m_root;
    int m_generation = 0; ///< answers to an older store's questions are dropped
    int m_refresh = 0; ///< of several refreshes only the last one's answer is taken
    int m_articles = 0;
    QStringList m_papers;
};

} // namespace ui
