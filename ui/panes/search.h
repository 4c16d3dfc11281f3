// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "search/query.h"
#include "ui/models/hits.h"

#include <QWidget>

class QLabel;
class QListView;

namespace ui {

/// The hits of what stands in the search box, newest first, and how many there are.
class SearchPane : public QWidget {
    Q_OBJECT

public:
    explicit SearchPane(QWidget *parent = nullptr);

    /// nullptr empties the pane. The store must outlive its use here.
    void setStore(archive::Store *store);
    void search(const QString &typed);
    /// To the first hit by keyboard, as soon as there is one.
    void enterHits();
    QListView *view() const { return m_view; }

Q_SIGNALS:
    void hitChosen(core::ArticleId article, const search::Query &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const core::Result<core::Hits> &answer);
    void clear();
    void retranslate();

    archive::Store *m_store = nullptr;
    HitsModel m_hits;
    search::Query m_asked; ///< what is being asked or was asked last
    search::Query m_shown; ///< what the hits that are shown belong to
    std::optional<core::Hits> m_answer;
    QString m_error;
    int m_generation = 0; ///< of the question asked last; answers to older ones are dropped
    bool m_entering = false;
    QLabel *m_summary;
    QLabel *m_complaint;
    QListView *m_view;
};

} // namespace ui
