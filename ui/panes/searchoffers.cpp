// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/searchoffers.h"

#include "ui/panes/searchbox.h"
#include "ui/searches.h"

#include <QFocusEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace ui {

static constexpr int mostRows = 12; ///< seen at once

SearchOffers::SearchOffers(SearchBox &box, Searches &searches, QWidget *window)
    : QListWidget(window)
    , m_box(box)
    , m_searches(searches)
{
    setObjectName(QStringLiteral("searchOffers"));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    hide();
    m_box.installEventFilter(this);
    connect(this, &QListWidget::itemClicked, this, &SearchOffers::take);
    connect(&m_box, &QLineEdit::textChanged, this, &QWidget::hide);
}

void SearchOffers::offer()
{
    const QStringList queries = m_searches.recent();
    if (queries.isEmpty() || !m_box.text().isEmpty())
        return;
    clear();
    setAccessibleName(tr("Recent searches"));
    for (const QString &query : queries) {
        auto *item = new QListWidgetItem(query, this);
        item->setData(Qt::UserRole, query);
    }
    auto *last = new QListWidgetItem(tr("Clear the recent searches"), this);
    last->setForeground(palette().color(QPalette::PlaceholderText));
    setCurrentRow(-1);
    place();
    show();
    raise();
}

/// Under the box, wherever that is now.
void SearchOffers::place()
{
    if (count() == 0)
        return;
    const int rows = std::min(count(), mostRows);
    const QPoint corner = m_box.mapTo(parentWidget(), QPoint(0, m_box.height() + 2));
    setGeometry(QRect(corner, QSize(m_box.width(), rows * sizeHintForRow(0) + 2 * frameWidth())));
}

void SearchOffers::take(QListWidgetItem *item)
{
    hide();
    const QString query = item->data(Qt::UserRole).toString();
    if (query.isEmpty())
        m_searches.clearRecent();
    else
        Q_EMIT chosen(query);
}

void SearchOffers::step(int by)
{
    // Above the first stands the box itself.
    const int rows = count() + 1;
    setCurrentRow((currentRow() + 1 + by + rows) % rows - 1);
}

bool SearchOffers::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        if (isHidden())
            offer();
        if (!isHidden())
            step(1);
        return !isHidden();
    case Qt::Key_Up:
        if (!isHidden())
            step(-1);
        return !isHidden();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isHidden() || currentRow() < 0)
            return false;
        take(currentItem());
        return true;
    case Qt::Key_Escape: {
        const bool wasShown = !isHidden();
        hide();
        return wasShown;
    }
    default:
        return false;
    }
}

bool SearchOffers::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // Not when the window only comes back to the front.
        if (reason == Qt::ShortcutFocusReason || reason == Qt::TabFocusReason)
            offer();
        break;
    }
    case QEvent::MouseButtonRelease:
        offer();
        break;
    case QEvent::Resize:
    case QEvent::Move:
        place();
        break;
    case QEvent::FocusOut:
        hide();
        break;
    case QEvent::InputMethod:
        if (!static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty())
            hide();
        break;
    case QEvent::KeyPress:
        if (m_box.text().isEmpty() && takeKey(static_cast<QKeyEvent *>(event)->key()))
            return true;
        break;
    default:
        break;
    }
    return QListWidget::eventFilter(watched, event);
}

} // namespace ui
