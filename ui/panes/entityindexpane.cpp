// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/entityindexpane.h"

#include "ui/paint/entitycolours.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/flow.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using Order = core::EntityQuestion::Order;

EntityIndexPane::EntityIndexPane(QWidget *parent)
    : QWidget(parent)
    , m_list(new EntityQuestionList)
    , m_order(new QToolButton)
{
    auto *chips = new QWidget;
    auto *flow = new Flow(chips);
    flow->setContentsMargins(10, 0, 10, 2);
    for (const core::EntityClass entityClass : core::entityClasses) {
        auto *chip = new QToolButton;
        chip->setObjectName(QStringLiteral("chip"));
        chip->setCheckable(true);
        connect(chip, &QToolButton::clicked, this, [this, entityClass](bool checked) {
            choose(checked ? std::optional(entityClass) : std::nullopt);
        });
        m_chips.append(chip);
        flow->addWidget(chip);
    }
    auto *orders = new QMenu(m_order);
    auto *group = new QActionGroup(orders);
    for (const Order order : { Order::Articles, Order::Name }) {
        QAction *action = group->addAction(orders->addAction(QString()));
        action->setCheckable(true);
        action->setChecked(order == Order::Articles);
        connect(action, &QAction::triggered, this, [this, order] { setOrder(order); });
    }
    m_order->setObjectName(QStringLiteral("entityOrder"));
    m_order->setMenu(orders);
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setAutoRaise(true);
    m_list->setCorner(m_order);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    // Between the box and what it finds.
    static_cast<QVBoxLayout *>(m_list->layout())->insertWidget(1, chips);
    retranslate();
}

/// One class at a time, or all.
void EntityIndexPane::choose(std::optional<core::EntityClass> entityClass)
{
    for (std::size_t i = 0; i < core::entityClasses.size(); ++i)
        m_chips.at(static_cast<qsizetype>(i))->setChecked(entityClass == core::entityClasses[i]);
    m_list->setQuestion(entityClass, m_list->question().order);
}

void EntityIndexPane::setOrder(Order order)
{
    m_list->setQuestion(m_list->question().entityClass, order);
    retranslate();
}

void EntityIndexPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EntityIndexPane::retranslate()
{
    for (std::size_t i = 0; i < core::entityClasses.size(); ++i) {
        QToolButton *chip = m_chips.at(static_cast<qsizetype>(i));
        chip->setText(entityTitle(core::entityClasses[i]));
        chip->setToolTip(tr("Only these"));
    }
    const QStringList orders { tr("Most articles first"), tr("By name") };
    for (int i = 0; i < orders.size(); ++i)
        m_order->menu()->actions().at(i)->setText(orders.at(i));
    m_order->setText(m_list->question().order == Order::Articles ? tr("By count") : tr("By name"));
    m_order->setAccessibleName(tr("Order of the entities"));
    m_order->setToolTip(tr("Order of the entities"));
}

} // namespace ui
