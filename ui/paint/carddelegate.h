// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// The issue view's rows: a page's heading with its banner over the whole width, and cards with headline,
/// byline and first lines in as many columns as there is room for.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int gap = 7; ///< pixels around a card: half of what lies between two

    using QStyledItemDelegate::QStyledItemDelegate;
    /// The width, in pixels, that the rows share.
    void setWidth(int width) { m_width = width; }
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_width = 600;
};

} // namespace ui
