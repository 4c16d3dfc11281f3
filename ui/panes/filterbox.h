// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/questionbox.h"

namespace ui {

/// The box over a list that narrows it.
class FilterBox : public QuestionBox {
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);
};

} // namespace ui
