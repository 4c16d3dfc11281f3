// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/legend.h"

#include "ui/actions.h"
#include "ui/models/entitywords.h"
#include "ui/paint/entitycolours.h"
#include "ui/panes/legendrow.h"

#include <QAction>
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

Legend::Legend(const Actions &actions, QWidget *parent)
    : QWidget(parent)
{
    auto *list = new QWidget;
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 6, 0, 6);
    rows->setSpacing(0);
    for (const core::EntityClass entityClass : core::entityClasses) {
        auto *row = new LegendRow(entityClass);
        QAction *action = actions[classAction(entityClass)];
        row->setObjectName(QStringLiteral("legend_") + core::entityClassName(entityClass));
        row->setChecked(action->isChecked());
        connect(row, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::toggled, row, &QAbstractButton::setChecked);
        m_rows.append(row);
        rows->addWidget(row);
    }
    rows->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    setMentions({});
}

void Legend::setMentions(const QList<core::Mention> &mentions)
{
    for (std::size_t i = 0; i < core::entityClasses.size(); ++i) {
        QStringList values;
        int count = 0;
        for (const core::Mention &mention : mentions) {
            if (mention.entityClass != core::entityClasses[i])
                continue;
            ++count;
            const QString value = shownValue(mention.entityClass, mention.value);
            if (!values.contains(value))
                values.append(value);
        }
        m_rows.at(static_cast<qsizetype>(i))->setContents(count, values);
    }
}

void Legend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (LegendRow *row : std::as_const(m_rows))
            row->retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
