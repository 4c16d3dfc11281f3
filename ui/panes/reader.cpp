// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/reader.h"

#include "ui/paint/icons.h"
#include "ui/paint/theme.h"
#include "ui/panes/articleview.h"
#include "ui/panes/fileview.h"
#include "ui/panes/issueview.h"
#include "ui/panes/welcome.h"
#include "ui/settings.h"

#include <QEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

namespace ui {

static constexpr qsizetype longestTrail = 200;

ReaderPane::ReaderPane(Settings &settings, const Actions &actions, QWidget *parent)
    : QStackedWidget(parent)
    , m_settings(settings)
    , m_actions(actions)
    , m_welcome(new Welcome(actions))
    , m_tabs(new QTabWidget)
{
    m_tabs->setObjectName(QStringLiteral("readerTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideRight);
    addWidget(m_welcome);
    addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ReaderPane::settle);
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Sheet)
            dress();
    });
    retranslate();
}

void ReaderPane::setStore(archive::Store *store)
{
    m_store = store;
    while (m_tabs->count() > 0)
        close(m_tabs->count() - 1);
    m_trail.clear();
    m_at = -1;
    Q_EMIT currentChanged();
}

template <typename Wanted, typename Matches> Wanted *ReaderPane::find(Matches matches) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *tab = qobject_cast<Wanted *>(m_tabs->widget(i));
        if (tab && matches(*tab))
            return tab;
    }
    return nullptr;
}

void ReaderPane::openIssue(core::IssueId issue)
{
    if (!m_store)
        return;
    if (auto *open = find<IssueView>([issue](const IssueView &view) { return view.issue() == issue; }))
        m_tabs->setCurrentWidget(open);
    else
        add(new IssueView(*m_store, issue, tabParent()));
}

void ReaderPane::openArticle(core::ArticleId article, const search::Query &query)
{
    if (!m_store)
        return;
    auto *view = find<ArticleView>([article](const ArticleView &open) { return open.id() == article; });
    if (view) {
        m_tabs->setCurrentWidget(view);
        view->setFocus();
    } else {
        view = new ArticleView(*m_store, article, m_settings, m_actions, tabParent());
        connect(view, &ArticleView::opened, this, &ReaderPane::showMark);
        connect(view->text(), &ArticleText::mentionChosen, this, &ReaderPane::mentionChosen);
        connect(view->text(), &ArticleText::menuAsked, this,
            [this, view](const auto &mention, const auto &selected, const QPoint &where) {
                Q_EMIT menuAsked(view, mention, selected, where);
            });
        add(view);
    }
    // Who goes back finds what was lit then still lit.
    if (!m_stepping)
        view->setQuery(query);
}

void ReaderPane::showMark(core::ArticleId article, const core::Bookmark &mark)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *view = qobject_cast<IssueView *>(m_tabs->widget(i)))
            view->setMark(article, mark);
    }
    Q_EMIT opened(article, mark);
}

void ReaderPane::openMention(core::ArticleId article, const core::Span &span)
{
    openArticle(article);
    if (ArticleView *view = currentArticle(); view && view->id() == article)
        view->select(span);
}

void ReaderPane::openFile(const QString &path)
{
    if (auto *open = find<FileView>([&path](const FileView &view) { return view.path() == path; })) {
        m_tabs->setCurrentWidget(open);
        return;
    }
    auto *view = new FileView(m_store, path, m_settings, tabParent());
    connect(view, &FileView::wanted, this, &ReaderPane::fileWanted);
    connect(view, &FileView::issueChosen, this, &ReaderPane::openIssue);
    // The card says what the archive has of it.
    connect(view->text(), &ArticleText::mentionChosen, this, &ReaderPane::mentionChosen);
    add(view);
}

ReaderPane::Visit ReaderPane::visitOf(const Tab *tab)
{
    const intake::ExportTarget target = tab ? tab->target() : intake::ExportTarget();
    return { target.issue, target.articles.value(0) };
}

void ReaderPane::lay(const Visit &visit, int number)
{
    if (find<Tab>([&visit](const Tab &open) { return visitOf(&open) == visit; }))
        return;
    m_laying = true;
    if (visit.article != 0)
        openArticle(visit.article);
    else
        openIssue(visit.issue);
    m_laying = false;
    m_tabs->tabBar()->moveTab(m_tabs->count() - 1, std::min(number, m_tabs->count() - 1));
}

void ReaderPane::goOn(core::IssueId issue, core::ArticleId article)
{
    Tab *left = currentTab();
    const int at = m_tabs->currentIndex();
    const int before = m_tabs->count();
    if (article)
        openArticle(article);
    else
        openIssue(issue);
    if (!left || m_tabs->count() == before)
        return; // it was open already
    close(m_tabs->indexOf(left));
    m_tabs->tabBar()->moveTab(m_tabs->currentIndex(), at);
    currentTab()->setFocus(); // moving takes it away
}

/// Where a tab stands in the end: put there later, it would be polished twice.
QWidget *ReaderPane::tabParent() const
{
    return m_tabs->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
}

void ReaderPane::add(Tab *tab)
{
    connect(tab, &Tab::arrived, this, [this, tab] {
        name(tab);
        settle();
    });
    connect(tab, &Tab::articleChosen, this, [this](core::ArticleId article) { openArticle(article); });
    connect(tab, &Tab::failed, this, [this, tab](const core::Error &error) {
        close(m_tabs->indexOf(tab));
        Q_EMIT failed(error);
    });
    tab->setSheet(readingPalette(m_settings));
    const int index = m_tabs->addTab(tab, QStringLiteral("…"));
    auto *closer = new QToolButton(m_tabs->tabBar());
    closer->setObjectName(QStringLiteral("tabCloser"));
    closer->setIcon(icon(Icon::Close));
    closer->setIconSize({ 12, 12 });
    closer->setAutoRaise(true);
    closer->setFocusPolicy(Qt::NoFocus);
    connect(closer, &QToolButton::clicked, tab, [this, tab] { close(m_tabs->indexOf(tab)); });
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, closer);
    name(tab);
    setCurrentWidget(m_tabs);
    if (m_laying)
        return;
    m_tabs->setCurrentWidget(tab);
    tab->setFocus();
}

void ReaderPane::name(Tab *tab)
{
    const int index = m_tabs->indexOf(tab);
    const QString title = tab->title();
    if (title.isEmpty())
        return;
    // An ampersand in a title is no mnemonic.
    m_tabs->setTabText(index, QString(title).replace(u'&', QStringLiteral("&&")));
    m_tabs->setTabToolTip(index, title);
    if (QWidget *closer = m_tabs->tabBar()->tabButton(index, QTabBar::RightSide)) {
        closer->setToolTip(tr("Close this tab"));
        closer->setAccessibleName(tr("Close “%1”").arg(title));
    }
}

void ReaderPane::close(int index)
{
    QWidget *tab = m_tabs->widget(index);
    if (!tab)
        return;
    m_tabs->removeTab(index);
    tab->hide();
    tab->deleteLater(); // it may be the tab's own signal that closes it
    settle();
}

void ReaderPane::closeTab()
{
    close(m_tabs->currentIndex());
}

void ReaderPane::close(Tab *tab)
{
    close(m_tabs->indexOf(tab));
}

void ReaderPane::turnTab(int by)
{
    if (const int count = m_tabs->count(); count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count) % count);
}

void ReaderPane::find()
{
    if (ArticleView *view = currentArticle())
        view->find();
}

void ReaderPane::stepMention(int by)
{
    if (ArticleView *view = currentArticle()) {
        view->setFocus();
        view->text()->stepMention(by);
    }
}

void ReaderPane::step(int by)
{
    if (!canStep(by))
        return;
    m_at += by;
    const Visit visit = m_trail.at(m_at);
    m_stepping = true;
    if (visit.article != 0)
        openArticle(visit.article);
    else
        openIssue(visit.issue);
    m_stepping = false;
    Q_EMIT currentChanged();
}

bool ReaderPane::canStep(int by) const
{
    return m_at + by >= 0 && m_at + by < m_trail.size();
}

/// What comes to the front by another way than back and forward ends the way forward.
void ReaderPane::remember()
{
    const Tab *tab = currentTab();
    if (!tab || m_stepping)
        return;
    const Visit visit = visitOf(tab);
    if (visit == Visit())
        return;
    if (m_at >= 0 && m_trail.at(m_at) == visit)
        return;
    m_trail.resize(m_at + 1);
    m_trail.append(visit);
    if (m_trail.size() > longestTrail)
        m_trail.removeFirst();
    m_at = m_trail.size() - 1;
}

void ReaderPane::refresh()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        qobject_cast<Tab *>(m_tabs->widget(i))->refresh();
}

void ReaderPane::settle()
{
    remember();
    setCurrentWidget(m_tabs->count() > 0 ? static_cast<QWidget *>(m_tabs) : m_welcome);
    Q_EMIT currentChanged();
}

Tab *ReaderPane::currentTab() const
{
    return qobject_cast<Tab *>(m_tabs->currentWidget());
}

ArticleView *ReaderPane::currentArticle() const
{
    return qobject_cast<ArticleView *>(m_tabs->currentWidget());
}

/// What is read lies on a sheet of its own.
void ReaderPane::dress()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        qobject_cast<Tab *>(m_tabs->widget(i))->setSheet(readingPalette(m_settings));
}

void ReaderPane::retranslate()
{
    m_tabs->setAccessibleName(tr("Open issues and articles"));
    m_tabs->tabBar()->setAccessibleName(tr("Open issues and articles"));
}

void ReaderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        for (int i = 0; i < m_tabs->count(); ++i)
            name(qobject_cast<Tab *>(m_tabs->widget(i)));
    }
    if (event->type() == QEvent::PaletteChange)
        dress();
    QStackedWidget::changeEvent(event);
}

} // namespace ui
