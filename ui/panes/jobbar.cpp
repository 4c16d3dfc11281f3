// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/jobbar.h"

#include "ui/models/clamped.h"
#include "ui/panes/linelabel.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>
#include <algorithm>

namespace ui {

static constexpr int roomForAll = 1200; // pixels of the window

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new LineLabel(Qt::ElideRight))
    , m_bar(new QProgressBar)
    , m_stop(new QToolButton)
{
    m_text->setObjectName(QStringLiteral("jobText"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(110);
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
    if (!m_isImporting)
        m_sinceStart.start();
    show(progress, m_sinceStart.elapsed());
}

void JobBar::show(const intake::Progress &progress, qint64 milliseconds)
{
    if (!m_isImporting)
        m_pace = {};
    m_progress = progress;
    m_isImporting = true;
    // What went by while folders were walked says nothing of files.
    if (progress.filesTotal > 0)
        m_pace.note(milliseconds, progress.filesDone, progress.articles);
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

/// Rounded the more, the longer it is: nobody knows better.
static QString timeLeft(qint64 seconds)
{
    const int minutes = static_cast<int>((seconds + 59) / 60);
    if (seconds < 10)
        return JobBar::tr("a few seconds left");
    if (seconds < 60)
        return JobBar::tr("%n second(s) left", nullptr, static_cast<int>((seconds + 9) / 10 * 10));
    if (minutes < 90)
        return JobBar::tr("%n minute(s) left", nullptr, minutes);
    return JobBar::tr("%n hour(s) left", nullptr, (minutes + 30) / 60);
}

/// `isShort`: where the window has little room.
QString JobBar::importText(bool isShort) const
{
    if (m_progress.filesTotal == 0)
        return tr("Looking for pages…");
    QStringList parts {
        tr("Importing: %L1 of %L2 files").arg(m_progress.filesDone).arg(m_progress.filesTotal)
    };
    if (const auto speed = m_pace.speed(); speed && !isShort)
        parts.append(tr("%Ln article(s) a second", nullptr, clamped(qRound64(*speed))));
    if (const auto left = m_pace.secondsFor(m_progress.filesTotal - m_progress.filesDone))
        parts.append(timeLeft(*left));
    if (m_progress.failed > 0 && !isShort)
        parts.append(tr("%Ln skipped", nullptr, m_progress.failed));
    return parts.join(QStringLiteral(" · "));
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
    m_text->setText(importText(window()->width() < roomForAll));
    m_text->setToolTip(importText(false) + u'\n' + tr("%Ln article(s) so far", nullptr, m_progress.articles)
        + u'\n' + QDir::toNativeSeparators(m_progress.current));
}

} // namespace ui
