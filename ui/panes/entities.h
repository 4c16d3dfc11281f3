// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/aliases.h"
#include "archive/store.h"
#include "core/entity.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace ui {

class Actions;
class EntityCardPane;
class EntityIndexPane;
class Legend;
class RulingsPane;
class Settings;

/// The entities: those of the article that is open, the archive's index, and what was said of names; over
/// them the card of one, as long as it is looked at.
class EntitiesPane : public QWidget {
    Q_OBJECT

public:
    enum class Part { Article, Index, Rulings };

    /// `settings` and `actions` must outlive it.
    EntitiesPane(Settings &settings, const Actions &actions, QWidget *parent = nullptr);

    /// nullptr empties the pane. The store must outlive its use here.
    void setStore(archive::Store *store);
    /// Asks anew for what is shown: the archive has changed.
    void refresh();
    void show(Part part);
    void openCard(core::EntityClass entityClass, const QString &value);
    bool showsCard() const;
    /// The entity whose card is looked at; none.
    std::optional<archive::EntityName> chosen() const;
    Legend *legend() const { return m_legend; }
    EntityIndexPane *index() const { return m_index; }
    EntityCardPane *card() const { return m_card; }
    RulingsPane *rulings() const { return m_rulings; }

Q_SIGNALS:
    /// A card stands there now, which needs more room than the legend.
    void cardOpened();
    /// See chosen().
    void chosenChanged();
    /// The legend of the article stands there again.
    void legendShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void turn(int tab);
    void retranslate();

    Settings &m_settings;
    QTabBar *m_tabs;
    QStackedWidget *m_parts;
    Legend *m_legend;
    EntityIndexPane *m_index;
    RulingsPane *m_rulings;
    EntityCardPane *m_card;
};

} // namespace ui
