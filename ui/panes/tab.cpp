// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tab.h"

#include "ui/paint/entitycolours.h"

#include <QAbstractScrollArea>
#include <QApplication>

namespace ui {

void Tab::setSheet(const QPalette &sheet)
{
    m_sheet = sheet;
    dress();
}

void Tab::dress()
{
    // The head's icons are drawn for the window: beside a dark one, a light sheet begins below them.
    setPalette(isDark(m_sheet) == isDark(QApplication::palette()) ? m_sheet : QPalette());
    // Under a style sheet what scrolls does not take its parent's palette.
    for (QAbstractScrollArea *area : findChildren<QAbstractScrollArea *>()) {
        area->setPalette(m_sheet);
        area->viewport()->setPalette(m_sheet);
    }
}

} // namespace ui
