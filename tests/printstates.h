// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow.h"
#include "ui/panes/printpane.h"
#include "ui/panes/sheetsview.h"
#include "ui/settings.h"

#include <QAction>
#include <QTest>
#include <functional>

/// The print pane on its way: an issue as it is first seen, in columns with its entities, as another form.
inline void playPrinting(
    ui::MainWindow &window, ui::Settings &settings, const std::function<void(const char *)> &shoot)
{
    auto *pane = window.findChild<ui::PrintPane *>();
    const auto proofed = [pane] {
        QTest::qWait(400);
        if (!QTest::qWaitFor([pane] { return pane->sheets()->isDrawn(); }, 20000))
            qWarning("The sheets were not drawn.");
    };
    window.action(ui::Action::Print)->trigger();
    proofed();
    shoot("print");
    settings.set(ui::Setting::PrintColumns, 2);
    settings.set(ui::Setting::PrintEntities, true);
    settings.set(ui::Setting::PrintContents, false);
    settings.set(ui::Setting::PrintEach, true);
    proofed();
    shoot("printcolumns");
    settings.set(ui::Setting::PrintForm, QStringLiteral("odt"));
    QTest::qWait(400);
    shoot("printform");
    settings.set(ui::Setting::PrintForm, QStringLiteral("pdf"));
    Q_EMIT pane->dismissed();
}
