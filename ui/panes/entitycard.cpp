// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/entitycard.h"

#include "ui/models/clamped.h"
#include "ui/models/entitywords.h"
#include "ui/models/timebars.h"
#include "ui/paint/entitycolours.h"
#include "ui/paint/hitdelegate.h"
#include "ui/paint/icons.h"
#include "ui/panes/flow.h"
#include "ui/panes/hittimeline.h"
#include "ui/panes/rowlist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <algorithm>

namespace ui {

static constexpr int articlesAtOnce = 20;
static constexpr qsizetype mostCompanions = 6;

EntityCardPane::EntityCardPane(QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton)
    , m_search(new QToolButton)
    , m_name(new QLabel)
    , m_facts(new QLabel)
    , m_timeline(new HitTimeline)
    , m_together(new QLabel)
    , m_companions(new QWidget)
    , m_flow(new Flow(m_companions))
    , m_mentions(new QLabel)
    , m_view(makeRowList(QStringLiteral("mentions"), &m_places, new HitDelegate))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_timeline->setObjectName(QStringLiteral("cardTimeline"));
    m_companions->setObjectName(QStringLiteral("companions"));
    m_flow->setContentsMargins(12, 0, 12, 4);
    for (QLabel *label : { m_together, m_mentions }) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(14, 4, 14, 2);
        label->setWordWrap(true);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    for (QWidget *part :
        std::initializer_list<QWidget *> { m_timeline, m_together, m_companions, m_mentions })
        layout->addWidget(part);
    layout->addWidget(m_view, 1);

    connect(m_back, &QToolButton::clicked, this, &EntityCardPane::back);
    connect(m_search, &QToolButton::clicked, this,
        [this] { Q_EMIT searchWanted(entityQuery(m_card.entity.entityClass, m_card.entity.value)); });
    connect(m_timeline, &HitTimeline::chosen, this, [this](const QString &time) {
        const QString name = entityQuery(m_card.entity.entityClass, m_card.entity.value);
        if (!name.isEmpty())
            Q_EMIT searchWanted(name + QStringLiteral(" date:") + time);
    });
    connect(&m_places, &MentionList::moreWanted, this, &EntityCardPane::askPlaces);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT placeChosen(m_places.at(index.row())); });
    retranslate();
}

/// The way back, the name in its class's look, what is known in a line or two, and the way to the search.
QWidget *EntityCardPane::makeHead()
{
    m_back->setObjectName(QStringLiteral("cardBack"));
    m_back->setIcon(icon(Icon::Back));
    m_search->setObjectName(QStringLiteral("cardSearch"));
    m_search->setIcon(icon(Icon::Search));
    for (QToolButton *button : { m_back, m_search })
        button->setAutoRaise(true);
    m_name->setObjectName(QStringLiteral("cardName"));
    m_facts->setObjectName(QStringLiteral("cardFacts"));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : { m_name, m_facts }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_back, 0, Qt::AlignTop);
    line->addWidget(m_name, 1);
    line->addWidget(m_search, 0, Qt::AlignTop);
    auto *head = new QWidget;
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(6, 6, 6, 4);
    lines->setSpacing(2);
    lines->addLayout(line);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 0, 8, 0);
    below->addWidget(m_facts);
    lines->addLayout(below);
    return head;
}

void EntityCardPane::setStore(archive::Store *store)
{
    m_pending.drop();
    m_store = store;
    m_trail.clear();
    m_card = {};
    m_error.clear();
    m_places.clear({});
    showCompanions();
    retranslate();
}

void EntityCardPane::open(core::EntityClass entityClass, const QString &value)
{
    const archive::EntityName name { entityClass, value };
    if (m_trail.isEmpty() || m_trail.last() != name)
        m_trail.append(name);
    ask();
    Q_EMIT turned();
}

void EntityCardPane::back()
{
    if (m_trail.size() > 1) {
        m_trail.removeLast();
        ask();
        Q_EMIT turned();
        return;
    }
    m_trail.clear();
    m_pending.drop();
    Q_EMIT left();
}

void EntityCardPane::refresh()
{
    if (!m_trail.isEmpty())
        ask();
}

void EntityCardPane::ask()
{
    m_pending.drop();
    if (!m_store || m_trail.isEmpty())
        return;
    const auto card
        = m_store->read([name = m_trail.last()](archive::Reader &reader) -> core::Result<core::EntityCard> {
              const core::Result<core::EntityId> id = reader.entity(name.entityClass, name.value);
              if (!id)
                  return std::unexpected(id.error());
              return reader.entityCard(*id);
          });
    m_pending.whenAnswered(this, card, [this](const auto &answer) { take(answer); });
}

void EntityCardPane::take(const core::Result<core::EntityCard> &answer)
{
    if (answer) {
        m_card = *answer;
        m_error.clear();
    } else {
        m_card = {};
        if (!m_trail.isEmpty()) {
            m_card.entity.entityClass = m_trail.last().entityClass;
            m_card.entity.value = m_trail.last().value;
        }
        m_error = answer.error().kind == core::Error::Kind::NotFound ? tr("No article names it any more.")
                                                                     : answer.error().message;
    }
    m_places.clear(m_card.entity.entityClass);
    m_timeline->setBars(timeBars(m_card.months));
    showCompanions();
    retranslate();
    if (answer)
        askPlaces();
}

void EntityCardPane::askPlaces()
{
    if (!m_store || m_card.entity.id == 0)
        return;
    const auto places
        = m_store->read([id = m_card.entity.id, last = m_places.last()](archive::Reader &reader) {
              return reader.mentionPlaces(id, last, articlesAtOnce);
          });
    m_pending.whenAnswered(this, places, [this](const auto &answer) { takePlaces(answer); });
}

void EntityCardPane::takePlaces(const core::Result<QList<core::MentionPlace>> &answer)
{
    // An article too many is asked for rather than one too few: the end says itself by being empty.
    m_places.append(answer.value_or(QList<core::MentionPlace>()), true);
    if (!answer)
        m_error = answer.error().message;
    retranslate();
}

void EntityCardPane::showCompanions()
{
    m_flow->clear();
    const qsizetype shown = std::min(mostCompanions, m_card.companions.size());
    for (const core::Companion &companion : m_card.companions.first(shown)) {
        const core::EntitySummary &entity = companion.entity;
        auto *chip = new QToolButton(m_companions);
        chip->setObjectName(QStringLiteral("chip"));
        const QString value = shownValue(entity.entityClass, entity.value);
        chip->setText(fontMetrics().elidedText(value, Qt::ElideRight, 180).replace(u'&', QStringLiteral("&&"))
            + u' ' + QLocale().toString(companion.together));
        chip->setToolTip(tr("%1 %2, in %Ln article(s) with it", nullptr, clamped(companion.together))
                             .arg(entityName(entity.entityClass), value));
        chip->setAccessibleName(chip->toolTip());
        chip->setIcon(classIcon(entity.entityClass, palette()));
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(
            chip, &QToolButton::clicked, this, [this, entity] { open(entity.entityClass, entity.value); });
        m_flow->addWidget(chip);
    }
    m_together->setVisible(shown > 0);
    m_companions->setVisible(shown > 0);
}

void EntityCardPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace)
        back();
    else
        QWidget::keyPressEvent(event);
}

void EntityCardPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showCompanions();
    QWidget::changeEvent(event);
}

void EntityCardPane::retranslate()
{
    const core::EntitySummary &entity = m_card.entity;
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_name->setFont(large);
    m_name->setText(shownValue(entity.entityClass, entity.value));
    QStringList facts;
    if (!entity.value.isEmpty())
        facts.append(entityName(entity.entityClass));
    if (entity.articles > 0)
        facts.append(tr("%Ln article(s)", nullptr, clamped(entity.articles)));
    if (const QString range = dateRange(entity); !range.isEmpty())
        facts.append(range);
    QStringList lines { facts.join(QStringLiteral(" · ")) };
    if (!entity.names.isEmpty())
        lines.append(otherNames(entity));
    if (!m_error.isEmpty())
        lines.append(m_error);
    m_facts->setText(lines.join(u'\n'));
    m_together->setText(tr("In the same articles"));
    QString mentions = tr("%Ln mention(s)", nullptr, clamped(m_card.mentions));
    if (m_card.isSampled)
        mentions += QStringLiteral(" · ") + tr("companions of the newest articles only");
    m_mentions->setText(mentions);
    m_mentions->setVisible(m_card.mentions > 0);
    m_back->setToolTip(tr("To the card before, or to the list"));
    m_back->setAccessibleName(m_back->toolTip());
    m_search->setToolTip(tr("Search for it"));
    m_search->setAccessibleName(m_search->toolTip());
    m_search->setEnabled(!entityQuery(entity.entityClass, entity.value).isEmpty() && !entity.value.isEmpty());
    m_view->setAccessibleName(tr("Mentions in their sentences"));
    m_view->viewport()->update();
}

} // namespace ui
