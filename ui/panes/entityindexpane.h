// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"

#include <QWidget>

class QToolButton;

namespace ui {

class EntityQuestionList;

/// The archive's index of entities: the list with its question, the classes to choose from and the order.
class EntityIndexPane : public QWidget {
    Q_OBJECT

public:
    explicit EntityIndexPane(QWidget *parent = nullptr);
    EntityQuestionList *list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(std::optional<core::EntityClass> entityClass);
    void setOrder(core::EntityQuestion::Order order);
    void retranslate();

    EntityQuestionList *m_list;
    QList<QToolButton *> m_chips; ///< in the order of core::entityClasses
    QToolButton *m_order;
};

} // namespace ui
