// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/entityquestion.h"

#include "ui/models/clamped.h"
#include "ui/models/roles.h"
#include "ui/paint/entitydelegate.h"
#include "ui/panes/questionbox.h"
#include "ui/panes/rowlist.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

static constexpr int pauseMilliseconds = 150;
static constexpr int entitiesAtOnce = 200;
static constexpr int growth = 4; ///< how many times as many are asked for when one has scrolled to the end

EntityQuestionList::EntityQuestionList(QWidget *parent)
    : QWidget(parent)
    , m_box(new QuestionBox(pauseMilliseconds))
    , m_head(new QHBoxLayout)
    , m_summary(new QLabel)
    , m_view(makeRowList(QStringLiteral("entityList"), &m_index, new EntityDelegate))
{
    m_question.limit = entitiesAtOnce;
    m_box->setObjectName(QStringLiteral("entityBox"));
    m_summary->setObjectName(QStringLiteral("entitySummary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, 8, 10, 4);
    line->addWidget(m_box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    m_head->setContentsMargins(14, 2, 8, 2);
    m_head->addWidget(m_summary, 1);
    layout->addLayout(m_head);
    layout->addWidget(m_view, 1);
    connect(m_box, &QuestionBox::asked, this, [this](const QString &typed) {
        m_question.typed = typed;
        m_question.limit = entitiesAtOnce;
        ask();
    });
    connect(m_box, &QuestionBox::left, this, [this] {
        m_entering = true;
        if (m_answered) // else what is there belongs to another question
            enter();
    });
    connect(&m_index, &EntityIndex::moreWanted, this, [this] {
        m_question.limit *= growth;
        ask();
    });
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT chosen(m_index.at(index.row())); });
    retranslate();
}

void EntityQuestionList::setCorner(QWidget *widget)
{
    m_head->addWidget(widget, 0, Qt::AlignTop);
}

void EntityQuestionList::setStore(archive::Store *store)
{
    m_pending.drop();
    m_store = store;
    m_index.setAnswer({});
    m_error.clear();
    m_answered = false;
    m_question.limit = entitiesAtOnce;
    retranslate();
    refresh();
}

void EntityQuestionList::setQuestion(
    std::optional<core::EntityClass> entityClass, core::EntityQuestion::Order order)
{
    m_question.entityClass = entityClass;
    m_question.order = order;
    m_question.limit = entitiesAtOnce;
    refresh();
}

void EntityQuestionList::refresh()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void EntityQuestionList::prepare()
{
    if (!m_answered && m_pending.isEmpty())
        ask();
}

void EntityQuestionList::giveWay()
{
    if (isVisible() || m_pending.isEmpty())
        return;
    m_pending.drop();
    m_isStale = true;
}

void EntityQuestionList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void EntityQuestionList::ask()
{
    m_isStale = false;
    m_pending.drop();
    if (!m_store)
        return;
    m_answered = false;
    const auto answer = m_store->read(
        [question = m_question](archive::Reader &reader) { return reader.entities(question); });
    m_pending.whenAnswered(this, answer, [this](const auto &entities) { take(entities); });
}

void EntityQuestionList::take(const core::Result<core::EntityAnswer> &answer)
{
    m_answered = true;
    m_error = answer ? QString() : answer.error().message;
    const qint64 current = m_view->currentIndex().data(IdRole).toLongLong();
    if (m_question.limit > entitiesAtOnce && answer)
        m_index.extend(*answer);
    else
        m_index.setAnswer(answer ? *answer : core::EntityAnswer());
    // Who stands on a row stays on it when the archive has changed.
    for (int row = 0; current && !m_view->currentIndex().isValid() && row < m_index.rowCount(); ++row) {
        if (m_index.at(row).id == current)
            m_view->setCurrentIndex(m_index.index(row));
    }
    retranslate();
    if (m_entering)
        enter();
}

/// To the first row by keyboard, as soon as there is one.
void EntityQuestionList::enter()
{
    if (m_index.rowCount() == 0)
        return;
    m_entering = false;
    m_view->setFocus();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_index.index(0));
}

void EntityQuestionList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EntityQuestionList::retranslate()
{
    m_box->setPlaceholderText(tr("Name, pinyin or initials"));
    m_box->setAccessibleName(tr("Find an entity by name, pinyin or initials"));
    m_view->setAccessibleName(tr("Entities of the archive"));
    QString summary = m_error;
    if (summary.isEmpty() && m_answered) {
        const auto total = clamped(m_index.total());
        summary = total > 0              ? tr("%Ln entity(ies)", nullptr, total)
            : m_question.typed.isEmpty() ? tr("No article names any.")
                                         : tr("None is called that.");
    }
    m_summary->setText(summary);
}

} // namespace ui
