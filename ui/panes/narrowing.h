// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "search/query.h"

#include <QMenu>

namespace ui {

/// The menu that narrows a search to a year, a paper, a page, a kind, a reporter or a name, each with how
/// many articles that leaves. What is chosen is handed out as it would be typed.
class NarrowingMenu : public QMenu {
    Q_OBJECT

public:
    explicit NarrowingMenu(QWidget *parent = nullptr);

    /// `query`: what was asked; what it asks for already is checked.
    void setSurvey(const core::Survey &survey, const search::Query &query);

Q_SIGNALS:
    /// date:2023, page:3, person:祝青禾: to stand behind the query, or, where it was checked, to go.
    void chosen(const QString &typed);

private:
    void addFacet(const QString &title, const QString &field, const QList<core::FacetCount> &counts);
    void addNames(const core::Survey &survey);
    void addRow(QMenu *menu, const QString &shown, qint64 articles, const QString &typed);

    QStringList m_asked; ///< the query's parts as they were typed
};

} // namespace ui
