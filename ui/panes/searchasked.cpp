// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of the search pane: what it says of what is asked, and how that is changed.
#include "ui/panes/search.h"

#include "publish/document.h"
#include "ui/models/clamped.h"
#include "ui/paint/icons.h"
#include "ui/panes/querychips.h"

#include <QToolButton>

namespace ui {

std::optional<qint64> SearchPane::total() const
{
    if (m_survey)
        return m_survey->totalIsExact ? std::optional(m_survey->total) : std::nullopt;
    return m_answer && m_answer->totalIsExact ? std::optional(m_answer->total) : std::nullopt;
}

void SearchPane::showStar(bool canSave, bool isSaved)
{
    m_star->setVisible(canSave);
    m_star->setIcon(icon(isSaved ? Icon::StarFilled : Icon::Star));
    m_star->setToolTip(isSaved ? tr("No longer keep this search") : tr("Keep this search"));
    m_star->setAccessibleName(m_star->toolTip());
}

/// With one condition more, or without it where it is asked for already.
void SearchPane::narrow(const QString &typed)
{
    for (qsizetype i = 0; i < m_asked.parts.size(); ++i) {
        if (search::words(m_asked, m_asked.parts.at(i)) == typed) {
            Q_EMIT queryWanted(search::without(m_asked, i));
            return;
        }
    }
    Q_EMIT queryWanted(search::with(m_asked, typed));
}

/// A time in place of the one that is asked for: the bars show nothing outside that.
void SearchPane::narrowTo(const QString &time)
{
    search::Query query = m_asked;
    for (qsizetype i = query.parts.size() - 1; i >= 0; --i) {
        if (query.parts.at(i).condition.kind == search::Condition::Kind::Dates)
            query = search::parse(search::without(query, i));
    }
    Q_EMIT queryWanted(search::with(query, QStringLiteral("date:") + time));
}

/// What is asked, in the chips and to whom else it matters; an issue under its date.
void SearchPane::showAsked()
{
    m_chips->setQuery(m_asked);
    Q_EMIT askedChanged();
    if (!m_store)
        return;
    for (const core::IssueId issue : m_chips->namelessIssues()) {
        whenAnswered(this, m_store->read([issue](archive::Reader &reader) { return reader.issue(issue); }),
            [this, issue](const core::Result<core::IssueSummary> &answer) {
                if (answer)
                    m_chips->nameIssue(issue, publish::issueTitle(*answer));
            });
    }
}

/// Where nothing is asked for.
QString SearchPane::promise() const
{
    switch (m_order) {
    case archive::Order::Newest:
        break;
    case archive::Order::Oldest:
        return tr("What is found stands here, oldest first.");
    case archive::Order::Relevance:
        return tr("What is found stands here, best first.");
    }
    return tr("What is found stands here, newest first.");
}

QString SearchPane::summary() const
{
    if (!m_answer) {
        if (!m_asked.isEmpty() && m_error.isEmpty())
            return tr("Searching…");
        return m_error.isEmpty() ? promise() : QString();
    }
    const bool isExact = m_survey ? m_survey->totalIsExact : m_answer->totalIsExact;
    const qint64 articles = m_survey ? m_survey->total : m_answer->total;
    if (articles == 0 && isExact)
        return tr("No article holds “%1”.").arg(m_shown.typed.trimmed());
    const int total = clamped(articles);
    QString out
        = isExact ? tr("%Ln article(s)", nullptr, total) : tr("More than %Ln article(s)", nullptr, total);
    if (m_answer->ranked > 0 && m_order == archive::Order::Relevance)
        out += QStringLiteral(" · ") + tr("the newest %L1 ranked").arg(m_answer->ranked);
    if (m_answer->gaveUp)
        out += QStringLiteral(" · ") + tr("older ones were not read: ask for less, or for a time");
    return out;
}

} // namespace ui
