// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "search/query.h"
#include "ui/panes/articletext.h"
#include "ui/panes/tab.h"

class QLabel;
class QToolButton;

namespace ui {

class Actions;

/// An article in a tab: where it stands, its text, and "3 of 17" with the way to the next hit.
class ArticleView : public Tab {
    Q_OBJECT

public:
    /// `store` is asked once, here; `settings` must outlive it.
    ArticleView(archive::Store &store, core::ArticleId article, Settings &settings, const Actions &actions,
        QWidget *parent = nullptr);

    QString title() const override { return m_article.article.title(); }
    intake::ExportTarget target() const override { return { { m_id }, 0 }; }
    core::ArticleId id() const { return m_id; }
    const core::StoredArticle &article() const { return m_article; } ///< id 0 until it is there
    ArticleText *text() const { return m_text; }
    /// Lights the query's hits, now or when the article is there.
    void setQuery(const search::Query &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void countHits();

    core::ArticleId m_id;
    core::StoredArticle m_article;
    search::Query m_query;
    QLabel *m_place;
    QWidget *m_steps;
    QLabel *m_count;
    ArticleText *m_text;
};

} // namespace ui
