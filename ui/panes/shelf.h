// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "ui/models/answer.h"
#include "ui/models/hits.h"

#include <QWidget>

class QLabel;
class QListView;

namespace ui {

/// The reader's own articles, the last one first: the clippings, or what was opened.
class ShelfPane : public QWidget {
    Q_OBJECT

public:
    explicit ShelfPane(archive::Shelf shelf, QWidget *parent = nullptr);

    /// nullptr empties it. The store must outlive its use here.
    void setStore(archive::Store *store);
    /// The archive, or what was opened, has changed: it is asked for again when it is seen.
    void refresh();
    QListView *view() const { return m_view; }
    /// The chosen rows.
    QList<core::Hit> chosen() const;

Q_SIGNALS:
    void articleChosen(core::ArticleId article);
    void selectionChanged();
    void menuAsked(const QPoint &where);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void ask(int from);
    void take(int from, const core::Result<core::Hits> &answer);
    void retranslate();

    archive::Shelf m_shelf;
    archive::Store *m_store = nullptr;
    HitsModel m_rows;
    Pending m_pending;
    bool m_isStale = true;
    qint64 m_total = 0;
    QString m_error;
    QLabel *m_note;
    QListView *m_view;
};

} // namespace ui
