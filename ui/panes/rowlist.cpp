// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/rowlist.h"

#include <QAbstractItemDelegate>

namespace ui {

QListView *makeRowList(const QString &name, QAbstractItemModel *model, QAbstractItemDelegate *delegate)
{
    auto *view = new QListView;
    view->setObjectName(name);
    view->setModel(model);
    view->setItemDelegate(delegate);
    delegate->setParent(view);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setUniformItemSizes(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

} // namespace ui
