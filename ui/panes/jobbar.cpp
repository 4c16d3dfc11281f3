// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/jobbar.h"

#include "ui/models/clamped.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <algorithm>

namespace ui {

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_stop(new QToolButton)
{
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_stop->setObjectName(QStringLiteral("stopImport"));
    m_stop->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    connect(m_stop, &QToolButton::clicked, this, &JobBar::stopped);
    retranslate();
    hide();
}

void JobBar::show(const intake::Progress &progress)
{
    m_progress = progress;
    m_isImporting = true;
    // A range of nothing makes the bar run to and fro: folders are still being walked.
    m_bar->setRange(0, progress.filesTotal);
    m_bar->setValue(progress.filesDone);
    retranslate();
    setVisible(true);
}

void JobBar::showSettling(qint64 left)
{
    m_left = left;
    m_most = left > 0 ? std::max(m_most, left) : 0;
    if (m_isImporting)
        return;
    m_bar->setRange(0, clamped(m_most));
    m_bar->setValue(clamped(m_most - m_left));
    retranslate();
    setVisible(left > 0);
}

void JobBar::end()
{
    m_isImporting = false;
    m_progress = {};
    showSettling(m_left);
}

void JobBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void JobBar::retranslate()
{
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Stop the import; what is in stays in"));
    m_stop->setVisible(m_isImporting || m_most == 0);
    if (!m_isImporting && m_most > 0) {
        m_bar->setAccessibleName(tr("Progress of settling names"));
        m_text->setText(tr("Settling names: %Ln article(s) left", nullptr, clamped(m_left)));
        m_text->setToolTip({});
        return;
    }
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_text->setText(m_progress.filesTotal == 0 ? tr("Looking for pages…")
                                               : tr("Importing: %L1 of %L2 files, %L3 articles")
                                                     .arg(m_progress.filesDone)
                                                     .arg(m_progress.filesTotal)
                                                     .arg(m_progress.articles));
    m_text->setToolTip(m_progress.current);
}

} // namespace ui
