// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"
#include "archive/writer.h"

namespace archive {

static std::unexpected<core::Error> notYet()
{
    return core::fail(core::Error::Kind::Failed, {});
}

core::Result<core::Change> Writer::setDate(const QList<core::IssueId> &, const core::IssueDate &)
{
    return notYet();
}

core::Result<core::Change> Writer::setPaper(const QList<core::IssueId> &, const QString &)
{
    return notYet();
}

core::Result<core::Change> Writer::setEdition(core::IssueId, const QString &)
{
    return notYet();
}

core::Result<core::Change> Writer::removePages(const QList<core::PageId> &)
{
    return notYet();
}

core::Result<core::Change> Writer::removeIssues(const QList<core::IssueId> &)
{
    return notYet();
}

core::Result<core::Change> Writer::removeSource(qint64)
{
    return notYet();
}

core::Result<std::optional<core::Change>> Writer::undo()
{
    return notYet();
}

core::Result<std::optional<core::Change>> Writer::redo()
{
    return notYet();
}

core::Result<Reader::UndoState> Reader::undoState()
{
    return UndoState {};
}

} // namespace archive
