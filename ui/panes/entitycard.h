// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/aliases.h"
#include "archive/store.h"
#include "core/entity.h"
#include "ui/models/answer.h"
#include "ui/models/mentionlist.h"

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace ui {

class Flow;
class HitTimeline;

/// All that the archive knows of an entity: its names, when it is named, who stands in the same articles, and
/// every mention in its sentence. Cards are opened by name, which outlives a merge, and stay on a trail that
/// leads back.
class EntityCardPane : public QWidget {
    Q_OBJECT

public:
    explicit EntityCardPane(QWidget *parent = nullptr);

    /// nullptr empties the card. The store must outlive its use here.
    void setStore(archive::Store *store);
    void open(core::EntityClass entityClass, const QString &value);
    /// To the card before, or out of the cards: `left`.
    void back();
    /// Asks again: the archive has changed.
    void refresh();
    const core::EntityCard &card() const { return m_card; }
    /// Whose card is asked for or shown.
    std::optional<archive::EntityName> name() const
    {
        return m_trail.isEmpty() ? std::nullopt : std::optional(m_trail.last());
    }
    /// Show answers as the archive would give them.
    void take(const core::Result<core::EntityCard> &answer);
    void takePlaces(const core::Result<QList<core::MentionPlace>> &answer);
    QListView *view() const { return m_view; }

Q_SIGNALS:
    /// Another card is asked for.
    void turned();
    void left();
    void placeChosen(const core::MentionPlace &place);
    /// What is to stand in the search box.
    void searchWanted(const QString &typed);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    void ask();
    void askPlaces();
    void showCompanions();
    void retranslate();

    archive::Store *m_store = nullptr;
    QList<archive::EntityName> m_trail; ///< the last one is the card that is open
    core::EntityCard m_card;
    QString m_error;
    Pending m_pending;
    MentionList m_places;
    QToolButton *m_back;
    QToolButton *m_search;
    QLabel *m_name;
    QLabel *m_facts;
    HitTimeline *m_timeline;
    QLabel *m_together;
    QWidget *m_companions;
    Flow *m_flow;
    QLabel *m_mentions;
    QListView *m_view;
};

} // namespace ui
