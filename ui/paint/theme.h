// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QString>

class QApplication;

namespace ui {

class Settings;

/// Style, fonts and palette of the whole program, as the settings say, now and when they change.
class Appearance : public QObject {
    Q_OBJECT

public:
    /// `application` and `settings` must outlive it.
    Appearance(QApplication &application, const Settings &settings);

private:
    void apply();

    QApplication &m_application;
    const Settings &m_settings;
    const bool m_systemIsDark; ///< the desktop's own palette at start
};

/// The serif in which headlines and articles are set; empty when no Chinese one is installed.
QString readingFamily();
/// The same at a size in points.
QFont readingFont(qreal points);

} // namespace ui
