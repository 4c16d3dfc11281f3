// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QJsonObject>
#include <optional>

namespace archive {

class Sequence;

enum class ChangeKind { Date, Paper, Edition, Removal, Ruling, Correction, Number, Clipping, ReadMark };

/// A change on the undo stack.
struct KeptChange {
    qint64 id = 0;
    ChangeKind kind = ChangeKind::Date;
    /// What its sentence names: `name` of the one thing that changed, or `count` and `unit` ("issue", "page")
    /// of several; `to` is the new value. Of a ruling `before` and `after`, of a correction `correction`, as
    /// archive/rulingrows.h has them. Of clippings and read marks see archive/bookmarks.cpp.
    QJsonObject subject;

    core::Change described() const;
};

/// The undo stack. It holds 200 changes and 256 MiB of what was removed; what is older goes first, and the
/// last change stays whatever its size. Errors stay in the sequence.
class ChangeStack {
public:
    explicit ChangeStack(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    /// Puts a change on top and empties what could be redone; its number.
    KeptChange push(ChangeKind kind, const QJsonObject &subject);
    /// Counts what is kept for a change, and drops the oldest ones beyond the limits.
    void bound(qint64 change);
    std::optional<KeptChange> toUndo();
    std::optional<KeptChange> toRedo();
    void setUndone(qint64 change, bool undone);

private:
    std::optional<KeptChange> first(const QString &statement);

    Sequence &m_sequence;
};

} // namespace archive
