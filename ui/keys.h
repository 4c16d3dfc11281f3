// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QKeySequence>

namespace ui {

class Settings;

/// Which keys press which action: those of the table, unless a person has changed them, which the settings
/// keep.
class Keys : public QObject {
    Q_OBJECT

public:
    /// Gives the actions the keys that were chosen. Both must outlive it; `window` holds what else has keys.
    Keys(Actions &actions, Settings &settings, QWidget &window);

    const Actions &actions() const { return m_actions; }
    /// Why an action cannot have these keys, in a sentence that names the other one; empty when it can.
    QString refusal(Action action, const QKeySequence &keys) const;
    /// In place of those it had; an empty sequence: none. Only what is not refused.
    void set(Action action, const QKeySequence &keys);
    void reset(Action action);
    void resetAll();
    bool isChanged(Action action) const;

Q_SIGNALS:
    void changed();

private:
    void apply();
    void keep();

    Actions &m_actions;
    Settings &m_settings;
    QWidget &m_window;
};

} // namespace ui
