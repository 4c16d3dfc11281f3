// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "search/query.h"
#include "ui/models/answer.h"
#include "ui/models/hits.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace ui {

class HitTimeline;
class NarrowingMenu;
class QueryChips;

/// What stands in the search box, part by part, and its hits: how many there are and when they were printed,
/// in the order that is chosen, with a menu that narrows them.
///
/// The first hits are asked for at once; how many there are in all is counted after they are shown. A
/// question that is no longer asked is ended, and its answer dropped.
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
    const search::Query &asked() const { return m_asked; } ///< what is being asked or was asked last
    const search::Query &query() const { return m_shown; } ///< what the hits that are shown belong to
    std::optional<qint64> total() const; ///< how many were found, as soon as that is known for sure
    /// Whether what is asked can be kept, and whether it is.
    void showStar(bool canSave, bool isSaved);

Q_SIGNALS:
    void hitChosen(core::ArticleId article, const search::Query &query);
    /// What is to stand in the search box instead: the query, narrowed or as somebody may have meant it.
    void queryWanted(const QString &typed);
    void askedChanged();
    void starPressed();
    /// Something is asked of the archive, and all of it is answered: what can wait makes room meanwhile.
    void busy();
    void idle();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHead();
    template <typename Question, typename Taker> void askArchive(Question question, Taker take);
    void ask();
    void show(const core::Result<core::Hits> &answer);
    void askSurvey();
    void askSuggestions();
    void askMore();
    void setOrder(archive::Order order);
    void drop();
    void clear();
    void narrow(const QString &typed);
    void narrowTo(const QString &time);
    void showAsked();
    void retranslate();
    QString promise() const;
    QString summary() const;

    archive::Store *m_store = nullptr;
    HitsModel m_hits;
    search::Query m_asked;
    search::Query m_shown;
    archive::Order m_order = archive::Order::Newest;
    std::optional<core::Hits> m_answer; ///< the first hits, without their list
    std::optional<core::Survey> m_survey;
    QList<core::Suggestion> m_suggestions;
    QString m_error;
    Pending m_pending;
    QTimer m_patience; ///< says that it is being searched when that takes a while
    bool m_entering = false;
    QueryChips *m_chips;
    QToolButton *m_star;
    QLabel *m_summary;
    QLabel *m_complaint;
    QLabel *m_meant;
    QToolButton *m_orderButton;
    QToolButton *m_narrowButton;
    NarrowingMenu *m_narrowing;
    HitTimeline *m_timeline;
    QListView *m_view;
};

} // namespace ui
