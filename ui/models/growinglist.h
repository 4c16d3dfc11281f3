// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace ui {

/// A list that comes part by part: as one scrolls to its end it wants more, and wants it once until that
/// comes.
class GrowingList : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

protected:
    /// What was wanted has come. `hasMore`: there may be some behind it.
    void arrived(bool hasMore);

private:
    bool m_hasMore = false;
    bool m_asking = false;
};

/// Such a list with its rows.
template <typename Row> class GrowingRows : public GrowingList {
public:
    using GrowingList::GrowingList;
    const Row &at(int row) const { return m_rows.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    const QList<Row> &rows() const { return m_rows; }

    void reset(const QList<Row> &rows, bool hasMore)
    {
        beginResetModel();
        m_rows = rows;
        arrived(hasMore);
        endResetModel();
    }

    /// The next ones. None: it ends here, whatever was said before.
    void append(const QList<Row> &next, bool hasMore)
    {
        arrived(hasMore && !next.isEmpty());
        if (next.isEmpty())
            return;
        const auto first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(next.size()) - 1);
        m_rows += next;
        endInsertRows();
    }

private:
    QList<Row> m_rows;
};

} // namespace ui
