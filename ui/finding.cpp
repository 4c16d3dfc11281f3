// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finding.h"

#include "ui/actions.h"
#include "ui/panes/articleview.h"
#include "ui/panes/issueview.h"
#include "ui/panes/reader.h"
#include "ui/panes/savedsearches.h"
#include "ui/panes/search.h"
#include "ui/panes/searchbox.h"
#include "ui/panes/searchoffers.h"

#include <QAction>
#include <QListView>
#include <QMenu>

namespace ui {

Finding::Finding(SearchBox &box, SearchPane &search, ReaderPane &reader, const Actions &actions,
    Settings &settings, QWidget *window)
    : m_box(box)
    , m_search(search)
    , m_reader(reader)
    , m_actions(actions)
    , m_window(window)
    , m_searches(settings)
    , m_walk(reader, search)
    , m_menu(new QMenu(window))
{
    m_menu->setObjectName(QStringLiteral("savedSearches"));
    auto *offers = new SearchOffers(m_box, m_searches, window);
    connect(offers, &SearchOffers::chosen, this, [this](const QString &query) {
        m_searches.remember(query);
        m_box.askFor(query);
    });
    // What one meant is what one went on with: not every pause in the typing.
    connect(&m_box, &QuestionBox::entered, &m_searches, &Searches::remember);
    connect(&m_search, &SearchPane::hitChosen, &m_searches,
        [this](core::ArticleId, const search::Query &query) { m_searches.remember(query.typed); });
    connect(&m_search, &SearchPane::starPressed, this, &Finding::turnStar);
    connect(&m_search, &SearchPane::askedChanged, this, &Finding::showStar);
    connect(&m_searches, &Searches::changed, this, [this] {
        fillMenu();
        showStar();
    });
    connect(&m_walk, &HitWalk::said, this, &Finding::said);
    const QAbstractItemModel *hits = m_search.view()->model();
    connect(hits, &QAbstractItemModel::modelReset, this, &Finding::settle);
    connect(&m_reader, &ReaderPane::currentChanged, this, &Finding::settle);
    connectActions();
    m_box.setMenu(m_menu);
    fillMenu();
    settle();
}

void Finding::connectActions()
{
    const auto on = [this](Action which, auto &&then) {
        connect(m_actions[which], &QAction::triggered, this, std::forward<decltype(then)>(then));
    };
    on(Action::NextHit, [this] { m_walk.step(1); });
    on(Action::PreviousHit, [this] { m_walk.step(-1); });
    on(Action::SearchInIssue, [this] { searchInIssue(); });
    on(Action::SaveSearch, [this] { turnStar(); });
    on(Action::SavedSearches, [this] { manage(); });
}

void Finding::settle()
{
    for (const Action step : { Action::NextHit, Action::PreviousHit })
        m_actions[step]->setEnabled(m_walk.canStep());
    m_actions[Action::SearchInIssue]->setEnabled(currentIssue() != 0);
    showStar();
}

core::IssueId Finding::currentIssue() const
{
    if (const ArticleView *view = m_reader.currentArticle())
        return view->article().issue.id;
    const Tab *tab = m_reader.currentTab();
    return tab ? tab->target().issue : 0;
}

/// The query as it is, asked of the issue in front alone; without a query, one to be typed.
void Finding::searchInIssue()
{
    const core::IssueId issue = currentIssue();
    if (issue == 0)
        return;
    search::Query query = search::parse(m_box.text());
    for (qsizetype i = query.parts.size() - 1; i >= 0; --i) {
        if (query.parts.at(i).condition.kind == search::Condition::Kind::Issue)
            query = search::parse(search::without(query, i));
    }
    const QString asked = search::with(query, QStringLiteral("issue:%1").arg(issue));
    m_actions[Action::Search]->trigger();
    m_box.askFor(asked + u' '); // so that one goes on typing
}

void Finding::showStar()
{
    const search::Query &query = m_search.asked();
    const bool canSave = !query.isEmpty();
    const bool isSaved = canSave && m_searches.isSaved(query.typed);
    m_search.showStar(canSave, isSaved);
    m_actions[Action::SaveSearch]->setEnabled(canSave);
    m_actions[Action::SaveSearch]->setChecked(isSaved);
}

void Finding::turnStar()
{
    const QString query = m_search.asked().typed;
    if (m_searches.isSaved(query)) {
        m_searches.forget(query);
        Q_EMIT said(tr("“%1” is no longer among the saved searches.").arg(query.simplified()));
    } else {
        m_searches.save(query);
        Q_EMIT said(tr("“%1” is among the saved searches.").arg(query.simplified()));
    }
    showStar();
}

void Finding::fillMenu()
{
    m_menu->clear();
    const QList<Searches::Saved> saved = m_searches.saved();
    for (const Searches::Saved &one : saved) {
        QString name = one.name;
        QAction *action = m_menu->addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(one.query);
        connect(action, &QAction::triggered, this, [this, query = one.query] {
            m_actions[Action::Search]->trigger();
            m_searches.remember(query);
            m_box.askFor(query);
        });
    }
    if (saved.isEmpty())
        m_menu->addAction(tr("None yet: the star beside the hits saves a search"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(m_actions[Action::SavedSearches]);
}

void Finding::manage()
{
    if (!m_manager) {
        auto *manager = new SavedSearches(m_searches, m_window);
        manager->setAttribute(Qt::WA_DeleteOnClose);
        connect(manager, &SavedSearches::chosen, this, [this](const QString &query) {
            m_searches.remember(query);
            m_box.askFor(query);
        });
        m_manager = manager;
    }
    m_manager->show();
    m_manager->raise();
    m_manager->activateWindow();
}

void Finding::retranslate()
{
    m_menu->setTitle(tr("Saved Se&arches"));
    fillMenu();
}

} // namespace ui
