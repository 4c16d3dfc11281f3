// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/entities.h"

#include "ui/panes/entitycard.h"
#include "ui/panes/entityindexpane.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/legend.h"
#include "ui/panes/rulings.h"
#include "ui/settings.h"

#include <QEvent>
#include <QListView>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

EntitiesPane::EntitiesPane(Settings &settings, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_tabs(new QTabBar)
    , m_parts(new QStackedWidget)
    , m_legend(new Legend(actions))
    , m_index(new EntityIndexPane)
    , m_rulings(new RulingsPane)
    , m_card(new EntityCardPane)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_tabs->setObjectName(QStringLiteral("entityTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (QWidget *part : std::initializer_list<QWidget *> { m_legend, m_index, m_rulings }) {
        m_tabs->addTab(QString());
        m_parts->addWidget(part);
    }
    m_parts->addWidget(m_card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_parts, 1);
    const int last = m_settings.value(Setting::EntitiesPart).toInt();
    m_tabs->setCurrentIndex(std::clamp(last, 0, m_tabs->count() - 1));
    m_parts->setCurrentIndex(m_tabs->currentIndex());
    // A click on the tab that is in front leaves the card as well.
    connect(m_tabs, &QTabBar::tabBarClicked, this, &EntitiesPane::turn);
    connect(m_tabs, &QTabBar::currentChanged, this, &EntitiesPane::turn);
    connect(m_card, &EntityCardPane::turned, this, &EntitiesPane::chosenChanged);
    connect(m_parts, &QStackedWidget::currentChanged, this, &EntitiesPane::chosenChanged);
    connect(m_card, &EntityCardPane::left, this, [this] { turn(m_tabs->currentIndex()); });
    connect(m_index->list(), &EntityQuestionList::chosen, this,
        [this](const core::EntitySummary &entity) { openCard(entity.entityClass, entity.value); });
    retranslate();
}

void EntitiesPane::setStore(archive::Store *store)
{
    m_index->list()->setStore(store);
    m_rulings->setStore(store);
    m_card->setStore(store);
    turn(m_tabs->currentIndex());
}

void EntitiesPane::refresh()
{
    m_index->list()->refresh();
    m_rulings->refresh();
    m_card->refresh();
}

void EntitiesPane::show(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
    turn(static_cast<int>(part));
}

void EntitiesPane::turn(int tab)
{
    if (tab < 0)
        return;
    const bool hadFocus = m_parts->currentWidget()->isAncestorOf(focusWidget());
    m_parts->setCurrentIndex(tab);
    m_settings.set(Setting::EntitiesPart, tab);
    if (hadFocus && tab == static_cast<int>(Part::Index))
        m_index->list()->view()->setFocus();
    if (tab == static_cast<int>(Part::Article))
        Q_EMIT legendShown();
}

void EntitiesPane::openCard(core::EntityClass entityClass, const QString &value)
{
    m_card->open(entityClass, value);
    const bool fromHere = isAncestorOf(focusWidget()) && m_parts->currentWidget() != m_card;
    m_parts->setCurrentWidget(m_card);
    if (fromHere)
        m_card->view()->setFocus();
    Q_EMIT cardOpened();
}

bool EntitiesPane::showsCard() const
{
    return m_parts->currentWidget() == m_card;
}

std::optional<archive::EntityName> EntitiesPane::chosen() const
{
    return showsCard() ? m_card->name() : std::nullopt;
}

void EntitiesPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EntitiesPane::retranslate()
{
    m_tabs->setTabText(static_cast<int>(Part::Article), tr("In the Article"));
    m_tabs->setTabText(static_cast<int>(Part::Index), tr("In the Archive"));
    m_tabs->setTabText(static_cast<int>(Part::Rulings), tr("Rulings"));
    m_tabs->setAccessibleName(tr("Parts of the entities"));
}

} // namespace ui
