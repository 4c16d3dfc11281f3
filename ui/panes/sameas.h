// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/entity.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class EntityQuestionList;

/// Asks which entity of the archive another name is one for. It stands beside the work and waits for no
/// answer; Escape puts it away.
class SameAs : public QDialog {
    Q_OBJECT

public:
    /// The store must outlive it.
    SameAs(archive::Store *store, const core::Mention &mention, QWidget *parent);
    EntityQuestionList *list() const { return m_list; }

Q_SIGNALS:
    void ruled(const core::Ruling &ruling);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const core::EntitySummary &entity);
    void retranslate();

    core::Mention m_mention;
    QLabel *m_question;
    EntityQuestionList *m_list;
    QPushButton *m_merge;
};

} // namespace ui
