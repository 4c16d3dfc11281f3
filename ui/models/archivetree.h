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
/// issue > page > article; or what of it fits a question: issue > article. Papers, years and months are
/// asked for at once, all other rows when the row above them is opened.
///
/// Issues stand newest first, undated ones last. When the archive has changed, `refresh` brings the rows up
/// to date one by one, so that what is open stays open.
class ArchiveTree : public QAbstractItemModel {
    Q_OBJECT

public:
    using Kind = ArchiveKind;

    /// How closely a refresh looks.
    enum class Look {
        AtWhatGrew, ///< opened rows are asked for again where there is more or less under them than before
        AtAll ///< all opened rows are
    };

    explicit ArchiveTree(QObject *parent = nullptr);
    ~ArchiveTree() override;

    using FirstLook = QFuture<core::Result<archive::Calendar>>;
    /// The store must outlive its use here; nullptr empties the tree. `firstLook`: where the calendar has
    /// been asked for already.
    void setStore(archive::Store *store, const FirstLook &firstLook = {});
    /// Shows only what fits; an empty question shows everything. What an earlier one asked for is abandoned.
    void setQuestion(const archive::TitleQuestion &question);
    void refresh(Look look = Look::AtAll);
    /// An article was opened: its row, where that has come, shows it without asking the archive.
    void setMark(core::ArticleId article, const core::Bookmark &mark);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The row under `under` that leads to a place; none where it has not come, see fetchMore().
    QModelIndex toward(const QModelIndex &under, const ArchivePlace &place) const;

    /// Articles in all issues, as far as they are known.
    int articles() const { return m_articles; }
    bool isEmpty() const { return m_issues == 0; }
    /// Names of the papers in the archive, each once, in no order; unnamed ones left out.
    QStringList papers() const { return m_papers; }
    /// Of the newest dated issue; empty when there is none.
    QString newestYear() const { return m_newestYear; }
    /// What a question found, of which the tree may show only the first.
    struct Found {
        bool onlyDates = false; ///< then it is issues that are counted, else articles
        qint64 all = 0;
        qint64 shown = 0;
        bool mayBeMore = false; ///< `all` are only those that were counted
    };
    Found found() const { return m_found; }
    /// To be called when the language has changed.
    void retranslate();

Q_SIGNALS:
    /// Rows are going to come and go: time to note what the reader looks at.
    void changing();
    /// They have; `refreshed` as well when the archive was looked at as a whole.
    void changed();
    void refreshed();
    void failed(const core::Error &error);

private:
    using Node = std::unique_ptr<ArchiveNode>;
    ArchiveNode *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const ArchiveNode *node) const;
    void reset();
    void askCalendar(Look look);
    void awaitCalendar(const FirstLook &calendar, Look look);
    void askQuestion(Look look);
    void takeRoot(Node now, Look look);
    void ask(ArchiveNode *node, Look look);
    void askAgain(ArchiveNode *node, Look look);
    template <typename Summary>
    void arrive(const QPersistentModelIndex &where, int question, Look look,
        const core::Result<QList<Summary>> &answer);
    void reconcile(ArchiveNode *node, int first, int end, ArchiveNodes wanted);
    void update(ArchiveNode *old, ArchiveNode &now);
    void insertRun(ArchiveNode *node, int row, ArchiveNodes run);
    void removeRun(ArchiveNode *node, int first, int end);
    static QString spokenText(const ArchiveNode &node);

    archive::Store *m_store = nullptr;
    archive::TitleQuestion m_question;
    Node m_root;
    int m_generation = 0; ///< answers to an older store's or question's questions are dropped
    int m_refresh = 0; ///< of several refreshes only the last one's answer is taken
    QFuture<void> m_running; ///< the question that is being answered
    int m_articles = 0;
    int m_issues = 0;
    QStringList m_papers;
    QString m_newestYear;
    Found m_found;
};

} // namespace ui
