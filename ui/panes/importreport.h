// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"
#include "ui/models/remarklist.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QToolButton;
class QTreeView;

namespace ui {

/// What did not go smoothly in the last import: each file with the reason, which can be copied, and the way
/// to its folder. Quiet: nothing waits for an answer.
class ImportReport : public QWidget {
    Q_OBJECT

public:
    explicit ImportReport(QWidget *parent = nullptr);
    /// The list is made with the first report or when it is first shown: most starts need none.
    void setReport(const intake::Report &report);
    QTreeView *view() const { return m_view; } ///< nullptr before
    QComboBox *shown() const { return m_shown; }

    /// "12 files read, 84 articles new; 1 file could not be read." Translated.
    static QString summary(const intake::Report &report);

Q_SIGNALS:
    /// The file is to be seen in the file manager.
    void fileWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    /// Ctrl+C is the list's own while it has the focus.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildTop();
    QAction *addAction(const char *name);
    void showFile();
    void copy() const;
    void retranslate();

    intake::Report m_report;
    RemarkList m_list;
    QTreeView *m_view = nullptr;
    QLabel *m_summary = nullptr;
    QComboBox *m_shown = nullptr;
    QToolButton *m_showButton = nullptr;
    QAction *m_show = nullptr;
    QAction *m_copy = nullptr;
};

} // namespace ui
