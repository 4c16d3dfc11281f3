// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/editing.h"
#include "archive/reader.h"
#include "archive/sequence.h"
#include "archive/writer.h"

#include <QCoreApplication>

namespace archive {

template <typename Change>
static auto edit(Connection *connection, const core::Error &refusal, Change change)
    -> core::Result<std::invoke_result_t<Change, Editing &>>
{
    if (!connection)
        return std::unexpected(refusal);
    return connection->inTransaction([&] {
        Sequence sequence(*connection);
        Editing editing(sequence);
        auto done = change(editing);
        return sequence.result(std::move(done));
    });
}

core::Result<core::Change> Writer::setDate(const QList<core::IssueId> &issues, const core::IssueDate &date)
{
    if (!date.value.isEmpty() && !decidedDate(date.value)) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate("archive", "%1 is no date; write it as 2023, 2023-09 or 2023-09-12.")
                .arg(date.value));
    }
    return edit(m_connection.get(), m_refusal,
        [&](Editing &editing) { return editing.decide(ChangeKind::Date, issues, date.value); });
}

core::Result<core::Change> Writer::setPaper(const QList<core::IssueId> &issues, const QString &paper)
{
    return edit(m_connection.get(), m_refusal,
        [&](Editing &editing) { return editing.decide(ChangeKind::Paper, issues, paper.trimmed()); });
}

core::Result<core::Change> Writer::setEdition(core::IssueId issue, const QString &edition)
{
    return edit(m_connection.get(), m_refusal,
        [&](Editing &editing) { return editing.decide(ChangeKind::Edition, { issue }, edition.trimmed()); });
}

core::Result<core::Change> Writer::removePages(const QList<core::PageId> &pages)
{
    return edit(m_connection.get(), m_refusal, [&](Editing &editing) { return editing.removePages(pages); });
}

core::Result<core::Change> Writer::removeIssues(const QList<core::IssueId> &issues)
{
    return edit(
        m_connection.get(), m_refusal, [&](Editing &editing) { return editing.removeIssues(issues); });
}

core::Result<core::Change> Writer::removeSource(qint64 source)
{
    return edit(
        m_connection.get(), m_refusal, [&](Editing &editing) { return editing.removeSource(source); });
}

core::Result<std::optional<core::Change>> Writer::undo()
{
    return edit(m_connection.get(), m_refusal, [](Editing &editing) { return editing.undo(); });
}

core::Result<std::optional<core::Change>> Writer::redo()
{
    return edit(m_connection.get(), m_refusal, [](Editing &editing) { return editing.redo(); });
}

core::Result<Reader::UndoState> Reader::undoState()
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        ChangeStack stack(sequence);
        const auto described = [](const std::optional<KeptChange> &change) {
            return change ? std::optional(change->described()) : std::nullopt;
        };
        const UndoState state { described(stack.toUndo()), described(stack.toRedo()) };
        return sequence.result(state);
    });
}

} // namespace archive
