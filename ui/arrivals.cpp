// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrivals.h"

#include "intake/looking.h"
#include "ui/desk.h"
#include "ui/models/answer.h"
#include "ui/panes/reader.h"
#include "ui/settings.h"

#include <QFileInfo>
#include <utility>

namespace ui {

Arrivals::Arrivals(Desk &desk, Settings &settings, ReaderPane &reader)
    : m_desk(desk)
    , m_settings(settings)
    , m_reader(reader)
{
    // When the panes have turned to the archive, which closes what was open in them.
    connect(&m_desk, &Desk::opened, this, &Arrivals::deal, Qt::QueuedConnection);
    connect(&m_desk, &Desk::failed, this, &Arrivals::deal, Qt::QueuedConnection);
}

void Arrivals::receive(const Launch &launch)
{
    // What is open stays as it is, with its tabs.
    if (launch.samples && m_desk.path() != Desk::samplesPath())
        m_desk.openSamples();
    else if (!launch.samples && !launch.archive.isEmpty())
        open(launch.archive);
    take(launch.paths);
}

void Arrivals::open(const QString &archive)
{
    if (QFileInfo(archive).absoluteFilePath() != QFileInfo(m_desk.path()).absoluteFilePath())
        m_desk.open(archive);
}

void Arrivals::take(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    whenAnswered(this, intake::lookAt(paths), [this](const intake::Look &look) { sort(look); });
}

void Arrivals::sort(const intake::Look &look)
{
    if (!look.archive.isEmpty()) {
        m_settings.set(Setting::Archive, look.archive);
        open(look.archive);
    }
    if (!look.page.isEmpty())
        m_pages.append(look.page);
    m_others += look.others;
    deal();
}

void Arrivals::deal()
{
    if (m_desk.isOpening())
        return;
    for (const QString &page : std::exchange(m_pages, {}))
        m_reader.openFile(page);
    if (const QStringList others = std::exchange(m_others, {}); !others.isEmpty())
        Q_EMIT importWanted(others);
}

} // namespace ui
