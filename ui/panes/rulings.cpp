// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/rulings.h"

#include "ui/models/roles.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QToolButton>

namespace ui {

RulingsPane::RulingsPane(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel)
    , m_drop(new QToolButton)
    , m_view(new QListView)
{
    m_summary->setObjectName(QStringLiteral("rulingSummary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("rulings"));
    m_view->setModel(&m_rulings);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *drop = new QAction(m_view);
    drop->setObjectName(QStringLiteral("dropRuling"));
    drop->setShortcut(Qt::Key_Delete);
    drop->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(drop);
    m_drop->setObjectName(QStringLiteral("dropRulingButton"));
    m_drop->setDefaultAction(drop);
    m_drop->setAutoRaise(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 8, 8, 6);
    head->addWidget(m_summary, 1);
    head->addWidget(m_drop, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connect(drop, &QAction::triggered, this, &RulingsPane::drop);
    connect(
        m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RulingsPane::retranslate);
    connect(&m_rulings, &QAbstractItemModel::modelReset, this, &RulingsPane::retranslate);
    retranslate();
}

void RulingsPane::setStore(archive::Store *store)
{
    m_store = store;
    m_error.clear();
    m_rulings.setRulings({});
    m_pending.drop();
    refresh();
}

void RulingsPane::refresh()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void RulingsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void RulingsPane::ask()
{
    m_isStale = false;
    m_pending.drop();
    if (!m_store)
        return;
    const auto rulings = m_store->read([](archive::Reader &reader) { return reader.rulings(); });
    m_pending.whenAnswered(this, rulings, [this](const auto &answer) { take(answer); });
}

void RulingsPane::take(const core::Result<QList<core::Ruling>> &answer)
{
    m_error = answer ? QString() : answer.error().message;
    m_rulings.setRulings(answer.value_or(QList<core::Ruling>()));
    retranslate();
}

/// Nothing is asked: it can be taken back.
void RulingsPane::drop()
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : chosen)
        Q_EMIT dropWanted(index.data(IdRole).toLongLong());
}

void RulingsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RulingsPane::retranslate()
{
    QAction *drop = m_drop->defaultAction();
    drop->setText(tr("Drop"));
    drop->setToolTip(tr("Takes back what was said of this name (%1)")
                         .arg(drop->shortcut().toString(QKeySequence::NativeText)));
    drop->setEnabled(m_view->selectionModel()->hasSelection());
    m_view->setAccessibleName(tr("What was said of names"));
    const int rules = m_rulings.rowCount();
    m_summary->setText(!m_error.isEmpty() ? m_error
            : rules > 0                   ? tr("%Ln ruling(s), for the whole archive", nullptr, rules)
                        : tr("What is said of a name for the whole archive stands here: always, never, the "
                             "same as. Right-click a name in an article."));
}

} // namespace ui
