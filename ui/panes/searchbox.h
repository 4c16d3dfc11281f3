// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/questionbox.h"

class QMenu;

namespace ui {

/// The one search box, which says what can be asked.
class SearchBox : public QuestionBox {
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    /// Puts a query in, as if it had been typed, and asks it; Ctrl+Z in the box takes it back.
    void askFor(const QString &typed);
    /// What the picture in front of the line opens.
    void setMenu(QMenu *menu);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QAction *m_picture;
};

} // namespace ui
