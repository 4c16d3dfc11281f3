// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace ui {

/// A list whose rows, all of one height, `delegate` draws; the list takes the delegate over. The model must
/// outlive it.
QListView *makeRowList(const QString &name, QAbstractItemModel *model, QAbstractItemDelegate *delegate);

} // namespace ui
