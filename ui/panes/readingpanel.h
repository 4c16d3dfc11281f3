// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;
class QComboBox;
class QLabel;
class QSlider;

namespace ui {

class Settings;
struct Steps;

/// How articles are set on the screen: face, size, length of lines, space between them, and the sheet they
/// lie on. Stands over the window until one clicks elsewhere or presses Escape; all of it takes effect at
/// once.
class ReadingPanel : public QFrame {
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit ReadingPanel(Settings &settings, QWidget *parent = nullptr);
    /// Under a widget, within the window.
    void showUnder(const QWidget &anchor);

private:
    void addFaces();
    QSlider *addSlider(const Steps &steps, const char *name, const QString &text);
    void addSheets();

    Settings &m_settings;
};

} // namespace ui
