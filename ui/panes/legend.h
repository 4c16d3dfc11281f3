// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QWidget>

namespace ui {

class Actions;
class LegendRow;

/// The entities of the article that is open, by class: how each class is coloured, how often it stands there,
/// and who or what it is. A row switches its class on and off.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(const Actions &actions, QWidget *parent = nullptr);

    void setMentions(const QList<core::Mention> &mentions);

protected:
    void changeEvent(QEvent *event) override;

private:
    QList<LegendRow *> m_rows;
};

} // namespace ui
