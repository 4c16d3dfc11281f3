// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/aliases.h"
#include "archive/store.h"
#include "search/query.h"
#include "ui/panes/articletext.h"
#include "ui/panes/tab.h"

class QHBoxLayout;
class QLabel;
class QSplitter;

namespace ui {

class Actions;
class FindBox;
class SourcePane;
class Visit;

/// An article in a tab: where it stands, its text, "3 of 17" with the way to the next hit, and beside it,
/// when that is switched on, the source it was read from.
class ArticleView : public Tab {
    Q_OBJECT

public:
    /// `store`, `settings` and `actions` must outlive it.
    ArticleView(archive::Store &store, core::ArticleId article, Settings &settings, const Actions &actions,
        QWidget *parent = nullptr);

    QString title() const override { return m_article.article.title(); }
    intake::ExportTarget target() const override { return { { m_id }, 0 }; }
    ArchivePlace place() const override;
    void refresh() override;
    core::ArticleId id() const { return m_id; }
    const core::StoredArticle &article() const { return m_article; } ///< id 0 until it is there
    QList<core::Mention> mentions() const override { return m_article.mentions; }
    ArticleText *text() const { return m_text; }
    SourcePane *source() const { return m_source; } ///< nullptr before it has been wanted
    /// Lights the query's hits, now or when the article is there; of an entity that it asks for, under all
    /// names that editors have given it.
    void setQuery(const search::Query &query);
    /// Lights the mentions of an entity under all of its names, or none.
    void lightEntity(const std::optional<archive::EntityName> &entity);
    /// Selects a span and brings it into view, now or when the article is there.
    void select(const core::Span &span);
    /// Opens the line in which one looks for something in this article; what a search lit is lit again when
    /// it is closed.
    void find();
    bool isFinding() const;
    /// Shows an article as the archive would give it.
    void setArticle(const core::StoredArticle &article);

Q_SIGNALS:
    /// It stands in the archive that the article was opened.
    void opened(core::ArticleId article, const core::Bookmark &mark);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dress() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *buildHead(const Actions &actions);
    void connectFinding();
    void endFinding();
    void connectMarks();
    void connectSource();
    struct Read {
        core::StoredArticle article;
        archive::Aliases aliases;
    };
    using Asked = QFuture<core::Result<Read>>;
    Asked ask();
    void await(const Asked &asked);
    void take(const core::Result<Read> &answer);
    void lightEntity();
    void compare();
    void retranslate();
    void describe();
    void countHits();

    archive::Store &m_store;
    Settings &m_settings;
    core::ArticleId m_id;
    Asked m_first; ///< asked before anything else: the archive is read while the widgets are made
    const Actions &m_actions;
    core::StoredArticle m_article;
    search::Query m_query;
    std::optional<archive::EntityName> m_litEntity;
    archive::Aliases m_aliases; ///< as they were when the article was read
    std::optional<core::Span> m_wanted; ///< to be selected when the article is there
    bool m_gone = false; ///< another reading of its page has no such article any more
    int m_chosen = -1; ///< the block that was clicked last, in the article or in its source
    // Made in their places: under a style sheet, a widget that is put elsewhere is polished anew with all
    // that it holds.
    QSplitter *m_sides;
    QWidget *m_side; ///< the article's
    QLabel *m_place;
    QLabel *m_notice;
    QWidget *m_steps;
    FindBox *m_find;
    QLabel *m_count;
    ArticleText *m_text;
    Visit *m_visit;
    SourcePane *m_source = nullptr; ///< made when it is shown for the first time
};

} // namespace ui
