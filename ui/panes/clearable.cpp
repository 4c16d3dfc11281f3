// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/clearable.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace ui {

void makeClearable(QLineEdit *line)
{
    line->setClearButtonEnabled(true);
    // The only action that such a line has of its own.
    if (auto *clearing = line->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clearing->setText(QCoreApplication::translate("ui", "Clear this line"));
}

} // namespace ui
