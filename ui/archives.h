// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/keeping.h"
#include "core/result.h"

#include <QObject>

class QMenu;
class QWidget;

namespace ui {

class Actions;
class Desk;
class Dialogs;
class Settings;

/// Archives as files: a new one, another one, those that were open before; a copy of this one, and the way
/// back to a copy.
class Archives : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; `window` is what dialogs stand before.
    Archives(Desk &desk, Settings &settings, Dialogs &dialogs, const Actions &actions, QWidget &window);
    ~Archives() override;

    /// The archives that were opened before; those that are not there any more cannot be chosen.
    QMenu *recent() const { return m_recent; }
    /// Another archive is open, or none.
    void showArchive();
    /// In the language that is installed now.
    void retranslate();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void create();
    void choose();
    void open(const QString &path);
    void fillRecent();
    void showPresent(const QStringList &present);
    void backUp();
    void restore();
    void compare(const QString &backup);
    struct Both {
        core::Result<archive::ArchiveFacts> now;
        core::Result<archive::ArchiveFacts> then;
    };
    void confirm(const QString &backup, const Both &facts);

    Desk &m_desk;
    Settings &m_settings;
    Dialogs &m_dialogs;
    const Actions &m_actions;
    QWidget &m_window;
    QMenu *m_recent;
    std::shared_ptr<std::atomic<bool>> m_leaving;
    bool m_backingUp = false;
    QString m_toSay; ///< when the archive that is restored is open
};

} // namespace ui
