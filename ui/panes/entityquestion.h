// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/entity.h"
#include "ui/models/answer.h"
#include "ui/models/entityindex.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListView;

namespace ui {

class QuestionBox;

/// A box for a name, its pinyin or initials, and below it the entities of the archive that fit: the list
/// that the index and the question for the same one under another name share.
class EntityQuestionList : public QWidget {
    Q_OBJECT

public:
    explicit EntityQuestionList(QWidget *parent = nullptr);

    /// nullptr empties the list. The store must outlive its use here.
    void setStore(archive::Store *store);
    /// Asks for another class or in another order.
    void setQuestion(std::optional<core::EntityClass> entityClass, core::EntityQuestion::Order order);
    const core::EntityQuestion &question() const { return m_question; }
    /// Asks anew, when it is shown: the archive has changed.
    void refresh();
    /// Asks although nobody looks yet, unless it has an answer: the first one of a large archive takes
    /// seconds. While nobody looks it gives way to what somebody waits for, and is to be prepared again.
    void prepare();
    void giveWay();
    /// Shows an answer as the archive would give it.
    void take(const core::Result<core::EntityAnswer> &answer);
    /// Puts a widget beside the count.
    void setCorner(QWidget *widget);
    QuestionBox *box() const { return m_box; }
    QListView *view() const { return m_view; }

Q_SIGNALS:
    /// A row was activated.
    void chosen(const core::EntitySummary &entity);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void enter();
    void retranslate();

    archive::Store *m_store = nullptr;
    EntityIndex m_index;
    core::EntityQuestion m_question;
    QString m_error;
    bool m_isStale = true; ///< to be asked when it is shown
    bool m_answered = false;
    bool m_entering = false;
    Pending m_pending;
    QuestionBox *m_box;
    QHBoxLayout *m_head;
    QLabel *m_summary;
    QListView *m_view;
};

} // namespace ui
