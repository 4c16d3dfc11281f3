// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/savedsearches.h"

#include "ui/searches.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SavedSearches::SavedSearches(Searches &searches, QWidget *parent)
    : QDialog(parent)
    , m_searches(searches)
    , m_list(new QListWidget)
    , m_ask(new QPushButton)
    , m_rename(new QPushButton)
    , m_remove(new QPushButton)
{
    setObjectName(QStringLiteral("savedSearchesDialog"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(12);
    m_list->setObjectName(QStringLiteral("savedSearchList"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_list->setMinimumSize(420, 260);
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    const QList<QPushButton *> buttons { m_ask, m_rename, m_remove };
    const QStringList names { QStringLiteral("askSaved"), QStringLiteral("renameSaved"),
        QStringLiteral("removeSaved") };
    for (int i = 0; i < buttons.size(); ++i) {
        buttons[i]->setObjectName(names[i]);
        buttons[i]->setAutoDefault(false);
        row->addWidget(buttons[i]);
    }
    row->addStretch(1);
    layout->addLayout(row);

    const auto ask = [this] {
        if (!current().isEmpty())
            Q_EMIT chosen(current());
    };
    connect(m_ask, &QPushButton::clicked, this, ask);
    connect(m_list, &QListWidget::itemActivated, this, ask);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_searches.forget(current()); });
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (!m_filling)
            m_searches.rename(item->data(Qt::UserRole).toString(), item->text());
    });
    // Later: it may be the list's own row that has changed them.
    connect(&m_searches, &Searches::changed, this, &SavedSearches::fill, Qt::QueuedConnection);
    fill();
    retranslate();
}

QString SavedSearches::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void SavedSearches::fill()
{
    const int row = std::max(0, m_list->currentRow());
    m_filling = true;
    m_list->clear();
    for (const Searches::Saved &one : m_searches.saved()) {
        auto *item = new QListWidgetItem(one.name, m_list);
        item->setData(Qt::UserRole, one.query);
        item->setToolTip(one.query);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_filling = false;
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    for (QPushButton *button : { m_ask, m_rename, m_remove })
        button->setEnabled(m_list->count() > 0);
}

bool SavedSearches::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete)
        return QDialog::eventFilter(watched, event);
    // The window's own Del, which removes pages, is not meant here.
    event->accept();
    if (event->type() == QEvent::KeyPress && !current().isEmpty())
        m_searches.forget(current());
    return true;
}

void SavedSearches::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SavedSearches::retranslate()
{
    setWindowTitle(tr("Saved Searches"));
    m_list->setAccessibleName(tr("Saved searches"));
    m_ask->setText(tr("&Search"));
    m_rename->setText(tr("Re&name"));
    m_remove->setText(tr("&Remove"));
}

} // namespace ui
