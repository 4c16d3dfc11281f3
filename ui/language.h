// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace ui {

class Settings;

/// The language of the interface, as the settings say, now and when they change. Every open widget is told by
/// Qt's LanguageChange event.
class Language : public QObject {
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit Language(const Settings &settings);

private:
    void apply();

    const Settings &m_settings;
    QTranslator m_own;
    QTranslator m_toolkit; ///< the words of Qt's own dialogs
};

} // namespace ui
