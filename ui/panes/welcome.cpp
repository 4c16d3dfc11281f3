// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/welcome.h"

#include "ui/actions.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int textWidth = 460; // pixels

Welcome::Welcome(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_picture(new QLabel)
    , m_heading(new QLabel)
    , m_text(new QLabel)
    , m_buttons(new QWidget)
{
    setObjectName(QStringLiteral("welcome"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_picture->setPixmap(applicationIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    m_text->setObjectName(QStringLiteral("welcomeText"));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 12, 0, 0);
    buttons->setSpacing(12);
    buttons->addStretch(1);
    m_import = addButton("welcomeImport");
    m_samples = addButton("welcomeSamples");
    m_new = addButton("welcomeNew");
    m_open = addButton("welcomeOpen");
    m_import->setDefault(true);
    buttons->addStretch(1);
    connect(m_import, &QPushButton::clicked, m_actions[Action::ImportFiles], &QAction::trigger);
    connect(m_samples, &QPushButton::clicked, m_actions[Action::OpenSamples], &QAction::trigger);
    connect(m_open, &QPushButton::clicked, m_actions[Action::OpenArchive], &QAction::trigger);
    connect(m_new, &QPushButton::clicked, m_actions[Action::NewArchive], &QAction::trigger);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    for (QLabel *label : { m_picture, m_heading, m_text }) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label, 0, Qt::AlignHCenter);
    }
    layout->addWidget(m_buttons);
    layout->addStretch(3);
    retranslate();
}

QPushButton *Welcome::addButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    m_buttons->layout()->addWidget(button);
    return button;
}

void Welcome::setState(State state, const QString &complaint)
{
    m_state = state;
    m_complaint = complaint;
    retranslate();
}

void Welcome::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Welcome::retranslate()
{
    m_heading->setFont(readingFont(font().pointSizeF() * 1.7));
    m_import->setText(tr("Import Pages…"));
    m_samples->setText(tr("Look at the Sample Pages"));
    m_open->setText(tr("Open an Archive…"));
    m_new->setText(tr("New Archive…"));
    m_import->setVisible(m_state == State::Empty);
    m_samples->setVisible(m_state != State::Filled);
    m_open->setVisible(m_state == State::Failed);
    m_new->setVisible(m_state == State::Failed);
    m_buttons->setVisible(m_state != State::Filled);
    switch (m_state) {
    case State::Empty:
        m_heading->setText(tr("This archive is empty"));
        m_text->setText(
            tr("Import newspaper pages as text files or a folder of them, or drop them on this window. "
               "The sample pages open in an archive of their own."));
        break;
    case State::Filled:
        m_heading->setText(tr("Nothing is open"));
        m_text->setText(tr("Double-click an issue or an article on the left, or search with Ctrl+K."));
        break;
    case State::Failed:
        m_heading->setText(tr("The archive could not be opened"));
        m_text->setText(m_complaint);
        break;
    }
    // A centred label is given the height of its hint, which knows nothing of wrapped lines.
    m_text->setFixedHeight(m_text->heightForWidth(textWidth));
}

} // namespace ui
