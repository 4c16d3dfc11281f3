// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// A test that sets type, and so needs a QGuiApplication, but no screen.
class OffscreenTest : public QObject {
public:
    /// QTest calls it before the application is there.
    static void initMain()
    {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
};
