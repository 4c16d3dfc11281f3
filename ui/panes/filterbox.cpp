// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/filterbox.h"

namespace ui {

static constexpr int pauseMilliseconds = 150;

FilterBox::FilterBox(QWidget *parent)
    : QuestionBox(pauseMilliseconds, parent)
{
}

} // namespace ui
