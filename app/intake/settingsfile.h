// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QThreadPool>
#include <QVariant>

namespace intake {

/// An INI file of settings that is written by a thread of its own: a file that is to be there after a power
/// cut is waited for, which takes a tenth of a second on a busy disk.
class SettingsFile {
public:
    /// `path`: empty is the user's own, in the configuration folder.
    explicit SettingsFile(const QString &path);
    /// Waits for what is being written.
    ~SettingsFile();

    /// What it says now, by key.
    QHash<QString, QVariant> read() const;
    /// Writes these keys and leaves the others, which another program may have written. In the order of the
    /// calls.
    void write(const QHash<QString, QVariant> &changed);
    void wait();

private:
    QString m_path;
    QThreadPool m_writer; ///< of one thread
};

} // namespace intake
