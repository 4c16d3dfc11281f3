// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/keyspage.h"

#include "ui/panes/clearable.h"

#include <QAccessibleWidget>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

/// Of a widget in which keys are pressed Qt says only that it is an area.
static QAccessibleInterface *spokenKeys(const QString &, QObject *object)
{
    auto *edit = qobject_cast<QKeySequenceEdit *>(object);
    return edit ? new QAccessibleWidget(edit, QAccessible::HotkeyField) : nullptr;
}

KeysPage::KeysPage(Keys &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_filter(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_which(new QLabel)
    , m_edit(new QKeySequenceEdit)
    , m_answer(new QLabel)
    , m_use(new QPushButton)
    , m_clear(new QPushButton)
    , m_reset(new QPushButton)
    , m_resetAll(new QPushButton)
{
    [[maybe_unused]] static const bool isSpoken = [] {
        QAccessible::installFactory(spokenKeys);
        return true;
    }();
    setObjectName(QStringLiteral("keysPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(10);
    m_filter->setObjectName(QStringLiteral("keysFilter"));
    makeClearable(m_filter);
    layout->addWidget(m_filter);
    m_list->setObjectName(QStringLiteral("keysList"));
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setMinimumSize(520, 380);
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    m_edit->setObjectName(QStringLiteral("keysEdit"));
    m_which->setBuddy(m_edit);
    row->addWidget(m_which, 1);
    row->addWidget(m_edit);
    row->addWidget(m_use);
    layout->addLayout(row);
    m_answer->setObjectName(QStringLiteral("keysAnswer"));
    m_answer->setWordWrap(true);
    layout->addWidget(m_answer);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : { m_clear, m_reset, m_resetAll })
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    m_use->setObjectName(QStringLiteral("useKeys"));
    m_clear->setObjectName(QStringLiteral("clearKeys"));
    m_reset->setObjectName(QStringLiteral("resetKeys"));
    m_resetAll->setObjectName(QStringLiteral("resetAllKeys"));
    for (QPushButton *button : { m_use, m_clear, m_reset, m_resetAll })
        button->setAutoDefault(false);

    connect(m_filter, &QLineEdit::textChanged, this, &KeysPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeysPage::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_edit, [this] { m_edit->setFocus(Qt::OtherFocusReason); });
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &wanted) {
        const auto action = current();
        const QString refusal = action ? m_keys.refusal(*action, wanted) : QString();
        m_answer->setText(refusal);
        m_use->setEnabled(action && !wanted.isEmpty() && refusal.isEmpty());
    });
    connect(m_use, &QPushButton::clicked, this, &KeysPage::use);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_keys.set(*current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_keys.reset(*current()); });
    connect(m_resetAll, &QPushButton::clicked, &m_keys, &Keys::resetAll);
    connect(&m_keys, &Keys::changed, this, &KeysPage::fill);
    retranslate();
}

std::optional<Action> KeysPage::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || !item->parent())
        return std::nullopt;
    return static_cast<Action>(item->data(0, Qt::UserRole).toInt());
}

void KeysPage::fill()
{
    const std::optional<Action> chosen = current();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QHash<Menu, QTreeWidgetItem *> groups;
    for (const Action action : Actions::all()) {
        const Menu menu = Actions::menuOf(action) == Menu::None ? Menu::Search : Actions::menuOf(action);
        QTreeWidgetItem *&group = groups[menu];
        if (!group) {
            group = new QTreeWidgetItem(m_list, { menuTitle(menu) });
            group->setFlags(Qt::ItemIsEnabled);
            group->setFirstColumnSpanned(true);
        }
        const QList<QKeySequence> keys = m_keys.actions()[action]->shortcuts();
        auto *item = new QTreeWidgetItem(group,
            { m_keys.actions().plainText(action),
                QKeySequence::listToString(keys, QKeySequence::NativeText) });
        item->setData(0, Qt::UserRole, static_cast<int>(action));
        QFont font = item->font(1);
        font.setBold(m_keys.isChanged(action));
        item->setFont(1, font);
        if (chosen ? action == *chosen : !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    m_list->expandAll();
    filter();
    showCurrent();
}

void KeysPage::filter()
{
    const QString wanted = m_filter->text().trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool fits = item->text(0).contains(wanted, Qt::CaseInsensitive)
                || item->text(1).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any |= fits;
        }
        group->setHidden(!any);
    }
}

void KeysPage::showCurrent()
{
    const std::optional<Action> action = current();
    m_edit->clear();
    m_answer->clear();
    m_use->setEnabled(false);
    m_edit->setEnabled(action.has_value());
    m_clear->setEnabled(action && !m_keys.actions()[*action]->shortcut().isEmpty());
    m_reset->setEnabled(action && m_keys.isChanged(*action));
    m_which->setText(action ? tr("New keys for “%1”:").arg(m_keys.actions().plainText(*action)) : QString());
}

void KeysPage::use()
{
    if (const auto action = current())
        m_keys.set(*action, m_edit->keySequence());
}

void KeysPage::changeEvent(QEvent *event)
{
    // When the actions have their new texts: who hears of the change first is not said.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &KeysPage::retranslate, Qt::QueuedConnection);
    QDialog::changeEvent(event);
}

void KeysPage::retranslate()
{
    setWindowTitle(tr("Keyboard"));
    m_filter->setPlaceholderText(tr("An action or its keys"));
    m_filter->setAccessibleName(tr("Filter the actions"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({ tr("Action"), tr("Keys") });
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_edit->setAccessibleName(tr("New keys"));
    m_edit->setToolTip(tr("Press the keys that are to be used"));
    for (auto *line : m_edit->findChildren<QLineEdit *>())
        line->setAccessibleName(tr("New keys"));
    m_use->setText(tr("&Use These"));
    m_clear->setText(tr("&No Keys"));
    m_reset->setText(tr("&Reset"));
    m_resetAll->setText(tr("Reset &All"));
    fill();
}

QString menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return KeysPage::tr("File");
    case Menu::Edit:
        return KeysPage::tr("Edit");
    case Menu::Citation:
        return KeysPage::tr("Citations");
    case Menu::View:
        return KeysPage::tr("View");
    case Menu::Go:
        return KeysPage::tr("Go");
    case Menu::Language:
        return KeysPage::tr("Language");
    case Menu::Appearance:
        return KeysPage::tr("Appearance");
    case Menu::Sheet:
        return KeysPage::tr("Reading Sheet");
    case Menu::Search:
    case Menu::None:
        return KeysPage::tr("Search");
    case Menu::Entities:
        return KeysPage::tr("Entities");
    case Menu::Help:
        return KeysPage::tr("Help");
    }
    return {};
}

} // namespace ui
