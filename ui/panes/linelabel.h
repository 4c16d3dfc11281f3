// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace ui {

/// A label on one line that asks for no more room than there is: where its text has none, an ellipsis stands
/// for what is left out. Plain text only.
class LineLabel : public QLabel {
public:
    /// `mode`: where the ellipsis stands.
    explicit LineLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace ui
