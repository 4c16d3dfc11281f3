// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "ui/models/answer.h"
#include "ui/models/rulinglist.h"

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace ui {

/// What editors have said of names, as a list; what is chosen can be dropped.
class RulingsPane : public QWidget {
    Q_OBJECT

public:
    explicit RulingsPane(QWidget *parent = nullptr);

    /// nullptr empties the list. The store must outlive its use here.
    void setStore(archive::Store *store);
    /// Asks anew, when it is shown: the archive has changed.
    void refresh();
    /// Shows an answer as the archive would give it.
    void take(const core::Result<QList<core::Ruling>> &answer);
    QListView *view() const { return m_view; }

Q_SIGNALS:
    void dropWanted(qint64 ruling);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void drop();
    void retranslate();

    archive::Store *m_store = nullptr;
    RulingList m_rulings;
    QString m_error;
    bool m_isStale = true;
    Pending m_pending;
    QLabel *m_summary;
    QToolButton *m_drop;
    QListView *m_view;
};

} // namespace ui
