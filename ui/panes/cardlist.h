// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/paint/carddelegate.h"

#include <QListView>

namespace ui {

/// A list of cards that keeps its rows in the middle and shares its width out among them.
class CardList : public QListView {
public:
    explicit CardList(QWidget *parent = nullptr)
        : QListView(parent)
        , m_delegate(new CardDelegate(this))
    {
        setItemDelegate(m_delegate);
        setFrameShape(QFrame::NoFrame);
        setFlow(QListView::LeftToRight);
        setWrapping(true);
        setResizeMode(QListView::Adjust);
        setMouseTracking(true);
        setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        setBackgroundRole(QPalette::Base);
    }

    /// Pixels left free beside the cards; to be called whenever the width changes.
    void setSides(int side)
    {
        setViewportMargins(side, 0, side, 0);
        m_delegate->setWidth(viewport()->width());
        scheduleDelayedItemsLayout();
    }

private:
    CardDelegate *m_delegate;
};

} // namespace ui
