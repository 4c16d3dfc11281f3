// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sameas.h"

#include "ui/models/entitywords.h"
#include "ui/paint/entitycolours.h"
#include "ui/panes/entityquestion.h"
#include "ui/panes/questionbox.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SameAs::SameAs(archive::Store *store, const core::Mention &mention, QWidget *parent)
    : QDialog(parent)
    , m_mention(mention)
    , m_question(new QLabel)
    , m_list(new EntityQuestionList)
    , m_merge(new QPushButton)
{
    setObjectName(QStringLiteral("sameAsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setContentsMargins(10, 4, 10, 0);
    m_merge->setObjectName(QStringLiteral("merge"));
    m_merge->setAutoDefault(false); // Enter in the box leads to the list, and chooses nothing yet
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    buttons->addButton(m_merge, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_question);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    m_list->setQuestion(mention.entityClass, core::EntityQuestion::Order::Articles);
    m_list->setStore(store);
    const auto current = [this] {
        const QModelIndex index = m_list->view()->currentIndex();
        m_merge->setEnabled(index.isValid());
    };
    connect(m_list, &EntityQuestionList::chosen, this, &SameAs::choose);
    connect(m_list->view()->selectionModel(), &QItemSelectionModel::currentChanged, this, current);
    connect(m_list->view()->model(), &QAbstractItemModel::modelReset, this, current);
    connect(m_merge, &QPushButton::clicked, this,
        [this] { Q_EMIT m_list->view()->activated(m_list->view()->currentIndex()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    current();
    retranslate();
    resize(400, 460);
    m_list->box()->setFocus();
}

void SameAs::choose(const core::EntitySummary &entity)
{
    // Of itself it is no other name.
    if (entity.entityClass == m_mention.entityClass && entity.value == m_mention.value)
        return;
    Q_EMIT ruled({ 0, core::Ruling::Kind::Alias, m_mention.value, m_mention.entityClass, entity.entityClass,
        entity.value });
    accept();
}

void SameAs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SameAs::retranslate()
{
    setWindowTitle(tr("The Same As…"));
    m_question->setText(
        tr("%1 “%2” is another name of:")
            .arg(entityName(m_mention.entityClass), shownValue(m_mention.entityClass, m_mention.value)));
    m_merge->setText(tr("Is the Same"));
}

} // namespace ui
