// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/editing.h"
#include "archive/reader.h"
#include "archive/sentences.h"
#include "archive/writing.h"

namespace archive {

static core::Result<void> requireDate(const QString &date)
{
    if (date.isEmpty() || decidedDate(date))
        return {};
    return core::fail(core::Error::Kind::BadArgument,
        tell(QT_TRANSLATE_NOOP("archive", "%1 is no date; write it as 2023, 2023-09 or 2023-09-12."))
            .arg(date));
}

core::Result<core::Change> Writer::setDate(const QList<core::IssueId> &issues, const core::IssueDate &date)
{
    if (const auto isDate = requireDate(date.value); !isDate)
        return std::unexpected(isDate.error());
    return change(
        [&](Sequence &sequence) { return Editing(sequence).decide(ChangeKind::Date, issues, date.value); });
}

core::Result<core::Change> Writer::setPaper(const QList<core::IssueId> &issues, const QString &paper)
{
    return change([&](Sequence &sequence) {
        return Editing(sequence).decide(ChangeKind::Paper, issues, paper.trimmed());
    });
}

core::Result<core::Change> Writer::setEdition(const QList<core::IssueId> &issues, const QString &edition)
{
    return change([&](Sequence &sequence) {
        return Editing(sequence).decide(ChangeKind::Edition, issues, edition.trimmed());
    });
}

core::Result<core::Change> Writer::setOfPages(
    PageField field, const QList<core::PageId> &pages, const QString &value)
{
    static constexpr ChangeKind kinds[] { ChangeKind::Date, ChangeKind::Paper, ChangeKind::Edition,
        ChangeKind::Number };
    if (const auto isDate = requireDate(field == PageField::Date ? value : QString()); !isDate)
        return std::unexpected(isDate.error());
    return change([&](Sequence &sequence) {
        return Editing(sequence).decideOfPages(kinds[static_cast<int>(field)], pages, value.trimmed());
    });
}

core::Result<core::Change> Writer::removePages(const QList<core::PageId> &pages)
{
    return change([&](Sequence &sequence) { return Editing(sequence).removePages(pages); });
}

core::Result<core::Change> Writer::removeIssues(const QList<core::IssueId> &issues)
{
    return change([&](Sequence &sequence) { return Editing(sequence).removeIssues(issues); });
}

core::Result<core::Change> Writer::removeSource(qint64 source)
{
    return change([&](Sequence &sequence) { return Editing(sequence).removeSource(source); });
}

core::Result<std::optional<core::Change>> Writer::undo()
{
    return change([](Sequence &sequence) { return Editing(sequence).undo(); });
}

core::Result<std::optional<core::Change>> Writer::redo()
{
    return change([](Sequence &sequence) { return Editing(sequence).redo(); });
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
