// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QWidget>

class QTreeWidget;

namespace ui {

/// What did not go smoothly in the last import: each file with the reason. Quiet: nothing waits for an
/// answer.
class ImportReport : public QWidget {
    Q_OBJECT

public:
    explicit ImportReport(QWidget *parent = nullptr);
    /// The list is made with the first report or when it is first shown: most starts need none.
    void setReport(const intake::Report &report);
    QTreeWidget *list() const { return m_list; }

    /// "12 files read, 84 articles new; 1 file could not be read." Translated.
    static QString summary(const intake::Report &report);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();

    intake::Report m_report;
    QTreeWidget *m_list = nullptr;
};

} // namespace ui
