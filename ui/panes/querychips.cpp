// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/querychips.h"

#include "ui/panes/flow.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace ui {

static constexpr int widestChip = 240; // pixels of its words

QueryChips::QueryChips(QWidget *parent)
    : QWidget(parent)
    , m_flow(new Flow(this))
{
    setObjectName(QStringLiteral("queryChips"));
    m_flow->setContentsMargins({});
    hide();
}

void QueryChips::setQuery(const search::Query &query)
{
    if (query.typed == m_query.typed && isVisibleTo(parentWidget()) == !query.parts.isEmpty())
        return;
    m_query = query;
    build();
}

void QueryChips::nameIssue(core::IssueId issue, const QString &name)
{
    if (m_issues.value(issue) == name)
        return;
    m_issues.insert(issue, name);
    build();
}

QList<core::IssueId> QueryChips::namelessIssues() const
{
    QList<core::IssueId> out;
    for (const search::Part &part : m_query.parts) {
        const core::IssueId issue = part.condition.value.toLongLong();
        if (part.condition.kind == search::Condition::Kind::Issue && !m_issues.contains(issue))
            out.append(issue);
    }
    return out;
}

QString QueryChips::label(const search::Part &part) const
{
    const QString known = m_issues.value(part.condition.value.toLongLong());
    if (part.condition.kind == search::Condition::Kind::Issue && !known.isEmpty())
        return tr("issue: %1").arg(known);
    return search::words(m_query, part);
}

QWidget *QueryChips::chip(qsizetype number)
{
    const QString words = label(m_query.parts.at(number));
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("chip"));
    QString shown = button->fontMetrics().elidedText(words, Qt::ElideMiddle, widestChip);
    // An ampersand is no mnemonic.
    button->setText(shown.replace(u'&', QStringLiteral("&&")) + QStringLiteral("  ×"));
    button->setToolTip(tr("Take “%1” out of the search").arg(words));
    button->setAccessibleName(button->toolTip());
    button->setFocusPolicy(Qt::TabFocus);
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this,
        [this, number] { Q_EMIT queryWanted(search::without(m_query, number)); });
    return button;
}

void QueryChips::build()
{
    qsizetype focused = -1;
    for (int i = 0; i < m_flow->count(); ++i) {
        if (m_flow->itemAt(i)->widget()->hasFocus())
            focused = i;
    }
    m_flow->clear();
    int alternative = 0;
    for (qsizetype i = 0; i < m_query.parts.size(); ++i) {
        if (m_query.parts.at(i).alternative != std::exchange(alternative, m_query.parts.at(i).alternative)
            && i > 0) {
            auto *word = new QLabel(tr("or"), this);
            word->setForegroundRole(QPalette::PlaceholderText);
            word->setContentsMargins(0, 3, 0, 0);
            m_flow->addWidget(word);
        }
        m_flow->addWidget(chip(i));
    }
    setVisible(!m_query.parts.isEmpty());
    for (int i = 0; i < m_flow->count(); ++i)
        m_flow->itemAt(i)->widget()->show();
    // Who takes one out after the other by keys goes on with the next.
    if (focused >= 0 && m_flow->count() > 0)
        m_flow->itemAt(int(std::min<qsizetype>(focused, m_flow->count() - 1)))
            ->widget()
            ->setFocus(Qt::TabFocusReason);
    takeRoom();
}

/// All lines of them are seen, however little room there is: a layout alone would cut them off.
void QueryChips::takeRoom()
{
    setMinimumHeight(m_flow->heightForWidth(width() - contentsMargins().left() - contentsMargins().right())
        + contentsMargins().top() + contentsMargins().bottom());
}

void QueryChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    takeRoom();
}

bool QueryChips::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QToolButton *>(watched);
    if (button && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return) {
            button->click();
            return true;
        }
    }
    // Del is also the key of an action, which here is not meant.
    if (button && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void QueryChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QWidget::changeEvent(event);
}

} // namespace ui
