// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guidance.h"

#include "ui/panes/helppage.h"
#include "ui/panes/keyspage.h"

#include <QAction>
#include <QApplication>

namespace ui {

Guidance::Guidance(Actions &actions, Settings &settings, QWidget &window, const QList<QWidget *> &panes)
    : m_window(window)
    , m_keys(actions, settings, window)
    , m_panes(panes)
{
    connect(actions[Action::Help], &QAction::triggered, this, [this] { help(); });
    connect(actions[Action::ShowKeys], &QAction::triggered, this, &Guidance::showKeys);
    connect(actions[Action::NextPane], &QAction::triggered, this, [this] { turnPane(1); });
    connect(actions[Action::PreviousPane], &QAction::triggered, this, [this] { turnPane(-1); });
}

static void bringForward(QWidget &page)
{
    page.show();
    page.raise();
    page.activateWindow();
}

void Guidance::help(const QString &section)
{
    if (!m_help) {
        m_help = new HelpPage(m_keys, &m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!section.isEmpty())
        m_help->openSection(section);
    bringForward(*m_help);
}

void Guidance::showKeys()
{
    if (!m_keysPage) {
        m_keysPage = new KeysPage(m_keys, &m_window);
        m_keysPage->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*m_keysPage);
}

/// What takes the keys in a pane: the pane itself or what it hands them to, else the first that can.
static QWidget *entrance(QWidget &pane)
{
    QWidget *first = &pane;
    while (first->focusProxy())
        first = first->focusProxy();
    if (first->focusPolicy() & Qt::TabFocus)
        return first->isVisible() && first->isEnabled() ? first : nullptr;
    for (QWidget *next = pane.nextInFocusChain(); next != &pane; next = next->nextInFocusChain()) {
        const bool takesKeys = (next->focusPolicy() & Qt::TabFocus) && next->isVisible() && next->isEnabled();
        if (takesKeys && pane.isAncestorOf(next))
            return next;
    }
    return nullptr;
}

void Guidance::turnPane(int by)
{
    const QWidget *focused = QApplication::focusWidget();
    const auto count = int(m_panes.size());
    int at = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (focused && (m_panes[i] == focused || m_panes[i]->isAncestorOf(focused)))
            at = i;
    }
    for (int steps = 1; steps <= count; ++steps) {
        QWidget *pane = m_panes[((at + by * steps) % count + count) % count];
        // One that lies behind another in the same place is passed over.
        if (!pane->isVisible() || pane->visibleRegion().isEmpty())
            continue;
        if (QWidget *inside = entrance(*pane)) {
            inside->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace ui
