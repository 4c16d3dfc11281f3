// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/questionbox.h"

namespace ui {

/// The line in which one looks for something in the article that is open. Enter goes to the next place,
/// Shift+Enter to the one before, Escape ends it.
class FindBox : public QuestionBox {
    Q_OBJECT

public:
    explicit FindBox(QWidget *parent = nullptr);

Q_SIGNALS:
    void stepped(int by);
    void ended();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace ui
