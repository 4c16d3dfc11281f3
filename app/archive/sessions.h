// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace archive {

class Sequence;

/// Who is writing to an archive, so that the end of one that could not close it is noticed: a crash, kill -9,
/// a power cut. Nothing is written before the first change, and nothing rests on the clock. Errors stay in
/// the sequence.
class Sessions {
public:
    explicit Sessions(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    /// Enters this program; its row's number.
    qint64 begin();
    void end(qint64 session);
    /// The rows of programs that are no longer there.
    QList<qint64> died();

private:
    Sequence &m_sequence;
};

} // namespace archive
