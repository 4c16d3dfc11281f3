// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QWidget>

namespace ui {

/// When something was printed, what was found or what names an entity: a bar for each year, or for each month
/// where it is a few years only. A click on a bar, or Enter on the one the arrow keys are on, asks for that
/// time alone; dragging over several, or Shift and the arrow keys, for all of them.
class HitTimeline : public QWidget {
    Q_OBJECT

public:
    explicit HitTimeline(QWidget *parent = nullptr);

    /// Hides itself where there are not two bars to compare. See timeBars().
    void setBars(const QList<core::FacetCount> &bars);
    /// "2023" or "2023-09", with how many there are; those between without any too.
    const QList<core::FacetCount> &bars() const { return m_bars; }
    QRect barRect(int bar) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// "2023", "2023-09", "2021..2023"
    void chosen(const QString &time);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    int barAt(int x) const;
    QString barText(int bar) const;
    void point(int bar);
    void choose();
    std::pair<int, int> range() const; ///< first and last bar that are pointed at
    QString rangeText() const;
    void retranslate();

    QList<core::FacetCount> m_bars;
    qint64 m_most = 0;
    int m_pointed = -1; ///< the bar under the mouse or chosen by keys
    int m_anchor = -1; ///< where a range began; -1: there is none
    bool m_pressed = false;
};

} // namespace ui
