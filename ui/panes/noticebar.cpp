// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/noticebar.h"

#include "ui/paint/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("notice"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(icon(Icon::Close));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::clear);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    m_column = new QVBoxLayout;
    m_column->setSpacing(4);
    m_column->addWidget(m_text);
    layout->addLayout(m_column, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    retranslate();
    hide();
}

void NoticeBar::add(const QStringList &sentences)
{
    for (const QString &sentence : sentences) {
        if (!sentence.isEmpty() && !m_sentences.contains(sentence))
            m_sentences.append(sentence);
    }
    m_text->setText(m_sentences.join(u'\n'));
    settle();
}

static QString nameOf(const QString &offer)
{
    return QStringLiteral("offer-") + offer;
}

QList<QWidget *> NoticeBar::offers() const
{
    QList<QWidget *> rows;
    for (int i = 1; i < m_column->count(); ++i)
        rows.append(m_column->itemAt(i)->widget());
    return rows;
}

void NoticeBar::offer(const QString &name, const QString &sentence, const QList<Choice> &choices)
{
    withdraw(name);
    auto *row = new QWidget(this);
    row->setObjectName(nameOf(name));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *text = new QLabel(sentence);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    layout->addWidget(text, 1);
    for (const Choice &choice : choices) {
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("noticeChoice"));
        button->setText(choice.text);
        button->setAccessibleName(choice.text);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, name, then = choice.then] {
            withdraw(name);
            then();
        });
        layout->addWidget(button);
    }
    m_column->addWidget(row);
    settle();
}

void NoticeBar::withdraw(const QString &name)
{
    for (QWidget *row : offers()) {
        if (row->objectName() != nameOf(name))
            continue;
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater(); // it may be its own button that withdraws it
    }
    settle();
}

void NoticeBar::settle()
{
    m_text->setVisible(!m_sentences.isEmpty());
    setVisible(!m_sentences.isEmpty() || m_column->count() > 1);
}

void NoticeBar::clear()
{
    m_sentences.clear();
    for (QWidget *row : offers()) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    add({});
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void NoticeBar::retranslate()
{
    m_close->setToolTip(tr("Put away"));
    m_close->setAccessibleName(tr("Put away"));
}

} // namespace ui
