// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace ui {

class Searches;

/// The searches that are kept, to be asked, renamed and removed. It stands beside the window: reading goes
/// on.
class SavedSearches : public QDialog {
    Q_OBJECT

public:
    /// `searches` must outlive it.
    SavedSearches(Searches &searches, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &query);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void retranslate();
    QString current() const;

    Searches &m_searches;
    QListWidget *m_list;
    QPushButton *m_ask;
    QPushButton *m_rename;
    QPushButton *m_remove;
    bool m_filling = false;
};

} // namespace ui
