// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <QAbstractButton>

namespace ui {

/// A class of entities in the legend: a sample of its colour and line, its name, how many, and which. Checked
/// while the class is coloured in the text.
class LegendRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit LegendRow(core::EntityClass entityClass, QWidget *parent = nullptr);

    void setContents(int count, const QStringList &values);
    void retranslate();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    core::EntityClass m_class;
    int m_count = 0;
    QStringList m_values;
};

} // namespace ui
