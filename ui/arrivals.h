// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/launch.h"

#include <QObject>

namespace intake {
struct Look;
}

namespace ui {

class Desk;
class ReaderPane;
class Settings;

/// Takes what is brought to the window from outside, on the command line, by a double click in the file
/// manager, by a second start: an archive is opened, a page is shown as it was read, and folders and several
/// files are to be imported.
class Arrivals : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    Arrivals(Desk &desk, Settings &settings, ReaderPane &reader);

    /// What a second start asks for: the archive it names, the samples, its files.
    void receive(const Launch &launch);
    /// Files and folders. While an archive is being opened they wait for it.
    void take(const QStringList &paths);

Q_SIGNALS:
    void importWanted(const QStringList &paths);

private:
    void open(const QString &archive);
    void sort(const intake::Look &look);
    void deal();

    Desk &m_desk;
    Settings &m_settings;
    ReaderPane &m_reader;
    QStringList m_pages; ///< to be shown when the archive is there
    QStringList m_others; ///< to be imported then
};

} // namespace ui
