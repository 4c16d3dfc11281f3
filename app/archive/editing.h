// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/changes.h"
#include "archive/decisions.h"
#include "archive/pagewriter.h"

namespace archive {

/// What editors do to pages, within one transaction, and the way back. Errors stay in the sequence, NotFound
/// among them.
class Editing {
public:
    explicit Editing(Sequence &sequence)
        : m_sequence(sequence)
        , m_pageWriter(sequence)
        , m_stack(sequence)
    {
    }

    /// Sets one field of what is decided of all pages of these issues; an empty value takes a date back.
    core::Change decide(ChangeKind kind, QList<core::IssueId> issues, const QString &value);
    /// The same of these pages alone; an empty number takes that back.
    core::Change decideOfPages(ChangeKind kind, QList<core::PageId> pages, const QString &value);
    core::Change removeIssues(QList<core::IssueId> issues);
    core::Change removePages(QList<core::PageId> pages);
    core::Change removeSource(qint64 source);
    std::optional<core::Change> undo();
    std::optional<core::Change> redo();

private:
    QString nameOf(core::IssueId issue);
    QList<core::PageId> pagesOf(const QList<core::IssueId> &issues);
    QString nameOfIssueOf(const QList<core::PageId> &pages);
    core::Change decide(
        ChangeKind kind, QJsonObject subject, const QList<core::PageId> &pages, const QString &value);
    core::Change remove(const QJsonObject &subject, const QList<core::PageId> &pages, qint64 source);
    void removeAgain(const KeptChange &change);
    void turn(const KeptChange &change, bool back);

    Sequence &m_sequence;
    PageWriter m_pageWriter;
    ChangeStack m_stack;
};

} // namespace archive
