// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "search/query.h"

#include <QWidget>

namespace ui {

class Flow;

/// What is asked for, part by part: a word, a phrase, a field each on a small button that takes it out of the
/// query.
class QueryChips : public QWidget {
    Q_OBJECT

public:
    explicit QueryChips(QWidget *parent = nullptr);

    /// Hides itself where nothing is asked for.
    void setQuery(const search::Query &query);
    /// What is to be read instead of an issue's number.
    void nameIssue(core::IssueId issue, const QString &name);
    /// Issues that are asked for and have no name here yet.
    QList<core::IssueId> namelessIssues() const;

Q_SIGNALS:
    /// The query without the part.
    void queryWanted(const QString &typed);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void takeRoom();
    QWidget *chip(qsizetype part);
    QString label(const search::Part &part) const;

    Flow *m_flow;
    search::Query m_query;
    QHash<core::IssueId, QString> m_issues;
};

} // namespace ui
