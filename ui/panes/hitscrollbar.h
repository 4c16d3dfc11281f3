// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QScrollBar>

namespace ui {

/// A scroll bar with a tick for each hit of the text beside it.
class HitScrollBar : public QScrollBar {
    Q_OBJECT

public:
    explicit HitScrollBar(QWidget *parent = nullptr);

    /// Where the hits stand, as shares of the text's height from its top; `current`: the one that the reader
    /// stands on, -1: none.
    void setTicks(const QList<double> &ticks, int current);
    const QList<double> &ticks() const { return m_ticks; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_ticks;
    int m_current = -1;
};

} // namespace ui
