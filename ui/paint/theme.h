// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace ui {

class Settings;

/// Style, fonts and palette of the whole program, as the settings say, now and when they change.
class Appearance : public QObject {
    Q_OBJECT

public:
    enum class Sheet { Now, Later };
    /// `application` and `settings` must outlive it. The style sheet may wait for dress(): under one, every
    /// widget that is put into another is polished anew, which makes a fifth of a start.
    Appearance(QApplication &application, const Settings &settings, Sheet sheet = Sheet::Now);
    /// To be called when the window has been built, before it is shown.
    void dress();

private:
    void apply();

    QApplication &m_application;
    const Settings &m_settings;
    bool m_isDressed;
    const bool m_systemIsDark; ///< the desktop's own palette at start
};

/// The palette of what is read: of the sheet that the settings say, or the window's own.
QPalette readingPalette(const Settings &settings);
/// The family in which articles are set: the one that was chosen, as long as it is installed.
QString readingFamily(const Settings &settings);

/// The serif in which headlines and articles are set; empty when no Chinese one is installed.
QString readingFamily();
/// What to say when articles cannot be set in Chinese type; empty when they can.
QString missingTypeface();
/// The same at a size in points.
QFont readingFont(qreal points);

} // namespace ui
