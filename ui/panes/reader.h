// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "search/query.h"

#include <QStackedWidget>

class QTabWidget;

namespace ui {

class Actions;
class ArticleView;
class Settings;
class Tab;
class Welcome;

/// The middle of the window: issues and articles in tabs, and the welcome while there are none.
class ReaderPane : public QStackedWidget {
    Q_OBJECT

public:
    /// `settings` and `actions` must outlive it.
    ReaderPane(Settings &settings, const Actions &actions, QWidget *parent = nullptr);

    /// Closes what is open. The store must outlive its use here; nullptr: no archive.
    void setStore(archive::Store *store);
    void openIssue(core::IssueId issue);
    /// Opens the article, or turns to it; hits of the query are lit and the first is shown.
    void openArticle(core::ArticleId article, const search::Query &query = {});
    /// Opens the article and selects a span of it.
    void openMention(core::ArticleId article, const core::Span &span);
    /// Shows a page file as it is read, which is in no archive yet.
    void openFile(const QString &path);
    /// Opens the article (0: the issue) in the place of the tab that is in front: for reading on.
    void goOn(core::IssueId issue, core::ArticleId article);
    void closeTab();
    void close(Tab *tab);
    void turnTab(int by);
    void find();
    void stepMention(int by);
    /// Steps through the issues and articles that were in front, back (-1) or forward (1).
    void step(int by);
    bool canStep(int by) const;
    /// An issue or an article, by its number; the other is 0.
    struct Visit {
        core::IssueId issue = 0;
        core::ArticleId article = 0;
        friend bool operator==(const Visit &, const Visit &) = default;
    };
    static Visit visitOf(const Tab *tab); ///< both 0 where neither is shown
    /// Opens what is not open yet behind what is in front, as the tab with this number.
    void lay(const Visit &visit, int number);
    /// Asks again for everything that is open: the archive has changed.
    void refresh();

    Tab *currentTab() const; ///< nullptr while nothing is open
    ArticleView *currentArticle() const; ///< nullptr when the tab holds no article
    Welcome *welcome() const { return m_welcome; }
    QTabWidget *tabs() const { return m_tabs; }

Q_SIGNALS:
    /// Another tab came to the front, or what it holds has come.
    void currentChanged();
    void failed(const core::Error &error);
    /// See ArticleView.
    void opened(core::ArticleId article, const core::Bookmark &mark);
    /// A file is to be taken into the archive.
    void fileWanted(const QString &path);
    /// See ArticleText.
    void mentionChosen(const core::Mention &mention);
    void menuAsked(ui::ArticleView *view, const std::optional<core::Mention> &mention,
        const std::optional<core::Span> &selected, const QPoint &where);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *tabParent() const;
    void add(Tab *tab);
    void close(int index);
    void name(Tab *tab);
    void settle();
    void showMark(core::ArticleId article, const core::Bookmark &mark);
    void remember();
    void dress();
    void retranslate();
    template <typename Wanted, typename Matches> Wanted *find(Matches matches) const;

    Settings &m_settings;
    const Actions &m_actions;
    archive::Store *m_store = nullptr;
    Welcome *m_welcome;
    QTabWidget *m_tabs;

    QList<Visit> m_trail; ///< what was in front, in this order
    qsizetype m_at = -1; ///< where in the trail the reader stands
    bool m_stepping = false;
    bool m_laying = false; ///< what is opened stays behind
};

} // namespace ui
