// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/preview.h"

#include <QAbstractItemModel>

namespace ui {

/// Files before they go in, as they have been read, and under each the headlines of its articles.
class PreviewList : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { File, Date, Page, Articles, Format, Note, Columns };
    using QAbstractItemModel::QAbstractItemModel;

    void clear();
    void append(const QList<intake::PreviewFile> &files);
    const QList<intake::PreviewFile> &files() const { return m_files; }
    int known() const { return m_known; } ///< files that are in the archive already
    int unreadable() const { return m_unreadable; }
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant fileData(const intake::PreviewFile &file, int column, int role) const;
    static QString textOf(const intake::PreviewFile &file, int column);
    static QString headline(const intake::PreviewFile &file, int number);

    QList<intake::PreviewFile> m_files;
    int m_known = 0;
    int m_unreadable = 0;
};

} // namespace ui
